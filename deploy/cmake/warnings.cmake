# Warnings and sanitizers of all own targets, linked as one interface library.
add_library(canteen_warnings INTERFACE)
target_compile_options(canteen_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
  -Woverloaded-virtual -Wnull-dereference -Wformat=2 -Wcast-align -Wduplicated-cond -Wlogical-op
  -Wsuggest-override)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # Optimising fully, g++ 12 suspects std::string's own operator+ (GCC bug 105651).
  target_compile_options(canteen_warnings INTERFACE $<$<CONFIG:Release>:-Wno-restrict -Wno-stringop-overflow>)
endif()
if(CANTEEN_WERROR)
  target_compile_options(canteen_warnings INTERFACE -Werror)
endif()
if(CANTEEN_SANITIZE)
  # -Wnull-dereference and -Wmaybe-uninitialized report code that the sanitizers themselves insert.
  target_compile_options(canteen_warnings INTERFACE -fsanitize=${CANTEEN_SANITIZE} -fno-omit-frame-pointer
    -fno-sanitize-recover=all -Wno-null-dereference -Wno-maybe-uninitialized)
  target_link_options(canteen_warnings INTERFACE -fsanitize=${CANTEEN_SANITIZE})
endif()
