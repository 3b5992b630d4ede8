#include "kiosk/ctl/job.h"

#include <csignal>
#include <iostream>
#include <nlohmann/json.hpp>

namespace kiosk::ctl {
namespace {

volatile std::sig_atomic_t askedToEnd = 0;

extern "C" void endSoon(int) {
    askedToEnd = 1;
}

void write(const nlohmann::json& line) {
    std::cout << line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << std::endl;
}

}  // namespace

Job::Job(bool progress) : progress_(progress) {
    askedToEnd = 0;
    struct sigaction action {};
    action.sa_handler = endSoon;
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGINT, &action, nullptr);
}

bool Job::tell(double done, const std::string& what) {
    if (askedToEnd != 0) return false;
    const int permille = static_cast<int>(done * 1000);
    if (!progress_ || (permille == told_ && what == toldWhat_)) return true;
    told_ = permille;
    toldWhat_ = what;
    write({{"done", permille / 1000.0}, {"what", what}});
    return true;
}

void Job::end(const nlohmann::json& line) const {
    if (progress_) write(line);
}

}  // namespace kiosk::ctl
