# SPDX-License-Identifier: BSL-1.0
"""Runs the commands of a page and compares what they print with what the page says.

    run_page.py PAGE --thidua PROGRAM --data FOLDER --work FOLDER [--write]

Every ```sh block is run by `sh -eu`, all in one folder that begins empty but for `data`, with `thidua` in the path;
lines that begin with `export` hold for the blocks after theirs as well.
A ```text block right after it is what goes to standard output, word for word; a line `...` in it stands for any lines. Without such a
block the output is not looked at, only the exit status: a command that is to end otherwise says so (`|| echo "status $?"`).
--write puts what was printed into the text blocks that have no `...`.
"""
import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys

BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.M | re.S)


def alike(expected, printed):
    """Whether the lines are those of the page, `...` standing for any lines."""
    pattern = "".join(r"(?:.*\n)*?" if line == "..." else re.escape(line) + r"\n"
                      for line in expected.splitlines())
    return re.fullmatch(pattern, printed) is not None


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("page", type=pathlib.Path)
    ask.add_argument("--thidua", type=pathlib.Path, required=True)
    ask.add_argument("--data", type=pathlib.Path, required=True)
    ask.add_argument("--work", type=pathlib.Path, required=True)
    ask.add_argument("--write", action="store_true")
    args = ask.parse_args()

    shutil.rmtree(args.work, ignore_errors=True)
    args.work.mkdir(parents=True)
    shutil.copytree(args.data, args.work / "data")
    environment = {"PATH": f"{args.thidua.resolve().parent}:/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
    environment.update({name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")})

    text = args.page.read_text(encoding="utf-8")
    blocks = list(BLOCK.finditer(text))
    wrong = ran = compared = 0
    exports = ""
    replaced = []
    for at, block in enumerate(blocks):
        if block[1] != "sh":
            continue
        line = text.count("\n", 0, block.start()) + 1
        run = subprocess.run(["/bin/sh", "-eu", "-c", exports + block[2]], cwd=args.work, env=environment,
                             capture_output=True, encoding="utf-8", timeout=120)
        ran += 1
        exports += "".join(re.findall(r"^export .*\n", block[2], re.M))
        if run.returncode != 0:
            print(f"{args.page.name}:{line}: ended with {run.returncode}\n{run.stdout}{run.stderr}")
            wrong += 1
            continue
        after = blocks[at + 1] if at + 1 < len(blocks) else None
        if after is None or after[1] != "text" or text[block.end():after.start()].strip():
            continue
        compared += 1
        printed = run.stdout
        if printed and not printed.endswith("\n"):
            printed += "\n"
        if alike(after[2], printed):
            continue
        if args.write and "\n...\n" not in "\n" + after[2]:
            replaced.append((after.start(2), after.end(2), printed))
            continue
        print(f"{args.page.name}:{line}: the page says\n{after[2]}but it prints\n{printed}")
        wrong += 1
    for first, last, printed in reversed(replaced):
        text = text[:first] + printed + text[last:]
    if replaced:
        args.page.write_text(text, encoding="utf-8")
    print(f"{args.page.name}: {ran} commands, {compared} outputs, {wrong} wrong, {len(replaced)} written")
    return 1 if wrong or ran == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
