// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <span>
#include <system_error>
#include <thread>
#include <vector>

#include <thidua/logic/columns_kernels.hpp>
#include <thidua/logic/columns_portable.hpp>
#include <thidua/logic/columns_program.hpp>
#include <thidua/logic/columns_source.hpp>

namespace thidua {

/// Rows that are taken through all steps at once, so that what they leave stays in the cache.
inline constexpr std::size_t rows_a_block = 8192;

/// A program made ready to run: which steps are needed, and which memory each of them may use
/// again. Holds views into the columns; may run in several threads at once.
class column_runner {
public:
    /// For no rows and no outputs.
    column_runner() = default;
    /// `outputs` are the planes that `run` writes. `source` and what its columns look at outlive
    /// the runner.
    column_runner(column_program const& program, std::vector<plane> outputs,
                  std::vector<fact_info const*> row_facts, column_source const& source)
        : steps_(program.steps()),
          outputs_(std::move(outputs)),
          row_facts_(std::move(row_facts)),
          reader_(source.reader()),
          rows_(source.rows()) {
        plan();
    }

    /// How many rows there are.
    [[nodiscard]] std::size_t rows() const { return rows_; }
    /// How many planes are asked for.
    [[nodiscard]] std::size_t outputs() const { return outputs_.size(); }

    /// Writes each output to `words_for(rows())` words at its place of `into`; bits beyond the last
    /// row are 0. The same words for every number of threads; 0 is taken as 1.
    void run(std::span<std::uint64_t* const> into, unsigned threads = 1) const {
        auto const blocks = (rows_ + rows_a_block - 1) / rows_a_block;
        auto const parts = std::max<std::size_t>(1, std::min<std::size_t>(threads, blocks));
        std::vector<scratch> memory(parts);
        for (auto& m : memory) m = make_scratch();
        auto const run_part = [&](std::size_t part) {
            for (auto b = blocks * part / parts; b < blocks * (part + 1) / parts; ++b)
                run_block(b * rows_a_block, memory[part], into);
        };
        std::vector<std::thread> others;
        others.reserve(parts);
        std::vector<std::size_t> mine{0};
        for (std::size_t part = 1; part < parts; ++part) {
            try {
                others.emplace_back(run_part, part);
            } catch (std::system_error const&) {
                mine.push_back(part);  // no more threads: the work is done here
            }
        }
        for (auto const part : mine) run_part(part);
        for (auto& t : others) t.join();
    }

private:
    static constexpr std::size_t words_a_block = rows_a_block / rows_a_word;
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    /// What one thread writes while it runs.
    struct scratch {
        std::vector<std::uint64_t> planes{};
        std::vector<std::int64_t> values{};
        std::vector<cell> cells{};
        std::vector<std::uint64_t const*> at{};  ///< the plane of each step
        std::vector<std::int64_t const*> values_at{};
    };

    /// Finds the steps that an output needs and shares registers between those that are not needed
    /// at one time.
    void plan() {
        std::vector<std::uint32_t> last_use(steps_.size(), none);
        auto const use = [&last_use](std::uint32_t step, std::uint32_t by) {
            if (last_use[step] == none || last_use[step] < by) last_use[step] = by;
        };
        auto const end = static_cast<std::uint32_t>(steps_.size());
        for (auto const p : outputs_) use(p >> 1U, end);
        for (auto i = end; i-- > 0;) {
            if (last_use[i] == none) continue;
            for_each_operand(steps_[i], [&](std::uint32_t of) { use(of, i); });
        }
        registers_.assign(steps_.size(), none);
        std::vector<std::uint32_t> free_planes;
        for (std::uint32_t i = 0; i < end; ++i) {
            if (last_use[i] == none) continue;
            needed_.push_back(i);
            if (makes_values(steps_[i].what)) {
                registers_[i] = value_registers_++;
            } else if (steps_[i].what != plane_source::words) {
                if (free_planes.empty()) free_planes.push_back(plane_registers_++);
                registers_[i] = free_planes.back();
                free_planes.pop_back();
            }
            // What is used here for the last time may be overwritten from the next step on: words
            // are read before they are written, but a kernel need not do so.
            for_each_operand(steps_[i], [&](std::uint32_t of) {
                if (last_use[of] != i || makes_values(steps_[of].what)) return;
                if (registers_[of] == none || of == 0) return;
                if (std::find(free_planes.begin(), free_planes.end(), registers_[of]) ==
                    free_planes.end())
                    free_planes.push_back(registers_[of]);
            });
        }
    }
    template <class Visit>
    static void for_each_operand(plane_step const& s, Visit visit) {
        switch (s.what) {
            case plane_source::both:
                visit(s.left >> 1U);
                visit(s.right >> 1U);
                break;
            case plane_source::plane_values:
                visit(s.left >> 1U);
                break;
            case plane_source::compare_values:
                visit(s.left);
                visit(s.right);
                break;
            case plane_source::in_range:
            case plane_source::has_bits:
            case plane_source::has_a_bit:
                if (s.form == column_form::nothing) visit(s.left);
                break;
            default:
                break;
        }
    }

