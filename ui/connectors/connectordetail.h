// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"
#include "models/domain/testrun.h"
#include "models/items/connectorlistmodel.h"
#include "ui/common/formats.h"
#include "ui/connectors/connectormodels.h"
#include "ui/connectors/deliverysigner.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QStackedLayout;
class QTabWidget;

namespace touchstone::ui {

class ChangesPage;
class ChartPanel;
class ConnectorHeading;
class DeliveriesPage;
class EmptyState;
class FigureRow;
class HealthLine;
class LabelFilterEditor;

/// Everything about one connector: how it does, its three numbers, its day in charts, what it forwards, its deliveries
/// and its changes. Arranges the parts, which follow the models by themselves; shows state and emits intent.
class ConnectorDetail : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectorDetail(const ConnectorModels &models, QWidget *parent = nullptr);

    void setConnector(const std::optional<ConnectorName> &connector);
    const std::optional<ConnectorName> &connector() const { return m_connector; }
    /// Who signs sample deliveries; without one they have a placeholder.
    void setSigner(DeliverySigner signer);
    void setFormats(const Formats &formats);
    /// Why this account can change nothing; empty: it can.
    void setLock(const QString &reason);

public Q_SLOTS:
    /// Brings the label filter to the front, with the keyboard in it.
    void editLabels();
    void openTest();

Q_SIGNALS:
    /// Nobody has been asked yet.
    void switchRequested(const touchstone::ConnectorName &connector, bool on);
    void editRequested(const touchstone::ConnectorName &connector);
    void duplicateRequested(const touchstone::ConnectorName &connector);
    void deleteRequested(const touchstone::ConnectorName &connector);
    void recoverRequested(const touchstone::ConnectorName &connector);
    void labelsSaveRequested(const touchstone::ConnectorName &connector, const QStringList &labels);
    /// Whose deliveries are being looked at; nobody's most of the time.
    void deliveriesWanted(const std::optional<touchstone::ConnectorName> &connector);
    /// Whose last hours are wanted by the minute; nobody's while the charts show more.
    void minutesWanted(const std::optional<touchstone::ConnectorName> &connector);
    /// Whose last week is wanted; nobody's while the charts show a day or less.
    void weekWanted(const std::optional<touchstone::ConnectorName> &connector);
    /// An empty id: all that wait.
    void resendRequested(const touchstone::ConnectorName &connector, const QString &eventId);
    /// Without a device: synchronise. What comes of it is told to the slots below.
    void testRequested(const touchstone::ConnectorName &connector, const std::optional<touchstone::DeviceName> &device,
        const touchstone::EventType &type);
    void testCancelled();
    void testDeviceRequested(const touchstone::DeviceType &type, const QString &displayName);

    // For the dialogs that are open.
    void testChanged(const touchstone::TestRun &run);
    void testDeviceFailed(const touchstone::Failure &failure);

private:
    /// What the charts show, and since when.
    struct Drawn
    {
        ConnectorSeries series;
        ConnectorSeries minutes;
        Timestamp at{};
    };

    QWidget *makePage();
    QWidget *makeConfiguration();
    void refresh();
    void showSeries(const items::ConnectorRow &row);
    void showMarks();
    void tellSpanWanted();
    void showConfiguration(const items::ConnectorRow &row);
    void openCurl();

    ConnectorModels m_models;
    std::optional<ConnectorName> m_connector;
    std::optional<Drawn> m_drawn;
    DeliverySigner m_signer;
    Formats m_formats;
    EmptyState *m_empty;
    ConnectorHeading *m_heading;
    HealthLine *m_health;
    FigureRow *m_figures;
    QTabWidget *m_tabs;
    ChartPanel *m_charts;
    QLabel *m_events;
    QPushButton *m_edit;
    LabelFilterEditor *m_labels;
    DeliveriesPage *m_deliveries;
    ChangesPage *m_changes;
    QStackedLayout *m_stack;
};

} // namespace touchstone::ui
