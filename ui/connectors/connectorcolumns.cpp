// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/connectorcolumns.h"

#include "models/items/connectorlistmodel.h"
#include "ui/common/switch.h"
#include "ui/common/theme.h"

#include <QCoreApplication>

#include <algorithm>

namespace touchstone::ui {

namespace {

using Model = items::ConnectorListModel;

constexpr int trendWidth = 80;
constexpr int leastNameWidth = 116;

struct Named
{
    int column;
    const char *key;
};

constexpr Named inPlace[] = {{Model::HealthColumn, "health"}, {Model::NameColumn, "name"},
    {Model::ProjectColumn, "project"}, {Model::EndpointColumn, "endpoint"}, {Model::TypeColumn, "type"},
    {Model::StatusColumn, "status"}, {Model::TrendColumn, "trend"}, {Model::SuccessColumn, "success"},
    {Model::ErrorColumn, "errors"}, {Model::ErrorRateColumn, "rate"}, {Model::LatencyColumn, "p99"},
    {Model::QueueColumn, "queue"}, {Model::AgeColumn, "age"}, {Model::ChangedColumn, "changed"},
    {Model::ActiveColumn, "switch"}};
static_assert(std::size(inPlace) == Model::ColumnCount);

} // namespace

const QList<int> &ConnectorColumns::inOrder()
{
    static const QList<int> columns = [] {
        QList<int> result;
        for (const Named &named : inPlace)
            result.append(named.column);
        return result;
    }();
    return columns;
}

QString ConnectorColumns::keyOf(int column)
{
    for (const Named &named : inPlace) {
        if (named.column == column)
            return QString::fromLatin1(named.key);
    }
    return {};
}

int ConnectorColumns::widthOf(int column, const QFontMetrics &metrics)
{
    const int digit = metrics.horizontalAdvance(u'0');
    switch (column) {
    case Model::NameColumn:
        return leastNameWidth;
    case Model::HealthColumn:
        return metrics.height() +
               metrics.horizontalAdvance(QCoreApplication::translate("ConnectorColumns", "Disabled by\u2026")) +
               3 * spacing::small;
    case Model::ProjectColumn:
        return 12 * digit + 2 * spacing::small;
    case Model::TypeColumn:
    case Model::StatusColumn:
        return 18 * digit + 2 * spacing::small;
    case Model::EndpointColumn:
        return 28 * digit + 2 * spacing::small;
    case Model::SuccessColumn:
    case Model::ErrorColumn:
    case Model::LatencyColumn:
        return 7 * digit + 2 * spacing::small;
    case Model::ErrorRateColumn:
    case Model::QueueColumn:
        return 8 * digit + 2 * spacing::small;
    case Model::AgeColumn:
        return 11 * digit + 2 * spacing::small;
    case Model::ChangedColumn:
        return 14 * digit + 2 * spacing::small;
    case Model::TrendColumn:
        return trendWidth;
    case Model::ActiveColumn:
        return switchSize(metrics).width() + 2 * spacing::small;
    default:
        return 0;
    }
}

bool ConnectorColumns::isFixed(int column)
{
    return column == Model::NameColumn;
}

QList<int> ConnectorColumns::usual(bool several)
{
    // From the one that is always there to the one that goes first.
    QList<int> columns{Model::NameColumn, Model::ActiveColumn, Model::HealthColumn, Model::ErrorColumn,
        Model::SuccessColumn, Model::LatencyColumn, Model::TrendColumn};
    if (several)
        columns.insert(columns.indexOf(Model::SuccessColumn), Model::ProjectColumn);
    return columns;
}

ConnectorColumns ConnectorColumns::fromKeys(const QStringList &keys)
{
    ConnectorColumns result;
    if (keys.isEmpty())
        return result;
    result.m_chosen = QList<int>();
    for (const Named &named : inPlace) {
        if (isFixed(named.column) || keys.contains(QLatin1String(named.key)))
            result.m_chosen->append(named.column);
    }
    if (result.m_chosen->size() < 2) // nothing of it is known: better the usual ones than none
        return {};
    return result;
}

QStringList ConnectorColumns::keys() const
{
    QStringList result;
    for (const int column : m_chosen.value_or(QList<int>()))
        result.append(keyOf(column));
    return result;
}

bool ConnectorColumns::contains(int column, bool several) const
{
    return m_chosen.value_or(usual(several)).contains(column);
}

void ConnectorColumns::set(int column, bool shown, bool several)
{
    QStringList wanted;
    for (const int other : inOrder()) {
        if (other == column ? shown || isFixed(column) : contains(other, several))
            wanted.append(keyOf(other));
    }
    *this = fromKeys(wanted);
}

QList<int> ConnectorColumns::shownIn(int width, const QFontMetrics &metrics, bool several) const
{
    if (m_chosen)
        return *m_chosen;
    QList<int> columns;
    int used = 0;
    for (const int column : usual(several)) {
        used += widthOf(column, metrics);
        if (used > width && columns.size() >= 2)
            break;
        columns.append(column);
    }
    return columns;
}

} // namespace touchstone::ui
