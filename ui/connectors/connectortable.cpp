// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/connectortable.h"

#include "ui/common/elidedlabel.h"
#include "ui/common/emptystate.h"
#include "ui/common/formats.h"
#include "ui/common/healthstyle.h"
#include "ui/common/icons.h"
#include "ui/common/menubutton.h"
#include "ui/common/savedfilterbutton.h"
#include "ui/common/theme.h"
#include "ui/connectors/columnsmenu.h"
#include "ui/connectors/connectoractions.h"
#include "ui/connectors/connectorgrid.h"
#include "ui/connectors/connectorsort.h"
#include "ui/connectors/connectorwords.h"
#include "ui/connectors/filterfield.h"
#include "ui/connectors/selectionkeeper.h"

#include <QDir>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QStackedLayout>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace touchstone::ui {

namespace {

using namespace std::chrono_literals;
using Model = items::ConnectorListModel;

constexpr auto ageStep = 10s; // how often what changes by time alone is looked at

} // namespace

ConnectorTable::ConnectorTable(items::ConnectorListModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_sort(new ConnectorSort(model, this))
    , m_filter(new FilterField(model, this))
    , m_saved(new SavedFilterButton(this))
    , m_columnsButton(new MenuButton(QStringLiteral("columns"), tr("Columns and groups"), this))
    , m_new(new QToolButton(this))
    , m_columns(new ColumnsMenu(*m_sort, this))
    , m_note(new ElidedLabel(this))
    , m_view(new ConnectorGrid(*m_sort, this))
    , m_selection(new SelectionKeeper(*m_sort, *m_view, this))
    , m_actions(new ConnectorActions(*m_sort, *m_view, *m_selection, this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedLayout)
{
    layOutParts();
    connectFilter();
    connectColumns();
    connectRows();
    m_columns->setColumns(m_view->columns(), false);
    m_columns->setGrouping(m_sort->grouping());
    m_columns->setSorting(m_view->horizontalHeader()->sortIndicatorSection());
    updateEmptyState();
}

void ConnectorTable::layOutParts()
{
    auto *title = new QLabel(tr("Connectors"), this);
    title->setFont(titleFont(font()));
    m_filter->setMaximumWidth(360);
    m_columnsButton->setDropMenu(m_columns);
    m_new->setIcon(icon(QStringLiteral("add")));
    m_new->setAutoRaise(true);
    m_new->setFocusPolicy(Qt::StrongFocus);
    m_new->setToolTip(tr("New connector"));
    m_new->setAccessibleName(tr("New connector"));
    m_note->setFont(captionFont(font()));
    m_note->setAccessibleName(tr("What the list shows"));

    auto *header = new QHBoxLayout;
    header->setSpacing(spacing::tiny);
    header->addWidget(title);
    header->addSpacing(spacing::medium);
    header->addStretch();
    header->addWidget(m_filter, 1);
    header->addWidget(m_saved);
    header->addWidget(m_columnsButton);
    header->addWidget(m_new);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::medium, spacing::medium, spacing::medium, spacing::medium);
    layout->setSpacing(spacing::tiny);
    layout->addLayout(header);
    layout->addWidget(m_note);
    layout->addLayout(m_stack, 1);
    setTabOrder(m_filter, m_saved);
    setTabOrder(m_saved, m_columnsButton);
    setTabOrder(m_columnsButton, m_new);
    setTabOrder(m_new, m_view);
}

void ConnectorTable::connectFilter()
{
    connect(m_filter, &FilterField::filterChanged, m_sort, &ConnectorSort::setFilter);
    connect(m_filter, &FilterField::filterChanged, this, [this] {
        m_saved->setCurrent(m_filter->text());
        updateEmptyState();
    });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (!m_filter->isValid())
            m_saved->setCurrent({}); // what is typed is none, and what counts is not what is typed
        else
            m_saved->setCurrent(text);
    });
    connect(m_filter, &FilterField::problemChanged, this, &ConnectorTable::updateNote);
    connect(m_new, &QToolButton::clicked, this, &ConnectorTable::newRequested);
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        if (m_model.rowCount() > 0)
            m_filter->clear();
        else
            Q_EMIT newRequested();
    });
    connect(m_saved, &SavedFilterButton::chosen, this, &ConnectorTable::setFilterText);
    connect(m_saved, &SavedFilterButton::helpRequested, m_filter, &FilterField::showHelp);
    connect(m_saved, &SavedFilterButton::filtersChanged, this, &ConnectorTable::settingsChanged);
}

