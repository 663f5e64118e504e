# SPDX-License-Identifier: BSL-1.0
include(CMakePackageConfigHelpers)
set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/thidua")

# One export a component: who asks for thidua::thidua alone needs no library of the others.
install(TARGETS thidua EXPORT thidua-core-targets FILE_SET HEADERS)
install(TARGETS thidua_columns EXPORT thidua-columns-targets)
install(TARGETS thidua_io EXPORT thidua-io-targets FILE_SET HEADERS)
install(TARGETS thidua_reports EXPORT thidua-reports-targets FILE_SET HEADERS)
install(TARGETS thidua_analysis EXPORT thidua-analysis-targets FILE_SET HEADERS)
install(TARGETS thidua_testing EXPORT thidua-testing-targets FILE_SET HEADERS)
foreach(part core columns io reports analysis testing)
  install(EXPORT thidua-${part}-targets NAMESPACE thidua:: DESTINATION "${package_dir}")
endforeach()
if(THIDUA_TOOL)
  install(TARGETS thidua_command)
endif()
if(THIDUA_SHEET_READER)
  install(TARGETS thidua_sheet_reader RUNTIME DESTINATION "${CMAKE_INSTALL_LIBEXECDIR}/thidua")
endif()
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/share/thidua" DESTINATION "${CMAKE_INSTALL_DATADIR}")

configure_package_config_file(
  "${PROJECT_SOURCE_DIR}/cmake/thidua-config.cmake.in" thidua-config.cmake
  INSTALL_DESTINATION "${package_dir}")
write_basic_package_version_file(thidua-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/thidua-config.cmake"
              "${CMAKE_CURRENT_BINARY_DIR}/thidua-config-version.cmake"
        DESTINATION "${package_dir}")

configure_file("${PROJECT_SOURCE_DIR}/cmake/thidua.pc.in" thidua.pc @ONLY)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/thidua.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
