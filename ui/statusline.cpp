// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statusline.h"

#include "models/domain/clock.h"
#include "models/items/connectorlistmodel.h"
#include "models/items/devicedirectory.h"
#include "models/items/eventfeedmodel.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/formats.h"
#include "ui/common/theme.h"

#include <QTimer>

#include <chrono>

namespace touchstone::ui {

namespace {
constexpr std::chrono::seconds refreshEach{1};
} // namespace

StatusLine::StatusLine(items::ConnectorListModel &connectors, items::DeviceDirectory &devices,
    items::EventFeedModel &feed, const Clock &clock, QWidget *parent)
    : QStatusBar(parent)
    , m_connectors(connectors)
    , m_devices(devices)
    , m_feed(feed)
    , m_clock(clock)
    , m_inventory(new ElidedLabel(this))
    , m_events(new ElidedLabel(this))
{
    setSizeGripEnabled(false);
    for (ElidedLabel *label : {m_inventory, m_events})
        label->setFont(captionFont(font()));
    m_inventory->setAccessibleName(tr("Project"));
    m_events->setAccessibleName(tr("Events"));
    m_inventory->setContentsMargins(spacing::small, 0, 0, 0);
    m_events->setContentsMargins(0, 0, spacing::small, 0);
    m_events->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    addWidget(m_inventory, 1);
    addPermanentWidget(m_events);
    // As often as the live events themselves, which come in batches, so that the two never differ.
    connect(&feed, &items::EventFeedModel::countsChanged, this, &StatusLine::showCounts);
    // What is told in words like "3 s ago" ages by itself.
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &StatusLine::refresh);
    timer->start(refreshEach);
    refresh();
    showCounts();
}

void StatusLine::setProject(const QString &displayName, bool all)
{
    m_project = displayName;
    m_all = all;
    refresh();
}

void StatusLine::setRefreshed(std::optional<Timestamp> at)
{
    m_refreshed = at;
    refresh();
}

void StatusLine::setFormats(const Formats &formats)
{
    m_formats = formats;
    refresh();
}

QString StatusLine::text() const
{
    return m_inventory->text();
}

void StatusLine::refresh()
{
    if (m_project.isEmpty()) {
        m_inventory->setText(tr("No project is open"));
    } else {
        QString line =
            (m_all ? tr("All projects: %2 connectors  \u00b7  %1: %3 sensors") : tr("%1: %2 connectors, %3 sensors"))
                .arg(m_project, formatCount(m_connectors.rowCount()), formatCount(m_devices.sensorCount()));
        if (m_refreshed)
            line += tr("  ·  numbers from %1")
                        .arg(formatMoment(toDateTime(*m_refreshed), toDateTime(m_clock.now()), m_formats));
        m_inventory->setText(line);
    }
}

void StatusLine::showCounts()
{
    const items::EventFeedModel::Counts &counts = m_feed.counts();
    m_events->setText(tr("received %1, shown %2, dropped %3")
                          .arg(formatCount(counts.received), formatCount(counts.shown), formatCount(counts.dropped)));
}

} // namespace touchstone::ui
