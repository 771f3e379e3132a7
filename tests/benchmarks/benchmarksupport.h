// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/acceptedevent.h"
#include "models/domain/clock.h"
#include "models/domain/dataconnector.h"
#include "models/domain/jsonwriter.h"

#include <vector>

namespace touchstone::benchmark {

/// What the benchmarks send. The id of an event is its number, so that whoever receives it can tell which one it is.
cloud::AcceptedEvent makeEvent(const Clock &clock, int number, EventTypeTraits::Enum type);
/// The number of the event in a delivery's body; -1 when there is none.
int numberOf(const QByteArray &body);

/// A signing connector of the events' project.
DataConnector makeConnector(const QString &id, const QString &url);

/// The same bytes as the engine sends for a touch, with a signature of the same length: what the yardsticks post.
QByteArray sampleBody();
QList<QByteArray> sampleHeaders();

/// A field of /proc/self/status, such as "VmHWM:"; 0 where there is none.
qint64 memoryKilobytes(const QByteArray &field);
/// Processor time of this process so far, all threads.
std::chrono::microseconds processorTime();

/// The value that `share` (0 to 1) of the others do not exceed; zero for none. Reorders them.
std::chrono::microseconds percentile(std::vector<std::chrono::microseconds> &values, double share);
double milliseconds(std::chrono::microseconds time);

/// Prints the finished object as a line of its own.
void print(JsonWriter &json);

} // namespace touchstone::benchmark
