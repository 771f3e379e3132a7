// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/eventfeedmodel.h"
#include "ui/feed/recordingreader.h"

#include <QTimer>

namespace touchstone::ui {

/// A recording as a feed of its own. A million events take seconds to become rows, so they do in slices, one in each
/// turn of the event loop; deleting it ends that.
class RecordingFeed : public QObject
{
    Q_OBJECT

public:
    /// `directory` gives the sensors' names and must outlive the feed. `capacity`: as much as a recording may hold.
    RecordingFeed(
        const items::DeviceDirectory &directory, qsizetype capacity, Recording recording, QObject *parent = nullptr);

    /// What was wrong with the file; its events go over into the feed.
    const Recording &recording() const { return m_recording; }
    items::EventFeedModel &feed() { return m_feed; }
    bool isFilled() const { return m_isFilled; }

Q_SIGNALS:
    void progressed(int percent);
    void filled(); ///< once, never from within the constructor

private:
    void fillOn();

    Recording m_recording;
    items::EventFeedModel m_feed;
    qsizetype m_next = 0; ///< of the events
    bool m_isFilled = false;
    QTimer m_turns;
};

} // namespace touchstone::ui
