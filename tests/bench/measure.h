// What every benchmark needs: times, and lines of a table.
#pragma once

#include <fmt/format.h>
#include <time.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

namespace canteen::bench {

inline double microsecondsOf(const std::function<void()>& work) {
    using Clock = std::chrono::steady_clock;
    const auto start = Clock::now();
    work();
    return std::chrono::duration<double, std::micro>(Clock::now() - start).count();
}

// Of this thread. Dependable on a shared machine, where others take their turns in between.
inline double cpuMicrosecondsOf(const std::function<void()>& work) {
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
    };
    const double start = now();
    work();
    return now() - start;
}

struct Times {
    std::vector<double> us;
    void add(double time) { us.push_back(time); }
    // The time that this share of all stayed under; 0 when there is none.
    [[nodiscard]] double at(double share) {
        if (us.empty()) return 0;
        std::sort(us.begin(), us.end());
        return us[static_cast<std::size_t>(share * static_cast<double>(us.size() - 1))];
    }
};

inline void tell(std::string_view what, const std::string& value, std::string_view wanted = "") {
    std::cout << fmt::format("{:<46} {:>30}  {}\n", what, value, wanted) << std::flush;
}

}  // namespace canteen::bench
