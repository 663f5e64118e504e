// SPDX-License-Identifier: BSL-1.0
#include <string_view>

#include "page_style.hpp"

namespace thidua::detail {

namespace {

// No "<" and no "&": the same bytes stand in HTML and in XML, and the policy names their digest.
constexpr std::string_view script = R"js(
(function () {
"use strict";
var lang = document.documentElement.lang;
function say(vi, en) { return lang === "vi" ? vi : en; }
var collator = new Intl.Collator(lang, { numeric: true });
var grouping = new Intl.NumberFormat(lang === "vi" ? "vi-VN" : "en-US");
function list(of) { return Array.prototype.slice.call(of); }
function fold(text) {
  return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[\u0110\u0111]/g, "d").toLowerCase();
}
function make(name, properties, parts) {
  var made = document.createElement(name);
  Object.keys(properties).forEach(function (key) { made[key] = properties[key]; });
  (parts || []).forEach(function (part) { made.append(part); });
  return made;
}
function option(value, text) { return make("option", { value: value, textContent: text }); }
function compared(a, b) {
  if (a.dataset.v !== undefined) if (b.dataset.v !== undefined) return Number(a.dataset.v) - Number(b.dataset.v);
  return collator.compare(a.dataset.s || a.textContent, b.dataset.s || b.textContent);
}
function enliven(table) {
  var per_page = 50;
  var body = table.tBodies[0];
  var rows = list(body.rows);
  var folded = new Map(rows.map(function (row) {
    return [row, fold(list(row.cells).map(function (cell) { return cell.textContent; }).join(" "))];
  }));
  var heads = list(table.tHead.rows[0].cells);
  var found = rows;
  var page = 0;
  var whole = false;
  var filters = [];

  var status = make("p", { className: "small" });
  status.setAttribute("role", "status");
  var before = make("button", { type: "button", textContent: say("Trang trước", "Previous") });
  var after = make("button", { type: "button", textContent: say("Trang sau", "Next") });
  var everything = make("button", { type: "button", textContent: say("Hiện tất cả", "Show all") });
  everything.setAttribute("aria-pressed", "false");

  function show() {
    var first = whole ? 0 : page * per_page;
    var end = whole ? found.length : Math.min(found.length, first + per_page);
    var visible = new Set(found.slice(first, end));
    rows.forEach(function (row) { row.hidden = !visible.has(row); });
    status.textContent = found.length === 0
      ? say("Không có dòng nào phù hợp.", "No row fits.")
      : say("Đang hiện ", "Showing ") + grouping.format(first + 1) + "–" + grouping.format(end) +
        say(" trong ", " of ") + grouping.format(found.length) + say(" dòng; bản in có các dòng đang hiện.",
        " rows; a print has the rows that are shown.");
    before.disabled = whole || page === 0;
    after.disabled = whole || end === found.length;
    before.hidden = after.hidden = everything.hidden = !(rows.length > per_page);
  }
  function search() {
    var asked = fold(input.value).split(/\s+/);
    found = rows.filter(function (row) {
      return asked.every(function (word) { return folded.get(row).includes(word); })
        ? filters.every(function (f) { return f.box.value === "" || row.cells[f.column].textContent === f.box.value; })
        : false;
    });
    page = 0;
    show();
  }
  function sort(column, descending) {
    function blank(row) { return row.cells[column].textContent === ""; }
    rows.sort(function (a, b) {
      if (blank(a) !== blank(b)) return blank(a) ? 1 : -1;
      var order = compared(a.cells[column], b.cells[column]);
      return descending ? -order : order;
    });
    rows.forEach(function (row) { body.append(row); });
    heads.forEach(function (head, i) {
      if (i === column) head.setAttribute("aria-sort", descending ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    });
    search();
  }

  var input = make("input", { type: "search", autocomplete: "off" });
  input.addEventListener("input", search);
  var order = make("select", {}, [option("", say("như trong bảng", "as it stands"))]);
  heads.forEach(function (head, column) {
    var name = head.textContent;
    var button = make("button", { type: "button", textContent: name });
    button.title = say("Sắp xếp theo: ", "Sort by: ") + name;
    button.addEventListener("click", function () {
      sort(column, head.getAttribute("aria-sort") === "ascending");
    });
    head.textContent = "";
    head.append(button);
    order.append(option(column + "+", name + " ↑"), option(column + "-", name + " ↓"));
    if (head.dataset.filter === undefined) return;
    var values = new Set(rows.map(function (row) { return row.cells[column].textContent; }));
    values.delete("");
    var box = make("select", {}, [option("", say("tất cả", "all"))]);
    Array.from(values).sort(collator.compare).forEach(function (value) {
      box.append(option(value, value));
    });
    box.addEventListener("change", search);
    filters.push({ column: column, box: box, label: make("label", {}, [name, box]) });
  });
  order.addEventListener("change", function () {
    if (order.value !== "") sort(parseInt(order.value, 10), order.value.endsWith("-"));
  });
  before.addEventListener("click", function () { page -= 1; show(); });
  after.addEventListener("click", function () { page += 1; show(); });
  everything.addEventListener("click", function () {
    whole = !whole;
    everything.setAttribute("aria-pressed", String(whole));
    show();
  });

  var tools = make("div", { className: "tools" }, [make("label", {}, [say("Tìm trong bảng", "Search"), input])]);
  filters.forEach(function (f) { tools.append(f.label); });
  tools.append(make("label", { className: "only-narrow" }, [say("Sắp xếp theo", "Sort by"), order]));
  tools.append(before, after, everything, status);
  table.parentNode.before(tools);
  show();
}
list(document.querySelectorAll("table.live")).forEach(enliven);
})();
)js";
static_assert(script.find('<') == std::string_view::npos &&
              script.find('&') == std::string_view::npos);

}  // namespace

std::string_view page_script() { return script; }

}  // namespace thidua::detail
