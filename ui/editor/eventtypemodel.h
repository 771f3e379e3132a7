// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/items/eventrates.h"

#include <QAbstractTableModel>

namespace touchstone::ui {

/// The event types that a connector can forward, with what each means and how often it comes, checked when it is to be
/// forwarded. Types of the connector that we do not know are rows of their own and stay.
class EventTypeModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TypeColumn, RateColumn, MeaningColumn, ColumnCount };

    /// Both must outlive the model.
    EventTypeModel(const items::EventRates &rates, const Clock &clock, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    void setChosen(const QList<EventType> &chosen);
    /// In the order in which they were given, new ones behind.
    const QList<EventType> &chosen() const { return m_chosen; }
    void setReadOnly(bool readOnly);
    void refreshRates();

Q_SIGNALS:
    void chosenChanged();

private:
    QString rateWords(const EventType &type) const;

    const items::EventRates &m_rates;
    const Clock &m_clock;
    QList<EventType> m_types;
    QList<EventType> m_chosen;
    bool m_readOnly = false;
};

} // namespace touchstone::ui
