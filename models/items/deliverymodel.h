// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/deliveryattempt.h"
#include "models/domain/names.h"
#include "models/domain/result.h"

#include <QAbstractTableModel>

#include <optional>

namespace touchstone::items {

/// The last attempts of the one connector whose deliveries are being watched, the newest first. A refresh adds what is
/// new at the top and leaves the other rows alone, so that the choice and what is being read stay; the oldest leave at
/// the end. Holds and applies changes; does not fetch. GUI thread.
class DeliveryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, OutcomeColumn, TypeColumn, NumberColumn, DurationColumn, EventColumn, ColumnCount };
    enum Role {
        AcknowledgedRole = Qt::UserRole, ///< bool
        AttemptRole,                     ///< QVariant of DeliveryAttempt
    };
    enum class State {
        Unwatched,
        Absent,  ///< the cloud has no /local/v1
        Awaited, ///< asked, no answer yet
        Read,
        Unread, ///< the last question failed; what is there is from before
    };
    static constexpr int mostRows = 500;

    explicit DeliveryModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Forgets the rows of another connector.
    void watch(const std::optional<ConnectorName> &connector);
    void setAbsent();
    void setFailure(const Failure &failure);
    void apply(const DeliveryAttempts &attempts);
    void clear();

    const std::optional<ConnectorName> &connector() const { return m_connector; }
    State state() const { return m_state; }
    const Failure &failure() const { return m_failure; } ///< only while Unread
    /// All of the connector's since the local cloud was started, listed or not.
    qint64 attemptCount() const { return m_attemptCount; }
    const DeliveryAttempt &attemptAt(int row) const { return m_attempts[row]; }

Q_SIGNALS:
    void stateChanged();

private:
    void setState(State state);
    void insertAtTop(const QList<DeliveryAttempt> &fresh);

    QList<DeliveryAttempt> m_attempts;
    std::optional<ConnectorName> m_connector;
    State m_state = State::Unwatched;
    Failure m_failure;
    qint64 m_attemptCount = 0;
};

} // namespace touchstone::items