void ConnectorTable::connectColumns()
{
    connect(m_columns, &ColumnsMenu::columnToggled, this, [this](int column, bool shown) {
        ConnectorColumns columns = m_view->columns();
        columns.set(column, shown, m_view->hasSeveralProjects());
        changeColumns(columns);
    });
    connect(m_columns, &ColumnsMenu::usualColumnsRequested, this, [this] { changeColumns({}); });
    connect(m_columns, &ColumnsMenu::sortingChosen, this, [this](int column) {
        const QHeaderView *header = m_view->horizontalHeader();
        const bool isTurned =
            header->sortIndicatorSection() == column && header->sortIndicatorOrder() == Qt::AscendingOrder;
        m_view->sortByColumn(column, isTurned ? Qt::DescendingOrder : Qt::AscendingOrder);
    });
    connect(m_columns, &ColumnsMenu::groupingChosen, this, [this](items::Grouping grouping) {
        m_sort->setGrouping(grouping);
        m_columns->setGrouping(grouping);
        Q_EMIT settingsChanged();
    });
    connect(m_view, &ConnectorGrid::headerMenuRequested, m_columns, [this](const QPoint &at) { m_columns->popup(at); });
    connect(m_view, &ConnectorGrid::groupToggled, this, [this](const QString &group, bool collapsed) {
        m_sort->setCollapsed(group, collapsed);
        Q_EMIT settingsChanged();
    });
    connect(m_view->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this](int column) {
        m_columns->setSorting(column);
        if (!m_restoring)
            Q_EMIT settingsChanged();
    });
}

void ConnectorTable::connectRows()
{
    connect(m_selection, &SelectionKeeper::currentChanged, this, &ConnectorTable::currentChanged);
    connect(m_selection, &SelectionKeeper::selectionChanged, this, &ConnectorTable::selectionChanged);
    connect(m_selection, &SelectionKeeper::selectionChanged, this, &ConnectorTable::updateNote);
    connect(m_sort, &ConnectorSort::arranged, this, &ConnectorTable::updateEmptyState);
    connect(m_view, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const std::optional<ConnectorName> name = m_sort->nameAt(index.row()))
            Q_EMIT activated(*name);
    });
    connect(m_view, &ConnectorGrid::toggleRequested, this, &ConnectorTable::toggle);
    connect(m_view, &ConnectorGrid::menuRequested, m_actions, [this](const QPoint &at) {
        m_actions->update();
        m_actions->popup(at);
    });
    connect(m_actions, &ConnectorActions::switchRequested, this, &ConnectorTable::switchRequested);
    connect(m_actions, &ConnectorActions::compareRequested, this, &ConnectorTable::compareRequested);
    connect(m_actions, &ConnectorActions::exported, this, &ConnectorTable::tellExported);
    auto *ages = new QTimer(this);
    connect(ages, &QTimer::timeout, this, [this] {
        m_model.judgeAgain();
        if (m_model.keptFrom())
            updateNote(); // which says how long ago
        m_sort->arrange();
        m_view->viewport()->update();
    });
    ages->start(ageStep);
}

QTableView *ConnectorTable::view() const
{
    return m_view;
}

QList<int> ConnectorTable::columnsFor(int width, const QFontMetrics &metrics)
{
    return ConnectorColumns().shownIn(width, metrics, false);
}

void ConnectorTable::changeColumns(const ConnectorColumns &columns)
{
    m_view->setColumns(columns);
    m_columns->setColumns(columns, m_view->hasSeveralProjects());
    Q_EMIT settingsChanged();
}

void ConnectorTable::setSeveralProjects(bool several)
{
    m_view->setSeveralProjects(several);
    m_columns->setColumns(m_view->columns(), several);
}

ListSettings ConnectorTable::settings() const
{
    ListSettings settings;
    settings.columns = m_view->columns().keys();
    settings.sortColumn = ConnectorColumns::keyOf(m_sort->sortColumn());
    settings.isDescending = m_sort->sortOrder() == Qt::DescendingOrder;
    settings.grouping = m_sort->grouping();
    settings.collapsed = m_sort->collapsedGroups().values();
    settings.collapsed.sort();
    settings.filters = m_saved->filters();
    return settings;
}

