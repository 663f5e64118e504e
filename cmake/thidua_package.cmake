# SPDX-License-Identifier: BSL-1.0
# `cpack` in the build folder makes the Debian packages, one of each install component:
#   thidua               the command, its reader of workbooks, policies, schemas, manual page, sample data
#   libthidua-dev        headers of floors 0 to 12: needs Boost's headers and range-v3, no library
#   libthidua-parts-dev  the compiled parts (io, reports, analysis) with what they link
#   libthidua-c1         the shared library of the C interface
#   libthidua-c-dev      its header, for C and for whatever calls C
# Configure with `--preset package` (optimised, prefix /usr). docs/packages.md tells more.
set(THIDUA_MAINTAINER "thidua maintainers <maintainers@thidua.invalid>" CACHE STRING
    "Who stands in the packages as their maintainer")
set(debian_dir "${PROJECT_SOURCE_DIR}/packaging/debian")

file(STRINGS "${debian_dir}/changelog" newest LIMIT_COUNT 1)
if(NOT newest MATCHES "^thidua \\(([0-9.]+)-([0-9]+)\\)")
  message(FATAL_ERROR "packaging/debian/changelog begins with '${newest}'")
elseif(NOT CMAKE_MATCH_1 STREQUAL PROJECT_VERSION)
  message(FATAL_ERROR "packaging/debian/changelog is of ${CMAKE_MATCH_1}, the library of ${PROJECT_VERSION}")
endif()
set(CPACK_DEBIAN_PACKAGE_RELEASE "${CMAKE_MATCH_2}")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME thidua)
set(CPACK_PACKAGE_CONTACT "${THIDUA_MAINTAINER}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
# Static libraries and manual texts are made ready just before the packages are packed.
set(CPACK_PRE_BUILD_SCRIPTS "${PROJECT_SOURCE_DIR}/cmake/thidua_package_ready.cmake")

# `describe_package(COMPONENT package section summary description)`: what stands in the package's control
# file, its copyright and its changelog.
set(CPACK_COMPONENTS_ALL "")
macro(describe_package component package section summary description)
  list(APPEND CPACK_COMPONENTS_ALL ${component})
  string(TOUPPER "${component}" _upper)
  set(CPACK_COMPONENT_${_upper}_DESCRIPTION "${summary}\n${description}")
  set(CPACK_DEBIAN_${_upper}_PACKAGE_NAME "${package}")
  set(CPACK_DEBIAN_${_upper}_PACKAGE_SECTION "${section}")
  set(CPACK_DEBIAN_${_upper}_DESCRIPTION "${summary}\n${description}")
  set(CPACK_DEBIAN_${_upper}_PACKAGE_SOURCE thidua)
  install(FILES "${debian_dir}/copyright" COMPONENT ${component} EXCLUDE_FROM_ALL
    DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/${package}")
  install(FILES "${debian_dir}/changelog" RENAME changelog.Debian COMPONENT ${component} EXCLUDE_FROM_ALL
    DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/${package}")
endmacro()
set(this_version "(= ${PROJECT_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE})")

if(THIDUA_TOOL)
  describe_package(command thidua misc
    "judge who is commended under an emulation plan, and say why"
    "Reads the nominations that units submit under Hanoi's emulation plan
343/KH-UBND, judges each against the criteria of the law and of the plan,
orders and allocates, and writes the papers of the round. Every verdict
names the criterion, its source and what would change it; every round can
be replayed.
.
This package holds the command, the policies, the JSON Schemas and sample
data.")
  set(CPACK_DEBIAN_COMMAND_PACKAGE_SHLIBDEPS ON)
endif()

describe_package(headers libthidua-dev libdevel
  "rules of commendation under an emulation plan, as a C++ library"
  "Headers of the C++20 library thidua: calendar, law, facts, criteria with
their sources, three-valued evaluation, allocation with its proof, and the
plan 343/KH-UBND of Hanoi as data. Headers only, but for faster kernels for
tables.")
set(CPACK_DEBIAN_HEADERS_PACKAGE_DEPENDS "libboost1.81-dev, librange-v3-dev")

describe_package(parts libthidua-parts-dev libdevel
  "readers, reports and tests of policies for the library thidua"
  "Compiled parts of the C++20 library thidua, as static libraries: io reads
sheets, settings and policies; reports writes explanations, records and
papers; analysis measures what the cases of a policy cover. With the
sample programs.")
set(CPACK_DEBIAN_PARTS_PACKAGE_DEPENDS "libthidua-dev ${this_version}, libboost-json1.81-dev, \
libboost-serialization1.81-dev, libicu-dev, libpugixml-dev, libssl-dev, libxlsxwriter-dev, libzip-dev, \
pkgconf | pkg-config")
set(CPACK_DEBIAN_PARTS_PACKAGE_RECOMMENDS thidua)

if(TARGET thidua_c)
  describe_package(c libthidua-c1 libs
    "rules of commendation under an emulation plan, for every language"
    "Shared library with the C interface of thidua: an opaque context, JSON in
and out. For systems written in Python, Java, C# or any language that calls
C.")
  set(CPACK_DEBIAN_C_PACKAGE_SHLIBDEPS ON)
  set(CPACK_DEBIAN_C_PACKAGE_MULTIARCH same)
  # Written here: CPack's own way calls ldconfig in a script, where Debian asks for a trigger.
  set(control_dir "${CMAKE_CURRENT_BINARY_DIR}/debian_c")
  file(WRITE "${control_dir}/shlibs" "libthidua_c 1 libthidua-c1 (>= ${PROJECT_VERSION})\n")
  file(WRITE "${control_dir}/triggers" "activate-noawait ldconfig\n")
  set(CPACK_DEBIAN_C_PACKAGE_CONTROL_EXTRA "${control_dir}/shlibs;${control_dir}/triggers")
  set(CPACK_DEBIAN_C_PACKAGE_RECOMMENDS thidua)  # the reader of workbooks

  describe_package(c_dev libthidua-c-dev libdevel
    "rules of commendation under an emulation plan, header of the C interface"
    "Header of the C interface of thidua (C99 and C++), with callers in C and
other languages as samples.")
  set(CPACK_DEBIAN_C_DEV_PACKAGE_DEPENDS "libthidua-c1 ${this_version}")
endif()

include(CPack)
