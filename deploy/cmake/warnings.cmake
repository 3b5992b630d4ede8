# Warnings and sanitizers of all own targets, linked as one interface library.
add_library(canteen_warnings INTERFACE)
target_compile_options(canteen_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
  -Woverloaded-virtual -Wnull-dereference -Wformat=2 -Wcast-align -Wduplicated-cond -Wlogical-op
  -Wsuggest-override)
# Optimising fully, g++ 12 and 14 suspect the inside of std::string and std::vector; the dev preset judges.
target_compile_options(canteen_warnings INTERFACE
  $<$<CONFIG:Release>:-Wno-restrict -Wno-stringop-overflow -Wno-null-dereference>)
if(CANTEEN_WERROR)
  target_compile_options(canteen_warnings INTERFACE -Werror)
endif()
if(CANTEEN_SANITIZE)
  # -Wnull-dereference and -Wmaybe-uninitialized report code that the sanitizers themselves insert.
  target_compile_options(canteen_warnings INTERFACE -fsanitize=${CANTEEN_SANITIZE} -fno-omit-frame-pointer
    -fno-sanitize-recover=all -Wno-null-dereference -Wno-maybe-uninitialized)
  target_link_options(canteen_warnings INTERFACE -fsanitize=${CANTEEN_SANITIZE})
endif()
if(CANTEEN_FUZZ)
  target_compile_options(canteen_warnings INTERFACE -w -fsanitize=fuzzer-no-link,address,undefined
    -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(canteen_warnings INTERFACE -fsanitize=address,undefined)
endif()
