# SPDX-License-Identifier: BSL-1.0
# cmake -DSTEP=dossiers|compare|pages ... -P caller.cmake, see callers.cmake
cmake_minimum_required(VERSION 3.25)
if(STEP STREQUAL "dossiers")
  # All shipped dossiers, a JSON object a line, and what the command answers to them.
  set(dossiers "${WORK}/dossiers.ndjson")
  execute_process(
    COMMAND "${PYTHON}" "${CMAKE_CURRENT_LIST_DIR}/to_ndjson.py"
      "${DATA}/nominations_phase1.csv" "${DATA}/nominations_phase2.csv"
    OUTPUT_FILE "${dossiers}" COMMAND_ERROR_IS_FATAL ANY)
  execute_process(
    COMMAND "${THIDUA}" assess --json - --phase 1 --on 2025-11-20 --signed-on 2025-12-01
      --units "${DATA}/units.csv" --submissions "${DATA}/submissions.csv"
      --history "${DATA}/history.csv" --settings "${DATA}/settings.json"
    INPUT_FILE "${dossiers}" OUTPUT_FILE "${WORK}/expected.ndjson" COMMAND_ERROR_IS_FATAL ANY)
  file(STRINGS "${WORK}/expected.ndjson" verdicts REGEX "^{\"format\":\"thidua.assessment/1\"")
  list(LENGTH verdicts count)
  if(count LESS 2000)
    message(FATAL_ERROR "only ${count} of the shipped dossiers were judged")
  endif()
elseif(STEP STREQUAL "compare")
  execute_process(COMMAND ${CALL} INPUT_FILE "${WORK}/dossiers.ndjson"
    OUTPUT_FILE "${WORK}/${NAME}.ndjson" COMMAND_ERROR_IS_FATAL ANY)
  execute_process(
    COMMAND ${CMAKE_COMMAND} -E compare_files "${WORK}/expected.ndjson" "${WORK}/${NAME}.ndjson"
    RESULT_VARIABLE differ)
  if(differ)
    message(FATAL_ERROR "${WORK}/${NAME}.ndjson is not what the command answers: expected.ndjson")
  endif()
elseif(STEP STREQUAL "pages")
  foreach(shown "c-interface.md c/verdict.c" "python.md python/verdict.py" "java.md java/Verdict.java")
    string(REPLACE " " ";" shown "${shown}")
    list(GET shown 0 page)
    list(GET shown 1 program)
    file(READ "${ROOT}/docs/${page}" text)
    file(STRINGS "${ROOT}/examples/callers/${program}" license LIMIT_COUNT 1)
    file(READ "${ROOT}/examples/callers/${program}" code)
    string(REPLACE "${license}\n" "" code "${code}")
    string(FIND "${text}" "${code}" at)
    if(at EQUAL -1)
      message(SEND_ERROR "docs/${page} does not show examples/callers/${program} as it is")
    endif()
  endforeach()
else()
  message(FATAL_ERROR "no step `${STEP}`")
endif()
