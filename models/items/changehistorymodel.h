// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/connectorfields.h"
#include "models/domain/result.h"

#include <QAbstractTableModel>
#include <QMetaType>

namespace touchstone::items {

/// One change of a connector. Says which fields, never what they became: it may be shown, copied and kept.
struct ChangeRecord
{
    enum class Kind { Enabled, Disabled, DisabledBySystem, Edited };
    enum class Origin {
        Here,
        Elsewhere,
        EarlierRun, ///< the status alone is kept beyond a run, and not who changed it
    };
    enum class Outcome {
        Pending,
        Done,
        DoneLate, ///< it seemed to fail, and a later refresh showed that it had been carried out
        Failed,   ///< `failure` says why
    };

    quint64 id = 0; ///< given by the model
    ConnectorName connector;
    Kind kind = Kind::Edited;
    Origin origin = Origin::Here;
    Outcome outcome = Outcome::Done;
    QList<ConnectorField> fields;
    Timestamp at{}; ///< when it was asked for here, or first seen
    Failure failure = {};
    Timestamp notBefore{}; ///< EarlierRun: when it was last seen to be otherwise
};

/// What sort of change leads from one state to another.
ChangeRecord::Kind kindOfChange(const QList<ConnectorField> &fields, const ConnectorStatus &after);

/// The changes of connectors since the program was opened, made here or seen, the newest first, and behind them what
/// is known of earlier runs. Bounded: the oldest leave. Holds and applies; somebody else tells it. GUI thread.
class ChangeHistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, WhatColumn, OutcomeColumn, ColumnCount };
    enum Role {
        PathRole = Qt::UserRole, ///< QString, the connector's resource name
        RecordRole,              ///< QVariant of ChangeRecord
    };
    static constexpr int mostRows = 2000;

    explicit ChangeHistoryModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    quint64 add(ChangeRecord record); ///< answers its id
    /// What is known of earlier runs, the oldest first; what there is no room for is left out. Gives the ids.
    void addEarlier(QList<ChangeRecord> records);
    /// How a pending or failed one ended after all. Without effect when it has left.
    void settle(quint64 id, ChangeRecord::Outcome outcome, const Failure &failure = {});
    void clear();

    /// Those of one connector, the newest first.
    QList<ChangeRecord> records(const ConnectorName &connector) const;

private:
    QList<ChangeRecord> m_records;
    quint64 m_lastId = 0;
};

} // namespace touchstone::items

Q_DECLARE_METATYPE(touchstone::items::ChangeRecord)
