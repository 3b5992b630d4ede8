// A school set up the way a person does it: files in Chinese, canteenctl, then the terminal in a real window.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/time.h"
#include "tests/support/real_window.h"
#include "tests/support/temp_store.h"

namespace canteen::testing {

inline constexpr char kOfficerPin[] = "280614";
inline constexpr char kCookPin[] = "7351";
inline constexpr char kTeacherPin[] = "903517";

// The machine's time, as the terminal reads it.
UtcMs systemNow();
// A zone in which it is between 10:25 and 10:55 now, whenever the test runs: late for breakfast's samples, in
// time for lunch's.
Zone lateMorning();
// canteenctl with these words and the store; the output.
Finished canteenctl(const std::filesystem::path& store, std::vector<std::string> words,
                    const std::string& input = {});

class School {
  public:
    // Imports staff (GB18030), roster and menu of today. Local time at the site is about 10:40, whenever the
    // test runs: the site file names a zone offset that makes it so. Throws with canteenctl's words when a
    // step fails.
    School();

    [[nodiscard]] const std::filesystem::path& directory() const { return temp_.path(); }
    [[nodiscard]] std::string store() const { return (temp_.path() / "store").string(); }
    // canteenctl with these words and the store; the output.
    Finished ctl(std::vector<std::string> words, const std::string& input = {}) const;

  private:
    void writeFiles();

    TempDirectory temp_;
};

// Signs on the sign-in screen.
void signWithPin(RealWindow& window, const std::string& name, const std::string& pin);

}  // namespace canteen::testing
