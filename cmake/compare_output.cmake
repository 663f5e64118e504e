# SPDX-License-Identifier: BSL-1.0
# cmake -DPROGRAM=<exe> [-DARGUMENTS=a;b] -DEXPECTED=<file> [-DSTATUS=0] -P compare_output.cmake
# What a program prints must be the stored text, word for word.
if(NOT DEFINED STATUS)
  set(STATUS 0)
endif()
execute_process(COMMAND "${PROGRAM}" ${ARGUMENTS} OUTPUT_VARIABLE printed RESULT_VARIABLE code)
file(READ "${EXPECTED}" expected)
if(NOT code EQUAL STATUS)
  message(FATAL_ERROR "${PROGRAM} returned ${code}, not ${STATUS}")
elseif(NOT printed STREQUAL expected)
  message(FATAL_ERROR "${EXPECTED} expected:\n${expected}\nprinted:\n${printed}")
endif()
