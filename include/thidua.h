// SPDX-License-Identifier: BSL-1.0
#pragma once
/// \file
/// The C interface of thidua, for every language that calls C: the shared library `libthidua_c`.
/// C99 and C++. Questions and answers are JSON in UTF-8; no exception and no C++ type crosses.
///
/// *Buffers.* Texts go in and out with their length in bytes, without a terminating zero. An answer
/// is written whole or not at all. `needed` always takes its length. If the buffer is shorter (or
/// is NULL with capacity 0), not a byte is written and the status is `THIDUA_BUFFER_TOO_SMALL`:
/// call again with a longer one. Nothing is kept in between: the second call computes anew, and
/// answers the same bytes, since an answer depends on the context and the arguments alone.
///
/// *Errors.* The status says what kind of end it was; the answer is then a JSON object
/// `"format": "thidua.error/1"` with `code`, `path`, `message_vi`, `message_en`, `accepts_vi`,
/// `accepts_en` of each fault.
///
/// *Threads.* A context may be used by any number of threads at once: calls on one context wait for
/// each other, calls on two contexts do not. Only `thidua_close` must be alone and last.

#include <stddef.h>
#include <stdint.h>

/// Marks what the library exports.
#if defined(_WIN32)
#if defined(THIDUA_C_BUILD)
#define THIDUA_API __declspec(dllexport)
#else
#define THIDUA_API __declspec(dllimport)
#endif
#elif defined(__GNUC__)
#define THIDUA_API __attribute__((visibility("default")))
#else
#define THIDUA_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/// The settings, units and past awards of one office, read once and asked often. Opaque.
typedef struct thidua_context thidua_context;

/// How a call ended: one of `thidua_status_code`, of 32 bits everywhere.
typedef int32_t thidua_status;

/// The numbers are stable: none is ever given another meaning. Take a number that you do not know
/// as a failure.
enum thidua_status_code {
    THIDUA_OK = 0,                ///< done; the answer is there
    THIDUA_REFUSED = 1,           ///< the dossier was read and not taken; the answer says why
    THIDUA_BUFFER_TOO_SMALL = 2,  ///< nothing was written; `needed` bytes are asked for
    THIDUA_BAD_ARGUMENT = 3,      ///< NULL where something is needed, or an impossible length
    THIDUA_UNREADABLE = 4,        ///< a file that the options name cannot be read
    THIDUA_BAD_OPTIONS = 5,       ///< options, settings or policy are invalid
    THIDUA_OUT_OF_MEMORY = 6,     ///< the context is as before; the same call may be tried again
    THIDUA_INTERNAL = 70          ///< a fault of the library; please report it
};

/// The version of the library, "major.minor.patch", terminated by zero. Static: never freed, any
/// thread, at any time.
THIDUA_API char const* thidua_version(void);

/// Reads settings, units, past awards and the calendar, and makes a context of them.
///
/// `options` is one JSON object of `length` bytes: `{"on": "2025-11-20"}` at the least;
/// `docs/json.md` lists all keys (`units`, `submissions`, `history`, `settings`, `policy`,
/// `timeline`, `mapping`, `limits` as paths or as texts; `on`, `signed_on`, `as_known`, `phase`,
/// `stage`, `lang`). Relative paths are taken from the working folder of the process.
///
/// *Ownership.* On `THIDUA_OK` the context stands in `*context` and is the caller's until
/// `thidua_close`; else `*context` is NULL. The library keeps no pointer to the arguments.
///
/// *Answer.* On `THIDUA_OK` what was read over: `{"format": "thidua.opened/1", "version": "...",
/// "warnings": [...]}`. Else the errors. The status is that of opening, even if the answer did not
/// fit: then nothing was written and `*needed` says how long it is. `answer` may be NULL with
/// capacity 0, and `needed` may be NULL.
///
/// *Errors.* `THIDUA_BAD_ARGUMENT` (options or context are NULL, an answer of capacity above 0 is
/// NULL, a length above `PTRDIFF_MAX`), `THIDUA_BAD_OPTIONS`, `THIDUA_UNREADABLE`,
/// `THIDUA_OUT_OF_MEMORY`, `THIDUA_INTERNAL`.
///
/// *Threads.* Any thread, at any time.
THIDUA_API thidua_status thidua_open(char const* options, size_t length, thidua_context** context,
                                     char* answer, size_t capacity, size_t* needed);

/// Judges one dossier: `thidua.assessment/1`, the answer of `thidua assess --json -` byte for byte.
///
/// `dossier` is one JSON object of `length` bytes. `row` is its place in the caller's list, from 1;
/// it stands in the answer and in errors and decides nothing. Whether another dossier asks for the
/// same achievement is not known from one.
///
/// *Errors.* `THIDUA_REFUSED` (not JSON, a value that is none; the answer is `thidua.error/1`),
/// `THIDUA_BUFFER_TOO_SMALL`, `THIDUA_BAD_ARGUMENT` (context, dossier or needed is NULL, an answer
/// of capacity above 0 is NULL, a length above `PTRDIFF_MAX`, a row below 1; if there is room the
/// answer says which), `THIDUA_OUT_OF_MEMORY`, `THIDUA_INTERNAL`.
///
/// *Ownership.* Nothing passes. *Threads.* Any number on one context.
THIDUA_API thidua_status thidua_assess(thidua_context* context, char const* dossier, size_t length,
                                       int64_t row, char* answer, size_t capacity, size_t* needed);

/// Explains one dossier: `thidua.explanation/1`, the whole tree of criteria with what was observed
/// and required. Arguments, errors, ownership and threads are those of `thidua_assess`.
THIDUA_API thidua_status thidua_explain(thidua_context* context, char const* dossier, size_t length,
                                        int64_t row, char* answer, size_t capacity, size_t* needed);

/// Frees a context. NULL is allowed and does nothing. No other call on this context may be running
/// or come after; other contexts are not touched.
THIDUA_API void thidua_close(thidua_context* context);

#ifdef __cplusplus
}
#endif
