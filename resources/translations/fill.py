#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Touchstone developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fills unfinished translations from a table: resources/translations/fill.py touchstone_nb.ts TABLE

A line of the table is "English|||translation" ("English|||singular|||plural" for texts with %n). A line "## Context"
begins the texts of a context; a text that its own context does not have is taken from any other. \\n stands for a line
break. What is translated already stays. Prints what is still unfinished, as lines to fill in, and fails if there is any.
"""
import pathlib
import re
import sys
from xml.sax.saxutils import escape, unescape

QUOTES = {"&quot;": '"', "&apos;": "'"}


def read_table(path):
    own, anywhere, context = {}, {}, ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            context = line[3:]
        elif "|||" in line:
            source, *forms = line.replace("\\n", "\n").split("|||")
            own[(context, source)] = forms
            anywhere.setdefault(source, forms)
    return own, anywhere


def xml(text):
    return escape(text, {'"': "&quot;", "'": "&apos;"})


def main():
    file, table = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    own, anywhere = read_table(table)
    missing = []

    def fill_context(context):
        name = re.search(r"<name>(.*?)</name>", context.group(0)).group(1).removeprefix("touchstone::")

        def fill(message):
            text = message.group(0)
            if 'type="unfinished"' not in text:
                return text
            source = unescape(re.search(r"<source>(.*?)</source>", text, re.S).group(1), QUOTES)
            forms = own.get((name, source)) or anywhere.get(source)
            if not forms:
                missing.append((name, source))
                return text
            if 'numerus="yes"' in text:
                inside = "".join(f"\n            <numerusform>{xml(form)}</numerusform>" for form in forms) + "\n        "
            else:
                inside = xml(forms[0])
            return re.sub(r'<translation type="unfinished">.*?</translation>',
                          lambda _: f"<translation>{inside}</translation>", text, flags=re.S)

        return re.sub(r"<message.*?</message>", fill, context.group(0), flags=re.S)

    content = file.read_text(encoding="utf-8")
    file.write_text(re.sub(r"<context>.*?</context>", fill_context, content, flags=re.S), encoding="utf-8")
    for name, source in missing:
        print(f"## {name}\n{source!r}|||")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
