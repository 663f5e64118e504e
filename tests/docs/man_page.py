# SPDX-License-Identifier: BSL-1.0
"""Holds docs/man/thidua.1 to what the command says of itself.

    man_page.py PAGE --thidua PROGRAM           fails where the page's lists of commands and options are not current
    man_page.py PAGE --thidua PROGRAM --write   writes them anew; the rest of the page is written by people

The lists stand between the lines `.\\" begin NAME` and `.\\" end NAME`.
"""
import argparse
import collections
import pathlib
import re
import subprocess
import sys

COMMON = 3  # an option that so many commands have with the same words is told once


def help_of(program, command=None):
    call = [str(program), *([command] if command else []), "--help"]
    return subprocess.run(call, capture_output=True, encoding="utf-8", check=True, timeout=20).stdout


def entries(text, heading):
    """The entries (head, words) of a section of a help text."""
    section = re.search(rf"^{heading}:\n((?:  .*\n|\n(?=  ))+)", text, re.M)
    found = []
    for line in section[1].splitlines() if section else []:
        if line.startswith(" " * 20):
            found[-1][1] += " " + line.strip()
        elif line.strip():
            head, _, words = line.strip().partition("  ")
            found.append([head, words.strip()])
    return [(head, words.strip()) for head, words in found]


def escaped(text):
    """Words of a page: nothing in them is an instruction."""
    text = text.replace("\\", "\\(rs").replace("'", "\\(aq").replace("`", "\\(ga")
    text = re.sub(r"(?<!\w)-[\w-]*", lambda m: m[0].replace("-", "\\-"), text)  # options; other hyphens stay
    return re.sub(r"^\.", r"\\&.", text, flags=re.M)


def words_of(text):
    """The Vietnamese words, then the English ones on a line of their own."""
    vi, _, en = text.partition(" · ")
    en = en[:1].upper() + en[1:]
    return escaped(vi) + (f".\n.br\n{escaped(en)}." if en else ".") + "\n"


def item(head, words):
    names, _, rest = head.partition(" ")
    rest = re.sub(r"\s*(REQUIRED|Excludes: \S+|Needs: .*)", "", rest).strip()
    bold = ", ".join(r"\fB" + escaped(name) + r"\fR" for name in names.split(","))
    return f".TP\n{bold}" + (f" \\fI{escaped(rest)}\\fR" if rest else "") + "\n" + words_of(words)


def lists_of(program):
    top = help_of(program)
    commands = entries(top, "Subcommands")
    options = {}
    for name, _ in commands:
        options[name] = [(h, w) for h, w in entries(help_of(program, name), "Options")
                         if not h.startswith("-h,")]
    bare = {name: [(re.sub(r" REQUIRED.*| Needs: .*", "", h), w) for h, w in of] for name, of in options.items()}
    count = collections.Counter(one for of in bare.values() for one in of)
    common = [one for one in dict.fromkeys(o for of in bare.values() for o in of) if count[one] >= COMMON]

    made = {"commands": "", "common": "".join(item(h, w) for h, w in common)}
    for name, words in commands:
        positionals = " ".join(re.sub(r"[\[\]]", "", p) for p in
                               re.findall(r"^Usage: thidua \S+ \[OPTIONS\](.*)$", help_of(program, name), re.M))
        made["commands"] += f".SS \"thidua {name}{escaped(positionals.rstrip())}\"\n" + words_of(words)
        made["commands"] += "".join(item(h, w) for (h, w), b in zip(options[name], bare[name]) if b not in common)
        shared = [(h, b) for (h, _), b in zip(options[name], bare[name]) if b in common]
        if shared:
            listed = ", ".join(r"\fB" + escaped(h.split()[0]) + r"\fR" + (" (bắt buộc)" if "REQUIRED" in h else "")
                               for h, _ in shared)
            made["commands"] += f".PP\nLựa chọn chung \\(bu common options: {listed}.\n"
    return made


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("page", type=pathlib.Path)
    ask.add_argument("--thidua", type=pathlib.Path, required=True)
    ask.add_argument("--write", action="store_true")
    args = ask.parse_args()
    before = wanted = args.page.read_text(encoding="utf-8")
    for name, text in lists_of(args.thidua.resolve()).items():
        wanted, places = re.subn(rf'^(\.\\" begin {name}\b.*\n)(?:.*\n)*?(\.\\" end {name}\n)',
                                 lambda m, text=text: m[1] + text + m[2], wanted, flags=re.M)
        if places != 1:
            print(f"{args.page.name}: no place for the list `{name}`")
            return 1
    if args.write:
        args.page.write_text(wanted, encoding="utf-8")
    elif wanted != before:
        old, new = before.splitlines(), set(wanted.splitlines())
        print(f"{args.page.name} is not current; run this script with --write. Lines that are out of date or lacking:")
        print("\n".join(f"- {line}" for line in old if line not in new))
        print("\n".join(f"+ {line}" for line in wanted.splitlines() if line not in set(old)))
        return 1
    print(f"{args.page.name}: {wanted.count('.SS ')} commands, {wanted.count('.TP')} entries, current")
    return 0


if __name__ == "__main__":
    sys.exit(main())
