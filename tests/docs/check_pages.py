# SPDX-License-Identifier: BSL-1.0
"""Checks the pages without running anything.

    check_pages.py ROOT links      every relative link of a page leads to a file, every anchor to a heading
    check_pages.py ROOT code       every block of C++, C, Python or Java stands in a file that is compiled or run, every
                                   example in the cookbook
    check_pages.py ROOT site HTML  every link of the built site leads somewhere, every namespace is documented
"""
import pathlib
import re
import sys
import unicodedata
import urllib.parse

FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.M | re.S)
LINK = re.compile(r"\[[^\]\[]*\]\(([^)\s]+)\)")


def pages(root):
    found = sorted((root / "docs").rglob("*.md")) + sorted(root.glob("*.md"))
    for more in ("benchmarks", "examples", "packaging"):
        found += sorted((root / more).rglob("*.md"))
    return found


def anchors(page):
    """The addresses of a page's headings, as code hosts make them."""
    seen = {}
    names = set()
    for heading in re.findall(r"^#{1,6} +(.+?) *$", FENCE.sub("", page.read_text(encoding="utf-8")), re.M):
        plain = re.sub(r"[`*]|\[([^\]]*)\]\([^)]*\)", lambda m: m[1] or "", heading).lower()
        name = "".join("-" if c == " " else c for c in unicodedata.normalize("NFC", plain)
                       if c in " -_" or c.isalnum())
        count = seen.get(name, 0)
        seen[name] = count + 1
        names.add(name if count == 0 else f"{name}-{count}")
    return names


def check_links(root):
    wrong = []
    checked = 0
    for page in pages(root):
        text = FENCE.sub(lambda m: "\n" * m[0].count("\n"), page.read_text(encoding="utf-8"))
        text = re.sub(r"`[^`\n]*`", "", text)
        for line, content in enumerate(text.splitlines(), 1):
            for target in LINK.findall(content):
                if re.match(r"[a-z]+:", target):
                    continue
                checked += 1
                path, _, anchor = target.partition("#")
                file = (page.parent / urllib.parse.unquote(path)).resolve() if path else page
                where = f"{page.relative_to(root)}:{line}: {target}"
                if not file.exists():
                    wrong.append(f"{where}: no such file")
                elif anchor and file.suffix == ".md" and urllib.parse.unquote(anchor) not in anchors(file):
                    wrong.append(f"{where}: no such heading")
    return checked, wrong


def bare(code):
    """Code without comments and white space."""
    return re.sub(r"\s+", "", re.sub(r"(//|# )[^\n]*", "", code))


def check_code(root):
    sources = [source for folder, endings in (("examples", "c cpp hpp py java"), ("tests", "c cpp"))
               for ending in endings.split() for source in sorted((root / folder).rglob(f"*.{ending}"))]
    compiled = [bare(source.read_text(encoding="utf-8")) for source in sources]
    wrong = []
    checked = 0
    for page in pages(root):
        text = page.read_text(encoding="utf-8")
        for block in FENCE.finditer(text):
            whole = block[1] != "python" or "import " in block[2]  # of Python, whole programs only
            if block[1] not in ("cpp", "c", "python", "java") or not whole:
                continue
            checked += 1
            lines = block[2].splitlines()
            includes = [bare(line) for line in lines if line.startswith("#include")]
            body = bare("\n".join(line for line in lines if not line.startswith("#include")))
            if not any(body in source and all(i in source for i in includes) for source in compiled):
                line = text.count("\n", 0, block.start()) + 1
                wrong.append(f"{page.relative_to(root)}:{line}: no file that is compiled or run has this code")
    told = (root / "docs/cookbook.md").read_text(encoding="utf-8")
    for example in sorted((root / "examples").glob("[0-9]*.cpp")):
        checked += 1
        if f"`{example.name}`" not in told:
            wrong.append(f"docs/cookbook.md: {example.name} is not in its list of examples")
    return checked, wrong


def check_site(root, html):
    texts = {f.resolve(): f.read_text(encoding="utf-8") for f in html.rglob("*.html")}
    ids = {file: set(re.findall(r'\b(?:id|name)="([^"]+)"', text)) for file, text in texts.items()}
    wrong = set()
    checked = 0
    # Doxygen says nothing of what stands in a namespace that is not documented.
    for header in (root / "include").rglob("*.hpp"):
        for name in re.findall(r"^namespace (thidua[a-z_:]*) {", header.read_text(encoding="utf-8"), re.M):
            checked += 1
            page = "namespace" + name.replace("_", "__").replace("::", "_1_1") + ".html"
            if "detail" not in name and not (html / page).exists():
                wrong.add(f"namespace {name}: not documented, see docs/site/namespaces.dox")
    for file, text in texts.items():
        for target in re.findall(r'\b(?:href|src)="([^"]+)"', text):
            if re.match(r"[a-z]+:|//", target) or target == "#nested-classes":  # Doxygen's own: hidden ones
                continue
            checked += 1
            path, _, anchor = target.partition("#")
            to = (file.parent / urllib.parse.unquote(path)).resolve() if path else file
            if to not in ids and not to.exists():
                wrong.add(f"{file.name}: {target}: no such file")
            elif anchor and to in ids and urllib.parse.unquote(anchor) not in ids[to]:
                wrong.add(f"{file.name}: {target}: no such place")
    return checked, sorted(wrong)


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    what = sys.argv[2]
    checked, wrong = {"links": lambda: check_links(root), "code": lambda: check_code(root),
                      "site": lambda: check_site(root, pathlib.Path(sys.argv[3]))}[what]()
    for one in wrong:
        print(one)
    print(f"{what}: {checked} checked, {len(wrong)} wrong")
    return 1 if wrong or checked == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
