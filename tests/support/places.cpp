#include "tests/support/places.h"

namespace canteen::testing {

std::string testData() {
    return CANTEEN_TEST_DATA;
}
std::string binDir() {
    return CANTEEN_BIN_DIR;
}
std::string sourceDir() {
    return CANTEEN_SOURCE_DIR;
}

}  // namespace canteen::testing
