#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Touchstone developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The live events beside headless Chromium with an EventSource page that keeps the last 1 000 and draws 50 rows, one
after the other, fed by the same server. Both are measured the same way, from outside: processor time and shared-out
memory of all their processes, from the first event to the last.

    feedcomparison.py build/default/bin/feedbenchmark [--rate 30000] [--seconds 10]
"""
import argparse
import json
import multiprocessing
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = """<!doctype html><meta charset=utf-8><table id=t></table><script>
const kept = [], rows = [], table = document.getElementById('t');
for (let i = 0; i < 50; ++i) {
    const row = table.insertRow(); rows.push([0, 1, 2, 3].map(() => row.insertCell()));
}
let received = 0, frames = 0, longest = 0, last = 0, over = 0, quiet = 0, before = 0, dirty = false;
new EventSource('/v2/projects/p/devices:stream').onmessage = message => {
    const event = JSON.parse(message.data).result.event;
    ++received; dirty = true;
    kept.push(event);
    if (kept.length > 1000) kept.shift();
};
const value = event => {
    const data = event.data[event.eventType];
    return data.value ?? data.state ?? data.signalStrength ?? 'touched';
};
function draw(now) {
    if (received && dirty) {
        ++frames;
        if (last) { longest = Math.max(longest, now - last); if (now - last > 17 + 16.7) ++over; }
        kept.slice(-50).forEach((event, i) => {
            rows[i][0].textContent = event.timestamp; rows[i][1].textContent = event.targetName;
            rows[i][2].textContent = event.eventType; rows[i][3].textContent = value(event);
        });
        dirty = false;
    }
    last = now;
    requestAnimationFrame(draw);
}
requestAnimationFrame(draw);
setInterval(() => {
    quiet = received == before ? quiet + 1 : 0; before = received;
    if (received && quiet == 20)
        fetch('/result', {method: 'POST', body: JSON.stringify({received, frames, longestFrameMs: longest, over})});
}, 100);
</script>"""

STAMP = "2026-01-15T10:%02d:%02d.%06dZ"
SHAPES = (
    '"touch","data":{"touch":{"updateTime":"%(time)s"}}',
    '"temperature","data":{"temperature":{"value":21.4,"updateTime":"%(time)s","samples":'
    '[{"value":21.4,"sampleTime":"%(time)s"}],"isBackfilled":false}}',
    '"networkStatus","data":{"networkStatus":{"signalStrength":61,"rssi":-71,"updateTime":"%(time)s","cloudConnectors":'
    '[{"id":"bm2t9ltv9l40ckmh5ee0","signalStrength":61,"rssi":-71}],"transmissionMode":"LOW_POWER_STANDARD_MODE"}}',
    '"contact","data":{"contact":{"state":"OPEN","updateTime":"%(time)s"}}',
)
BLOCKS = [
    'data: {"result":{"event":{"eventId":"b%(number)019d","targetName":"projects/p/devices/d%(device)019d","eventType":'
    + shape + ',"timestamp":"%(time)s"}}}\n\n' for shape in SHAPES
]


def block(number):
    stamp = STAMP % (number // 60000000 % 60, number // 1000000 % 60, number % 1000000)
    return BLOCKS[number % 4] % {"number": number, "device": number % 500, "time": stamp}


def serve(port, rate, seconds, flowing, results):
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_):
            pass

        def answer(self, body, kind):
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_POST(self):
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            if self.path == "/result":
                results.put(json.loads(body))
            self.answer(b'{"access_token":"t","token_type":"Bearer","expires_in":3600}', "application/json")

        def do_GET(self):
            if not self.path.startswith("/v2/"):
                self.answer(PAGE.encode(), "text/html")
                return
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream")
            self.send_header("Connection", "close")
            self.end_headers()
            self.close_connection = True
            time.sleep(1)  # whoever opened it has settled
            flowing.value = 1
            begin = time.monotonic()
            number = 0
            while number < rate * seconds:
                due = min(int((time.monotonic() - begin) * rate), rate * seconds)
                self.wfile.write("".join(block(i) for i in range(number, due)).encode())
                number = due
                time.sleep(0.01)
            time.sleep(seconds * 10)  # kept open: a closed stream is opened again

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    port.value = server.server_port
    server.serve_forever()


def processes(session):
    for entry in pathlib.Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            fields = (entry / "stat").read_text().rsplit(")", 1)[1].split()
            if int(fields[3]) == session:
                shares = [line for line in (entry / "smaps_rollup").read_text().splitlines() if line.startswith("Pss:")]
                yield (int(entry.name), (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK"),
                       int(shares[0].split()[1]) if shares else 0)
        except (OSError, IndexError):
            pass  # it went meanwhile


def watch(command, rate, seconds, result_of):
    port, flowing = multiprocessing.Value("i", 0), multiprocessing.Value("i", 0)
    results = multiprocessing.Queue()
    server = multiprocessing.Process(target=serve, args=(port, rate, seconds, flowing, results), daemon=True)
    server.start()
    while port.value == 0:
        time.sleep(0.05)
    child = subprocess.Popen(command(f"http://127.0.0.1:{port.value}/"), stdout=subprocess.PIPE,
                             stderr=subprocess.DEVNULL, start_new_session=True)
    os.set_blocking(child.stdout.fileno(), False)
    used, before, peak, begin = {}, 0, 0, 0
    try:
        while True:
            memory = 0
            for process, processor, kilobytes in processes(child.pid):
                used[process] = processor
                memory += kilobytes
            peak = max(peak, memory)
            if flowing.value and not begin:
                before, begin = sum(used.values()), time.monotonic()
            found = result_of(child, results)
            if found:
                break
            if begin and time.monotonic() > begin + seconds * 8:
                sys.exit("nothing was told in time")
            time.sleep(0.25)
        processor = sum(used.values()) - before
    finally:
        for process, *_ in processes(child.pid):
            os.kill(process, signal.SIGKILL)
        child.wait()
        server.terminate()
        server.join()
    return {**found, "processorSeconds": round(processor, 2), "wallSeconds": round(time.monotonic() - begin, 1),
            "processorSecondsPerMillion": round(processor / found["received"] * 1e6, 2),
            "peakMegabytes": round(peak / 1024, 1)}


def of_chromium(_, results):
    return None if results.empty() else results.get()


def of_ours(child, _):
    line = child.stdout.readline()
    return json.loads(line) if line else None


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("--rate", type=int, default=30000)
    parser.add_argument("--seconds", type=int, default=10)
    options = parser.parse_args()
    chromium = shutil.which("chromium") or sys.exit("chromium is missing: installer/dependencies bench")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        theirs = watch(lambda url: [chromium, "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
                                    "--window-size=1280,800", f"--user-data-dir={folder}", url],
                       options.rate, options.seconds, of_chromium)
    ours = watch(lambda url: [options.program, "--stream", url], options.rate, options.seconds, of_ours)
    for what, found in (("chromium", theirs), ("feed", ours)):
        found["what"] = f"feedcomparison {what}"
        print(json.dumps({**found, "perSecond": options.rate, "sent": options.rate * options.seconds}))
    print(json.dumps({
        "what": "feedcomparison ratios",
        "processorToChromium": round(ours["processorSecondsPerMillion"] / theirs["processorSecondsPerMillion"], 3),
        "memoryToChromium": round(ours["peakMegabytes"] / theirs["peakMegabytes"], 3)}), flush=True)


if __name__ == "__main__":
    main()
