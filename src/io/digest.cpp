// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/digest.hpp>

#include <array>
#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace thidua {

struct sha256_stream::state {
    struct deleter {
        void operator()(EVP_MD_CTX* c) const { EVP_MD_CTX_free(c); }
    };
    std::unique_ptr<EVP_MD_CTX, deleter> context{EVP_MD_CTX_new()};
    bool good = false;
};

sha256_stream::sha256_stream() : state_(std::make_unique<state>()) {
    state_->good = state_->context != nullptr &&
                   EVP_DigestInit_ex(state_->context.get(), EVP_sha256(), nullptr) == 1;
}
sha256_stream::sha256_stream(sha256_stream&&) noexcept = default;
sha256_stream& sha256_stream::operator=(sha256_stream&&) noexcept = default;
sha256_stream::~sha256_stream() = default;

void sha256_stream::add(std::string_view bytes) {
    if (state_->good)
        state_->good = EVP_DigestUpdate(state_->context.get(), bytes.data(), bytes.size()) == 1;
}

namespace {

[[nodiscard]] std::string hexadecimal(std::span<unsigned char const> bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (auto const byte : bytes) {
        text += digits[byte >> 4U];
        text += digits[byte & 15U];
    }
    return text;
}

}  // namespace

std::string sha256_stream::hex() && {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    if (!state_->good || EVP_DigestFinal_ex(state_->context.get(), digest.data(), &size) != 1)
        return {};
    return hexadecimal(std::span{digest}.first(size));
}

std::string hmac_sha256(std::string_view key, std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> code{};
    unsigned size = 0;
    auto const* const from = reinterpret_cast<unsigned char const*>(bytes.data());
    if (HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), from, bytes.size(),
             code.data(), &size) == nullptr)
        return {};
    return hexadecimal(std::span{code}.first(size));
}

std::string sha256(std::string_view bytes) {
    sha256_stream s;
    s.add(bytes);
    return std::move(s).hex();
}

namespace {

[[nodiscard]] error unreadable(std::string_view code, std::string const& path, bilingual why) {
    return {code,
            {"không đọc được `" + path + "`: " + std::string{why.vi},
             "cannot read `" + path + "`: " + std::string{why.en}},
            {},
            {.file = path}};
}

}  // namespace

result<std::string> sha256_of_file(std::string const& path) {
    std::error_code failed;
    auto const status = std::filesystem::status(path, failed);
    if (path == "-" || !std::filesystem::exists(status))
        return unreadable("file.missing", path, {"không có tệp này", "there is no such file"});
    if (std::filesystem::is_directory(status))
        return unreadable("file.is_folder", path, {"đây là thư mục", "it is a folder"});
    // To read a pipe for its digest would take it from whoever reads it for what it says.
    if (!std::filesystem::is_regular_file(status))
        return unreadable("file.is_stream", path,
                          {"luồng dữ liệu chỉ đọc được một lần", "a stream is read but once"});
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> const file{std::fopen(path.c_str(), "rb"),
                                                               &std::fclose};
    if (file == nullptr)
        return unreadable("file.unreadable", path, {"không mở được", "it cannot be opened"});
    sha256_stream digest;
    std::string piece(std::size_t{1} << 16U, '\0');
    while (auto const read = std::fread(piece.data(), 1, piece.size(), file.get()))
        digest.add(std::string_view{piece}.substr(0, read));
    if (std::ferror(file.get()) != 0)
        return unreadable("file.unreadable", path, {"lỗi khi đọc", "reading failed"});
    return std::move(digest).hex();
}

}  // namespace thidua
