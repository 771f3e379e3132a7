// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/connectoractions.h"

#include "ui/common/csvwriter.h"
#include "ui/common/formats.h"
#include "ui/common/icons.h"
#include "ui/connectors/connectorgrid.h"
#include "ui/connectors/connectorsort.h"
#include "ui/connectors/connectortext.h"
#include "ui/connectors/selectionkeeper.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>

namespace touchstone::ui {

using Model = items::ConnectorListModel;

ConnectorActions::ConnectorActions(
    ConnectorSort &rows, ConnectorGrid &grid, SelectionKeeper &selection, QWidget *parent)
    : QMenu(tr("Connectors"), parent)
    , m_rows(rows)
    , m_grid(grid)
    , m_selection(selection)
    , m_copyRows(add(tr("&Copy rows"), QKeySequence::Copy, &ConnectorActions::copyRows))
    , m_copyNames(add(tr("Copy &name"), {}, &ConnectorActions::copyNames))
    , m_copyIds(add(tr("Copy &ID"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), &ConnectorActions::copyIds))
    , m_export(add(tr("E&xport the list as CSV\u2026"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
          &ConnectorActions::chooseExport))
{
    setAccessibleName(tr("What to do with the selected connectors"));
    m_copyRows->setIcon(ui::icon(QStringLiteral("copy")));
    addSeparator();
    m_edit = add(tr("E&dit\u2026"), {}, &ConnectorActions::edit);
    m_edit->setIcon(ui::icon(QStringLiteral("edit")));
    m_duplicate = add(tr("D&uplicate\u2026"), {}, &ConnectorActions::duplicate);
    m_remove = add(tr("De&lete\u2026"), {}, &ConnectorActions::remove);
    addSeparator();
    m_enable = add(tr("&Enable"), {}, &ConnectorActions::enable);
    m_disable = add(tr("&Disable\u2026"), {}, &ConnectorActions::disable);
    addSeparator();
    m_recover = add(tr("&Recover missed events\u2026"), {}, &ConnectorActions::recover);
    m_compare = add(tr("Co&mpare"), {}, &ConnectorActions::compare);
    connect(this, &QMenu::aboutToShow, this, &ConnectorActions::update);
    connect(&selection, &SelectionKeeper::selectionChanged, this, &ConnectorActions::update);
    update();
}

QAction *ConnectorActions::add(const QString &text, const QKeySequence &keys, void (ConnectorActions::*act)())
{
    QAction *action = addAction(text);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut); // the feed below has rows to copy, too
    connect(action, &QAction::triggered, this, act);
    m_grid.addAction(action); // so that its key counts while the menu is closed
    return action;
}

QList<ConnectorName> ConnectorActions::selectedThatAre(bool active) const
{
    QList<ConnectorName> names = m_selection.selected();
    names.removeIf([this, active](const ConnectorName &name) {
        const items::ConnectorRow *row = m_rows.connectorAt(m_rows.rowOf(name));
        return !row || row->changePending || row->connector.isActive() != active;
    });
    return names;
}

void ConnectorActions::update()
{
    const qsizetype count = m_selection.selected().size();
    const qsizetype off = selectedThatAre(false).size();
    const qsizetype on = selectedThatAre(true).size();
    const auto counted = [](const QString &one, const QString &many, qsizetype number) {
        return number > 1 ? many.arg(formatCount(number)) : one;
    };
    m_copyRows->setText(counted(tr("&Copy row"), tr("&Copy %1 rows"), count));
    m_copyNames->setText(counted(tr("Copy &name"), tr("Copy %1 &names"), count));
    m_copyIds->setText(counted(tr("Copy &ID"), tr("Copy %1 &IDs"), count));
    m_enable->setText(counted(tr("&Enable"), tr("&Enable %1 connectors"), off));
    m_disable->setText(counted(tr("&Disable\u2026"), tr("&Disable %1 connectors\u2026"), on));
    for (QAction *action : {m_copyRows, m_copyNames, m_copyIds})
        action->setEnabled(count > 0);
    for (QAction *action : {m_edit, m_duplicate, m_remove, m_recover})
        action->setEnabled(count == 1);
    m_export->setEnabled(m_rows.rowCount() > 0);
    m_enable->setEnabled(off > 0);
    m_disable->setEnabled(on > 0);
    const bool canCompare = count >= fewestCompared && count <= mostCompared;
    m_compare->setText(canCompare ? tr("Co&mpare %1 connectors").arg(count)
                                  : tr("Co&mpare (select %1 to %2)").arg(fewestCompared).arg(mostCompared));
    m_compare->setEnabled(canCompare);
}

void ConnectorActions::copyRows()
{
    const QList<int> columns = m_grid.shownColumns();
    const auto hasText = [](int column) { return column != Model::TrendColumn; };
    QStringList heading;
    for (const int column : columns) {
        if (hasText(column))
            heading.append(m_rows.headerData(column, Qt::Horizontal).toString());
    }
    QStringList lines{tabbedLine(heading)};
    for (const ConnectorName &name : m_selection.selected()) {
        QStringList values;
        for (const int column : columns) {
            if (hasText(column))
                values.append(m_rows.index(m_rows.rowOf(name), column).data().toString());
        }
        lines.append(tabbedLine(values));
    }
    if (lines.size() > 1)
        QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

void ConnectorActions::copyNames()
{
    QStringList names;
    for (const ConnectorName &name : m_selection.selected())
        names.append(m_rows.index(m_rows.rowOf(name), Model::NameColumn).data().toString());
    if (!names.isEmpty())
        QGuiApplication::clipboard()->setText(names.join(u'\n'));
}

void ConnectorActions::copyIds()
{
    QStringList paths;
    for (const ConnectorName &name : m_selection.selected())
        paths.append(name.path());
    if (!paths.isEmpty())
        QGuiApplication::clipboard()->setText(paths.join(u'\n'));
}

void ConnectorActions::chooseExport()
{
    auto *dialog = new QFileDialog(this->parentWidget(), tr("Export the list of connectors"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Table, comma-separated (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("connectors.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &ConnectorActions::exportTo);
    dialog->open();
}

void ConnectorActions::exportTo(const QString &file)
{
    const Timestamp now = m_rows.model().clock().now();
    QString text = csvLine(csvHeading());
    int count = 0;
    for (int at = 0; at < m_rows.rowCount(); ++at) {
        if (const items::ConnectorRow *row = m_rows.connectorAt(at)) {
            text += csvLine(csvValues({*row, m_rows.model().health(row->connector.name), now}));
            ++count;
        }
    }
    // Spreadsheets take a file without this mark for one of the system's old encodings.
    auto *writer = new CsvWriter(file, "\xef\xbb\xbf" + text.toUtf8(), count, this);
    connect(writer, &CsvWriter::finished, this, &ConnectorActions::exported);
}

void ConnectorActions::requestMany(bool enabled)
{
    const QList<ConnectorName> names = selectedThatAre(!enabled);
    if (!names.isEmpty())
        Q_EMIT switchRequested(names, enabled);
}

void ConnectorActions::edit()
{
    for (const ConnectorName &name : m_selection.selected())
        Q_EMIT editRequested(name);
}

void ConnectorActions::duplicate()
{
    for (const ConnectorName &name : m_selection.selected())
        Q_EMIT duplicateRequested(name);
}

void ConnectorActions::remove()
{
    for (const ConnectorName &name : m_selection.selected())
        Q_EMIT deleteRequested(name);
}

void ConnectorActions::recover()
{
    for (const ConnectorName &name : m_selection.selected())
        Q_EMIT recoverRequested(name);
}

void ConnectorActions::compare()
{
    const QList<ConnectorName> names = m_selection.selected();
    if (names.size() >= fewestCompared && names.size() <= mostCompared)
        Q_EMIT compareRequested(names);
}

} // namespace touchstone::ui
