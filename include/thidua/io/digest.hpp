// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <thidua/base/result.hpp>

namespace thidua {

/// The SHA-256 digest of some bytes: 64 lower-case hexadecimal digits. Empty only if the
/// cryptographic library refuses to work.
[[nodiscard]] std::string sha256(std::string_view bytes);

/// HMAC-SHA256 (RFC 2104) of some bytes under a key: 64 lower-case hexadecimal digits. Who does not
/// have the key can neither make it nor try out what was meant. Empty only if the cryptographic
/// library refuses to work.
[[nodiscard]] std::string hmac_sha256(std::string_view key, std::string_view bytes);

/// The same as `sha256` for bytes that come piece by piece.
class sha256_stream {
public:
    sha256_stream();
    /// Movable: the other may then only be destroyed or assigned to.
    sha256_stream(sha256_stream&&) noexcept;
    /// Movable: the other may then only be destroyed or assigned to.
    sha256_stream& operator=(sha256_stream&&) noexcept;
    sha256_stream(sha256_stream const&) = delete;
    sha256_stream& operator=(sha256_stream const&) = delete;
    ~sha256_stream();

    /// More bytes, in their order.
    void add(std::string_view bytes);
    /// The digest of all that was added. Nothing may be added afterwards.
    [[nodiscard]] std::string hex() &&;

private:
    struct state;
    std::unique_ptr<state> state_;
};

/// The digest of a file as it lies on the disk, read in pieces; `-` is refused, since standard
/// input can be read only once. Errors: `file.missing`, `file.is_folder`, `file.unreadable`.
[[nodiscard]] result<std::string> sha256_of_file(std::string const& path);

}  // namespace thidua
