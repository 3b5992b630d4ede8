// Where this build stands. Functions instead of definitions for every file, so that a second checkout can
// reuse what was compiled in the first.
#pragma once

#include <string>

namespace canteen::testing {

// tests/data of the source tree.
std::string testData();
// The folder with canteen-kiosk, canteenctl and canteen-scanner.
std::string binDir();
// The top of the source tree.
std::string sourceDir();

}  // namespace canteen::testing
