# SPDX-License-Identifier: BSL-1.0
# `thidua report` on the shipped round: every paper in text, twice the same bytes, and what it refuses.
expect(0 award --nominations "${DATA}/phase1" ${round} --out "${WORK}/round")
expect(0 report --list)
must_say("${printed}" "to_trinh +Tờ trình Chủ tịch")
must_say("${printed}" "xlsx, html, md, csv, docx")

expect(0 report --from "${WORK}/round" --inputs "${DATA}" --paper all --format md --format csv --out "${WORK}/papers")
must_say("${complained}" "so_sanh: bỏ qua")
expect(0 report --from "${WORK}/round" --inputs "${DATA}" --paper all --format md --format csv --out "${WORK}/again")
file(GLOB made RELATIVE "${WORK}/papers" "${WORK}/papers/*")
list(LENGTH made files)
if(files LESS 100)
  message(SEND_ERROR "only ${files} files: ${made}")
endif()
same("${WORK}/papers" "${WORK}/again" ${made})
foreach(name ket_qua to_trinh quyet_dinh danh_sach thong_ke bieu_0603 thong_bao_so-noi-vu)
  file(READ "${WORK}/papers/${name}.md" text)
  must_say("${text}" "DỰ THẢO")
endforeach()
# The list has a row for each line of awards.csv that is proposed.
file(STRINGS "${WORK}/round/awards.csv" proposed REGEX ",(yes|provisional),")
file(STRINGS "${WORK}/papers/danh_sach.csv" listed REGEX "^[0-9]+,")
list(LENGTH proposed in_awards)
list(LENGTH listed in_list)
if(NOT in_awards EQUAL in_list OR in_list LESS 100)
  message(SEND_ERROR "awards.csv proposes ${in_awards}, the list has ${in_list}")
endif()

# One unit, one dossier, another language, the other formats.
expect(0 report --from "${WORK}/round" --inputs "${DATA}" --paper thong_bao --unit so-noi-vu --format xlsx --format docx --format html
  --supply-by 2025-12-05 --out "${WORK}/one")
file(GLOB made RELATIVE "${WORK}/one" "${WORK}/one/*")
if(NOT made STREQUAL "thong_bao_so-noi-vu.docx;thong_bao_so-noi-vu.html;thong_bao_so-noi-vu.xlsx")
  message(SEND_ERROR "made: ${made}")
endif()
expect(0 report --from "${WORK}/round" --inputs "${DATA}" --paper so_sanh --earlier "${WORK}/round" --lang en --format md
  --out "${WORK}/compared")
file(READ "${WORK}/compared/so_sanh.md" text)
must_say("${text}" "COMPARED WITH AN EARLIER ROUND")

# What it refuses.
expect(2 report --from "${WORK}/round" --out "${WORK}/x")
expect(2 report --from "${WORK}/round" --paper no_such_paper --out "${WORK}/x")
must_say("${complained}" "no_such_paper")
expect(2 report --from "${WORK}/round" --paper danh_sach --format pdf --out "${WORK}/x")
expect(2 report --from "${WORK}/round" --inputs "${DATA}" --paper phieu_tham_dinh --id nobody --out "${WORK}/x")
must_say("${complained}" "nobody")
expect(2 report --from "${WORK}/round" --inputs "${DATA}" --paper thong_bao --unit no-such-unit --out "${WORK}/x")
expect(2 report --from "${WORK}/round" --inputs "${DATA}" --paper danh_sach --kinds household --out "${WORK}/x")
expect(3 report --from "${WORK}/nowhere" --paper danh_sach --out "${WORK}/x")
