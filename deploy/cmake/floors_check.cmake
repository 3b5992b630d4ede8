# Fails when a source file uses what belongs to another floor. What targets can hide is hidden by canteen_floor; this
# finds the rest: outside headers, which the compiler sees from everywhere, SQL text, raw widgets, the top level.
#   cmake -DROOT=<source tree> -P floors_check.cmake
set(failures "")

# forbid(what REGEX regex IN folders... [EXCEPT folders...]): no line of a source file in IN, outside EXCEPT, matches.
function(forbid what)
  cmake_parse_arguments(arg "" "REGEX" "IN;EXCEPT" ${ARGN})
  set(found "")
  foreach(folder IN LISTS arg_IN)
    file(GLOB_RECURSE files RELATIVE "${ROOT}" "${ROOT}/${folder}/*.h" "${ROOT}/${folder}/*.cpp")
    foreach(file IN LISTS files)
      set(allowed FALSE)
      foreach(home IN LISTS arg_EXCEPT)
        string(FIND "${file}" "${home}/" at)
        if(at EQUAL 0)
          set(allowed TRUE)
        endif()
      endforeach()
      if(NOT allowed)
        file(STRINGS "${ROOT}/${file}" lines REGEX "${arg_REGEX}")
        if(NOT lines STREQUAL "")
          string(APPEND found "${file}: ${what}: ${lines}\n")
        endif()
      endif()
    endforeach()
  endforeach()
  set(failures "${failures}${found}" PARENT_SCOPE)
endfunction()

set(include "^ *# *include *[<\"]")
forbid("Dear ImGui header" REGEX "${include}(imgui|backends/imgui|misc/freetype/imgui)" IN core kiosk tests
  EXCEPT kiosk/ui kiosk/screens kiosk/shell tests/ui tests/shots tests/support tests/bench tests/e2e)
forbid("window or GL header" REGEX "${include}(GLFW|GL|GLES[23]?|EGL|KHR)/" IN core kiosk tests
  EXCEPT kiosk/shell tests/ui tests/shots tests/support tests/bench tests/e2e)
forbid("SQLite header" REGEX "${include}sqlite3" IN core kiosk tests
  EXCEPT core/store tests/core tests/faults tests/fuzz tests/bench tests/support)
forbid("SQL text" REGEX "(^|[^A-Za-z_])(SELECT|INSERT|UPDATE|DELETE)([^A-Za-z_]|$)" IN core kiosk EXCEPT core/store)
forbid("OpenCV header" REGEX "${include}opencv" IN core kiosk EXCEPT kiosk/scanner)
forbid("ZXing header" REGEX "${include}ZXing/" IN core kiosk EXCEPT kiosk/scanner core/codes)
forbid("device header"
  REGEX "${include}(libevdev|libserialport|linux/input|cups/|alsa/|termios|rime_)" IN core kiosk EXCEPT kiosk/devices)
forbid("raw widget or style" REGEX "PushStyle|ImGui::[A-Za-z]*Button" IN kiosk/screens)
forbid("picture decoder" REGEX "${include}(stb_image|jpeglib|turbojpeg)" IN core kiosk EXCEPT kiosk/devices)

file(GLOB entries RELATIVE "${ROOT}" "${ROOT}/*")
foreach(entry IN LISTS entries)
  if(NOT entry MATCHES
      "^(CMakeLists\\.txt|CMakePresets\\.json|kiosk|core|assets|tests|deploy|README\\.md|compile_commands\\.json|\\..*)$")
    string(APPEND failures "${entry}: does not belong at the top level\n")
  endif()
endforeach()

if(NOT failures STREQUAL "")
  message(FATAL_ERROR "Wrong floor:\n${failures}")
endif()
