// SPDX-License-Identifier: BSL-1.0
#include "read_columns_marks.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace thidua::column_reading {
namespace {

constexpr std::size_t width_of_block = 64;

/// What is seen in 64 bytes; bit i is byte i.
struct block {
    std::uint64_t marks = 0;  ///< separators and LF
    std::uint64_t odd = 0;    ///< quotes and NUL: nothing plain from there on
    std::size_t feeds = 0;    ///< how many LF
    bool returns = false;     ///< a CR
    bool not_ascii = false;
};

#if defined(__SSE2__)
block look(char const* bytes, char separator) {
    auto const separators = _mm_set1_epi8(separator);
    auto const quotes = _mm_set1_epi8('"');
    auto const feed = _mm_set1_epi8('\n');
    auto const carriage = _mm_set1_epi8('\r');
    auto const zero = _mm_setzero_si128();
    block seen;
    auto feeds = zero;
    auto returns = zero;
    auto high = zero;
    for (unsigned part = 0; part < 4; ++part) {
        auto const sixteen = _mm_loadu_si128(reinterpret_cast<__m128i const*>(bytes + part * 16));
        auto const is_feed = _mm_cmpeq_epi8(sixteen, feed);
        auto const marks = _mm_or_si128(_mm_cmpeq_epi8(sixteen, separators), is_feed);
        auto const odd =
            _mm_or_si128(_mm_cmpeq_epi8(sixteen, quotes), _mm_cmpeq_epi8(sixteen, zero));
        auto const bits = [](__m128i mask) {
            return static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm_movemask_epi8(mask)));
        };
        seen.marks |= bits(marks) << (part * 16);
        seen.odd |= bits(odd) << (part * 16);
        feeds = _mm_sub_epi8(feeds, is_feed);
        returns = _mm_or_si128(returns, _mm_cmpeq_epi8(sixteen, carriage));
        high = _mm_or_si128(high, sixteen);
    }
    auto const sums = _mm_sad_epu8(feeds, zero);
    seen.feeds =
        static_cast<std::size_t>(_mm_cvtsi128_si32(_mm_add_epi32(sums, _mm_srli_si128(sums, 8))));
    seen.returns = _mm_movemask_epi8(returns) != 0;
    seen.not_ascii = _mm_movemask_epi8(high) != 0;
    return seen;
}
#else
block look(char const* bytes, char separator) {
    block seen;
    for (std::size_t i = 0; i < width_of_block; ++i) {
        char const c = bytes[i];
        seen.marks |= std::uint64_t{c == separator || c == '\n'} << i;
        seen.odd |= std::uint64_t{c == '"' || c == '\0'} << i;
        seen.feeds += c == '\n' ? 1U : 0U;
        seen.returns = seen.returns || c == '\r';
        seen.not_ascii = seen.not_ascii || static_cast<unsigned char>(c) >= 0x80;
    }
    return seen;
}
#endif

/// The bits below `bit`, which is at most 64.
std::uint64_t below(std::size_t bit) {
    return bit >= width_of_block ? ~std::uint64_t{0} : (std::uint64_t{1} << bit) - 1;
}

/// The spans tell a separator from LF by their number only: here they are compared with the text.
/// How many rows from the first on have LF behind their last cell and nowhere else.
std::size_t rows_in_form(std::string_view text, cell_span const* spans, std::size_t rows,
                         std::size_t width) {
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t i = 0; i < width; ++i)
            if ((text[spans[row * width + i].end] == '\n') != (i + 1 == width)) return row;
    return rows;
}

/// Takes the CR of CR LF off the last cells. How many rows from the first on have no other CR.
std::size_t drop_returns(std::string_view text, cell_span* spans, std::size_t rows,
                         std::size_t width) {
    for (std::size_t row = 0; row < rows; ++row) {
        auto const begin = spans[row * width].begin;
        auto& last = spans[row * width + width - 1];
        if (last.end > last.begin && text[last.end - 1] == '\r') --last.end;
        if (text.substr(begin, last.end - begin).find('\r') != std::string_view::npos) return row;
    }
    return rows;
}

/// Whether the last byte of each row's spans is LF. With the right number of LF in all, the rows
/// are in form.
bool end_in_feeds(std::string_view text, cell_span const* spans, std::size_t rows,
                  std::size_t width) {
    bool all = true;
    for (std::size_t row = 1; row <= rows; ++row)
        all = text[spans[row * width - 1].end] == '\n' && all;
    return all;
}

}  // namespace

plain_rows take_plain_rows(std::string_view text, std::size_t at, char separator, std::size_t width,
                           std::size_t most, cell_span* spans) {
    auto const want = width * most;
    auto begin = static_cast<std::uint32_t>(at);
    std::size_t count = 0;
    std::size_t feeds = 0;
    std::size_t from = at;  // of the block that is looked at
    std::size_t looked_to = at;
    bool returns = false;
    plain_rows taken{.end = at};
    while (true) {
        auto seen = look(text.data() + from, separator);
        auto const left = text.size() - from;
        auto const stop =
            std::min<std::size_t>(left, static_cast<std::size_t>(std::countr_zero(seen.odd)));
        looked_to = from + std::min(stop, width_of_block);
        if (stop < width_of_block) {
            seen.marks &= below(stop);
            seen.feeds = static_cast<std::size_t>(
                std::count(text.data() + from, text.data() + from + stop, '\n'));
        }
        feeds += seen.feeds;
        returns = returns || seen.returns;
        taken.not_ascii = taken.not_ascii || seen.not_ascii;
        auto* next = spans + count;
        for (auto marks = seen.marks; marks != 0; marks &= marks - 1) {
            auto const end = static_cast<std::uint32_t>(
                from + static_cast<std::size_t>(std::countr_zero(marks)));
            *next++ = {begin, end};
            begin = end + 1;
        }
        count = static_cast<std::size_t>(next - spans);
        if (count >= want || stop < width_of_block) break;
        from += width_of_block;
    }
    taken.stopped = count < want;
    taken.rows = std::min(count / width, most);
    if (taken.rows == 0) return taken;
    auto const* const last = spans + taken.rows * width - 1;
    auto const feeds_behind = static_cast<std::size_t>(
        std::count(text.data() + last->end + 1, text.data() + looked_to, '\n'));
    auto const keep = [&](std::size_t rows) {
        taken.stopped = taken.stopped || rows < taken.rows;
        taken.rows = rows;
    };
    if (feeds - feeds_behind != taken.rows || !end_in_feeds(text, spans, taken.rows, width))
        keep(rows_in_form(text, spans, taken.rows, width));
    taken.end = taken.rows == 0 ? at : spans[taken.rows * width - 1].end + std::size_t{1};
    if (!returns) return taken;
    auto const good = drop_returns(text, spans, taken.rows, width);
    if (good < taken.rows) taken.end = spans[good * width].begin;
    keep(good);
    return taken;
}

}  // namespace thidua::column_reading
