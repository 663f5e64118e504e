# SPDX-License-Identifier: BSL-1.0
# cmake -DTHIDUA=<the command> -DDATA=<examples/data> -DBOOKS=<workbooks> -DWORK=<scratch> -P intake.cmake
# What offices send, from outside: limits that are set, pipes, files of one name.
file(REMOVE_RECURSE "${WORK}")
file(MAKE_DIRECTORY "${WORK}/in/phuong-a" "${WORK}/in/phuong-b")
set(judge --phase 1 --on 2025-11-20)

include("${CMAKE_CURRENT_LIST_DIR}/said.cmake")

# Limits: a name that there is not, a value above the ceiling, a limit that is met, a record of it.
set(book "${BOOKS}/nhieu_trang.xlsx")
file(WRITE "${WORK}/unknown.json" "{\"format\": \"thidua.limits/1\", \"workbooks\": {\"sheet\": 3}}")
expect(4 assess --nominations "${book}" ${judge} --limits "${WORK}/unknown.json")
must_say("${complained}" "/workbooks/sheet")
must_say("${complained}" "sheets")
file(WRITE "${WORK}/high.json" "{\"format\": \"thidua.limits/1\", \"files\": {\"columns\": 16385}}")
expect(4 assess --nominations "${book}" ${judge} --limits "${WORK}/high.json")
must_say("${complained}" "/files/columns")
expect(3 assess --nominations "${book}" ${judge} --limits "${WORK}/nowhere.json")
file(WRITE "${WORK}/low.json" "{\"format\": \"thidua.limits/1\", \"workbooks\": {\"sheets\": 2}}")
expect(3 assess --nominations "${book}" ${judge} --limits "${WORK}/low.json")
must_say("${complained}" "`sheets`")
file(WRITE "${WORK}/limits.json" "{\"format\": \"thidua.limits/1\", \"workbooks\": {\"sheets\": 4}}")
expect(0 award --nominations "${book}" ${judge} --limits "${WORK}/limits.json" --out "${WORK}/limited" --bundle "${WORK}/limited.zip")
file(READ "${WORK}/limited/record.json" record)
file(SHA256 "${WORK}/limits.json" digest)
must_say("${record}" "\"limits\"")
must_say("${record}" "${digest}")
expect(0 replay "${WORK}/limited.zip")
# The other lists have the same limits.
file(WRITE "${WORK}/narrow.json" "{\"format\": \"thidua.limits/1\", \"files\": {\"columns\": 2}}")
file(WRITE "${WORK}/in/two.csv" "STT,Họ và tên\n1,Lê An\n")
expect(0 assess --nominations "${WORK}/in/two.csv" ${judge} --limits "${WORK}/narrow.json")
expect(3 assess --nominations "${WORK}/in/two.csv" ${judge} --limits "${WORK}/narrow.json" --history "${DATA}/history.csv")

# A pipe is read once, though the record asks for digests of what it was made from.
execute_process(COMMAND bash -c "'${THIDUA}' award --nominations <(cat '${WORK}/in/two.csv') --phase 1 --on 2025-11-20 --out '${WORK}/piped'"
  RESULT_VARIABLE code ERROR_VARIABLE err)
if(NOT code EQUAL 0)
  message(SEND_ERROR "a pipe: status ${code}\n${err}")
endif()
file(READ "${WORK}/piped/decisions.csv" decisions)
must_say("${decisions}" "stdin/K/1")
file(READ "${WORK}/piped/record.json" record)
if(record MATCHES "/dev/fd")
  message(SEND_ERROR "the record names a pipe of this run:\n${record}")
endif()
execute_process(COMMAND bash -c "'${THIDUA}' assess --nominations <(cat '${book}') --phase 1 --on 2025-11-20"
  RESULT_VARIABLE code ERROR_VARIABLE err)
if(NOT code EQUAL 3)
  message(SEND_ERROR "a workbook in a pipe: status ${code}\n${err}")
endif()
must_say("${err}" "lưu thành tệp")
execute_process(COMMAND bash -c "'${THIDUA}' award --nominations <(cat '${WORK}/in/two.csv') --phase 1 --on 2025-11-20 --out '${WORK}/kept' --bundle '${WORK}/kept.zip'"
  RESULT_VARIABLE code ERROR_VARIABLE err)
if(NOT code EQUAL 2)
  message(SEND_ERROR "a bundle of a pipe: status ${code}\n${err}")
endif()

# Two units that call their sheets alike.
foreach(unit phuong-a phuong-b)
  file(WRITE "${WORK}/in/${unit}/danh sách.csv" "STT,Họ và tên\n1,Lê An\n2,Trần Bình\n")
endforeach()
expect(0 award --nominations "${WORK}/in/phuong-a" "${WORK}/in/phuong-b" ${judge} --out "${WORK}/two")
file(READ "${WORK}/two/decisions.csv" decisions)
must_say("${decisions}" "danh sách/K/1/2/phuong-a")
must_say("${decisions}" "danh sách/K/2/3/phuong-b")
file(RENAME "${WORK}/in" "${WORK}/moved")
expect(0 award --nominations "${WORK}/moved/phuong-b" "${WORK}/moved/phuong-a" ${judge} --out "${WORK}/again")
file(READ "${WORK}/again/decisions.csv" again)
if(NOT again STREQUAL decisions)
  message(SEND_ERROR "ids depend on where the folders lie:\n${decisions}\n${again}")
endif()
