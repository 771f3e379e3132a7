// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/connectordetail.h"

#include "ui/charts/connectorcharts.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/emptystate.h"
#include "ui/common/formats.h"
#include "ui/common/healthstyle.h"
#include "ui/common/switch.h"
#include "ui/common/theme.h"
#include "ui/connectors/connectorwords.h"
#include "ui/connectors/disabledialog.h"
#include "ui/connectors/figurecard.h"
#include "ui/editor/labelfiltereditor.h"

#include <QEvent>
#include <QLabel>
#include <QStackedLayout>
#include <QTabWidget>
#include <QVBoxLayout>

namespace touchstone::ui {

ConnectorDetail::ConnectorDetail(items::ConnectorListModel &model, items::DeviceDirectory &devices, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_empty(new EmptyState(this))
    , m_title(new ElidedLabel(this))
    , m_endpoint(new ElidedLabel(this))
    , m_switchState(new QLabel(this))
    , m_switch(new Switch(this))
    , m_mark(new QLabel(this))
    , m_health(new QLabel(this))
    , m_delivered(new FigureCard(tr("delivered, 24 h"), this))
    , m_failed(new FigureCard(tr("failed, 24 h"), this))
    , m_latency(new FigureCard(tr("p99, 24 h"), this))
    , m_tabs(new QTabWidget(this))
    , m_charts(new ConnectorCharts(this))
    , m_events(new QLabel(this))
    , m_labels(new LabelFilterEditor(devices, this))
    , m_stack(new QStackedLayout(this))
{
    m_empty->setContent(QStringLiteral("detail"), tr("No connector chosen"),
        tr("Choose one in the list to see how it does and what it forwards."));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makePage());
    connect(m_switch, &Switch::changeRequested, this, &ConnectorDetail::requestChange);
    connect(m_labels, &LabelFilterEditor::labelsSaveRequested, this, &ConnectorDetail::labelsSaveRequested);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &ConnectorDetail::refresh);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &ConnectorDetail::refresh);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &ConnectorDetail::refresh);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ConnectorDetail::refresh);
    refresh();
}

QWidget *ConnectorDetail::makePage()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(spacing::large, spacing::medium, spacing::large, spacing::small);
    layout->setSpacing(spacing::small);
    layout->addLayout(makeHeading());
    auto *health = new QHBoxLayout;
    health->setSpacing(spacing::small);
    health->addWidget(m_mark, 0, Qt::AlignTop);
    health->addWidget(m_health, 1);
    layout->addLayout(health);
    layout->addLayout(makeFigures());
    m_delivered->setToolTip(tr("Deliveries that the endpoint acknowledged"));
    m_failed->setToolTip(tr("Attempts that were not acknowledged; each repetition counts"));
    m_latency->setToolTip(tr("99 of 100 deliveries were answered within this time"));

    m_health->setTextFormat(Qt::PlainText);
    m_health->setWordWrap(true);
    m_health->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_tabs->setDocumentMode(true);
    auto *overview = new QWidget(m_tabs);
    auto *overviewLayout = new QVBoxLayout(overview);
    overviewLayout->setContentsMargins(0, spacing::small, 0, 0);
    overviewLayout->addWidget(m_charts);
    m_tabs->addTab(overview, tr("&Overview"));
    m_tabs->addTab(makeConfiguration(), tr("&Configuration"));
    layout->addWidget(m_tabs, 1);
    return page;
}

QLayout *ConnectorDetail::makeHeading()
{
    m_title->setFont(titleFont(font()));
    m_title->setTextFormat(Qt::PlainText);
    m_endpoint->setFont(captionFont(font()));
    m_endpoint->setTextFormat(Qt::PlainText);
    m_endpoint->setElideMode(Qt::ElideMiddle);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_endpoint);
    auto *heading = new QHBoxLayout;
    heading->setSpacing(spacing::small);
    heading->addLayout(words, 1);
    heading->addWidget(m_switchState);
    heading->addWidget(m_switch);
    return heading;
}

