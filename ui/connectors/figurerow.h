// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/connectorlistmodel.h"
#include "ui/common/formats.h"

#include <QWidget>

class QLabel;

namespace touchstone::ui {

class FigureCard;

/// The three numbers of a connector's last 24 hours, and how much of these hours they know.
class FigureRow : public QWidget
{
    Q_OBJECT

public:
    explicit FigureRow(QWidget *parent = nullptr);

    void setRow(const items::ConnectorRow &row, Timestamp now, const Formats &formats = {});
    QString coverage() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    FigureCard *m_delivered;
    FigureCard *m_failed;
    FigureCard *m_latency;
    QLabel *m_coverage;
};

} // namespace touchstone::ui
