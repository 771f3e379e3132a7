// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feed/eventactions.h"

#include "ui/common/formats.h"
#include "ui/common/icons.h"
#include "ui/common/menubutton.h"
#include "ui/common/separatedtext.h"
#include "ui/feed/eventrequest.h"
#include "ui/feed/eventrows.h"
#include "ui/feed/eventtable.h"
#include "ui/feed/feedfilterfield.h"

#include <QClipboard>
#include <QGuiApplication>

namespace touchstone::ui {

using items::EventFeedModel;

namespace {

QString shortened(const QString &text)
{
    constexpr qsizetype longest = 40;
    return text.size() > longest ? text.left(longest) + u'\u2026' : text;
}

void copy(const QString &text)
{
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

} // namespace

EventActions::EventActions(EventRows &rows, EventTable &table, FeedFilterField &field, QWidget *parent)
    : QMenu(tr("Event"), parent)
    , m_rows(rows)
    , m_table(table)
    , m_field(field)
    , m_copyRows(new QAction(ui::icon(QStringLiteral("copy")), tr("&Copy rows"), this))
    , m_copyJson(new QAction(tr("Copy as &JSON"), this))
{
    setAccessibleName(tr("What to do with the selected events"));
    m_copyRows->setShortcut(QKeySequence::Copy);
    m_copyJson->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    for (QAction *action : {m_copyRows, m_copyJson}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut); // the list above has rows to copy, too
        m_table.addAction(action);
    }
    connect(m_copyRows, &QAction::triggered, this, &EventActions::copyRows);
    connect(m_copyJson, &QAction::triggered, this, &EventActions::copyJson);
    connect(&table, &EventTable::menuRequested, this, &EventActions::popUp);
    connect(&table, &QTableView::doubleClicked, this, [this](const QModelIndex &cell) { filterBy(cell); });
}

void EventActions::setApi(const QUrl &api)
{
    m_api = api;
}

QStringList EventActions::termOf(const QModelIndex &cell) const
{
    if (!cell.isValid() || m_rows.gapAt(cell.row()))
        return {};
    const Event &event = m_rows.eventAt(cell.row());
    const QString id = event.deviceId();
    const QString text = cell.data().toString();
    switch (cell.column()) {
    case EventFeedModel::SensorColumn:
        return {QStringLiteral("device"), text.contains(u'"') ? id : text};
    case EventFeedModel::DeviceColumn:
        return {QStringLiteral("device"), id};
    case EventFeedModel::TypeColumn:
        return {QStringLiteral("type"), event.type.text()};
    case EventFeedModel::ValueColumn:
        return text.isEmpty() || text.contains(u'"') ? QStringList() : QStringList{QStringLiteral("value"), text};
    case EventFeedModel::EventIdColumn:
        return {QStringLiteral("id"), event.eventId};
    default:
        return {};
    }
}

void EventActions::filterBy(const QModelIndex &cell, bool isNegated)
{
    const QStringList term = termOf(cell);
    if (!term.isEmpty())
        m_field.addTerm(term.first(), term.last(), isNegated);
}

void EventActions::popUp(const QPoint &global, const QModelIndex &cell)
{
    fill(cell);
    popup(global);
}

void EventActions::fill(const QModelIndex &cell)
{
    qDeleteAll(findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly)); // clear() leaves them
    clear();
    const QPersistentModelIndex place(cell); // rows come and go while the menu is open
    if (const QStringList term = termOf(cell); !term.isEmpty()) {
        const QString shown = asMenuText(shortened(cell.data().toString()));
        connect(addAction(tr("&Only \u201c%1\u201d").arg(shown)), &QAction::triggered, this,
            [this, place] { filterBy(place); });
        connect(addAction(tr("&Without \u201c%1\u201d").arg(shown)), &QAction::triggered, this,
            [this, place] { filterBy(place, true); });
    }
    if (const Event *event = cell.isValid() ? &m_rows.eventAt(cell.row()) : nullptr) {
        const Device *device = m_rows.feed().deviceOf(*event);
        if (device && !device->labels.isEmpty()) {
            QMenu *labels = addMenu(tr("Only sensors with the &label"));
            for (auto label = device->labels.cbegin(); label != device->labels.cend(); ++label) {
                if (label.key() == QLatin1String("name") || label.value().contains(u'"') || label.key().contains(u'"'))
                    continue;
                const QString term = label.key() + u'=' + label.value();
                connect(labels->addAction(asMenuText(shortened(term))), &QAction::triggered, this,
                    [this, term] { m_field.addTerm(QStringLiteral("label"), term); });
            }
            labels->menuAction()->setVisible(!labels->isEmpty());
        }
    }
    addSeparator();
    const bool any = m_table.selectionModel()->hasSelection();
    m_copyRows->setEnabled(any);
    m_copyJson->setEnabled(any);
    addAction(m_copyRows);
    addAction(m_copyJson);
    if (!cell.isValid() || m_rows.gapAt(cell.row()))
        return;
    const Event &event = m_rows.eventAt(cell.row());
    const QString reading = eventCurl(m_api, event);
    QAction *curl = addAction(tr("Copy as c&URL"));
    curl->setToolTip(tr("The request that reads this event from the history; the token is not in it"));
    curl->setEnabled(!reading.isEmpty());
    connect(curl, &QAction::triggered, this, [reading] { copy(reading); });
    connect(addAction(tr("Copy &device ID")), &QAction::triggered, this, [id = event.deviceId()] { copy(id); });
}

QList<int> EventActions::rowsToCopy()
{
    const QList<int> rows = m_table.selectedRows();
    if (rows.size() <= mostCopied)
        return rows;
    Q_EMIT noticed(true, tr("%1 events are selected, and at most %2 are copied at once. Export them to a file instead.")
                             .arg(formatCount(rows.size()), formatCount(mostCopied)));
    return {};
}

void EventActions::copyRows()
{
    const QList<int> rows = rowsToCopy();
    if (rows.isEmpty())
        return;
    const QList<int> columns = m_table.shownColumns();
    QString text;
    for (const int row : rows) {
        QStringList values;
        for (const int column : columns)
            values.append(m_rows.index(row, column).data().toString());
        if (m_rows.gapAt(row))
            values = {m_rows.index(row, 0).data(EventRows::RowTextRole).toString()};
        text += tabbedLine(values) + u'\n';
    }
    copy(text);
}

void EventActions::copyJson()
{
    const QList<int> rows = rowsToCopy();
    if (rows.isEmpty())
        return;
    QString text;
    for (const int row : rows) {
        if (!m_rows.gapAt(row))
            text += QString::fromUtf8(eventToJson(m_rows.eventAt(row))) + u'\n';
    }
    copy(text);
}

} // namespace touchstone::ui
