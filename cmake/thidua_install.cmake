# SPDX-License-Identifier: BSL-1.0
# What is installed, told apart by install component: `command`, `headers` (floors 0 to 12, tests of
# policies, faster kernels), `parts` (the compiled components), `c` and `c_dev` (the C interface). One
# package is made of each (thidua_package.cmake); `cmake --install` without a component installs all.
include(CMakePackageConfigHelpers)
set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/thidua")
set(pkgconfig_dir "${CMAKE_INSTALL_LIBDIR}/pkgconfig")

# One export a CMake component: who asks for thidua::thidua alone needs no library of the others.
install(TARGETS thidua EXPORT thidua-core-targets FILE_SET HEADERS COMPONENT headers)
install(TARGETS thidua_testing EXPORT thidua-testing-targets FILE_SET HEADERS COMPONENT headers)
install(TARGETS thidua_columns EXPORT thidua-columns-targets ARCHIVE COMPONENT headers)
foreach(part core testing columns)
  install(EXPORT thidua-${part}-targets NAMESPACE thidua:: DESTINATION "${package_dir}" COMPONENT headers)
endforeach()
foreach(part io reports analysis)
  install(TARGETS thidua_${part} EXPORT thidua-${part}-targets
    ARCHIVE COMPONENT parts FILE_SET HEADERS COMPONENT parts)
  install(EXPORT thidua-${part}-targets NAMESPACE thidua:: DESTINATION "${package_dir}" COMPONENT parts)
endforeach()
if(TARGET thidua_c)
  install(TARGETS thidua_c EXPORT thidua-c-targets
    RUNTIME COMPONENT c LIBRARY COMPONENT c NAMELINK_COMPONENT c_dev ARCHIVE COMPONENT c_dev
    FILE_SET HEADERS COMPONENT c_dev)
  # A CMake package of its own, so that a C program needs neither Boost nor range-v3.
  install(EXPORT thidua-c-targets NAMESPACE thidua:: FILE thidua_c-config.cmake
    DESTINATION "${CMAKE_INSTALL_LIBDIR}/cmake/thidua_c" COMPONENT c_dev)
  write_basic_package_version_file(thidua_c-config-version.cmake COMPATIBILITY SameMinorVersion)
  install(FILES "${CMAKE_CURRENT_BINARY_DIR}/thidua_c-config-version.cmake"
    DESTINATION "${CMAKE_INSTALL_LIBDIR}/cmake/thidua_c" COMPONENT c_dev)
endif()

# The command, what it starts, and what it reads: policies, schemas, mappings, templates.
if(THIDUA_TOOL)
  install(TARGETS thidua_command RUNTIME COMPONENT command)
endif()
if(THIDUA_SHEET_READER)
  install(TARGETS thidua_sheet_reader
    RUNTIME DESTINATION "${CMAKE_INSTALL_LIBEXECDIR}/thidua" COMPONENT command)
endif()
install(DIRECTORY "${PROJECT_SOURCE_DIR}/share/thidua" DESTINATION "${CMAKE_INSTALL_DATADIR}"
  COMPONENT command)

