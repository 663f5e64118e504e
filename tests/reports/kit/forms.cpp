// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/kit/forms.hpp>

#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include <support/catch.hpp>

using namespace thidua;

TEST_CASE("numbers in words follow the spelling of finance papers") {
    std::vector<std::pair<std::int64_t, std::string>> const cases{
        {0, "không"},
        {1, "một"},
        {4, "bốn"},
        {5, "năm"},
        {10, "mười"},
        {11, "mười một"},
        {14, "mười bốn"},
        {15, "mười lăm"},
        {19, "mười chín"},
        {20, "hai mươi"},
        {21, "hai mươi mốt"},
        {24, "hai mươi tư"},
        {25, "hai mươi lăm"},
        {91, "chín mươi mốt"},
        {100, "một trăm"},
        {101, "một trăm linh một"},
        {104, "một trăm linh bốn"},
        {105, "một trăm linh năm"},
        {110, "một trăm mười"},
        {111, "một trăm mười một"},
        {115, "một trăm mười lăm"},
        {121, "một trăm hai mươi mốt"},
        {155, "một trăm năm mươi lăm"},
        {555, "năm trăm năm mươi lăm"},
        {1000, "một nghìn"},
        {1001, "một nghìn không trăm linh một"},
        {1010, "một nghìn không trăm mười"},
        {1100, "một nghìn một trăm"},
        {1381, "một nghìn ba trăm tám mươi mốt"},
        {2025, "hai nghìn không trăm hai mươi lăm"},
        {10'000, "mười nghìn"},
        {21'000, "hai mươi mốt nghìn"},
        {100'005, "một trăm nghìn không trăm linh năm"},
        {1'000'000, "một triệu"},
        {1'000'005, "một triệu không trăm linh năm"},
        {2'340'000, "hai triệu ba trăm bốn mươi nghìn"},
        {7'020'000, "bảy triệu không trăm hai mươi nghìn"},
        {24'340'000, "hai mươi tư triệu ba trăm bốn mươi nghìn"},
        {105'004'015, "một trăm linh năm triệu không trăm linh bốn nghìn không trăm mười lăm"},
        {1'000'000'000, "một tỷ"},
        {1'020'000'000, "một tỷ không trăm hai mươi triệu"},
        {2'000'000'020, "hai tỷ không trăm hai mươi"},
        {1'000'000'000'000, "một nghìn tỷ"},
        {1'005'000'000'001, "một nghìn không trăm linh năm tỷ không trăm linh một"},
        {-5, "âm năm"},
    };
    for (auto const& [number, words] : cases) CHECK(in_words(number) == words);
}

TEST_CASE("words stand one blank apart, whatever the number") {
    for (std::int64_t number : {std::int64_t{1}, std::numeric_limits<std::int64_t>::max(),
                                std::numeric_limits<std::int64_t>::min()}) {
        for (std::int64_t step = 0; step < 1000; ++step) {
            auto const value = number < 0 ? number + step * 7919 : number - step;
            auto const words = in_words(value);
            CHECK(words.find("  ") == std::string::npos);
            CHECK(words.front() != ' ');
            CHECK(words.back() != ' ');
        }
    }
    CHECK(in_words(std::numeric_limits<std::int64_t>::max()) ==
          "chín tỷ hai trăm hai mươi ba triệu ba trăm bảy mươi hai nghìn không trăm ba mươi sáu tỷ "
          "tám trăm năm mươi tư triệu bảy trăm bảy mươi lăm nghìn tám trăm linh bảy");
}

TEST_CASE("an amount in words begins with a capital and ends in đồng") {
    CHECK(in_words(dong{7'020'000}) == "Bảy triệu không trăm hai mươi nghìn đồng");
    CHECK(in_words(dong{0}) == "Không đồng");
    CHECK(in_words(dong{-1000}) == "Âm một nghìn đồng");
    CHECK(in_words(dong{7'020'000}, language::en) == "Seven million twenty thousand đồng");
}

TEST_CASE("numbers in English words") {
    CHECK(in_words(0, language::en) == "zero");
    CHECK(in_words(13, language::en) == "thirteen");
    CHECK(in_words(21, language::en) == "twenty-one");
    CHECK(in_words(105, language::en) == "one hundred and five");
    CHECK(in_words(1005, language::en) == "one thousand and five");
    CHECK(in_words(1381, language::en) == "one thousand three hundred and eighty-one");
    CHECK(in_words(-2'000'000, language::en) == "minus two million");
}

TEST_CASE("a share is rounded half up to hundredths of a per cent") {
    CHECK(percentage_of(1, 3) == percentage{3333});
    CHECK(percentage_of(2, 3) == percentage{6667});
    CHECK(percentage_of(1, 20'000) == percentage{1});  // exactly half a hundredth
    CHECK(percentage_of(1, 20'001) == percentage{0});
    CHECK(percentage_of(5, 5) == percentage{10'000});
    CHECK(percentage_of(941, 1381) == percentage{6814});
    CHECK_FALSE(percentage_of(0, 0).has_value());
    CHECK_FALSE(percentage_of(-1, 5).has_value());
    CHECK(percentage_of(std::numeric_limits<std::int64_t>::max(),
                        std::numeric_limits<std::int64_t>::max()) == percentage{10'000});
}

TEST_CASE("cells are printed in the forms of Vietnamese official texts") {
    CHECK(cell_text(std::int64_t{1381}) == "1.381");
    CHECK(cell_text(percentage{6816}) == "68,16 %");
    CHECK(cell_text(percentage{5000}) == "50 %");
    CHECK(cell_text(percentage{6816}, language::en) == "68.16%");
    CHECK(cell_text(dong{7'020'000}) == "7.020.000 đồng");
    CHECK(cell_text(date{2025, 7, 5}) == "05/07/2025");
    CHECK(cell_text(column_total{dong{14'040'000}}) == "14.040.000 đồng");
    CHECK(cell_text(column_total{std::int64_t{1393}}, language::en) == "1,393");
    CHECK(cell_text(std::monostate{}).empty());
    CHECK(cell_text(std::string{"=1+1"}) == "=1+1");
    CHECK(two_digits(6) == "06");
    CHECK(two_digits(10) == "10");
    CHECK(two_digits(1381) == "1.381");
}
