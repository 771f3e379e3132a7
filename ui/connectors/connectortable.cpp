// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/connectortable.h"

#include "ui/common/emptystate.h"
#include "ui/common/healthdelegate.h"
#include "ui/common/switch.h"
#include "ui/common/theme.h"
#include "ui/connectors/connectordelegates.h"
#include "ui/connectors/connectorsort.h"
#include "ui/connectors/disabledialog.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

namespace touchstone::ui {

namespace {

using Model = items::ConnectorListModel;

constexpr int trendWidth = 80;
constexpr int leastNameWidth = 116;

int columnWidth(int column, const QFontMetrics &metrics)
{
    const int digit = metrics.horizontalAdvance(u'0');
    switch (column) {
    case Model::NameColumn:
        return leastNameWidth;
    case Model::HealthColumn:
        return metrics.height() + metrics.horizontalAdvance(QStringLiteral("Disabled by\u2026")) + 3 * spacing::small;
    case Model::SuccessColumn:
    case Model::ErrorColumn:
    case Model::LatencyColumn:
        return 7 * digit + 2 * spacing::small;
    case Model::TrendColumn:
        return trendWidth;
    case Model::ActiveColumn:
        return switchSize(metrics).width() + 2 * spacing::small;
    default:
        return 0;
    }
}

} // namespace

ConnectorTable::ConnectorTable(items::ConnectorListModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_sort(new ConnectorSort(this))
    , m_filter(new QLineEdit(this))
    , m_view(new QTableView(this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedLayout)
{
    m_sort->setSourceModel(&m_model);
    m_filter->setPlaceholderText(tr("Filter by name or endpoint"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setAccessibleName(tr("Filter connectors"));
    m_filter->setMaximumWidth(280);
    auto *title = new QLabel(tr("Connectors"), this);
    title->setFont(titleFont(font()));

    auto *header = new QHBoxLayout;
    header->setSpacing(spacing::medium);
    header->addWidget(title);
    header->addStretch();
    header->addWidget(m_filter, 1);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::medium, spacing::medium, spacing::medium, spacing::medium);
    layout->setSpacing(spacing::small);
    layout->addLayout(header);
    layout->addLayout(m_stack, 1);

    setUpView();
    setUpDelegates();
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_sort->setFilterText(text);
        updateEmptyState();
    });
    connect(m_empty, &EmptyState::actionRequested, m_filter, &QLineEdit::clear);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(m_sort, signal, this, &ConnectorTable::updateEmptyState);
        connect(m_sort, signal, this, &ConnectorTable::selectSomething);
    }
    connect(m_sort, &QAbstractItemModel::modelReset, this, &ConnectorTable::updateEmptyState);
    updateEmptyState();
    selectSomething();
}

void ConnectorTable::setUpView()
{
    m_view->setModel(m_sort);
    m_view->setAccessibleName(tr("Connectors"));
    m_view->setAccessibleDescription(tr("Space switches a connector on or off, Enter opens it"));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setShowGrid(false);
    m_view->setMouseTracking(true);
    m_view->setTabKeyNavigation(false);
    m_view->setWordWrap(false);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(Model::NameColumn, Qt::AscendingOrder);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);

    QHeaderView *header = m_view->horizontalHeader();
    header->setHighlightSections(false);
    header->setMinimumSectionSize(24);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(Model::NameColumn, QHeaderView::Stretch);
    // The reading order: how it does, which one it is, its day, its numbers, its switch.
    header->moveSection(header->visualIndex(Model::HealthColumn), 0);
    header->moveSection(header->visualIndex(Model::TrendColumn), header->visualIndex(Model::SuccessColumn));

    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this] { Q_EMIT currentChanged(current()); });
    connect(m_view, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const std::optional<ConnectorName> name = nameAt(index))
            Q_EMIT activated(*name);
    });
}

void ConnectorTable::setUpDelegates()
{
    m_view->setItemDelegateForColumn(Model::NameColumn, new NameDelegate(this));
    m_view->setItemDelegateForColumn(Model::HealthColumn, new HealthDelegate(Model::HealthRole, this));
    for (const int column : {Model::SuccessColumn, Model::ErrorColumn})
        m_view->setItemDelegateForColumn(column, new NumberDelegate(NumberDelegate::Kind::Count, this));
    m_view->setItemDelegateForColumn(Model::LatencyColumn, new NumberDelegate(NumberDelegate::Kind::Latency, this));
    m_view->setItemDelegateForColumn(Model::TrendColumn, new TrendDelegate(this));
    auto *switches = new SwitchDelegate(this);
    m_view->setItemDelegateForColumn(Model::ActiveColumn, switches);
    connect(switches, &SwitchDelegate::toggleRequested, this, &ConnectorTable::toggle);
    layOutColumns();
}

