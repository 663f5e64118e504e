# SPDX-License-Identifier: BSL-1.0
# cmake -DPREFIX=<prefix> -DBIN=<bin> -DLIBEXEC=<libexec> -DBOOKS=<workbooks> -DWORK=<scratch> -P installed_reader.cmake
# From an installed layout, bin/thidua and libexec/thidua/thidua_sheet_reader, the command finds the
# sheet reader: wherever the prefix lies, by any path to the command, without the build tree.
file(REMOVE_RECURSE "${WORK}")
file(MAKE_DIRECTORY "${WORK}/there/${BIN}" "${WORK}/there/${LIBEXEC}/thidua" "${WORK}/alone" "${WORK}/links")
set(command "${WORK}/there/${BIN}/thidua")
set(reader "${WORK}/there/${LIBEXEC}/thidua/thidua_sheet_reader")
# A copy of nothing but the two: moved, so that no path of the build or of the prefix leads there.
file(COPY "${PREFIX}/${BIN}/thidua" DESTINATION "${WORK}/there/${BIN}")
file(COPY "${PREFIX}/${LIBEXEC}/thidua/thidua_sheet_reader" DESTINATION "${WORK}/there/${LIBEXEC}/thidua")
file(CREATE_LINK "${command}" "${WORK}/links/thidua" SYMBOLIC)

foreach(by "${command}" "${WORK}/links/thidua")
  foreach(book muc_va_ngay.xlsx muc_va_ngay.ods)
    execute_process(COMMAND "${by}" assess --nominations "${BOOKS}/${book}" --on 2025-11-20 --phase 1
      WORKING_DIRECTORY "${WORK}" RESULT_VARIABLE code OUTPUT_VARIABLE out ERROR_VARIABLE err)
    if(NOT code EQUAL 0 OR NOT out MATCHES "Nguyễn Văn An|muc_va_ngay/C/1")
      message(SEND_ERROR "${by}: ${book} was not read (status ${code})\n${out}\n${err}")
    endif()
  endforeach()
endforeach()

# Without the reader the workbook is refused with advice; nothing else is lost. (Not where thidua is
# installed for all: there the reader of that installation is found, which is right.)
file(COPY "${PREFIX}/${BIN}/thidua" DESTINATION "${WORK}/alone")
file(WRITE "${WORK}/a.csv" "STT,Họ và tên\n1,Lê An\n")
execute_process(COMMAND "${WORK}/alone/thidua" assess --nominations "${BOOKS}/ma_so.xlsx" "${WORK}/a.csv"
  --on 2025-11-20 --phase 1 RESULT_VARIABLE code OUTPUT_VARIABLE out ERROR_VARIABLE err)
if(NOT out MATCHES "a/K/1|Lê An" OR (code EQUAL 0 AND NOT err MATCHES "thidua_sheet_reader" AND NOT out MATCHES "HS-14"))
  message(SEND_ERROR "without a reader (status ${code}):\n${out}\n${err}")
endif()
