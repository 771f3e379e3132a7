// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"
#include "models/domain/event.h"
#include "models/items/textpool.h"

#include <QAbstractTableModel>
#include <QSet>

#include <deque>

namespace touchstone::items {

class DeviceDirectory;

/// The live feed: a bounded ring of events, oldest first. Rows come in batches, one insert per batch; the oldest 5 %
/// leave at once when the ring is full. Pausing stops the view, not the record: what comes meanwhile waits, up to the
/// same bound, and appears on resume. Events share the texts that come again and again; JSON and words are made when
/// somebody looks. GUI thread; the batches come from the session.
class EventFeedModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        TimeColumn,
        SensorColumn,
        TypeColumn,
        ValueColumn,
        LabelsColumn,
        SignalColumn,
        DeviceColumn,
        EventIdColumn,
        ColumnCount
    };
    enum Role {
        EventIdRole = Qt::UserRole, ///< QString
        JsonRole,                   ///< QString, the envelope indented for people
        DevicePathRole,             ///< QString, resource name
        TypeRole,                   ///< QString, as on the wire
        TimestampRole,              ///< QDateTime, local
        EventRole,                  ///< QVariant of Event; the views make words of it
    };

    /// Every event is accounted for: received = shown + waiting + repeated + dropped (of the ring or of the waiting
    /// list).
    struct Counts
    {
        qint64 received = 0;
        qint64 repeated = 0; ///< same event id as one still in the ring
        qint64 shown = 0;    ///< in the ring now
        qint64 waiting = 0;  ///< held back by the pause
        qint64 dropped = 0;  ///< left the ring or the waiting list to make room, or were cleared
        bool operator==(const Counts &) const = default;
    };

    static constexpr qsizetype defaultCapacity = 100'000;

    /// `directory` gives the sensors' names and must outlive the model.
    explicit EventFeedModel(
        const DeviceDirectory &directory, qsizetype capacity = defaultCapacity, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void append(const QList<Event> &batch);
    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }
    void clear(); ///< forgets the rows, not the count of what was received
    const Counts &counts() const { return m_counts; }
    const Event &eventAt(int row) const;
    /// What is known of the sensor now; null when nothing is.
    const Device *deviceOf(const Event &event) const;
    /// In per cent: what a network status says itself, else what the sensor reported last. Nothing when not known.
    std::optional<int> signalOf(const Event &event) const;

    /// Rows leave only at the top, so a row keeps its number for as long as it is there, whatever comes and goes.
    qint64 numberOf(int row) const { return m_firstNumber + row; }
    qint64 firstNumber() const { return m_firstNumber; }

Q_SIGNALS:
    void countsChanged();
    /// What came and was new, shown or waiting; for records of everything.
    void arrived(const QList<touchstone::Event> &events);
    void pausedChanged(bool paused);

private:
    void show(const QList<Event> &events);
    void hold(const QList<Event> &events);
    void removeOldest(qsizetype count);
    qsizetype step() const; ///< how many leave at once: 5 %, at least one
    void directoryChanged();

    const DeviceDirectory &m_directory;
    qsizetype m_capacity;
    std::deque<Event> m_events;
    QSet<QString> m_ids;
    TextPool m_texts;
    qint64 m_firstNumber = 0; ///< how many rows have left so far
    QList<Event> m_waiting;
    bool m_paused = false;
    Counts m_counts;
};

} // namespace touchstone::items
