// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/connectorlistmodel.h"
#include "ui/common/formats.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;

namespace touchstone::ui {

/// How one connector does and why, in a sentence that stays true as time passes, and how long the system will look on
/// while it fails. Words that have not changed are not set again.
class HealthLine : public QWidget
{
    Q_OBJECT

public:
    /// The model must outlive the line.
    explicit HealthLine(const items::ConnectorListModel &model, QWidget *parent = nullptr);

    void setConnector(const std::optional<ConnectorName> &connector);
    void setFormats(const Formats &formats);
    QString sentence() const;
    QString timeLeft() const; ///< empty while nothing fails

public Q_SLOTS:
    void refresh();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    const items::ConnectorListModel &m_model;
    std::optional<ConnectorName> m_connector;
    std::optional<Health> m_shown; ///< whose mark is painted
    Formats m_formats;
    QTimer m_second;
    QLabel *m_mark;
    QLabel *m_sentence;
    QLabel *m_timeLeft;
};

} // namespace touchstone::ui