    [[nodiscard]] scratch make_scratch() const {
        scratch m;
        m.planes.assign(plane_registers_ * words_a_block, 0);
        m.values.assign(value_registers_ * rows_a_block, 0);
        m.cells.resize(row_facts_.size() * rows_a_block);
        m.at.assign(steps_.size(), nullptr);
        m.values_at.assign(steps_.size(), nullptr);
        return m;
    }

    void run_block(std::size_t first, scratch& m, std::span<std::uint64_t* const> into) const {
        auto const count = std::min(rows_a_block, rows_ - first);
        auto const words = words_for(count);
        if (!row_facts_.empty())
            reader_(first, count, row_facts_,
                    std::span<cell>{m.cells}.first(row_facts_.size() * count));
        auto const& kernels = active_column_kernels();
        for (auto const i : needed_) run_step(kernels, i, first, count, m);
        auto const last_word = count % rows_a_word == 0
                                   ? ~std::uint64_t{0}
                                   : (std::uint64_t{1} << (count % rows_a_word)) - 1;
        for (std::size_t o = 0; o < outputs_.size(); ++o) {
            auto const* from = m.at[outputs_[o] >> 1U];
            auto const flip = (outputs_[o] & 1U) != 0 ? ~std::uint64_t{0} : 0;
            auto* to = into[o] + first / rows_a_word;
            for (std::size_t w = 0; w < words; ++w) to[w] = from[w] ^ flip;
            to[words - 1] &= last_word;
        }
    }

    void run_step(column_kernels const& k, std::uint32_t i, std::size_t first, std::size_t count,
                  scratch& m) const {
        auto const& s = steps_[i];
        auto const words = words_for(count);
        if (s.what == plane_source::words) {
            m.at[i] = static_cast<std::uint64_t const*>(s.data) + first / rows_a_word;
            return;
        }
        if (makes_values(s.what)) {
            auto* values = m.values.data() + registers_[i] * rows_a_block;
            m.values_at[i] = values;
            make_values(s, first, count, m, values);
            return;
        }
        auto* out = m.planes.data() + registers_[i] * words_a_block;
        m.at[i] = out;
        switch (s.what) {
            case plane_source::both:
                join(k, s, m, words, out);
                break;
            case plane_source::in_range:
                against_constants(k.in_range, s, first, count, m, out);
                break;
            case plane_source::has_bits:
                against_constants(k.has_bits, s, first, count, m, out);
                break;
            case plane_source::has_a_bit:
                against_constants(k.has_a_bit, s, first, count, m, out);
                break;
            case plane_source::is_member:
                of_memory(s.data, 1, first, count, out,
                          [&](void const* x, std::size_t n, std::uint64_t* to) {
                              k.is_member(x, n, s.a, 0, to);
                          });
                break;
            case plane_source::compare_columns: {
                auto const width = width_of(s.form);
                auto const ask = kernel_for(k, s.how)[width == 1 ? 0 : 1];
                of_two(s.data, s.other, width, first, count, out, ask);
                break;
            }
            case plane_source::compare_values:
                kernel_for(k, s.how)[2](m.values_at[s.left], m.values_at[s.right], words, out);
                break;
            case plane_source::in_interval:
                of_two(s.data, s.other, 2, first, count, out,
                       [&](void const* keys, void const* days, std::size_t n, std::uint64_t* to) {
                           k.in_interval(static_cast<std::uint16_t const*>(keys),
                                         static_cast<std::uint16_t const*>(days), n,
                                         static_cast<std::uint32_t const*>(s.table), s.a, to);
                       });
                break;
            case plane_source::row_known:
            case plane_source::row_not_applicable: {
                auto const wanted =
                    s.what == plane_source::row_known ? said::value : said::not_applicable;
                std::fill_n(out, words, std::uint64_t{0});
                for (std::size_t r = 0; r < count; ++r)
                    out[r / rows_a_word] |=
                        static_cast<std::uint64_t>(m.cells[s.a * count + r].state == wanted)
                        << (r % rows_a_word);
                break;
            }
            default:  // constant
                std::fill_n(out, words, ~std::uint64_t{0});
        }
    }