QList<int> ConnectorTable::columnsFor(int width, const QFontMetrics &metrics)
{
    // From the one that is always there to the one that goes first.
    static const QList<int> byImportance{Model::NameColumn, Model::ActiveColumn, Model::HealthColumn,
        Model::ErrorColumn, Model::SuccessColumn, Model::LatencyColumn, Model::TrendColumn};
    QList<int> columns;
    int used = 0;
    for (const int column : byImportance) {
        used += columnWidth(column, metrics);
        if (used > width && columns.size() >= 2)
            break;
        columns.append(column);
    }
    return columns;
}

void ConnectorTable::layOutColumns()
{
    const QFontMetrics metrics(m_view->font());
    m_view->verticalHeader()->setDefaultSectionSize(
        metrics.height() + QFontMetrics(captionFont(m_view->font())).height() + 2 * spacing::small);
    const QList<int> columns = columnsFor(m_view->viewport()->width(), metrics);
    for (int column = 0; column < Model::ColumnCount; ++column) {
        m_view->setColumnHidden(column, !columns.contains(column));
        if (column != Model::NameColumn)
            m_view->setColumnWidth(column, columnWidth(column, metrics));
    }
}

void ConnectorTable::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        layOutColumns();
}

void ConnectorTable::updateEmptyState()
{
    const bool isEmpty = m_sort->rowCount() == 0;
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_view);
    if (!isEmpty)
        return;
    const QString picture = QStringLiteral("connectors");
    if (m_model.rowCount() > 0) {
        m_empty->setContent(picture, tr("No connector matches"),
            tr("None has \u201c%1\u201d in its name or endpoint.").arg(m_filter->text()), tr("Clear the filter"));
    } else if (m_listState == ListState::Awaited) {
        m_empty->setContent(picture, tr("Loading connectors\u2026"), tr("The list is on its way."));
    } else if (m_listState == ListState::Unread) {
        m_empty->setContent(QStringLiteral("disconnected"), tr("The connectors could not be read"),
            tr("The message above says why. They appear here as soon as the cloud answers."));
    } else {
        m_empty->setContent(picture, tr("No connectors yet"),
            tr("A Data Connector sends every event of this project to an HTTPS endpoint of yours. Create the first "
               "one, and it appears here."));
    }
}

void ConnectorTable::setListState(ListState state)
{
    m_listState = state;
    updateEmptyState();
}

void ConnectorTable::selectSomething()
{
    if (!m_view->currentIndex().isValid() && m_sort->rowCount() > 0)
        m_view->setCurrentIndex(m_sort->index(0, Model::NameColumn));
}

std::optional<ConnectorName> ConnectorTable::nameAt(const QModelIndex &index) const
{
    return index.isValid() ? ConnectorName::parse(index.data(Model::PathRole).toString()) : std::nullopt;
}

std::optional<ConnectorName> ConnectorTable::current() const
{
    return nameAt(m_view->currentIndex());
}

void ConnectorTable::setCurrent(const ConnectorName &connector)
{
    const QModelIndex index = m_sort->mapFromSource(m_model.indexOf(connector));
    if (index.isValid())
        m_view->setCurrentIndex(index);
}

void ConnectorTable::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void ConnectorTable::toggleCurrent()
{
    toggle(m_view->currentIndex());
}

void ConnectorTable::toggle(const QModelIndex &index)
{
    const std::optional<ConnectorName> name = nameAt(index);
    if (!name || index.data(Model::PendingRole).toBool())
        return;
    if (!index.data(Model::ActiveRole).toBool()) {
        Q_EMIT enableRequested(*name);
        return;
    }
    auto *dialog = new DisableDialog(m_model, {*name}, this);
    connect(dialog, &DisableDialog::confirmed, this,
        [this](const QList<ConnectorName> &names) { Q_EMIT disableConfirmed(names.constFirst()); });
    dialog->open();
}

bool ConnectorTable::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::Resize)
        layOutColumns();
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier) {
            if (!key->isAutoRepeat())
                toggleCurrent();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace touchstone::ui
