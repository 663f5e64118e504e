# SPDX-License-Identifier: BSL-1.0
# The site: `cmake --build BUILD --target docs` writes it to BUILD/docs/html and fails on any warning of Doxygen.
# With THIDUA_DOCS=ON it is part of every build and is installed. Its tests stand in tests/docs/CMakeLists.txt.
find_program(THIDUA_DOXYGEN doxygen)
mark_as_advanced(THIDUA_DOXYGEN)
if(THIDUA_DOXYGEN)
  set(all "")
  if(THIDUA_DOCS)
    set(all ALL)
  endif()
  add_custom_target(docs ${all}
    COMMAND ${CMAKE_COMMAND} -DROOT=${PROJECT_SOURCE_DIR} -DOUT=${PROJECT_BINARY_DIR}/docs
      -DVERSION=${PROJECT_VERSION} -DDOXYGEN=${THIDUA_DOXYGEN} -P ${PROJECT_SOURCE_DIR}/cmake/build_docs.cmake
    VERBATIM)
  if(THIDUA_DOCS AND THIDUA_INSTALL)
    install(DIRECTORY "${PROJECT_BINARY_DIR}/docs/html" DESTINATION "${CMAKE_INSTALL_DOCDIR}" COMPONENT docs)
  endif()
elseif(THIDUA_DOCS)
  message(FATAL_ERROR "THIDUA_DOCS needs doxygen")
endif()
