// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/deliverymodel.h"
#include "ui/common/formats.h"

#include <QIcon>
#include <QPalette>
#include <QSortFilterProxyModel>

namespace touchstone::ui {

/// Deliveries in words, with a mark for how each ended; all of them or only those that failed.
class DeliveryRows : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit DeliveryRows(items::DeliveryModel &deliveries, QObject *parent = nullptr);

    void setFailedOnly(bool failedOnly);
    void setPalette(const QPalette &palette); ///< of the view, for the marks
    void setFormats(const Formats &formats);
    const DeliveryAttempt &attemptAt(const QModelIndex &index) const;

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    QString words(const DeliveryAttempt &attempt, int column) const;

    items::DeliveryModel &m_deliveries;
    bool m_failedOnly = false;
    Formats m_formats;
    QIcon m_acknowledged;
    QIcon m_failed;
};

/// "200, acknowledged", "503, not acknowledged", "No answer: connection refused": first what a narrow column must show.
QString outcomeWords(const DeliveryAttempt &attempt);

/// Everything about one attempt, line by line, for reading and copying.
QString attemptText(const DeliveryAttempt &attempt, const Formats &formats = {});

} // namespace touchstone::ui
