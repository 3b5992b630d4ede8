# canteen_embed(TARGET NAME files...): compiles files into TARGET as a table of (path, bytes), read through
# core/base/embedded.h as `embedded::NAME()`. Paths are given from the top of the source tree.
function(canteen_embed target name)
  set(out "${CMAKE_BINARY_DIR}/embedded/${name}.cpp")
  set(inputs)
  foreach(file IN LISTS ARGN)
    list(APPEND inputs "${CMAKE_SOURCE_DIR}/${file}")
  endforeach()
  add_custom_command(
    OUTPUT "${out}"
    COMMAND ${CMAKE_COMMAND} "-DOUT=${out}" "-DNAME=${name}" "-DROOT=${CMAKE_SOURCE_DIR}" "-DFILES=${ARGN}"
            -P "${CMAKE_SOURCE_DIR}/deploy/cmake/embed_files.cmake"
    DEPENDS ${inputs} "${CMAKE_SOURCE_DIR}/deploy/cmake/embed_files.cmake"
    COMMENT "Embedding ${name}" VERBATIM)
  target_sources(${target} PRIVATE "${out}")
endfunction()