void ConnectorTable::setSettings(const ListSettings &settings)
{
    m_restoring = true;
    m_view->setColumns(ConnectorColumns::fromKeys(settings.columns));
    m_columns->setColumns(m_view->columns(), m_view->hasSeveralProjects());
    for (const int column : ConnectorColumns::inOrder()) {
        if (ConnectorColumns::keyOf(column) == settings.sortColumn)
            m_view->sortByColumn(column, settings.isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    m_sort->setCollapsedGroups(QSet<QString>(settings.collapsed.cbegin(), settings.collapsed.cend()));
    m_sort->setGrouping(settings.grouping);
    m_columns->setGrouping(settings.grouping);
    m_saved->setFilters(settings.filters, settings.unreadable);
    m_restoring = false;
}

void ConnectorTable::updateEmptyState()
{
    updateNote();
    const bool isEmpty = m_sort->rowCount() == 0;
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_view);
    if (!isEmpty)
        return;
    const QString picture = QStringLiteral("connectors");
    if (m_model.rowCount() > 0) {
        m_empty->setContent(picture, tr("No connector matches"),
            m_filter->isValid()
                ? tr("None of %1 is what \u201c%2\u201d asks for.")
                      .arg(formatCount(m_model.rowCount()), m_filter->text())
                : tr("None of %1 is what the last filter asks for.").arg(formatCount(m_model.rowCount())),
            tr("Clear the filter"));
    } else if (m_listState == ListState::Awaited) {
        m_empty->setContent(picture, tr("Loading connectors\u2026"), tr("The list is on its way."));
    } else if (m_listState == ListState::Unread) {
        m_empty->setContent(QStringLiteral("disconnected"), tr("The connectors could not be read"),
            tr("The message above says why. They appear here as soon as the cloud answers."));
    } else {
        m_empty->setContent(picture, tr("No connectors yet"),
            tr("A Data Connector sends every event of this project to an HTTPS endpoint of yours."),
            tr("Create the first one"));
    }
}

void ConnectorTable::updateNote()
{
    if (!m_filter->problem().isEmpty()) {
        m_note->setText(m_filter->problem());
        showNoteIn(healthTextColour(Health::Failing, palette()));
        m_filter->setAccessibleDescription(m_filter->problem());
        return;
    }
    const int all = m_model.rowCount();
    const int shown = m_sort->matchCount();
    QString note = shown < all ? tr("%1 of %2 connectors").arg(formatCount(shown), formatCount(all))
                   : all == 1  ? tr("1 connector")
                               : tr("%1 connectors").arg(formatCount(all));
    if (const qsizetype selected = m_selection->selected().size(); selected > 1)
        note += QStringLiteral("  \u00b7  ") + tr("%1 selected").arg(formatCount(selected));
    if (const std::optional<Timestamp> kept = m_model.keptFrom())
        note += QStringLiteral("  \u00b7  ") + keptWords(*kept, m_model.clock().now(), m_formats);
    m_note->setText(note);
    showNoteIn(mutedText(palette()));
    m_filter->setAccessibleDescription(note);
}

void ConnectorTable::showNoteIn(const QColor &colour)
{
    QPalette noted = palette();
    noted.setColor(QPalette::WindowText, colour);
    m_note->setPalette(noted);
}

void ConnectorTable::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateNote();
}

void ConnectorTable::tellExported(const QString &file, const Result<int> &rows)
{
    if (!rows) {
        Q_EMIT noticed(
            true, tr("The list was not exported. %1. Choose another folder or make room, and export it again.")
                      .arg(rows.failure().message));
        return;
    }
    const QString count = *rows == 1 ? tr("1 row") : tr("%1 rows").arg(formatCount(*rows));
    Q_EMIT noticed(false, tr("Wrote %1 to %2.").arg(count, QDir::toNativeSeparators(file)));
}

void ConnectorTable::setFormats(const Formats &formats)
{
    m_formats = formats;
    m_sort->setFormats(formats);
}

void ConnectorTable::setListState(ListState state)
{
    m_listState = state;
    updateEmptyState();
}

std::optional<ConnectorName> ConnectorTable::current() const
{
    return m_selection->current();
}

void ConnectorTable::setCurrent(const ConnectorName &connector)
{
    m_selection->setCurrent(connector);
}

QList<ConnectorName> ConnectorTable::selected() const
{
    return m_selection->selected();
}

void ConnectorTable::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void ConnectorTable::setFilterText(const QString &text)
{
    m_filter->setText(text);
}

void ConnectorTable::toggleCurrent()
{
    toggle(m_view->currentIndex());
}

void ConnectorTable::toggle(const QModelIndex &index)
{
    const std::optional<ConnectorName> name = index.isValid() ? m_sort->nameAt(index.row()) : std::nullopt;
    if (!name || index.data(Model::PendingRole).toBool())
        return;
    Q_EMIT switchRequested({*name}, !index.data(Model::ActiveRole).toBool());
}

} // namespace touchstone::ui
