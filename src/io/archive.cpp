// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/archive.hpp>

#include <charconv>
#include <exception>
#include <new>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include <boost/archive/impl/archive_serializer_map.ipp>

#include <thidua/io/digest.hpp>
#include <thidua/version.hpp>

#include "archive_parts.hpp"

namespace boost::archive::detail {
// Boost keeps a list of serializers for each kind of archive; for archives of one's own it has to
// be made.
template class archive_serializer_map<thidua::archived::writer>;
template class archive_serializer_map<thidua::archived::reader>;
}  // namespace boost::archive::detail

namespace thidua {

namespace archived {

error wrong(std::string_view code, text message, text help) {
    return {code, std::move(message), std::move(help), {}};
}
error unreadable(std::string_view what) {
    auto const quoted = "`" + std::string{what} + "`";
    return wrong("archive.unreadable", {"kho lưu trữ có phần không đọc được: " + quoted,
                                        "a part of the archive cannot be read: " + quoted});
}

}  // namespace archived

namespace {

using archived::wrong;

constexpr std::string_view format_name = "thidua.archive/";
constexpr std::string_view format_version = "1";
constexpr std::size_t longest_head = 512;

[[nodiscard]] error no_archive() {
    return wrong("archive.not_an_archive",
                 {"đây không phải là kho lưu trữ của thidua", "this is no archive of thidua"},
                 {"dòng đầu phải là `thidua.archive/1`", "its first line is `thidua.archive/1`"});
}

/// The lines that the digest inside covers, before the body.
[[nodiscard]] std::string first_lines(archive_kind kind, std::string_view library,
                                      std::uint64_t bytes) {
    std::string head{format_name};
    head += format_version;
    head += "\nkind: " + std::string{name_of(kind)};
    head += "\nlibrary: " + std::string{library};
    head += "\nbytes: " + std::to_string(bytes) + "\n";
    return head;
}

[[nodiscard]] std::string digest_of(std::string_view head, std::string_view body) {
    sha256_stream digest;
    digest.add(head);
    digest.add(body);
    return std::move(digest).hex();
}

template <class T>
[[nodiscard]] result<written_archive> written(archive_kind kind, T const& model) {
    std::string body;
    archived::writer to{body};
    to << model;
    auto head = first_lines(kind, version_text, body.size());
    head += "sha256: " + digest_of(head, body) + "\n\n";
    written_archive made;
    made.bytes = std::move(head);
    made.bytes += body;
    made.digest = sha256(made.bytes);
    return made;
}

/// The line that follows, without its end and without `name`, which it must begin with.
[[nodiscard]] std::optional<std::string_view> line_of(std::string_view& left,
                                                      std::string_view name) {
    auto const end = left.find('\n');
    if (end == std::string_view::npos || !left.starts_with(name)) return std::nullopt;
    auto const line = left.substr(name.size(), end - name.size());
    left.remove_prefix(end + 1);
    return line;
}

/// Everything that is looked at before Boost sees a byte.
[[nodiscard]] result<std::string_view> trusted_body(std::string_view bytes,
                                                    std::string_view trusted, archive_kind kind,
                                                    archive_limits const& limits) {
    auto const head = read_archive_head(bytes);
    if (!head) return head.failure();
    if (bytes.size() > limits.bytes)
        return wrong("archive.too_large",
                     {"kho lưu trữ lớn hơn giới hạn", "the archive is larger than the limit"},
                     {"giới hạn: " + std::to_string(limits.bytes) + " byte",
                      "the limit: " + std::to_string(limits.bytes) + " bytes"});
    if (head->kind != kind)
        return wrong("archive.other_kind",
                     {"kho lưu trữ chứa " + std::string{label_of(head->kind).vi} + ", không phải " +
                          std::string{label_of(kind).vi},
                      "the archive holds " + std::string{label_of(head->kind).en} + ", not " +
                          std::string{label_of(kind).en}});
    auto const body = bytes.substr(head->body_at);
    if (body.size() < head->bytes)
        return wrong("archive.truncated", {"kho lưu trữ bị cụt", "the archive is cut short"});
    if (body.size() > head->bytes)
        return wrong("archive.trailing_bytes", {"có dữ liệu thừa sau kho lưu trữ",
                                                "there are bytes after the end of the archive"});
    if (digest_of(first_lines(head->kind, head->library, head->bytes), body) != head->sha256)
        return wrong("archive.damaged",
                     {"kho lưu trữ đã bị hỏng hoặc bị sửa: mã đối chiếu không khớp",
                      "the archive was damaged or changed: its digest does not fit"},
                     {"lấy lại từ bản sao lưu", "take it from a copy"});
    if (sha256(bytes) != trusted)
        return wrong("archive.not_trusted",
                     {"không đọc kho lưu trữ mà mã đối chiếu chưa được biết trước",
                      "an archive whose digest is not known is not read"},
                     {"cho biết mã SHA-256 đã ghi khi lưu; với người ngoài, dùng JSON hoặc CSV",
                      "give the SHA-256 that was noted when it was written; strangers send JSON "
                      "or CSV"});
    return body;
}

/// What `read` gives; not enough memory for what an archive says it holds is an error like others.
template <class T, class Read>
[[nodiscard]] result<T> within_memory(Read read) {
    try {
        return read();
    } catch (std::bad_alloc const&) {
    } catch (std::length_error const&) {
    } catch (std::exception const& e) {
        return archived::unreadable(e.what());  // a day that no calendar has
    }
    return wrong("archive.too_large",
                 {"không đủ bộ nhớ cho những gì kho lưu trữ chứa",
                  "there is not enough memory for what the archive says it holds"},
                 {"dùng máy có nhiều bộ nhớ hơn, hoặc giảm giới hạn `archive_limits`",
                  "use a machine with more memory, or lower `archive_limits`"});
}

/// Reads the body; whatever Boost throws comes back as an error.
template <class T>
[[nodiscard]] result<T> model_of(std::string_view bytes, std::string_view trusted,
                                 archive_kind kind, archive_limits const& limits) {
    auto const body = trusted_body(bytes, trusted, kind, limits);
    if (!body) return body.failure();
    try {
        T model;
        archived::reader from{*body, limits};
        from >> model;
        if (from.left() != 0) return archived::unreadable("end");
        return model;
    } catch (boost::archive::archive_exception const& e) {
        using code = boost::archive::archive_exception;
        if (e.code != code::unsupported_class_version) return archived::unreadable(e.what());
        return wrong(
            "archive.newer",
            {"kho lưu trữ do phiên bản mới hơn của thư viện ghi",
             "the archive was written by a later version of the library"},
            {"dùng phiên bản ghi ở đầu kho lưu trữ", "use the version that its head names"});
    } catch (archived::beyond_limits const& e) {
        return archived::unreadable(e.what());
    }
}

}  // namespace

result<archive_head> read_archive_head(std::string_view bytes) {
    auto left = bytes.substr(0, longest_head);
    auto const format = line_of(left, format_name);
    if (!format) return no_archive();
    if (*format != format_version)
        return wrong(
            "archive.newer",
            {"định dạng kho lưu trữ `" + std::string{format_name} +
                 std::string{format->substr(0, 8)} + "` chưa được hỗ trợ",
             "the archive has a format that is not known: `" + std::string{format_name} +
                 std::string{format->substr(0, 8)} + "`"},
            {"phiên bản này đọc `thidua.archive/1`", "this version reads `thidua.archive/1`"});
    auto const kind = line_of(left, "kind: ");
    auto const library = line_of(left, "library: ");
    auto const size = line_of(left, "bytes: ");
    auto const digest = line_of(left, "sha256: ");
    auto const end = line_of(left, "");
    if (!kind || !library || !size || !digest || !end || !end->empty()) return no_archive();
    archive_head head;
    bool known = false;
    for (auto const& w : words<archive_kind>())
        if (w.name == *kind) {
            head.kind = static_cast<archive_kind>(w.value);
            known = true;
        }
    auto const number = std::from_chars(size->data(), size->data() + size->size(), head.bytes);
    if (!known || number.ec != std::errc{} || number.ptr != size->data() + size->size() ||
        std::to_string(head.bytes) != *size)
        return no_archive();
    head.library = *library;
    head.sha256 = *digest;
    head.body_at = std::min(bytes.size(), longest_head) - left.size();
    return head;
}

result<written_archive> write_archive(nomination_batch const& from, archive_names const& names) {
    auto const model = archived::put_batch(from, names);
    if (!model) return model.failure();
    return written(archive_kind::nominations, *model);
}
result<written_archive> write_archive(nomination_table const& from, archive_names const& names) {
    auto const model = archived::put_table(from, names);
    if (!model) return model.failure();
    return written(archive_kind::table, *model);
}
result<written_archive> write_archive(submission_list const& from, archive_names const& names) {
    auto const model = archived::put_submissions(from, names);
    if (!model) return model.failure();
    return written(archive_kind::submissions, *model);
}
result<written_archive> write_archive(archived_record const& from) {
    return written(archive_kind::record, from);
}

template <>
result<nomination_batch> read_archive(std::string_view bytes, std::string_view trusted_digest,
                                      archive_names const& names, archive_limits const& limits) {
    return within_memory<nomination_batch>([&]() -> result<nomination_batch> {
        auto model =
            model_of<archived::batch>(bytes, trusted_digest, archive_kind::nominations, limits);
        if (!model) return std::move(model).failure();
        return archived::take_batch(std::move(*model), names, limits);
    });
}
template <>
result<nomination_table> read_archive(std::string_view bytes, std::string_view trusted_digest,
                                      archive_names const& names, archive_limits const& limits) {
    return within_memory<nomination_table>([&]() -> result<nomination_table> {
        auto const model =
            model_of<archived::table>(bytes, trusted_digest, archive_kind::table, limits);
        if (!model) return model.failure();
        return archived::take_table(*model, names, limits);
    });
}
template <>
result<submission_list> read_archive(std::string_view bytes, std::string_view trusted_digest,
                                     archive_names const& names, archive_limits const& limits) {
    return within_memory<submission_list>([&]() -> result<submission_list> {
        auto model = model_of<archived::submissions>(bytes, trusted_digest,
                                                     archive_kind::submissions, limits);
        if (!model) return std::move(model).failure();
        return archived::take_submissions(std::move(*model), names);
    });
}
template <>
result<archived_record> read_archive(std::string_view bytes, std::string_view trusted_digest,
                                     archive_names const&, archive_limits const& limits) {
    return within_memory<archived_record>([&]() {
        return model_of<archived_record>(bytes, trusted_digest, archive_kind::record, limits);
    });
}

}  // namespace thidua
