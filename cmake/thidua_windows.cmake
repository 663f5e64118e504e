# SPDX-License-Identifier: BSL-1.0
# What is built for Windows: the headers of floors 0 to 12, and the C interface with those readers and
# answers that it needs. They use Boost and range-v3 as headers only, and no other library:
#   - without ICU no text is brought into the form NFC: text whose form is not known is refused with its
#     place (src/windows/text_form.cpp);
#   - workbooks are refused: their reader is a child process with limits of POSIX;
#   - archives, records, papers, the command are not built.
set(THIDUA_HEADER_ROOT "/usr/include" CACHE PATH "The folder with boost/ and range/, used as headers only")
set(THIDUA_TOOL OFF)
set(THIDUA_SHEET_READER OFF)
set(THIDUA_INSTALL OFF)

# A folder of their own: beside them lie the headers of the machine that compiles.
set(headers_only "${PROJECT_BINARY_DIR}/headers_only")
file(MAKE_DIRECTORY "${headers_only}")
foreach(folder boost concepts meta range std)
  if(NOT EXISTS "${THIDUA_HEADER_ROOT}/${folder}")
    message(FATAL_ERROR "no ${folder}/ in THIDUA_HEADER_ROOT, ${THIDUA_HEADER_ROOT}")
  endif()
  file(CREATE_LINK "${THIDUA_HEADER_ROOT}/${folder}" "${headers_only}/${folder}" SYMBOLIC)
endforeach()
foreach(library Boost::headers range-v3::range-v3)
  add_library(${library} INTERFACE IMPORTED GLOBAL)
  target_include_directories(${library} SYSTEM INTERFACE "${headers_only}")
endforeach()
add_library(thidua_boost_json STATIC "${PROJECT_SOURCE_DIR}/src/windows/boost_json.cpp")
target_compile_features(thidua_boost_json PUBLIC cxx_std_20)
target_link_libraries(thidua_boost_json PUBLIC Boost::headers)
add_library(Boost::json ALIAS thidua_boost_json)
# Named by the parts, needed by none of the sources that are left.
foreach(library Boost::serialization ICU::uc ICU::i18n OpenSSL::Crypto PkgConfig::libzip PkgConfig::pugixml
    PkgConfig::xlsxwriter)
  add_library(${library} INTERFACE IMPORTED GLOBAL)
endforeach()

# Of the sources of a part, those that Windows gets. `take_windows_sources()` changes io_sources,
# reports_sources and analysis_sources.
macro(take_windows_sources)
  list(FILTER io_sources EXCLUDE REGEX
    "io/(archive|archived|digest|file_reading|file_writer|private_folder|text_form|workbook_process|workbook_zip|zip_)[a-z_]*\\.cpp$")
  file(GLOB windows_io CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/windows/*.cpp")
  list(FILTER windows_io EXCLUDE REGEX "boost_json")
  list(APPEND io_sources ${windows_io}
    "${CMAKE_CURRENT_SOURCE_DIR}/io/text_form_closest.cpp"
    "${CMAKE_CURRENT_SOURCE_DIR}/io/text_form_plain.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/io/text_form_utf8.cpp")
  list(FILTER reports_sources INCLUDE REGEX
    "reports/(decisions_json|doubts_text|error_json|explanation_[a-z]+|judging_setup|plan_[a-z]+|policy_text|worded|worker[a-z_]*)\\.cpp$")
endmacro()
