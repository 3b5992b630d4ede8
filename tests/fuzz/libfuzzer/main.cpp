// One target under libFuzzer: fuzz_NAME CORPUS -max_total_time=300
#include <algorithm>
#include <cstdint>

#include "targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using canteen::fuzzing::Target;
    static const Target& target = []() -> const Target& {
        const auto all = canteen::fuzzing::targets();
        return *std::find_if(all.begin(), all.end(), [](const Target& t) { return t.name == FUZZ_TARGET; });
    }();
    target.check({data, size});
    return 0;
}
