# SPDX-License-Identifier: BSL-1.0
# cmake -DAWARDS=<awards.csv of the stage signing> -DOUT=<signed.csv> -P signed.cmake
#
# The signed decision of the shipped round: one line for each whose `final` is `award` in the list for signature, with the mistakes that an
# office makes. All of it follows from the list: the same list gives the same bytes.
cmake_minimum_required(VERSION 3.25)
file(READ "${AWARDS}" text)
string(REGEX REPLACE "[][;]" " " text "${text}")  # what CMake's lists trip over
string(REGEX MATCHALL "\n[^,\n]+,[^\n]*" rows "${text}")
set(out "Số quyết định,Ngày ký,Người ký,Thẩm quyền ký,Mã hồ sơ,Quyết định hủy bỏ,Ngày hủy bỏ quyết định,Căn cứ hủy bỏ quyết định\n")
set(decision "6543/QĐ-UBND,05/12/2025,Nguyễn Văn Mẫu,KT. CHỦ TỊCH")
set(count 0)
foreach(row IN LISTS rows)
  if(row MATCHES ",open,Còn chờ ý kiến,")
    continue()  # contested: not for signature
  endif()
  string(REGEX MATCH "[^\n,]+" id "${row}")
  math(EXPR count "${count} + 1")
  math(EXPR nth "${count} % 200")
  if(nth EQUAL 199)
    # left out of the decision
  elseif(count EQUAL 50)
    string(APPEND out "${decision},${id},6700/QĐ-UBND,06/01/2026,93.2.a\n")  # cancelled since
  elseif(count EQUAL 60)
    string(APPEND out "${decision},${id},6700/QĐ-UBND,,93.2.b\n")  # cancelled without a day: rejected
  elseif(count EQUAL 70)
    string(APPEND out "${decision},${id},,,\n${decision},${id},,,\n")  # twice in one decision: rejected
  else()
    string(APPEND out "${decision},${id},,,\n")
  endif()
endforeach()
string(APPEND out "${decision},ttr-001/C/99,,,\n")  # no such dossier
foreach(id IN LISTS MORE)
  string(APPEND out "${decision},${id},,,\n")  # whom the Council refused
endforeach()
file(WRITE "${OUT}" "${out}")
