# canteen_floor(TARGET folder...): gives TARGET (and whoever links it) sight of these source folders only, so that
# an include of a floor that was not linked does not compile. Includes are written from the top: "core/base/result.h".
function(canteen_floor target)
  set(root "${CMAKE_BINARY_DIR}/floors/${target}")
  foreach(folder IN LISTS ARGN)
    get_filename_component(parent "${root}/${folder}" DIRECTORY)
    file(MAKE_DIRECTORY "${parent}")
    file(CREATE_LINK "${CMAKE_SOURCE_DIR}/${folder}" "${root}/${folder}" SYMBOLIC)
  endforeach()
  target_include_directories(${target} PUBLIC "${root}")
  target_link_libraries(${target} PRIVATE canteen_warnings)
endfunction()
