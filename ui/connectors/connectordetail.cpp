// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/connectordetail.h"

#include "models/domain/deliverysample.h"
#include "models/items/changehistorymodel.h"
#include "models/items/deliverymodel.h"
#include "models/items/devicedirectory.h"
#include "ui/charts/chartpanel.h"
#include "ui/common/emptystate.h"
#include "ui/common/eventwords.h"
#include "ui/common/theme.h"
#include "ui/connectors/changespage.h"
#include "ui/connectors/changewords.h"
#include "ui/connectors/connectorheading.h"
#include "ui/connectors/connectorwords.h"
#include "ui/connectors/curldialog.h"
#include "ui/connectors/deliveriespage.h"
#include "ui/connectors/figurerow.h"
#include "ui/connectors/healthline.h"
#include "ui/connectors/testdialog.h"
#include "ui/editor/labelfiltereditor.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace touchstone::ui {

namespace {
constexpr std::chrono::seconds redrawnEvery{30}; // a fraction of a pixel of a day, two of an hour
}

ConnectorDetail::ConnectorDetail(const ConnectorModels &models, QWidget *parent)
    : QWidget(parent)
    , m_models(models)
    , m_empty(new EmptyState(this))
    , m_heading(new ConnectorHeading(this))
    , m_health(new HealthLine(models.connectors, this))
    , m_figures(new FigureRow(this))
    , m_tabs(new QTabWidget(this))
    , m_charts(new ChartPanel(this))
    , m_events(new QLabel(this))
    , m_edit(new QPushButton(tr("Edit all settings\u2026"), this))
    , m_labels(new LabelFilterEditor(models.devices, this))
    , m_deliveries(new DeliveriesPage(models.connectors, models.deliveries, this))
    , m_changes(new ChangesPage(models.changes, models.connectors.clock(), this))
    , m_stack(new QStackedLayout(this))
{
    m_empty->setContent(QStringLiteral("detail"), tr("No connector chosen"),
        tr("Choose one in the list to see how it does and what it forwards."));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makePage());
    connect(&m_models.changes, &QAbstractItemModel::rowsInserted, this, &ConnectorDetail::showMarks);
    connect(&m_models.changes, &QAbstractItemModel::dataChanged, this, &ConnectorDetail::showMarks);
    const auto forCurrent = [this](void (ConnectorDetail::*wanted)(const ConnectorName &)) {
        return [this, wanted] {
            if (m_connector)
                Q_EMIT(this->*wanted)(*m_connector);
        };
    };
    connect(m_heading, &ConnectorHeading::changeRequested, this, [this](bool on) {
        if (m_connector)
            Q_EMIT switchRequested(*m_connector, on);
    });
    connect(m_heading, &ConnectorHeading::editRequested, this, forCurrent(&ConnectorDetail::editRequested));
    connect(m_edit, &QPushButton::clicked, this, forCurrent(&ConnectorDetail::editRequested));
    connect(m_heading, &ConnectorHeading::duplicateRequested, this, forCurrent(&ConnectorDetail::duplicateRequested));
    connect(m_heading, &ConnectorHeading::deleteRequested, this, forCurrent(&ConnectorDetail::deleteRequested));
    connect(m_heading, &ConnectorHeading::recoverRequested, this, forCurrent(&ConnectorDetail::recoverRequested));
    connect(m_heading, &ConnectorHeading::curlRequested, this, &ConnectorDetail::openCurl);
    connect(m_heading, &ConnectorHeading::testRequested, this, &ConnectorDetail::openTest);
    connect(m_charts, &ChartPanel::closeUpChanged, this, &ConnectorDetail::tellSpanWanted);
    connect(m_charts, &ChartPanel::wideChanged, this, &ConnectorDetail::tellSpanWanted);
    connect(m_labels, &LabelFilterEditor::labelsSaveRequested, this, &ConnectorDetail::labelsSaveRequested);
    connect(m_deliveries, &DeliveriesPage::deliveriesWanted, this, &ConnectorDetail::deliveriesWanted);
    connect(m_deliveries, &DeliveriesPage::resendRequested, this, &ConnectorDetail::resendRequested);
    connect(m_deliveries, &DeliveriesPage::testRequested, this, &ConnectorDetail::openTest);
    const items::ConnectorListModel &model = m_models.connectors;
    connect(&model, &QAbstractItemModel::dataChanged, this, &ConnectorDetail::refresh);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &ConnectorDetail::refresh);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &ConnectorDetail::refresh);
    connect(&model, &QAbstractItemModel::modelReset, this, &ConnectorDetail::refresh);
    refresh();
}

QWidget *ConnectorDetail::makePage()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(spacing::large, spacing::medium, spacing::large, spacing::small);
    layout->setSpacing(spacing::small);
    layout->addWidget(m_heading);
    layout->addWidget(m_health);
    layout->addWidget(m_figures);
    m_tabs->setDocumentMode(true);
    auto *overview = new QWidget(m_tabs);
    auto *overviewLayout = new QVBoxLayout(overview);
    overviewLayout->setContentsMargins(0, spacing::small, 0, 0);
    overviewLayout->addWidget(m_charts);
    m_tabs->addTab(overview, tr("&Overview"));
    m_tabs->addTab(makeConfiguration(), tr("&Configuration"));
    m_tabs->addTab(m_deliveries, tr("&Deliveries"));
    m_tabs->addTab(m_changes, tr("C&hanges"));
    layout->addWidget(m_tabs, 1);
    return page;
}

