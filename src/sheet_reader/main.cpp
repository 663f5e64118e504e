// SPDX-License-Identifier: BSL-1.0
//
// The child process that takes workbooks apart: the file on standard input, frames on standard
// output, limits on the command line. It opens no file, keeps none that it was born with, writes
// none and needs no environment; what a hostile workbook does to it ends with it.
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <new>

#include "frame_writer.hpp"
#include "package.hpp"
#include "sanitized.hpp"
#include "workbook_parts.hpp"
#include "xlsx_parts.hpp"

namespace {

using namespace thidua::sheet_reader;
using thidua::sheet_pipe::failure;

/// `grace` parts the limit that warns from the one that kills.
bool limit(int what, std::uint64_t most, std::uint64_t grace = 0) {
    rlimit now{};
    if (::getrlimit(static_cast<decltype(RLIMIT_AS)>(what), &now) != 0) return false;
    // Whoever started us may allow less already: then that stays.
    rlimit const both{std::min<rlim_t>(most, now.rlim_max),
                      std::min<rlim_t>(most + grace, now.rlim_max)};
    return ::setrlimit(static_cast<decltype(RLIMIT_AS)>(what), &both) == 0;
}

/// Closes what whoever started us left open: sockets, files and locks that are none of our
/// business.
void close_inherited() {
#ifdef SYS_close_range
    if (::syscall(SYS_close_range, 3U, ~0U, 0U) == 0) return;
#endif
    rlimit most{};
    constexpr rlim_t usual = 65'536;
    auto const end =
        ::getrlimit(RLIMIT_NOFILE, &most) == 0 ? std::min(most.rlim_cur, usual) : usual;
    for (int i = 3; i < static_cast<int>(end); ++i) ::close(i);
}

bool confine(limits const& most) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    return (sanitized || limit(RLIMIT_AS, most.memory)) && limit(RLIMIT_CPU, most.cpu, 1) &&
           limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_CORE, 0);
}

void read(frame_writer& to, limits const& most) {
    package from{::dup(STDIN_FILENO), most.unpacked};
    bool const is_xlsx = from.has("[Content_Types].xml");
    if (!is_xlsx && (from.has("content.xml") || from.has("encrypted-package")))
        read_ods(from, to);
    else
        read_xlsx(from, to);
    to.end();
}

}  // namespace

int main(int count, char** words) {
    limits most;
    std::array<std::uint64_t*, 10> const given{
        &most.memory,  &most.cpu,   &most.unpacked, &most.sheets, &most.rows,
        &most.columns, &most.cells, &most.text,     &most.cell,   &most.merges};
    if (count != 1 + static_cast<int>(given.size())) return 2;
    for (std::size_t i = 0; i < given.size(); ++i) {
        auto const value = plain_number(words[i + 1]);
        if (!value) return 2;
        *given[i] = *value;
    }
    close_inherited();
    if (!confine(most)) return 2;

    frame_writer to{most};
    try {
        read(to, most);
    } catch (gave_up const& why) {
        to.failure(why);
    } catch (std::bad_alloc const&) {
        to.failure({failure::memory, {}});
    } catch (std::exception const&) {
        to.failure({failure::damaged, {}});
    }
    std::_Exit(0);
}
