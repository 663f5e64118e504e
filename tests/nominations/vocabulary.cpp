// SPDX-License-Identifier: BSL-1.0
#include <thidua/nominations/vocabulary.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <string_view>

#include <support/catch.hpp>

#include <thidua/nominations/texts.hpp>

using namespace thidua;

static_assert(find_fact("received_on") == &facts::received_on);
static_assert(find_fact("lane") == &facts::lane);
static_assert(find_fact("no_such_fact") == nullptr);
static_assert(find_fact("") == nullptr);

TEST_CASE("each fact is found by its name, and the names differ") {
    std::set<std::string_view> names;
    for (auto const all : {stored_facts(), derived_facts()})
        for (auto const* f : all) {
            INFO(f->name);
            CHECK(names.insert(f->name).second);
            CHECK(find_fact(f->name) == f);
            CHECK_FALSE(f->label.vi.empty());
            CHECK_FALSE(f->label.en.empty());
        }
}

TEST_CASE("stored facts are columns and can be written, derived facts are neither") {
    for (auto const* f : stored_facts()) {
        INFO(f->name);
        CHECK_FALSE(f->derived());
        CHECK(f->access.write != nullptr);
        CHECK_FALSE(f->header.empty());
    }
    for (auto const* f : derived_facts()) {
        INFO(f->name);
        CHECK(f->derived());
        CHECK(f->header.empty());
    }
}

TEST_CASE("no two columns answer to one header") {
    std::set<std::string_view> headers;
    auto const take = [&headers](std::string_view header) {
        INFO(header);
        if (!header.empty()) CHECK(headers.insert(header).second);
    };
    for (auto const* f : stored_facts()) {
        take(f->name);
        take(f->header);
        for (auto const alias : f->aliases) take(alias);
    }
    for (auto const& t : text_columns()) {
        take(t.name);
        take(t.header);
        for (auto const alias : t.aliases) take(alias);
    }
}

TEST_CASE("each stored fact has a member of its own") {
    for (auto const* written : stored_facts()) {
        nomination n;
        written->access.write(n, {said::value, 1});
        for (auto const* read : stored_facts()) {
            INFO(written->name << " and " << read->name);
            auto const c = read->access.read(n, {});
            CHECK((c == cell{said::value, 1}) == (read == written));
        }
    }
}

TEST_CASE("facts of a choice know the words of their values") {
    for (auto const* f : stored_facts()) {
        INFO(f->name);
        bool const words_wanted = f->kind == value_kind::choice || f->kind == value_kind::set;
        CHECK(f->words.empty() != words_wanted);
    }
}

TEST_CASE("what stands against a person is sensitive") {
    // Law 91/2025/QH15 on personal data.
    for (auto const name : {"discipline_pending", "discipline_ended_on", "under_investigation",
                            "complaint_pending", "press_case_pending"}) {
        INFO(name);
        CHECK(find_fact(name)->shown_to == sensitivity::sensitive);
    }
}

TEST_CASE("columns of the published contract are there, under its Vietnamese headers") {
    // formats.md 1, some of each sort.
    struct column {
        std::string_view name, header;
    };
    for (auto const& c :
         std::array{column{"recipient_kind", "Đối tượng khen thưởng"},
                    column{"ordinal", "STT"},
                    column{"submission", "Mã tờ trình"},
                    column{"collective_kind", "Phân loại tập thể"},
                    column{"position", "Phân loại cán bộ, biểu 0603"},
                    column{"direct_role", "Vai trò trực tiếp trong phong trào thi đua"},
                    column{"form", "Hình thức đề nghị khen thưởng"},
                    column{"commendation_type", "Loại hình khen thưởng"},
                    column{"phase", "Đợt thi đua"},
                    column{"content", "Nội dung thi đua"},
                    column{"achieved_from", "Thành tích từ ngày"},
                    column{"achieved_to", "Thành tích đến ngày"},
                    column{"influence", "Phạm vi ảnh hưởng"},
                    column{"rating", "Mức xếp loại chất lượng"},
                    column{"score", "Điểm thi đua"},
                    column{"selected_in_movement", "Được bình xét trong phong trào thi đua"},
                    column{"united", "Nội bộ đoàn kết"},
                    column{"status_on", "Ngày xác nhận tình trạng"},
                    column{"documents", "Thành phần hồ sơ"},
                    column{"received_on", "Ngày tiếp nhận hồ sơ"}}) {
        INFO(c.name);
        REQUIRE(find_fact(c.name) != nullptr);
        CHECK(find_fact(c.name)->header == c.header);
    }
}
