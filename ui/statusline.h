// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"
#include "ui/common/formats.h"

#include <QStatusBar>

#include <optional>

namespace touchstone {
class Clock;
}
namespace touchstone::items {
class ConnectorListModel;
class DeviceDirectory;
class EventFeedModel;
} // namespace touchstone::items

namespace touchstone::ui {

class ElidedLabel;

/// The line at the bottom: what the project holds, how fresh the numbers are, how many events came. All models must
/// outlive it.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    StatusLine(items::ConnectorListModel &connectors, items::DeviceDirectory &devices, items::EventFeedModel &feed,
        const Clock &clock, QWidget *parent = nullptr);

    /// `all`: the connectors are those of all projects, the sensors those of this one.
    void setProject(const QString &displayName, bool all = false);
    void setRefreshed(std::optional<Timestamp> at);
    void setFormats(const Formats &formats);
    QString text() const;

private:
    void refresh();
    void showCounts();

    items::ConnectorListModel &m_connectors;
    items::DeviceDirectory &m_devices;
    items::EventFeedModel &m_feed;
    const Clock &m_clock;
    Formats m_formats;
    QString m_project;
    bool m_all = false;
    std::optional<Timestamp> m_refreshed;
    ElidedLabel *m_inventory;
    ElidedLabel *m_events;
};

} // namespace touchstone::ui
