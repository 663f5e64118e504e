# SPDX-License-Identifier: BSL-1.0
# `thidua export` from outside; included by command.cmake. Where sqlite3 is installed, the shipped dossiers and the
# scenario sheets are judged in SQLite: outcomes, reasons and notices must be those of `award`.
expect(2 export --on 2025-11-20)
expect(2 export --on 2025-11-20 --sql oracle)
expect(2 export --on 2025-11-20 --facts csv)
expect(2 export --on 2025-11-20 --facts csv --sql sqlite --nominations "${DATA}/phase1")
foreach(engine sqlite postgres duckdb)
  expect(0 export --sql ${engine} ${round})
  must_say("${printed}" "CREATE VIEW thidua_assessed")
  file(WRITE "${WORK}/${engine}.sql" "${printed}")
  expect(0 export --sql ${engine} ${round} --out "${WORK}/${engine}_2.sql")
  execute_process(COMMAND ${CMAKE_COMMAND} -E compare_files "${WORK}/${engine}.sql" "${WORK}/${engine}_2.sql"
                  RESULT_VARIABLE differ)
  if(differ)
    message(SEND_ERROR "--out and standard output differ for ${engine}")
  endif()
endforeach()
expect(0 export --facts ndjson --nominations "${DATA}/phase1" ${round})
must_say("${printed}" "^{\"id\":\"")

# The policy of docs/policy-language.md: a fact of its own, a dated parameter, an exception.
execute_process(COMMAND sh -c "sed -n '/^```json/,/^```$/p' '${DATA}/../../docs/policy-language.md' | sed '1d;$d' > '${WORK}/office.json'")
find_program(sqlite NAMES sqlite3)
if(NOT sqlite)
  message(STATUS "sqlite3 is not installed: what it would judge is not compared")
endif()

# A round also asks an eligible dossier for the keys of its order and calls it undetermined without them; that is no
# criterion, and the view does not know it.
# compare(NAME nominations policy-or-empty options...): the rows judged by `award` and by SQLite.
function(compare name nominations policy)
  set(by ${ARGN})
  if(policy)
    list(APPEND by --policy "${policy}")
  endif()
  set(folder "${WORK}/${name}")
  expect(0 award --nominations "${nominations}" ${by} --out "${folder}/round")
  expect(0 export --sql sqlite ${by} --out "${folder}/rules.sql")
  expect(0 export --facts csv --nominations "${nominations}" ${by} --out "${folder}/facts.csv")
  if(NOT sqlite)
    return()
  endif()
  file(REMOVE "${folder}/round.db")
  execute_process(COMMAND ${sqlite} -batch -bail "${folder}/round.db" ".read '${folder}/rules.sql'"
      ".import --csv --skip 1 '${folder}/facts.csv' thidua_import" ".import --csv '${folder}/round/decisions.csv' decided"
      "SELECT count(*) || ' differ' FROM decided d LEFT JOIN thidua_assessed a USING (id)
         WHERE a.failed IS NOT d.reasons OR (a.outcome IS NOT d.outcome AND NOT (
           d.outcome = 'undetermined' AND d.missing <> '' AND a.outcome = 'eligible' AND a.unknown = ''));"
      "SELECT count(*) || ' of ' || (SELECT count(*) FROM decided) || ' judged, ' || sum(a.outcome = 'eligible')
         || ' eligible' FROM thidua_assessed a;"
    OUTPUT_VARIABLE said ERROR_VARIABLE wrong RESULT_VARIABLE code)
  if(code OR NOT said MATCHES "^0 differ\n([0-9]+) of ([0-9]+) judged" OR NOT CMAKE_MATCH_1 STREQUAL CMAKE_MATCH_2
     OR CMAKE_MATCH_1 EQUAL 0)
    message(SEND_ERROR "${name}: SQLite differs from the library\n${said}${wrong}")
  endif()
  string(STRIP "${said}" said)
  string(REPLACE "\n" ", " said "${said}")
  message(STATUS "${name}: ${said}")
endfunction()

compare(phase1 "${DATA}/phase1" "" ${round})
list(TRANSFORM round REPLACE "^1$" "2" OUTPUT_VARIABLE second)
list(TRANSFORM second REPLACE "2025-1[12]-.*" "2026-02-10")
compare(phase2 "${DATA}/nominations_phase2.csv" "" ${second} --stage council)
compare(office "${DATA}/phase1" "${WORK}/office.json" ${round})
set(situations "${CASES}/../../situations")
file(GLOB sheets "${situations}/*.csv")
foreach(sheet IN LISTS sheets)
  cmake_path(GET sheet STEM name)
  compare(${name} "${sheet}" "" --settings "${situations}/settings.json" --units "${situations}/registry/units.csv"
    --phase 1 --on 2025-11-20 --signed-on 2025-12-01)
endforeach()
