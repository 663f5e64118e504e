# SPDX-License-Identifier: BSL-1.0
# headers_alone(<target>): every public header compiles alone. Most are the first include of a file that is
# compiled anyway (their test, their source); each of the others gets a file of one line in <target>.
function(headers_alone target)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS
    "${PROJECT_SOURCE_DIR}/src/*.cpp" "${PROJECT_SOURCE_DIR}/tests/*.cpp")
  list(FILTER sources EXCLUDE REGEX "/(compile_fail|consumer|fuzz|tool|sheet_reader|windows)/")
  set(first_somewhere "")
  foreach(source IN LISTS sources)
    file(STRINGS "${source}" first REGEX "^#include " LIMIT_COUNT 1)
    if(first MATCHES "<(thidua/[^>]+)>")
      list(APPEND first_somewhere "${CMAKE_MATCH_1}")
    endif()
  endforeach()
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS RELATIVE "${PROJECT_SOURCE_DIR}/include"
    "${PROJECT_SOURCE_DIR}/include/*.hpp")
  set(alone "")
  foreach(header IN LISTS headers)
    if(NOT header IN_LIST first_somewhere)
      string(REPLACE "/" "_" name "${header}")
      file(CONFIGURE OUTPUT "headers_alone/${name}.cpp" CONTENT "#include <${header}>\n" @ONLY)
      list(APPEND alone "${CMAKE_CURRENT_BINARY_DIR}/headers_alone/${name}.cpp")
    endif()
  endforeach()
  add_library(${target} OBJECT ${alone})
endfunction()