# Documents, manual pages and samples. The samples' own project builds them against the installed library.
file(GLOB doc_pages CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/docs/*.md" "${PROJECT_SOURCE_DIR}/docs/*.svg")
install(FILES ${doc_pages} DESTINATION "${CMAKE_INSTALL_DOCDIR}" COMPONENT command)
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DOCDIR}" COMPONENT license)
install(DIRECTORY "${PROJECT_SOURCE_DIR}/examples/data" COMPONENT command
  DESTINATION "${CMAKE_INSTALL_DOCDIR}/examples" PATTERN generate EXCLUDE)
set(samples_dir "${CMAKE_INSTALL_DATADIR}/doc/libthidua-parts-dev/examples")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/examples/" DESTINATION "${samples_dir}" COMPONENT parts
  FILES_MATCHING PATTERN "[0-9]*.cpp" PATTERN "[0-9]*.out" PATTERN "*.hpp"
  PATTERN data EXCLUDE PATTERN callers EXCLUDE)
install(FILES "${PROJECT_SOURCE_DIR}/packaging/examples/CMakeLists.txt"
              "${PROJECT_SOURCE_DIR}/cmake/compare_output.cmake"
  DESTINATION "${samples_dir}" COMPONENT parts)
if(TARGET thidua_c AND EXISTS "${PROJECT_SOURCE_DIR}/examples/callers")
  install(DIRECTORY "${PROJECT_SOURCE_DIR}/examples/callers/" COMPONENT c_dev
    DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/libthidua-c-dev/examples")
endif()
find_program(THIDUA_GZIP gzip)
mark_as_advanced(THIDUA_GZIP)
file(GLOB manual_pages CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/docs/man/*.[135]")
foreach(page IN LISTS manual_pages)
  cmake_path(GET page EXTENSION LAST_ONLY section)
  string(SUBSTRING "${section}" 1 1 section)
  if(THIDUA_GZIP)
    cmake_path(GET page FILENAME name)
    configure_file("${page}" "${CMAKE_CURRENT_BINARY_DIR}/man/${name}" COPYONLY)
    execute_process(COMMAND "${THIDUA_GZIP}" -9nkf "${CMAKE_CURRENT_BINARY_DIR}/man/${name}"
      COMMAND_ERROR_IS_FATAL ANY)
    set(page "${CMAKE_CURRENT_BINARY_DIR}/man/${name}.gz")
  endif()
  install(FILES "${page}" DESTINATION "${CMAKE_INSTALL_MANDIR}/man${section}" COMPONENT command)
endforeach()

set(data_dir "${CMAKE_INSTALL_DATADIR}/thidua")
set(examples_dir "${CMAKE_INSTALL_DOCDIR}/examples")
configure_package_config_file(
  "${PROJECT_SOURCE_DIR}/cmake/thidua-config.cmake.in" thidua-config.cmake
  INSTALL_DESTINATION "${package_dir}" PATH_VARS data_dir examples_dir)
write_basic_package_version_file(thidua-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/thidua-config.cmake"
              "${CMAKE_CURRENT_BINARY_DIR}/thidua-config-version.cmake"
        DESTINATION "${package_dir}" COMPONENT headers)

# For those who do not build with CMake. `write_pc(NAME about component requires cflags libs)`. The parts
# are static libraries: what they need stands in Requires and Libs, so that `--static` is not asked for.
function(write_pc name about component)
  cmake_parse_arguments(PARSE_ARGV 3 pc "" "REQUIRES;CFLAGS;LIBS" "")
  configure_file("${PROJECT_SOURCE_DIR}/cmake/thidua.pc.in" ${name}.pc @ONLY)
  install(FILES "${CMAKE_CURRENT_BINARY_DIR}/${name}.pc" DESTINATION "${pkgconfig_dir}"
    COMPONENT ${component})
endfunction()
set(archives "-lboost_json -lboost_serialization")
write_pc(thidua "headers" headers CFLAGS "-std=c++20")
write_pc(thidua-columns "faster kernels for tables" headers REQUIRES "thidua"
  LIBS "-Wl,--undefined=thidua_columns_started -lthidua_columns")
write_pc(thidua-io "readers and writers" parts
  REQUIRES "thidua, icu-i18n, icu-uc, libcrypto, libzip" LIBS "-lthidua_io ${archives}")
write_pc(thidua-reports "reports" parts
  REQUIRES "thidua-io, pugixml, xlsxwriter" LIBS "-lthidua_reports")
write_pc(thidua-analysis "tests of policies" parts REQUIRES "thidua-io" LIBS "-lthidua_analysis")
if(TARGET thidua_c)
  write_pc(thidua-c "C interface" c_dev LIBS "-lthidua_c")
endif()

if(PROJECT_IS_TOP_LEVEL)
  include(thidua_package)
endif()