QLayout *ConnectorDetail::makeFigures()
{
    auto *figures = new QHBoxLayout;
    figures->setSpacing(spacing::small);
    for (FigureCard *card : {m_delivered, m_failed, m_latency})
        figures->addWidget(card, 1);
    return figures;
}

QWidget *ConnectorDetail::makeConfiguration()
{
    auto *page = new QWidget(m_tabs);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, spacing::small, 0, 0);
    layout->setSpacing(spacing::medium);
    m_events->setWordWrap(true);
    m_events->setTextFormat(Qt::PlainText);
    layout->addWidget(m_events);
    layout->addWidget(m_labels, 1);
    return page;
}

void ConnectorDetail::setConnector(const std::optional<ConnectorName> &connector)
{
    if (m_connector == connector)
        return;
    m_connector = connector;
    m_charts->setLoading();
    refresh();
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
    const std::optional<items::ConnectorRow> row = m_connector ? m_model.row(*m_connector) : std::nullopt;
    m_stack->setCurrentIndex(row ? 1 : 0);
    if (!row) {
        m_labels->clear();
        return;
    }
    showHeading(*row);
    showFigures(*row);
    showSeries(*row);
    showConfiguration(*row);
}

void ConnectorDetail::showHeading(const items::ConnectorRow &row)
{
    const DataConnector &connector = row.connector;
    m_title->setText(connector.displayName.isEmpty() ? connector.name.connector : connector.displayName);
    m_endpoint->setText(connector.httpConfig ? maskedUrl(connector.httpConfig->url) : connector.type.text());
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, mutedText(palette()));
    m_endpoint->setPalette(muted);
    m_switchState->setText(row.changePending ? tr("changing\u2026") : connector.isActive() ? tr("on") : tr("off"));
    m_switch->setChecked(connector.isActive());
    m_switch->setChanging(row.changePending);
    m_switch->setAccessibleName(tr("%1 is on").arg(m_title->text()));

    const Health health = m_model.health(connector.name);
    const QDateTime now = toDateTime(m_model.clock().now());
    const int size = fontMetrics().height();
    m_mark->setPixmap(markPixmap(healthMark(health, palette()), size, devicePixelRatioF()));
    m_health->setText(healthSentence(row, health, now));
}

void ConnectorDetail::showFigures(const items::ConnectorRow &row)
{
    const QString unknown = QStringLiteral("\u2013");
    const std::optional<ConnectorMetrics> totals = totalsOf(row);
    const bool hasLatency = totals && totals->latency99p.count() > 0;
    m_delivered->setFigure(totals ? formatCount(totals->successCount) : unknown);
    m_failed->setFigure(totals ? formatCount(totals->errorCount) : unknown);
    m_latency->setFigure(hasLatency ? formatLatency(totals->latency99p) : unknown);
}

void ConnectorDetail::showSeries(const items::ConnectorRow &row)
{
    if (row.series && !row.series->steps.isEmpty())
        m_charts->setSeries(*row.series, m_model.clock().now());
    else if (row.metrics || row.series)
        m_charts->setEmpty(noSeriesReason(row));
    else
        m_charts->setLoading();
}

void ConnectorDetail::showConfiguration(const items::ConnectorRow &row)
{
    QStringList events;
    for (const EventType &event : row.connector.events)
        events.append(event.text());
    m_events->setText(events.isEmpty() ? tr("Forwards events of every type.")
                                       : tr("Forwards only: %1.").arg(events.join(QStringLiteral(", "))));
    m_labels->setConnector(row.connector);
    m_labels->setSaving(row.changePending);
}

void ConnectorDetail::requestChange(bool on)
{
    if (!m_connector)
        return;
    if (on) {
        Q_EMIT enableRequested(*m_connector);
        return;
    }
    auto *dialog = new DisableDialog(m_model, {*m_connector}, this);
    connect(dialog, &DisableDialog::confirmed, this,
        [this](const QList<ConnectorName> &names) { Q_EMIT disableConfirmed(names.constFirst()); });
    dialog->open();
}

void ConnectorDetail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace touchstone::ui