    static void join(column_kernels const& k, plane_step const& s, scratch const& m,
                     std::size_t words, std::uint64_t* out) {
        auto const* left = m.at[s.left >> 1U];
        auto const* right = m.at[s.right >> 1U];
        bool const not_left = (s.left & 1U) != 0;
        bool const not_right = (s.right & 1U) != 0;
        if (not_left && not_right)
            k.neither(left, right, words, out);
        else if (not_left)
            k.right_only(left, right, words, out);
        else if (not_right)
            k.right_only(right, left, words, out);
        else
            k.both(left, right, words, out);
    }
    static std::array<column_kernels::against_column, 3> const& kernel_for(column_kernels const& k,
                                                                           comparison how) {
        return how == comparison::equal ? k.equal : how == comparison::less ? k.less : k.less_equal;
    }

    static void against_constants(
        std::array<column_kernels::against_constants, column_kernels::widths> const& all,
        plane_step const& s, std::size_t first, std::size_t count, scratch const& m,
        std::uint64_t* out) {
        if (s.form == column_form::nothing) {
            all[3](m.values_at[s.left], words_for(count), s.a, s.b, out);
            return;
        }
        auto const width = width_of(s.form);
        auto const ask = all[static_cast<std::size_t>(std::countr_zero(width))];
        of_memory(
            s.data, width, first, count, out,
            [&](void const* x, std::size_t n, std::uint64_t* to) { ask(x, n, s.a, s.b, to); });
    }

    /// Whole words from where the values lie; of the last rows a copy, so that nothing is read
    /// beyond them.
    template <class Ask>
    static void of_memory(void const* data, std::size_t width, std::size_t first, std::size_t count,
                          std::uint64_t* out, Ask ask) {
        auto const* x = static_cast<std::byte const*>(data) + first * width;
        auto const whole = count / rows_a_word;
        if (whole != 0) ask(x, whole, out);
        if (auto const rest = count % rows_a_word; rest != 0) {
            alignas(64) std::array<std::byte, rows_a_word * 8> last{};
            std::memcpy(last.data(), x + whole * rows_a_word * width, rest * width);
            ask(last.data(), 1, out + whole);
        }
    }
    template <class Ask>
    static void of_two(void const* left, void const* right, std::size_t width, std::size_t first,
                       std::size_t count, std::uint64_t* out, Ask ask) {
        auto const* x = static_cast<std::byte const*>(left) + first * width;
        auto const* y = static_cast<std::byte const*>(right) + first * width;
        auto const whole = count / rows_a_word;
        if (whole != 0) ask(x, y, whole, out);
        if (auto const rest = count % rows_a_word; rest != 0) {
            alignas(64) std::array<std::byte, rows_a_word * 8> last_x{};
            alignas(64) std::array<std::byte, rows_a_word * 8> last_y{};
            auto const from = whole * rows_a_word * width;
            std::memcpy(last_x.data(), x + from, rest * width);
            std::memcpy(last_y.data(), y + from, rest * width);
            ask(last_x.data(), last_y.data(), 1, out + whole);
        }
    }

    static void make_values(plane_step const& s, std::size_t first, std::size_t count,
                            scratch const& m, std::int64_t* values) {
        switch (s.what) {
            case plane_source::row_values:
                for (std::size_t r = 0; r < count; ++r) values[r] = m.cells[s.a * count + r].value;
                break;
            case plane_source::plane_values: {
                auto const* from = m.at[s.left >> 1U];
                auto const flip = static_cast<std::uint64_t>(s.left & 1U);
                for (std::size_t r = 0; r < count; ++r)
                    values[r] = static_cast<std::int64_t>(
                        ((from[r / rows_a_word] >> (r % rows_a_word)) & 1U) ^ flip);
                break;
            }
            default: {  // column_values
                column c;
                c.form = s.form;
                c.data = s.data;
                c.same.value = static_cast<std::int64_t>(s.a);
                c.universe = s.universe;
                for (std::size_t r = 0; r < count; ++r) values[r] = c.value_at(first + r);
            }
        }
    }

    std::vector<plane_step> steps_{};
    std::vector<plane> outputs_{};
    std::vector<fact_info const*> row_facts_{};
    row_reader reader_{};
    std::size_t rows_ = 0;
    std::vector<std::uint32_t> needed_{};     ///< steps, in order
    std::vector<std::uint32_t> registers_{};  ///< of each step
    std::uint32_t plane_registers_ = 0;
    std::uint32_t value_registers_ = 0;
};

}  // namespace thidua
