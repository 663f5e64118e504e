#!/bin/bash
# SPDX-License-Identifier: BSL-1.0
# Makes the workbooks of this folder anew: flat OpenDocument sheets are written here, LibreOffice
# saves each as .xlsx and as .ods. All people and units are invented. What each workbook must be
# read as stands beside it as CSV. Needs soffice (LibreOffice 7.4 was used).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

head() { cat <<'X'
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<number:date-style style:name="N1"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>
<number:number-style style:name="N2"><number:number number:decimal-places="0" number:min-integer-digits="4"/></number:number-style>
<number:number-style style:name="N3"><number:number number:decimal-places="0" number:min-integer-digits="1" number:grouping="true"/></number:number-style>
<number:percentage-style style:name="N4"><number:number number:decimal-places="0" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>
<number:boolean-style style:name="N5"><number:boolean/></number:boolean-style>
<style:style style:name="day" style:family="table-cell" style:data-style-name="N1"/>
<style:style style:name="code" style:family="table-cell" style:data-style-name="N2"/>
<style:style style:name="grouped" style:family="table-cell" style:data-style-name="N3"/>
<style:style style:name="percent" style:family="table-cell" style:data-style-name="N4"/>
<number:time-style style:name="N6" number:truncate-on-overflow="false"><number:hours/><number:text>:</number:text><number:minutes number:style="long"/></number:time-style>
<style:style style:name="hours" style:family="table-cell" style:data-style-name="N6"/>
<style:style style:name="truth" style:family="table-cell" style:data-style-name="N5"/>
</office:automatic-styles><office:body><office:spreadsheet>
X
}
foot() { echo '</office:spreadsheet></office:body></office:document>'; }
sheet() { echo "<table:table table:name=\"$1\">"; }
end_sheet() { echo '</table:table>'; }
row() { echo '<table:table-row>'; }
end() { echo '</table:table-row>'; }
t() { echo "<table:table-cell office:value-type=\"string\"><text:p>$1</text:p></table:table-cell>"; }
e() { echo "<table:table-cell table:number-columns-repeated=\"${1:-1}\"/>"; }
n() { echo "<table:table-cell ${2:+table:style-name=\"$2\"} office:value-type=\"float\" office:value=\"$1\"/>"; }
p() { echo "<table:table-cell table:style-name=\"percent\" office:value-type=\"percentage\" office:value=\"$1\"/>"; }
b() { echo "<table:table-cell table:style-name=\"truth\" office:value-type=\"boolean\" office:boolean-value=\"$1\"/>"; }
d() { echo "<table:table-cell table:style-name=\"day\" office:value-type=\"date\" office:date-value=\"$1\"/>"; }
f() { echo "<table:table-cell ${2:+table:style-name=\"$2\"} table:formula=\"of:=$1\"/>"; }
wide() { echo "<table:table-cell table:number-columns-spanned=\"$2\" table:number-rows-spanned=\"${3:-1}\" office:value-type=\"string\"><text:p>$1</text:p></table:table-cell>"; }
covered() { echo "<table:covered-table-cell table:number-columns-repeated=\"${1:-1}\"/>"; }
texts() { for x in "$@"; do if [ -n "$x" ]; then t "$x"; else e; fi; done; }

# 1: a title over all columns, sections, dates, formulas with results, empty rows at the end.
{ head; sheet "Danh sách"
row; wide "DANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN" 6; covered 5; end
row; e 6; end
row; texts STT "Họ và tên" "Chức vụ" "Thành tích từ ngày" "Thành tích đến ngày" "Điểm thi đua"; end
row; wide "I. Tập thể" 6; covered 5; end
row; n 1; t "Tổ Một cửa"; e; d 2025-01-02; d 2025-06-30; n 68.16; end
row; f "[.A5]+1"; t "Phòng Tổng hợp"; e; d 2025-02-01; f "[.D6]+30" day; f "[.F5]+10"; end
row; t II; t "Cá nhân"; e 4; end
row; n 1; t "Nguyễn Văn An"; t "Chuyên viên"; d 2025-03-05; d 2025-07-05; f "SUM(40;37.5)"; end
row; n 2; f "CONCATENATE(&quot;Trần Thị &quot;;&quot;Bình&quot;)"; t "Công chức"; d 1999-12-31; t "05/07/2025"; t "90,5"; end
row; e 6; end
row; t ""; e 5; end
end_sheet; foot; } > "$work/muc_va_ngay.fods"

# 2: a header of two lines with merged cells, a row that numbers the columns.
{ head; sheet "Trang 1"
row; wide "STT" 1 2; wide "Họ và tên" 1 2; wide "Thành tích" 2; covered; wide "Đơn vị công tác" 1 2; end
row; covered 2; t "từ ngày"; t "đến ngày"; covered; end
row; t "(1)"; t "(2)"; t "(3)"; t "(4)"; t "(5)"; end
row; n 1; t "Lê Thị Cúc"; d 2025-01-15; d 2025-05-20; t "Đơn vị A"; end
row; n 2; t "Phạm Văn Dũng"; d 2025-02-15; d 2025-06-20; t "Đơn vị B"; end
end_sheet; foot; } > "$work/hai_dong_tieu_de.fods"

