// Long work of canteenctl that another program may follow and end: the terminal starts it as a child.
#pragma once

#include <exception>
#include <string>

#include <nlohmann/json_fwd.hpp>

namespace kiosk::ctl {

// Somebody sent SIGTERM or SIGINT.
struct Cancelled : std::exception {
    [[nodiscard]] const char* what() const noexcept override { return "cancelled"; }
};

// Signals no longer end the process while one lives; asked() tells.
class Job {
  public:
    // `progress`: lines of JSON on standard output.
    explicit Job(bool progress);

    // {"done":0.37,"what":"photos"}, not twice the same. Returns false when the work is to end.
    bool tell(double done, const std::string& what);
    // {"files":[…]} or {"error":"…"}; the last line.
    void end(const nlohmann::json& line) const;
    [[nodiscard]] bool tells() const { return progress_; }

  private:
    bool progress_;
    int told_ = -1;
    std::string toldWhat_;
};

}  // namespace kiosk::ctl
