// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/connectorwords.h"

#include "ui/common/formats.h"
#include "ui/common/healthstyle.h"

#include <QCoreApplication>

namespace touchstone::ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ConnectorWords", text);
}

QString queueSentence(const QueueState &queue, const QDateTime &now)
{
    const QString waiting =
        queue.depth == 1 ? tr("One event is waiting") : tr("%1 events are waiting").arg(formatCount(queue.depth));
    if (!queue.oldest)
        return waiting + u'.';
    return tr("%1, the oldest came %2.").arg(waiting, formatMoment(toDateTime(*queue.oldest), now));
}

} // namespace

QString healthSentence(const items::ConnectorRow &row, Health health, const QDateTime &now)
{
    QString sentence = healthWord(health) + QStringLiteral(". ") + healthMeaning(health);
    if (row.queue && row.queue->depth > 0)
        sentence += u' ' + queueSentence(*row.queue, now);
    return sentence;
}

std::optional<ConnectorMetrics> totalsOf(const items::ConnectorRow &row)
{
    if (row.metrics)
        return row.metrics;
    return row.series ? std::optional(row.series->totals) : std::nullopt;
}

QString noSeriesReason(const items::ConnectorRow &row)
{
    if (row.series)
        return tr("Nothing is known about the last 24 hours yet. The first delivery draws the first point.");
    if (row.metrics)
        return tr("This cloud tells totals and no history. The charts fill while Touchstone is running.");
    return tr("Waiting for the first numbers of this connector\u2026");
}

} // namespace touchstone::ui
