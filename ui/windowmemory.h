// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connectors/listsettings.h"
#include "ui/feed/feedsettings.h"

#include <QByteArray>
#include <QString>

namespace touchstone::ui {

/// What the window remembers between runs beside the settings (models/settings/settings.h), one layout for each
/// connection. The file is replaced as a whole, so that a
/// crash leaves either the old one or the new one. Without a file name nothing is remembered.
class WindowMemory
{
public:
    struct Layout
    {
        QByteArray geometry;
        QByteArray docks;
        QByteArray connectors; ///< between list and detail
        bool operator==(const Layout &) const = default;
    };

    /// `connection` tells connections apart: "local", or the address of a cloud.
    WindowMemory(QString file, const QString &connection);

    Layout layout() const;
    void setLayout(const Layout &layout) const;

    /// Of all connections: a filter with a name is of use everywhere.
    ListSettings listSettings() const;
    void setListSettings(const ListSettings &list) const;

    FeedSettings feedSettings() const;
    void setFeedSettings(const FeedSettings &feed) const;
    /// Whether the tour was seen or skipped.
    bool tourSeen() const;
    void setTourSeen() const;

private:
    QString m_file;
    QString m_group;
};

} // namespace touchstone::ui
