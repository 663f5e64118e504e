// SPDX-License-Identifier: BSL-1.0
#include <exception>
#include <iostream>
#include <new>

#include <CLI/CLI.hpp>

#include <thidua/version.hpp>

#include "../io/private_folder.hpp"
#include "commands.hpp"

namespace {

int run(int argc, char** argv) {
    using namespace thidua::tool;
    CLI::App app{
        "thidua: đề xuất, giải thích và bảo vệ danh sách khen thưởng theo kế hoạch thi đua.\n"
        "Proposes, explains and defends who is commended under an emulation plan. The library\n"
        "proposes; people decide.\n",
        "thidua"};
    app.set_version_flag("--version", std::string{thidua::version_text});
    app.require_subcommand(1);
    app.footer(
        "Trạng thái thoát / exit status: 0 xong, 1 kiểm tra không đạt, 2 dùng sai lệnh, 3 không "
        "đọc\n"
        "được dữ liệu, 4 chính sách hoặc quy định không hợp lệ, 10 cần con người quyết định "
        "(--strict).\n"
        "Trợ giúp từng lệnh / help for a command: thidua LỆNH --help");
    runner chosen;
    add_award(app, chosen);
    add_assess(app, chosen);
    add_explain(app, chosen);
    add_changes(app, chosen);
    add_phases(app, chosen);
    add_plan(app, chosen);
    add_policy(app, chosen);
    add_export(app, chosen);
    add_allocate(app, chosen);
    add_test(app, chosen);
    add_lint(app, chosen);
    add_diff(app, chosen);
    add_replay(app, chosen);
    add_audit(app, chosen);
    add_redact(app, chosen);
    add_report(app, chosen);
    add_template(app, chosen);
    add_check(app, chosen);
    try {
        app.parse(argc, argv);
    } catch (CLI::ParseError const& e) {
        auto const asked_for_help = e.get_exit_code() == 0;
        app.exit(e, std::cout, std::cerr);
        return static_cast<int>(asked_for_help ? status::done : status::usage);
    }
    thidua::remove_abandoned_folders();  // what a killed process left in the temporary folder
    return static_cast<int>(chosen());
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (std::bad_alloc const&) {
        std::cerr << "thidua: hết bộ nhớ · out of memory\n";
    } catch (std::exception const& e) {
        std::cerr << "thidua: lỗi nội bộ · internal error: " << e.what() << '\n';
    }
    return static_cast<int>(thidua::tool::status::internal);
}
