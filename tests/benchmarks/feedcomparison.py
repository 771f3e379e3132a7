#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Touchstone developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The live events beside a browser: the same stream, at the same pace, to both in turn.

    tests/benchmarks/feedcomparison.py [--rate 30000] [--seconds 20] [--rounds 2] [--browser chromium]

The browser's page is what somebody writes in an afternoon: an EventSource that parses each event, keeps the last 1 000
and draws 50 rows with each frame. Ours is measured twice: with the ring of 100 000 that it has by default, and keeping
1 000 as the page does. Processor time and memory (PSS, so that what processes share counts once) are those of
the whole tree of processes, taken the same way for both. Needs `feedbenchmark` and a Chromium; Linux.
"""
import argparse
import http.server
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import tempfile
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent
FEED = HERE.parent.parent / "build/default/bin/feedbenchmark"
CHUNKS_PER_SECOND = 50
SENSORS = 500

PAGE = """<!doctype html><title>events</title><table id="rows"></table><script>
const kept = [], rows = document.getElementById("rows");
let received = 0, frames = 0, longest = 0, last = 0;
for (let i = 0; i < 50; ++i) { const row = rows.insertRow(); for (let c = 0; c < 4; ++c) row.insertCell(); }
const source = new EventSource("/stream");
source.onmessage = message => {
  const event = JSON.parse(message.data).result.event;
  ++received;
  kept.push(event);
  if (kept.length > 1000) kept.splice(0, kept.length - 1000);
};
source.addEventListener("end", () => {
  source.close();
  fetch("/report", {method: "POST", body: JSON.stringify({received, frames, longest})});
});
function draw(now) {
  if (received > 0) { ++frames; if (last) longest = Math.max(longest, now - last); last = now; }
  for (let i = 0; i < 50 && i < kept.length; ++i) {
    const event = kept[kept.length - 1 - i], cells = rows.rows[i].cells;
    cells[0].textContent = event.timestamp;
    cells[1].textContent = event.targetName;
    cells[2].textContent = event.eventType;
    cells[3].textContent = JSON.stringify(event.data);
  }
  requestAnimationFrame(draw);
}
requestAnimationFrame(draw);
</script>"""


def event(number):
    """One event of a building: touches, temperatures, network statuses and contacts in turn."""
    moment = "2025-01-15T%02d:%02d:%02d.%06dZ" % (
        number // 3_600_000_000 % 24, number // 60_000_000 % 60, number // 1_000_000 % 60, number % 1_000_000)
    kind, content = (
        ("touch", '{"updateTime":"%s"}' % moment),
        ("temperature", '{"value":21.4,"updateTime":"%s","samples":[{"value":21.4,"sampleTime":"%s"}],'
         '"isBackfilled":false}' % (moment, moment)),
        ("networkStatus", '{"signalStrength":61,"rssi":-71,"updateTime":"%s","cloudConnectors":[{"id":'
         '"bm2t9ltv9l40ckmh5ee0","signalStrength":61,"rssi":-71}],"transmissionMode":'
         '"LOW_POWER_STANDARD_MODE"}' % moment),
        ("contact", '{"state":"OPEN","updateTime":"%s"}' % moment))[number % 4]
    return ('data: {"result":{"event":{"eventId":"b%019d","targetName":"projects/cbenchmark0000000000/devices/d%019d",'
            '"eventType":"%s","data":{"%s":%s},"timestamp":"%s"}}}\n\n'
            % (number, number % SENSORS, kind, kind, content, moment))


class Server(http.server.ThreadingHTTPServer):
    """Serves page, token and stream; both readers get the same bytes at the same pace."""
    daemon_threads = True

    def __init__(self, rate, seconds):
        super().__init__(("127.0.0.1", 0), Handler)
        per_chunk = rate // CHUNKS_PER_SECOND
        self.chunks = ["".join(map(event, range(i * per_chunk, (i + 1) * per_chunk))).encode()
                       for i in range(seconds * CHUNKS_PER_SECOND)]
        self.sent = per_chunk * len(self.chunks)
        self.behind = 0.0  # seconds by which the slowest chunk was late: the reader held it up
        self.report = None
        self.done = threading.Event()
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def url(self, path=""):
        return "http://127.0.0.1:%d%s" % (self.server_port, path)


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.0"

    def log_message(self, *_):
        pass

    def answer(self, content_type, body):
        self.send_response(200)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if self.path == "/report":
            self.server.report = json.loads(body)
            self.answer("text/plain", b"")
            self.server.done.set()
        else:
            self.answer("application/json", b'{"access_token":"t","token_type":"bearer","expires_in":3600}')

    def do_GET(self):
        if self.path == "/":
            self.answer("text/html", PAGE.encode())
        elif "stream" in self.path:
            self.stream()
        else:
            self.send_error(404)

    def stream(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        begin = time.monotonic()
        try:
            for number, chunk in enumerate(self.server.chunks):
                due = begin + number / CHUNKS_PER_SECOND
                time.sleep(max(0.0, due - time.monotonic()))
                self.wfile.write(chunk)
                self.server.behind = max(self.server.behind, time.monotonic() - due)
            self.wfile.write(b"event: end\ndata: {}\n\n")
            self.server.done.wait(30)
        except OSError:
            pass  # the reader has gone


class Tree:
    """Processor time and memory of a process and all that descend from it, sampled until it is told to stop."""

    def __init__(self, root):
        self.root, self.peak, self.seconds = root, 0, {}
        self.stopped = threading.Event()
        self.thread = threading.Thread(target=self.watch, daemon=True)
        self.thread.start()

    def members(self):
        parents = {}
        for entry in os.listdir("/proc"):
            if entry.isdigit():
                try:
                    fields = pathlib.Path("/proc", entry, "stat").read_text().rsplit(")", 1)[1].split()
                except OSError:
                    continue
                parents[int(entry)] = (int(fields[1]), (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK"))
        found, grew = {self.root}, True
        while grew:
            more = {pid for pid, (parent, _) in parents.items() if parent in found} - found
            found, grew = found | more, bool(more)
        return {pid: parents[pid][1] for pid in found if pid in parents}

    def sample(self):
        memory = 0
        for pid, seconds in self.members().items():
            self.seconds[pid] = seconds
            try:
                lines = pathlib.Path("/proc", str(pid), "smaps_rollup").read_text().splitlines()
            except OSError:
                continue
            memory += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
        self.peak = max(self.peak, memory)

    def watch(self):
        while not self.stopped.wait(0.5):
            self.sample()

    def result(self):
        self.stopped.set()
        self.thread.join()
        return {"processorSeconds": round(sum(self.seconds.values()), 2), "peakMegabytes": round(self.peak / 1024, 1)}


def of_ours(server, keep):
    process = subprocess.Popen(
        [FEED, "--stream", server.url("/"), "--keep", str(keep)], stdout=subprocess.PIPE, text=True)
    tree = Tree(process.pid)
    line = process.stdout.readline()  # it prints when nothing has come for two seconds
    server.done.set()
    result = tree.result()
    process.wait(30)
    return result | json.loads(line)


def of_browser(server, browser):
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        process = subprocess.Popen(
            [browser, "--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1280,800", "--no-first-run",
             "--disable-extensions", "--disable-background-networking", "--user-data-dir=" + profile, server.url("/")],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        tree = Tree(process.pid)
        finished = server.done.wait(300)
        tree.sample()
        result = tree.result()
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    return result | (server.report if finished else {"received": 0})


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rate", type=int, default=30_000)
    parser.add_argument("--seconds", type=int, default=20)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--browser", default="chromium")
    options = parser.parse_args()
    browser = shutil.which(options.browser)
    ours = {"touchstone": 100_000, "touchstone, keeping 1 000": 1_000}
    readers = [(name, lambda server, keep=keep: of_ours(server, keep)) for name, keep in ours.items()]
    if browser:
        readers.append((options.browser, lambda server: of_browser(server, browser)))
    ratios = {(name, key): [] for name in ours for key in ("processorSeconds", "peakMegabytes")}
    for number in range(options.rounds):
        row = {}
        for name, measure in readers:
            server = Server(options.rate, options.seconds)
            row[name] = measure(server) | {"sent": server.sent, "secondsBehind": round(server.behind, 2)}
            server.shutdown()
            row[name]["processorSecondsPerMillion"] = round(row[name]["processorSeconds"] / server.sent * 1e6, 2)
            print(json.dumps({"what": "feedComparison", "reader": name, "round": number + 1} | row[name]), flush=True)
        if browser:
            for (name, key), values in ratios.items():
                values.append(row[name][key] / row[options.browser][key])
    if browser:
        for name in ours:
            print(json.dumps({"what": "feedComparisonRatios", "reader": name}
                             | {key: round(statistics.median(values), 3)
                                for (reader, key), values in ratios.items() if reader == name}))
    else:
        print("no %s here: measured alone" % options.browser)


if __name__ == "__main__":
    main()
