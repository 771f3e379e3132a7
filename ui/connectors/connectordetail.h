// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/connectorlistmodel.h"
#include "models/items/devicedirectory.h"

#include <QWidget>

#include <optional>

class QLabel;
class QStackedLayout;
class QTabWidget;

namespace touchstone::ui {

class ConnectorCharts;
class ElidedLabel;
class EmptyState;
class FigureCard;
class LabelFilterEditor;
class Switch;

/// Everything about one connector: how it does, its three numbers, its day in charts, and what it forwards. Follows the
/// model by itself; shows state and emits intent. Disabling asks first.
class ConnectorDetail : public QWidget
{
    Q_OBJECT

public:
    /// Model and directory must outlive the widget.
    ConnectorDetail(items::ConnectorListModel &model, items::DeviceDirectory &devices, QWidget *parent = nullptr);

    void setConnector(const std::optional<ConnectorName> &connector);
    const std::optional<ConnectorName> &connector() const { return m_connector; }

public Q_SLOTS:
    /// Brings the label filter to the front, with the keyboard in it.
    void editLabels();

Q_SIGNALS:
    void enableRequested(const touchstone::ConnectorName &connector);
    void disableConfirmed(const touchstone::ConnectorName &connector);
    void labelsSaveRequested(const touchstone::ConnectorName &connector, const QStringList &labels);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makePage();
    QLayout *makeHeading();
    QLayout *makeFigures();
    QWidget *makeConfiguration();
    void refresh();
    void showHeading(const items::ConnectorRow &row);
    void showFigures(const items::ConnectorRow &row);
    void showSeries(const items::ConnectorRow &row);
    void showConfiguration(const items::ConnectorRow &row);
    void requestChange(bool on);

    items::ConnectorListModel &m_model;
    std::optional<ConnectorName> m_connector;
    EmptyState *m_empty;
    ElidedLabel *m_title;
    ElidedLabel *m_endpoint;
    QLabel *m_switchState;
    Switch *m_switch;
    QLabel *m_mark;
    QLabel *m_health;
    FigureCard *m_delivered;
    FigureCard *m_failed;
    FigureCard *m_latency;
    QTabWidget *m_tabs;
    ConnectorCharts *m_charts;
    QLabel *m_events;
    LabelFilterEditor *m_labels;
    QStackedLayout *m_stack;
};

} // namespace touchstone::ui
