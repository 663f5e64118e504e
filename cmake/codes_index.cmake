# SPDX-License-Identifier: BSL-1.0
# The codes that the library answers with: criterion ids, and codes of errors and findings.
#   cmake -DROOT=. -P cmake/codes_index.cmake             compares them with docs/codes.md
#   cmake -DROOT=. -DWRITE=ON -P cmake/codes_index.cmake  writes them there
# A literal `group.name` in the sources is a code, unless its group is named here as something else.
cmake_minimum_required(VERSION 3.25)
get_filename_component(ROOT "${ROOT}" ABSOLUTE)

set(criteria achievement authority dossier giay_khen period plan_343 recipient repetition standing track)
# Columns of scenario sheets, parts of settings and policies, facts of a round, hosts of sources.
set(neither case criterion expect hanoi letter priority rejected round sonoivu thuvienphapluat)
set(no_codes reading.dissolved reading.households reading.phase_ends_with reading.second_phase
    reading.unit_certificate reading.window settings.en settings.vi table.live track.elsewhere)
set(file_endings "(hpp|cpp|csv|json|md|xlsx|ods|docx|xml|html|txt|zip|vn|sql|db|svg|css|png)")

file(GLOB_RECURSE sources RELATIVE "${ROOT}" "${ROOT}/include/*.hpp" "${ROOT}/src/*.hpp" "${ROOT}/src/*.cpp")
list(SORT sources)
set(criterion_ids "")
set(codes "")
foreach(source IN LISTS sources)
  file(READ "${ROOT}/${source}" text)
  string(REGEX REPLACE "//[^\n]*" "" text "${text}")
  string(REGEX MATCHALL "\"[a-z][a-z0-9_]*\\.[a-z0-9_.]+\"" found "${text}")
  list(REMOVE_DUPLICATES found)
  foreach(literal IN LISTS found)
    string(REPLACE "\"" "" code "${literal}")
    string(REGEX MATCH "^[^.]+" group "${code}")
    if(code MATCHES "\\.${file_endings}$" OR code MATCHES "\\.$" OR group IN_LIST neither OR code IN_LIST no_codes)
      continue()
    endif()
    if(group IN_LIST criteria)
      list(APPEND criterion_ids "${code}")
    else()
      list(APPEND codes "${code}")
    endif()
    list(APPEND files_${code} "${source}")
  endforeach()
endforeach()

function(check_count list)
  list(LENGTH ${list} count)
  if(count LESS 30)
    message(FATAL_ERROR "only ${count} codes were found: the scan must have gone wrong")
  endif()
endfunction()

list(REMOVE_DUPLICATES criterion_ids)
list(SORT criterion_ids)
check_count(criterion_ids)
set(criterion_rows "")
foreach(code IN LISTS criterion_ids)
  list(GET files_${code} 0 first)
  string(APPEND criterion_rows "| `${code}` | `${first}` |\n")
endforeach()

list(REMOVE_DUPLICATES codes)
list(SORT codes)
check_count(codes)
set(code_rows "")
set(last "")
foreach(code IN LISTS codes)
  string(REGEX MATCH "^[^.]+" group "${code}")
  if(NOT group STREQUAL last)
    string(APPEND code_rows "\n- `${code}`")
  else()
    string(APPEND code_rows ", `${code}`")
  endif()
  set(last "${group}")
endforeach()

set(wanted "# Codes

What a program may rely on: these names are stable. A name is never given another meaning; one that goes, or changes, stands in the CHANGELOG.
Sentences (`message_vi`, `accepts_en`, ...) may be reworded at any time. Written by `cmake -DROOT=. -DWRITE=ON -P cmake/codes_index.cmake`; a test compares it with the sources.

## Criteria, exceptions and tracks of the shipped policy

In `reasons`, `notices`, `criteria`, `tracks`. A policy of an office brings its own.

| id | declared in |
|:--|:--|
${criterion_rows}
## Errors and findings

In `thidua.error/1`, `thidua.check/1`, `thidua.replay/1`, `thidua.audit/1`, and in the findings of a round. What each means, and when it comes, is told where the reader or writer is documented.
${code_rows}
")
set(page "${ROOT}/docs/codes.md")
set(is "")
if(EXISTS "${page}")
  file(READ "${page}" is)
endif()
if(WRITE)
  file(WRITE "${page}" "${wanted}")
elseif(NOT is STREQUAL wanted)
  message(FATAL_ERROR "docs/codes.md is not current: cmake -DROOT=. -DWRITE=ON -P cmake/codes_index.cmake")
endif()
