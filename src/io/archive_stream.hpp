// SPDX-License-Identifier: BSL-1.0
//
// The two archives of Boost.Serialization that are used here. Its binary archives write the sizes
// and the byte order of the machine and are not portable; its text and XML archives are, but take
// several times the room and the time. These write every integer with the size of its type, lowest
// byte first, and a text as its length and its bytes; the members that are archived have types of
// fixed sizes. Class versions are Boost's: each class states its own once an archive.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <boost/archive/archive_exception.hpp>
#include <boost/archive/basic_archive.hpp>
#include <boost/archive/detail/common_iarchive.hpp>
#include <boost/archive/detail/common_oarchive.hpp>
#include <boost/serialization/string.hpp>
#include <boost/serialization/tracking.hpp>
#include <boost/serialization/version.hpp>

#include <thidua/io/archive.hpp>

namespace thidua::archived {

/// A size in the archive that is beyond the limits or beyond the bytes that are left.
struct beyond_limits : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class writer : public boost::archive::detail::common_oarchive<writer> {
    using base = boost::archive::detail::common_oarchive<writer>;
    friend class boost::archive::detail::interface_oarchive<writer>;
    friend class boost::archive::save_access;

public:
    explicit writer(std::string& to) : to_(to) {}

    void save_binary(void const* from, std::size_t count) {
        to_.append(static_cast<char const*>(from), count);
    }

private:
    template <class T>
    void save_override(T const& t) {
        base::save_override(t);
    }
    void save_override(boost::archive::class_id_optional_type const&) {}

    template <std::integral T>
    void save(T const& value) {
        auto bits = static_cast<std::uint64_t>(static_cast<std::int64_t>(value));
        for (std::size_t i = 0; i < sizeof(T); ++i, bits >>= 8U)
            to_ += static_cast<char>(static_cast<unsigned char>(bits & 0xffU));
    }
    void save(std::string const& text) {
        save(std::uint64_t{text.size()});
        to_ += text;
    }
    void save(boost::archive::version_type const& v) { save(std::uint32_t{v}); }
    void save(boost::archive::tracking_type const& v) { save(bool{v}); }
    // What else Boost has is for pointers and names of classes, which are not archived.
    template <class T>
    requires std::is_class_v<T>
    void save(T const&) { throw std::logic_error("pointers are not archived"); }

    std::string& to_;
};

class reader : public boost::archive::detail::common_iarchive<reader> {
    using base = boost::archive::detail::common_iarchive<reader>;
    friend class boost::archive::detail::interface_iarchive<reader>;
    friend class boost::archive::load_access;

public:
    reader(std::string_view from, archive_limits const& limits) : from_(from), limits_(limits) {}

    [[nodiscard]] std::size_t left() const { return from_.size(); }
    /// The number of entries of a list; each takes a byte at least.
    [[nodiscard]] std::uint64_t count() {
        std::uint64_t n = 0;
        *this >> n;
        if (n > limits_.rows || n > left()) throw beyond_limits("entries");
        return n;
    }
    /// A block of bytes that may be longer than one text.
    void load_block(std::string& into) {
        std::uint64_t size = 0;
        *this >> size;
        into.assign(taken(size, left()));
    }
    void load_binary(void* into, std::size_t count) {
        auto const piece = taken(count, left());
        piece.copy(static_cast<char*>(into), piece.size());
    }

private:
    template <class T>
    void load_override(T& t) {
        base::load_override(t);
    }
    void load_override(boost::archive::class_id_optional_type&) {}

    [[nodiscard]] std::string_view taken(std::uint64_t count, std::uint64_t most) {
        if (count > left() || count > most) throw beyond_limits("bytes");
        auto const piece = from_.substr(0, static_cast<std::size_t>(count));
        from_.remove_prefix(piece.size());
        return piece;
    }
    template <std::integral T>
    void load(T& value) {
        std::uint64_t bits = 0;
        auto const piece = taken(sizeof(T), sizeof(T));
        for (std::size_t i = sizeof(T); i-- > 0;)
            bits = bits << 8U | static_cast<unsigned char>(piece[i]);
        if constexpr (std::same_as<T, bool>) {
            if (bits > 1) throw beyond_limits("yes or no");
            value = bits == 1;
        } else {
            value = static_cast<T>(bits);
        }
    }
    void load(std::string& text) {
        std::uint64_t size = 0;
        load(size);
        text.assign(taken(size, limits_.text_bytes));
    }
    void load(boost::archive::version_type& v) {
        std::uint32_t n = 0;
        load(n);
        v = boost::archive::version_type{n};
    }
    void load(boost::archive::tracking_type& v) {
        bool n = false;
        load(n);
        if (n) throw beyond_limits("pointers are not archived");
        v = boost::archive::tracking_type{n};
    }
    template <class T>
    requires std::is_class_v<T>
    void load(T&) { throw beyond_limits("pointers are not archived"); }

    std::string_view from_;
    archive_limits const& limits_;
};

/// A list, entry by entry: it grows as it is read, so that a number alone allocates nothing.
template <class T>
void list(writer& to, std::vector<T> const& of) {
    auto const n = std::uint64_t{of.size()};
    to << n;
    for (auto const& one : of) to << one;
}
template <class T>
void list(reader& from, std::vector<T>& of) {
    of.clear();
    for (auto n = from.count(); n > 0; --n) from >> of.emplace_back();
}
/// That the class is not of a later version than this one. (Boost has the check, switched off.)
template <class T>
void no_later(writer&, T const&, unsigned) {}
template <class T>
void no_later(reader&, T const&, unsigned version) {
    using problem = boost::archive::archive_exception;
    if (version > static_cast<unsigned>(boost::serialization::version<T>::value))
        throw problem{problem::unsupported_class_version};
}
/// Bytes that may be longer than one text.
inline void block(writer& to, std::string const& bytes) { to << bytes; }
inline void block(reader& from, std::string& bytes) { from.load_block(bytes); }

}  // namespace thidua::archived
