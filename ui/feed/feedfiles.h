// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/items/eventfeedmodel.h"
#include "ui/feed/eventrecorder.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QWidget;

namespace touchstone::ui {

class EventRows;
class EventTable;
class FeedNotice;
class RecordingFeed;
class RecordingReader;
struct Recording;

/// The files of the live events: records what comes, exports rows, and shows a recording in the place of the live
/// events, which go on meanwhile. Asks for names, tells what came of it.
class FeedFiles : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    FeedFiles(items::EventFeedModel &live, EventRows &rows, EventTable &table, QWidget *window);
    ~FeedFiles() override;

    FeedNotice *recordNotice() const { return m_recordNotice; }
    FeedNotice *openNotice() const { return m_openNotice; }
    bool isRecording() const { return m_recorder.isRecording(); }
    bool showsRecording() const;

public Q_SLOTS:
    void askToRecord();
    void askToExport();
    void askToOpen();
    void recordTo(const QString &file);
    void stopRecording();
    void exportTo(const QString &file);
    void open(const QString &file);
    void closeRecording(); ///< back to the live events

Q_SIGNALS:
    void shownFeedChanged();
    void noticed(bool isProblem, const QString &text); ///< something was done, or why it could not be

private:
    void tellRecording();
    void recordingEnded(const QString &file, const Result<qint64> &events);
    void fill(const QString &file, const Result<Recording> &recording);
    void showFilled(const QString &file);
    QList<Event> chosen() const;
    void ask(const QString &title, bool isToSave, const QString &name, const QStringList &filters,
        void (FeedFiles::*act)(const QString &file));

    items::EventFeedModel &m_live;
    EventRows &m_rows;
    EventTable &m_table;
    QWidget *m_window;
    FeedNotice *m_recordNotice;
    FeedNotice *m_openNotice;
    EventRecorder m_recorder;
    QPointer<RecordingReader> m_reader;
    std::unique_ptr<RecordingFeed> m_opened; ///< being filled, then shown
};

} // namespace touchstone::ui
