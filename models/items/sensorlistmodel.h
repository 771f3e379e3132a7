// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/device.h"
#include "models/domain/labelchange.h"
#include "models/items/touchmodel.h"

#include <QAbstractTableModel>

namespace touchstone::items {

/// The devices of the project as rows that keep their identity while others come, go or are renamed: in the order of
/// their ids; views sort by RankRole, which costs them a comparison of numbers. Follows the directory once per turn of
/// the event loop, however many labels a batch of events changes. Knows which were touched and which cannot be found by
/// touch. GUI thread.
class SensorListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, TypeColumn, NoteColumn, ActColumn, ColumnCount };
    enum Role {
        DevicePathRole = Qt::UserRole, ///< QString, resource name
        TypeRole,                      ///< QString, as on the wire
        SearchRole,                    ///< QString: name, id, type and labels, one after the other
        LastTouchRole,                 ///< QDateTime, local; invalid when no touch was heard
        LastHeardRole,                 ///< QDateTime, local
        ObstacleRole,                  ///< int of TouchObstacle, as of now
        EmulatedRole,                  ///< bool
        RankRole,                      ///< int, the place by name
    };

    /// All must outlive the model.
    SensorListModel(
        const DeviceDirectory &directory, const TouchModel &touches, const Clock &clock, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    QModelIndex indexOf(const DeviceName &device) const; ///< invalid when it is not there
    void ageObstacles();                                 ///< time has passed: ObstacleRole may have changed

private:
    struct Row
    {
        DeviceName name;
        DeviceLabels labels;
        int rank = 0;
        bool operator==(const Row &) const = default;
    };

    QList<Row> wantedRows() const;
    void scheduleFollow();
    void follow();
    void removeGone(const QList<Row> &next);
    void insertNew(const QList<Row> &next);
    void emitChanged(const QList<int> &roles);

    const DeviceDirectory &m_directory;
    const TouchModel &m_touches;
    const Clock &m_clock;
    QList<Row> m_rows;          ///< by name
    bool m_isFollowing = false; ///< will follow in this turn of the event loop
};

} // namespace touchstone::items
