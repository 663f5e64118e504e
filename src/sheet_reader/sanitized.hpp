// SPDX-License-Identifier: BSL-1.0
#pragma once

/// Whether the address sanitizer is in this program: it reserves more address space than any
/// machine has.
inline constexpr bool sanitized =
#if defined(__SANITIZE_ADDRESS__)
    true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
    true;
#else
    false;
#endif
#else
    false;
#endif
