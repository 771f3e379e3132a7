#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Touchstone developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the lines of JSON that run.sh has gathered and prints what they say as one Markdown table: medians and ratios."""
import json
import statistics
import sys

with open(sys.argv[1], encoding="utf-8") as lines:
    results = [json.loads(line) for line in lines]


def values(run, what, field):
    return [one[field] for one in results if one["run"] == run and one["what"] == what and field in one]


def median(run, what, field):
    found = values(run, what, field)
    return statistics.median(found) if found else float("nan")


rows = []


def row(what, result, aim=""):
    rows.append((what, result, aim))


for flight in (100, 1000):
    run = f"throughput-{flight}"
    engine = median(run, "engine", "perSecond")
    bare = median(run, "bare libcurl", "perSecond")
    peer = median(run, "h2load", "perSecond")
    processor = median(run, "engine", "processorMicrosecondsEach")
    row(f"engine, {flight} in flight", f"{engine:.0f} deliveries/s, {processor:.0f} us of processor each")
    row(f"bare libcurl, {flight} in flight",
        f"{bare:.0f} POSTs/s, {median(run, 'bare libcurl', 'processorMicrosecondsEach'):.0f} us of processor each")
    row(f"h2load, {flight} in flight", f"{peer:.0f} POSTs/s")
    row(f"engine : bare libcurl, {flight} in flight", f"{engine / bare:.2f}", "0.9")
    row(f"engine : h2load, {flight} in flight", f"{engine / peer:.2f}", "0.4")
    lost = sum(values(run, "engine", "errors")) + sum(values(run, "engine", "refused"))
    row(f"engine, {flight} in flight: attempts that failed", f"{lost}", "0")

row("deliveries/s, queue 10x : 1x", f"{median('queue-10x', 'engine', 'perSecond') / median('queue-1x', 'engine', 'perSecond'):.2f}", "1")
one = median("connectors-1", "engine", "processorMicrosecondsEach")
for connectors in (10, 100, 1000):
    each = median(f"connectors-{connectors}", "engine", "processorMicrosecondsEach")
    row(f"processor per delivery, {connectors} connectors : 1", f"{each / one:.2f}", "1")

for connectors in (1, 10, 100, 1000):
    run = f"latency-{connectors}"
    for what in ("engine", "bare libcurl"):
        row(f"published to received at 1 000/s, {what}, {connectors} connectors",
            f"median {median(run, what, 'median'):.2f} ms, p99 {median(run, what, 'p99'):.2f} ms")

for protocol, connectors in (("http2", 1), ("http1", 1), ("http2", 10), ("http2", 100), ("http2", 1000)):
    run = f"slow-{protocol}-{connectors}"
    row(f"5 000 events, answers after 1 s, {protocol}, {connectors} connectors",
        f"{median(run, 'engine', 'seconds'):.2f} s, {median(run, 'peer', 'connections'):.0f} connections, "
        f"{median(run, 'engine', 'peakMemoryKilobytes') / 1024:.0f} MB", "2.5 s" if protocol == "http2" else "")

row("p99 of healthy connectors, one endpoint hangs : answers",
    f"{median('isolation', 'isolation', 'ratio'):.2f} "
    f"({median('isolation', 'isolation', 'p99Hanging'):.1f} ms : {median('isolation', 'isolation', 'p99Answering'):.1f} ms)",
    "1.05")

row("an event of a stream, framing, decoder, whole client, curl -N",
    ", ".join(f"{median('streamparser', what, 'processorMicrosecondsEach'):.2f}"
              for what in ("framing", "decoder", "client", "curl")) + " us of processor", "client 10 us")

for group in (1, 10, 100, 1000):
    rates = []
    for run in ("enqueue-1x", "enqueue-10x"):
        found = [x for x in results if x["run"] == run and x.get("groupSize") == group]
        rates.append(f"{found[0]['perSecond']:.0f}/s" if found else "-")
    row(f"enqueue, groups of {group}, queue 1x and 10x", " and ".join(rates))
row("a plain write and sync on this disk", f"{median('enqueue-1x', 'enqueue', 'plainSyncsPerSecond'):.0f}/s")

for one in results:
    if one["what"] == "recovery":
        row(f"recovery with {one['queued']} queued events",
            f"{one['recoveredMs'] / 1000:.2f} s, {one['peakMemoryKilobytes'] / 1024:.0f} MB with {one['inFlight']} in flight",
            "2 s, 150 MB")
        row(f"drop of {one['dropped']} events", f"{one['droppedMs']:.2f} ms, durable after {one['droppedDurablyMs']:.1f} ms", "10 ms")

print("\n| what | result | aim |\n|---|---|---|")
for what, result, aim in rows:
    print(f"| {what} | {result} | {aim} |")
