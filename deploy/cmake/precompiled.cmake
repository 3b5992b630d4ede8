# canteen_precompile(target headers...): the standard headers and fmt, which nearly every file reads, and these. Parsing
# them takes longer than compiling most files does. A file still includes what it uses.
function(canteen_precompile target)
  target_precompile_headers(${target} PRIVATE
    <algorithm> <array> <chrono> <cstdint> <filesystem> <functional> <map> <memory> <optional> <set> <span> <string>
    <string_view> <tuple> <utility> <variant> <vector> <fmt/format.h> ${ARGN})
endfunction()
