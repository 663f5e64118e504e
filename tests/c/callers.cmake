# SPDX-License-Identifier: BSL-1.0
# The callers of examples/callers, each in its own language, answer as the command does: byte for byte.
set(callers "${PROJECT_SOURCE_DIR}/examples/callers")
set(callers_work "${CMAKE_CURRENT_BINARY_DIR}/callers")
set(options "${callers_work}/options.json")
set(data "${PROJECT_SOURCE_DIR}/examples/data")
file(CONFIGURE OUTPUT "${options}" CONTENT [[{
  "on": "2025-11-20", "signed_on": "2025-12-01", "phase": 1,
  "units": "@data@/units.csv", "submissions": "@data@/submissions.csv",
  "history": "@data@/history.csv", "settings": "@data@/settings.json"
}
]] @ONLY)
find_package(Python3 COMPONENTS Interpreter)
find_program(THIDUA_JAVAC javac)
find_program(THIDUA_JAVA java)
find_file(THIDUA_JNA jna.jar PATHS /usr/share/java)
mark_as_advanced(THIDUA_JAVAC THIDUA_JAVA THIDUA_JNA)

# `skipped(name why)`: a test that says what it lacks, and is told apart from one that passed.
function(skipped name why)
  add_test(NAME ${name} COMMAND sh -c "echo '${name}: skipped: ${why}'; exit 77")
  set_tests_properties(${name} PROPERTIES SKIP_RETURN_CODE 77)
endfunction()

add_executable(thidua_caller_verdict "${callers}/c/verdict.c")
add_executable(thidua_caller_judge "${callers}/c/judge.c")
foreach(program verdict judge)
  target_link_libraries(thidua_caller_${program} PRIVATE thidua::c)
  target_compile_options(thidua_caller_${program} PRIVATE -Wall -Wextra -pedantic -Werror)
  set_target_properties(thidua_caller_${program} PROPERTIES C_STANDARD 99 C_STANDARD_REQUIRED ON
    C_EXTENSIONS OFF LINKER_LANGUAGE CXX OUTPUT_NAME ${program})
endforeach()

# The pages show the programs that are tested here.
add_test(NAME callers.pages COMMAND ${CMAKE_COMMAND} -DSTEP=pages -DROOT=${PROJECT_SOURCE_DIR}
  -P ${CMAKE_CURRENT_SOURCE_DIR}/caller.cmake)

add_test(NAME callers.c.verdict COMMAND thidua_caller_verdict)
set(verdicts callers.c.verdict)
set(lacks "")
if(NOT Python3_FOUND)
  set(lacks "python3 makes the dossiers and is not there")
elseif(NOT THIDUA_TOOL)
  set(lacks "the command is not built (THIDUA_TOOL)")
endif()
# A sanitizer wants to be the first library of a process; the interpreters are not built with it.
set(foreign "${lacks}")
if("${CMAKE_CXX_FLAGS}" MATCHES "-fsanitize")
  set(foreign "the library carries a sanitizer, the interpreter does not")
endif()

# `caller(name command...)`: its answers to all shipped dossiers are those of the command.
function(caller name)
  add_test(NAME callers.${name} COMMAND ${CMAKE_COMMAND} -DSTEP=compare -DWORK=${callers_work}
    -DNAME=${name} "-DCALL=${ARGN}" -P ${CMAKE_CURRENT_SOURCE_DIR}/caller.cmake)
  set_tests_properties(callers.${name} PROPERTIES FIXTURES_REQUIRED callers)
endfunction()

if(lacks)
  skipped(callers.c "${lacks}")
else()
  add_test(NAME callers.dossiers COMMAND ${CMAKE_COMMAND} -DSTEP=dossiers -DWORK=${callers_work}
    -DDATA=${data} -DPYTHON=${Python3_EXECUTABLE} -DTHIDUA=$<TARGET_FILE:thidua_command>
    -P ${CMAKE_CURRENT_SOURCE_DIR}/caller.cmake)
  set_tests_properties(callers.dossiers PROPERTIES FIXTURES_SETUP callers)
  caller(c $<TARGET_FILE:thidua_caller_judge> ${options})
endif()

if(foreign)
  skipped(callers.python "${foreign}")
else()
  set(library "THIDUA_LIBRARY=$<TARGET_FILE:thidua_c>;PYTHONDONTWRITEBYTECODE=1")
  caller(python ${Python3_EXECUTABLE} ${callers}/python/judge.py ${options}
    ${data}/nominations_phase1.csv ${data}/nominations_phase2.csv)
  add_test(NAME callers.python.verdict COMMAND ${Python3_EXECUTABLE} ${callers}/python/verdict.py)
  set_tests_properties(callers.python callers.python.verdict PROPERTIES
    ENVIRONMENT "${library};PYTHONIOENCODING=utf-8")
  list(APPEND verdicts callers.python.verdict)
endif()

if(NOT foreign AND NOT (THIDUA_JAVAC AND THIDUA_JAVA AND THIDUA_JNA))
  set(foreign "javac, java or jna.jar is not there (default-jdk-headless, libjna-java)")
endif()
if(foreign)
  skipped(callers.java "${foreign}")
else()
  set(classes "${callers_work}/classes")
  file(GLOB java_sources CONFIGURE_DEPENDS "${callers}/java/*.java")
  add_test(NAME callers.java.compile COMMAND ${THIDUA_JAVAC} -Xlint:all -Werror -encoding UTF-8
    -cp ${THIDUA_JNA} -d ${classes} ${java_sources})
  set_tests_properties(callers.java.compile PROPERTIES FIXTURES_SETUP java_classes)
  set(java ${THIDUA_JAVA} -Dfile.encoding=UTF-8 -Djna.library.path=$<TARGET_FILE_DIR:thidua_c>
    -cp ${THIDUA_JNA}:${classes})
  caller(java ${java} Judge ${options} ${callers_work}/dossiers.ndjson)
  set_tests_properties(callers.java PROPERTIES FIXTURES_REQUIRED "callers;java_classes")
  add_test(NAME callers.java.verdict COMMAND ${java} Verdict)
  set_tests_properties(callers.java.verdict PROPERTIES FIXTURES_REQUIRED java_classes)
  list(APPEND verdicts callers.java.verdict)
endif()
set_tests_properties(${verdicts} PROPERTIES PASS_REGULAR_EXPRESSION "Chưa đủ căn cứ xác định")
