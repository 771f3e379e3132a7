// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feed/recordingfeed.h"

#include <algorithm>

namespace touchstone::ui {

namespace {
constexpr qsizetype slice = 1000; // some two milliseconds
} // namespace

RecordingFeed::RecordingFeed(
    const items::DeviceDirectory &directory, qsizetype capacity, Recording recording, QObject *parent)
    : QObject(parent)
    , m_recording(std::move(recording))
    , m_feed(directory, capacity)
{
    connect(&m_turns, &QTimer::timeout, this, &RecordingFeed::fillOn);
    m_turns.start(0);
}

void RecordingFeed::fillOn()
{
    const qsizetype all = m_recording.events.size();
    const qsizetype count = std::min(slice, all - m_next);
    m_feed.append(m_recording.events.mid(m_next, count));
    m_next += count;
    if (m_next < all) {
        Q_EMIT progressed(int(m_next * 100 / all));
        return;
    }
    m_turns.stop();
    m_isFilled = true;
    Q_EMIT filled();
}

} // namespace touchstone::ui
