// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feed/feedsettings.h"

#include "ui/feed/eventcolumns.h"

#include <QSettings>

namespace touchstone::ui {

namespace {

const QString columnsKey = QStringLiteral("feed/columns");
const QString relativeKey = QStringLiteral("feed/relative");
const QString filtersKey = QStringLiteral("feedfilters");
const QString marksKey = QStringLiteral("feedmarks");

} // namespace

FeedSettings FeedSettings::read(QSettings &settings)
{
    FeedSettings result;
    result.columns = EventColumns::fromKeys(settings.value(columnsKey).toStringList()).keys();
    result.hasRelativeTimes = settings.value(relativeKey).toBool();
    result.unreadable = result.filters.read(settings, filtersKey);
    result.marks.read(settings, marksKey);
    return result;
}

void FeedSettings::write(QSettings &settings) const
{
    settings.setValue(columnsKey, columns);
    settings.setValue(relativeKey, hasRelativeTimes);
    filters.write(settings, filtersKey);
    marks.write(settings, marksKey);
}

} // namespace touchstone::ui
