// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"
#include "models/domain/event.h"
#include "models/domain/streamgap.h"
#include "models/items/eventkey.h"
#include "models/items/eventring.h"

#include <QAbstractTableModel>
#include <QSet>

namespace touchstone::items {

class DeviceDirectory;

/// The live feed: a bounded ring of events, oldest first. Rows come in batches, one insert per batch; the oldest 5 %
/// leave at once when the ring is full. Pausing stops the view, not the record: what comes meanwhile waits, up to the
/// same bound, and appears on resume. JSON and words are made when somebody looks. GUI thread; the batches come from
/// the session.
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
        EventRole,                  ///< QVariant of Event; the views make words of it. Invalid for a gap
        GapRole,                    ///< QVariant of StreamGap. Invalid for an event
    };

    /// Every event is accounted for; gaps are rows, not events: received = shown + waiting + repeated + dropped (of the
    /// ring or of the waiting list).
    struct Counts
    {
        qint64 received = 0;
        qint64 filledIn = 0; ///< of these, from the event history
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
    /// A row of its own; the same number again changes that row.
    void setGap(const StreamGap &gap);
    /// What the history has of a gap: rows right behind the gap's own.
    void fillIn(const StreamGap &gap, const QList<Event> &events);
    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }
    /// Of the ring, and of what waits; what is too much leaves at once.
    void setCapacity(qsizetype capacity);
    qsizetype capacity() const { return m_capacity; }
    const DeviceDirectory &directory() const { return m_directory; }
    void clear();   ///< forgets the rows, not the count of what was received
    void restart(); ///< forgets the count as well: what comes from now on is of another project
    const Counts &counts() const { return m_counts; }
    const Event &eventAt(int row) const;   ///< an empty one for a gap
    const StreamGap *gapAt(int row) const; ///< null for an event; valid until the next change
    /// What is known of the sensor now; null when nothing is.
    const Device *deviceOf(const Event &event) const;
    /// In per cent: what a network status says itself, else what the sensor reported last. Nothing when not known.
    std::optional<int> signalOf(const Event &event) const;

    /// Rows leave only at the top and come at the end, so a row keeps its number for as long as it is there. Only what
    /// fills a gap comes in between; the numbers behind it then rise.
    qint64 numberOf(int row) const { return m_firstNumber + row; }
    qint64 firstNumber() const { return m_firstNumber; }

Q_SIGNALS:
    void countsChanged();
    /// What came and was new, shown or waiting; for records of everything.
    void arrived(const QList<touchstone::Event> &events);
    void pausedChanged(bool paused);

private:
    QList<Event> onlyNew(const QList<Event> &batch);
    void take(EventRing rows);
    void show(EventRing rows);
    void hold(EventRing rows);
    void insertBehind(qsizetype gap, const QList<Event> &events);
    void removeOldest(qsizetype count);
    void dropOldest(EventRing &rows, qsizetype count);
    QVariant gapData(const StreamGap &gap, int column, int role) const;
    qsizetype step() const; ///< how many leave at once: 5 %, at least one
    void recount();
    void directoryChanged();

    const DeviceDirectory &m_directory;
    qsizetype m_capacity;
    EventRing m_rows;
    QSet<EventKey> m_ids;     ///< of what is in the ring or waits
    qint64 m_firstNumber = 0; ///< how many rows have left so far
    EventRing m_waiting;
    bool m_paused = false;
    Counts m_counts;
};

} // namespace touchstone::items