# 3: codes shown with zeros, codes as texts, groups of thousands, truth values, line ends.
{ head; sheet "Cá nhân"
row; texts "Mã hồ sơ" STT "Họ và tên" "Số người trong tập thể" "Nội bộ đoàn kết" "Được bình xét trong phong trào thi đua" "Tóm tắt thành tích"; end
row; n 12 code; n 1; t "Tổ Ba"; n 1200 grouped; b true; t "có"
echo '<table:table-cell office:value-type="string"><text:p>Dòng một</text:p><text:p>Dòng <text:span>hai</text:span></text:p></table:table-cell>'; end
row; t 0013; n 2; t "Tổ Bốn"; n 35; b false; t "x"; t "a&amp;b &lt;c&gt;"; end
row; t HS-14; n 3; t "Tổ Năm"; f "30+5"; f "TRUE()" truth; t "không"; e; end
end_sheet; foot; } > "$work/ma_so.fods"

# 4: two lists, a guide, an empty sheet.
{ head; sheet "Hướng dẫn"
row; t "Điền mỗi hồ sơ một dòng; ngày ghi dd/mm/yyyy"; end
end_sheet
sheet "Tập thể"; row; texts STT "Tên đơn vị/tập thể" "Đối tượng khen thưởng"; end
row; n 1; t "Phòng Sáu"; t "tập thể"; end; row; n 2; t "Phòng Bảy"; t "tập thể"; end; end_sheet
sheet "Cá nhân"; row; texts "Đối tượng khen thưởng" STT "Họ và tên" "Ngày sinh"; end
row; t "cá nhân"; n 1; t "Hoàng Thị Én"; d 1980-07-05; end
row; t "cá nhân"; n 2; t "Vũ Văn Giang"; n 1975; end; end_sheet
sheet "Trống"; row; e; end; end_sheet; foot; } > "$work/nhieu_trang.fods"

# 5: cells that cannot be read, and cells merged over rows.
{ head; sheet "Có lỗi"
row; texts STT "Họ và tên" "Điểm thi đua" "Đơn vị công tác"; end
row; n 1; t "Đỗ Thị Hà"; n 80; wide "Đơn vị C" 1 2; end
row; n 2; t "Bùi Văn Ích"; n 81; covered; end
row; n 3; t "Đặng Thị Kim"; f "1/0"; t "Đơn vị C"; end
row; n 4; f "NA()"; n 83; t "Đơn vị C"; end
row; n 5; t "Ngô Văn Lâm"; n 84.5; t "Đơn vị D"; end
end_sheet; foot; } > "$work/o_loi.fods"

# 6: bare serial numbers in columns of days, lengths of time, texts that look like escapes.
{ head; sheet "Số ngày"
row; texts STT "Họ và tên" "Thành tích từ ngày" "Thành tích đến ngày" "Tóm tắt thành tích" "Thời gian trực"; end
row; n 1; t "Lê Văn Mai"; n 45658; d 2025-06-30; t "Phiếu _x0041_"
echo '<table:table-cell table:style-name="hours" office:value-type="time" office:time-value="PT26H30M00S"/>'; end
row; n 2; t "Trần Thị Nga"; d 2025-02-03; n 45838; t "a_b_x005F_"
echo '<table:table-cell table:style-name="hours" office:value-type="time" office:time-value="PT08H00M00S"/>'; end
end_sheet; foot; } > "$work/so_ngay.fods"

# 7: a workbook that LibreOffice protects by a password, written by a macro.
{ head; sheet "Kín"; row; texts STT "Họ và tên"; end; row; n 1; t "Lê An"; end; end_sheet; foot; } \
  > "$work/co_mat_khau.fods"

for to in xlsx ods; do
  soffice -env:UserInstallation="file://$work/profile" --headless --convert-to "$to" \
    --outdir "$here" "$work"/*.fods > /dev/null 2>&1
done

# The profile was made by now; LibreOffice takes passwords from programs only.
basic="$work/profile/user/basic/Standard"
mkdir -p "$basic"
cat > "$work/profile/user/basic/script.xlc" <<'X'
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">
 <library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/>
</library:libraries>
X
cat > "$basic/script.xlb" <<'X'
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Module1"/>
</library:library>
X
cat > "$basic/Module1.xba" <<X
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Protect
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim how(1) As New com.sun.star.beans.PropertyValue
  Dim key(1) As New com.sun.star.beans.NamedValue
  hidden(0).Name = &quot;Hidden&quot; : hidden(0).Value = True
  book = StarDesktop.loadComponentFromURL(&quot;file://$work/co_mat_khau.fods&quot;, &quot;_blank&quot;, 0, hidden())
  how(0).Name = &quot;FilterName&quot; : how(0).Value = &quot;calc8&quot;
  how(1).Name = &quot;Password&quot; : how(1).Value = &quot;thidua&quot;
  book.storeToURL(&quot;file://$here/co_mat_khau.ods&quot;, how())
  key(0).Name = &quot;OOXPassword&quot; : key(0).Value = &quot;thidua&quot;
  key(1).Name = &quot;CryptoType&quot; : key(1).Value = &quot;Standard&quot;
  how(0).Value = &quot;Calc MS Excel 2007 XML&quot;
  how(1).Name = &quot;EncryptionData&quot; : how(1).Value = key()
  book.storeToURL(&quot;file://$here/co_mat_khau.xlsx&quot;, how())
  book.close(True)
End Sub
</script:module>
X
soffice -env:UserInstallation="file://$work/profile" --headless --norestore \
  "macro:///Standard.Module1.Protect" > /dev/null 2>&1
ls -l "$here"
