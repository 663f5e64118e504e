# SPDX-License-Identifier: BSL-1.0
# cmake -DBIN=<programs> -DWORK=<folder> -P ground_truth.cmake
# W's first 10,000 rows: the files have the published digests, the reference gives the published answers, the library the
# masks and the list of the reference.
cmake_minimum_required(VERSION 3.25)
set(rows 10000)
file(MAKE_DIRECTORY "${WORK}")
function(run)
  execute_process(COMMAND ${ARGN} OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
endfunction()
function(has_digest file digest)
  file(SHA256 "${WORK}/${file}" found)
  if(NOT found STREQUAL digest)
    message(FATAL_ERROR "${file} differs from the published workload")
  endif()
endfunction()

run("${BIN}/workload_generate" ${rows} "${WORK}")
has_digest(nominations_${rows}.csv b5304ef5d6ea1822971ebcd4ba256352926615e1ba521195472ee06fc7f01a09)
has_digest(units.csv 60e99496ca79480626792fbec0ffce6c96cb6454afa0acfdabe7b386bf030bbe)
set(inputs "${WORK}/nominations_${rows}.csv" "${WORK}/units.csv")
run("${BIN}/workload_reference" truth ${rows} "${WORK}")
foreach(engine reference thidua)
  run("${BIN}/workload_${engine}" eligibility ${inputs} "${WORK}/masks_${rows}.u16")
  run("${BIN}/workload_${engine}" list ${inputs} "${WORK}/list_of_${engine}.txt")
  run("${CMAKE_COMMAND}" -E compare_files "${WORK}/list_of_${engine}.txt"
    "${WORK}/selected_by_kind_${rows}.txt")
endforeach()