QWidget *ConnectorDetail::makeConfiguration()
{
    auto *page = new QWidget(m_tabs);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, spacing::small, 0, 0);
    layout->setSpacing(spacing::medium);
    m_events->setWordWrap(true);
    m_events->setTextFormat(Qt::PlainText);
    auto *forwarded = new QHBoxLayout;
    forwarded->setSpacing(spacing::small);
    forwarded->addWidget(m_events, 1);
    forwarded->addWidget(m_edit);
    layout->addLayout(forwarded);
    layout->addWidget(m_labels, 1);
    return page;
}

void ConnectorDetail::setConnector(const std::optional<ConnectorName> &connector)
{
    if (m_connector == connector)
        return;
    m_connector = connector;
    m_drawn.reset();
    m_charts->setLoading();
    m_health->setConnector(connector);
    m_deliveries->setConnector(connector);
    m_changes->setConnector(connector);
    refresh();
    tellSpanWanted();
}

void ConnectorDetail::setSigner(DeliverySigner signer)
{
    m_signer = std::move(signer);
}

void ConnectorDetail::setFormats(const Formats &formats)
{
    m_formats = formats;
    m_health->setFormats(formats);
    m_charts->setFormats(formats);
    m_deliveries->setFormats(formats);
    m_changes->setFormats(formats);
    refresh();
    showMarks();
}

void ConnectorDetail::editLabels()
{
    if (!m_connector)
        return;
    m_tabs->setCurrentIndex(1);
    m_labels->focusSearch();
}

void ConnectorDetail::refresh()
{
    const std::optional<items::ConnectorRow> row = m_connector ? m_models.connectors.row(*m_connector) : std::nullopt;
    m_stack->setCurrentIndex(row ? 1 : 0);
    if (!row) {
        m_labels->clear();
        return;
    }
    m_heading->setRow(*row);
    m_health->refresh();
    m_figures->setRow(*row, m_models.connectors.clock().now(), m_formats);
    m_deliveries->refresh();
    showSeries(*row);
    showConfiguration(*row);
}

void ConnectorDetail::showSeries(const items::ConnectorRow &row)
{
    // Every refresh of any connector comes by here. What stands in the charts already is drawn again only when time has
    // moved it on by something to be seen.
    const Timestamp now = m_models.connectors.clock().now();
    const bool hasSteps = row.series && !row.series->steps.isEmpty();
    const ConnectorSeries minutes = row.minutes.value_or(ConnectorSeries());
    if (hasSteps && m_drawn && m_drawn->series == *row.series && m_drawn->minutes == minutes &&
        now - m_drawn->at < redrawnEvery)
        return;
    m_drawn.reset();
    if (hasSteps) {
        m_drawn = Drawn{*row.series, minutes, now};
        m_charts->setSeries(*row.series, now, minutes);
    } else if (row.metrics || row.series) {
        m_charts->setEmpty(noSeriesReason(row));
    } else {
        m_charts->setLoading();
    }
    showMarks();
}

void ConnectorDetail::tellSpanWanted()
{
    Q_EMIT minutesWanted(m_charts->isCloseUp() ? m_connector : std::nullopt);
    Q_EMIT weekWanted(m_charts->isWide() ? m_connector : std::nullopt);
}

void ConnectorDetail::showMarks()
{
    if (m_connector)
        m_charts->setMarks(changeMarks(m_models.changes, *m_connector, m_models.connectors.clock().now(), m_formats));
}

void ConnectorDetail::showConfiguration(const items::ConnectorRow &row)
{
    QStringList events;
    for (const EventType &event : row.connector.events)
        events.append(eventTypeWord(event));
    m_events->setText(events.isEmpty() ? tr("Forwards events of every type.")
                                       : tr("Forwards only: %1.").arg(events.join(QStringLiteral(", "))));
    m_labels->setConnector(row.connector);
    m_labels->setSaving(row.changePending);
}

void ConnectorDetail::setLock(const QString &reason)
{
    m_heading->setLock(reason);
    m_labels->setLock(reason);
}

void ConnectorDetail::openCurl()
{
    const std::optional<items::ConnectorRow> row = m_connector ? m_models.connectors.row(*m_connector) : std::nullopt;
    if (!row)
        return;
    const DataConnector &connector = row->connector;
    const EventType type = firstForwardedType(connector);
    const Device device = sampleSender(connector, type, m_models.devices.devices());
    const Event event = sampleEvent(type, device.name, m_models.connectors.clock().now());
    auto *dialog = new CurlDialog(connector, sampleDeliveryBody(connector, event, device), m_signer, this);
    dialog->open();
}

void ConnectorDetail::openTest()
{
    if (!m_connector)
        return;
    auto *dialog = new TestDialog(m_models.connectors, m_models.devices, *m_connector, this);
    dialog->setFormats(m_formats);
    connect(dialog, &TestDialog::testRequested, this, &ConnectorDetail::testRequested);
    connect(dialog, &TestDialog::testCancelled, this, &ConnectorDetail::testCancelled);
    connect(dialog, &TestDialog::deviceRequested, this, &ConnectorDetail::testDeviceRequested);
    connect(this, &ConnectorDetail::testChanged, dialog, &TestDialog::showRun);
    connect(this, &ConnectorDetail::testDeviceFailed, dialog, &TestDialog::showDeviceFailure);
    dialog->open();
}

} // namespace touchstone::ui
