// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/feed/feedsettings.h"

#include <QMenu>

#include <functional>

class QAbstractItemModel;

namespace touchstone::ui {

/// How the live events are shown and kept: columns, times, marks, the size of the record, files. Shows state and emits
/// intent.
class FeedMenu : public QMenu
{
    Q_OBJECT

public:
    /// What the menu says of the page at the moment it opens.
    struct State
    {
        FeedSettings settings;
        QString filter; ///< what would be marked; empty for none
        bool isRecording = false;
        bool showsRecording = false;
        bool hasRows = false;
        int kept = 0; ///< events in the list
    };

    /// `headings` names the columns; `state` is asked each time.
    FeedMenu(const QAbstractItemModel &headings, std::function<State()> state, QWidget *parent = nullptr);

Q_SIGNALS:
    void settingsChosen(const touchstone::ui::FeedSettings &settings);
    void keptChosen(int events);
    void recordRequested();
    void stopRecordingRequested();
    void exportRequested();
    void openRequested();
    void closeRecordingRequested();

private:
    void fill();
    void fillColumns(const State &state);
    void fillMarks(const State &state);
    void fillKept(const State &state);
    void fillFiles(const State &state);
    void askForMark(const State &state, const QString &problem = {});

    const QAbstractItemModel &m_headings;
    std::function<State()> m_state;
};

} // namespace touchstone::ui
