# SPDX-License-Identifier: BSL-1.0
# What tests of the command ask for; included by them. THIDUA is the command.

# Runs the command and demands an exit status; what it printed is left in `printed` and `complained`.
function(expect status)
  execute_process(COMMAND "${THIDUA}" ${ARGN} RESULT_VARIABLE code OUTPUT_VARIABLE out ERROR_VARIABLE err)
  if(NOT code EQUAL status)
    message(SEND_ERROR "thidua ${ARGN}: status ${code}, not ${status}\n${err}")
  endif()
  set(printed "${out}" PARENT_SCOPE)
  set(complained "${err}" PARENT_SCOPE)
endfunction()
function(must_say text pattern)
  if(NOT text MATCHES "${pattern}")
    message(SEND_ERROR "`${pattern}` is not said:\n${text}")
  endif()
endfunction()
