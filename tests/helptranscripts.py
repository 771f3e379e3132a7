#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Touchstone developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the commands of a help page against a real touchstone-cloud and compares the shape of what they print.

  tests/helptranscripts.py PROGRAM PAGE            compares
  tests/helptranscripts.py --update PROGRAM PAGE   writes what was printed into the page

The programs beside PROGRAM, touchstone-cloud, are on the commands' path and find the cloud by themselves. Blocks fenced as `sh` hold commands after "$ " and, below each, its output. All share one shell. Numbers, times, ids
and the width of columns may differ, and so may which of the optional members an object has; names of members and the kinds of their values may not.
"""
import json
import os
import re
import subprocess
import sys
import tempfile

PAGE_BASE = "127.0.0.1:8477"
PAGE_FOLDER = "~/.local/share/touchstone/cloud"
END = "--end of this command--"
PATIENCE = 60


class Shell:
    """One bash for the whole page, so that variables live on."""

    def __init__(self, program, folder, home):
        environment = {name: value for name, value in os.environ.items() if not name.startswith("DT_")}
        environment.update(PATH=os.path.dirname(os.path.abspath(program)) + ":" + os.environ["PATH"], HOME=home,
                           XDG_DATA_HOME=home, DT_CREDENTIALS_FILE=os.path.join(folder, "credentials.json"))
        self.process = subprocess.Popen(["bash"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=home, env=environment,
                                        stderr=subprocess.STDOUT, text=True)

    def run(self, command):
        self.process.stdin.write(f"{command}\nprintf '\\n%s\\n' '{END}'\n")
        self.process.stdin.flush()
        output = []
        for line in self.process.stdout:
            if line.rstrip("\n") == END:
                return "".join(output).rstrip("\n")
            output.append(line)
        raise SystemExit(f"the shell ended in: {command}")

    def close(self):
        self.process.stdin.close()
        self.process.wait(PATIENCE)


def shape(value):
    if isinstance(value, dict):
        return {name: shape(content) for name, content in value.items()}
    if isinstance(value, list):
        return [shape(content) for content in value[:1]]
    if isinstance(value, bool) or value is None:
        return value
    return "number" if isinstance(value, (int, float)) else "text"


def agree(expected, found):
    if isinstance(expected, dict) and isinstance(found, dict):
        common = expected.keys() & found.keys()
        return bool(common or not expected) and all(agree(expected[name], found[name]) for name in common)
    if isinstance(expected, list) and isinstance(found, list):
        return not expected or not found or agree(expected[0], found[0])
    # What is not there yet is null, for instance the oldest event of an empty queue.
    return expected is None or found is None or expected == found


def plain(text):
    text = re.sub(r"\b(emu)?[0-9a-v]{20}\b", "ID", text)
    text = re.sub(r" +", " ", text)
    return re.sub(r"[0-9]+(\.[0-9]+)?(e-?[0-9]+)?", "N", text)


def same_shape(expected, found):
    try:
        return agree(shape(json.loads(expected)), shape(json.loads(found)))
    except ValueError:
        return plain(expected) == plain(found)


def read_page(path):
    """The page as a list of texts and (command, output) pairs."""
    pieces, inside = [], False
    for line in open(path, encoding="utf-8").read().split("\n"):
        if line.startswith("```"):
            inside = line == "```sh"
            pieces.append(line)
        elif inside and line.startswith("$ "):
            pieces.append([line[2:], []])
        elif inside and isinstance(pieces[-1], list):
            pieces[-1][1].append(line)
        else:
            pieces.append(line)
    return pieces


def main():
    arguments = sys.argv[1:]
    update = arguments[:1] == ["--update"]
    program, page = arguments[-2:]
    pieces, failures = read_page(page), 0
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as home:
        cloud = subprocess.Popen([program, "--demo", "--data", folder, "--listen", "127.0.0.1:0", "--exit-with-stdin"],
                                 stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        base = json.loads(cloud.stdout.readline())["api"].split("/")[2]
        shell = Shell(program, folder, home)
        for piece in pieces:
            if not isinstance(piece, list):
                continue
            command, expected = piece[0], "\n".join(piece[1])
            found = shell.run(command.replace(PAGE_BASE, base).replace(PAGE_FOLDER, folder))
            found = found.replace(base, PAGE_BASE).replace(folder, PAGE_FOLDER)
            if update:
                piece[1] = found.split("\n") if found else []
            elif not same_shape(expected, found):
                failures += 1
                print(f"$ {command}\n  the page says: {expected}\n  it printed:    {found}", file=sys.stderr)
        shell.close()
        cloud.stdin.close()
        cloud.wait(PATIENCE)
    if update:
        lines = []
        for piece in pieces:
            lines += ["$ " + piece[0], *piece[1]] if isinstance(piece, list) else [piece]
        open(page, "w", encoding="utf-8").write("\n".join(lines))
    return 1 if failures else 0


sys.exit(main())
