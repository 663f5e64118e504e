# SPDX-License-Identifier: BSL-1.0
# Builds the source tree that this port lies in: nothing is downloaded but by the dependencies.
# THIDUA_SOURCE in the environment names another tree (vcpkg passes it on with
# VCPKG_KEEP_ENV_VARS=THIDUA_SOURCE).
if(DEFINED ENV{THIDUA_SOURCE})
  set(SOURCE_PATH "$ENV{THIDUA_SOURCE}")
else()
  cmake_path(SET SOURCE_PATH NORMALIZE "${CMAKE_CURRENT_LIST_DIR}/../../..")
endif()
if(NOT EXISTS "${SOURCE_PATH}/include/thidua/version.hpp")
  message(FATAL_ERROR "${SOURCE_PATH} is not a source tree of thidua: set THIDUA_SOURCE")
endif()

vcpkg_check_features(OUT_FEATURE_OPTIONS features FEATURES
  tool THIDUA_TOOL
  c THIDUA_C)
# Workbooks are taken apart by liborcus, for which vcpkg has no port: CSV and JSON are read without.
vcpkg_cmake_configure(
  SOURCE_PATH "${SOURCE_PATH}"
  OPTIONS ${features} -DTHIDUA_SHEET_READER=OFF -DTHIDUA_TESTS=OFF -DTHIDUA_EXAMPLES=OFF
    -DTHIDUA_BENCHMARKS=OFF -DTHIDUA_INSTALL=ON)
vcpkg_cmake_install()
vcpkg_cmake_config_fixup(PACKAGE_NAME thidua CONFIG_PATH lib/cmake/thidua DO_NOT_DELETE_PARENT_CONFIG_PATH)
if("c" IN_LIST FEATURES)
  vcpkg_cmake_config_fixup(PACKAGE_NAME thidua_c CONFIG_PATH lib/cmake/thidua_c
    DO_NOT_DELETE_PARENT_CONFIG_PATH)
endif()
vcpkg_fixup_pkgconfig()
if("tool" IN_LIST FEATURES)
  vcpkg_copy_tools(TOOL_NAMES thidua AUTO_CLEAN)
endif()
file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/debug/include" "${CURRENT_PACKAGES_DIR}/debug/share"
  "${CURRENT_PACKAGES_DIR}/debug/lib/cmake" "${CURRENT_PACKAGES_DIR}/lib/cmake")
file(INSTALL "${CMAKE_CURRENT_LIST_DIR}/usage" DESTINATION "${CURRENT_PACKAGES_DIR}/share/${PORT}")
vcpkg_install_copyright(FILE_LIST "${SOURCE_PATH}/LICENSE")
