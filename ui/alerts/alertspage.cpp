// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alertspage.h"

#include "models/items/alertlistmodel.h"
#include "ui/alerts/alertrows.h"
#include "ui/alerts/alertwords.h"
#include "ui/common/emptystate.h"
#include "ui/common/formats.h"
#include "ui/common/menubutton.h"
#include "ui/common/recordtable.h"
#include "ui/common/textlabel.h"
#include "ui/common/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

namespace touchstone::ui {

using items::AlertListModel;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds ageing{10};
constexpr int connectorWidth = 190;
constexpr int narrowConnectorWidth = 130;
constexpr int narrowBelow = 800;
constexpr int currentTab = 0;
constexpr int pastTab = 1;

std::pair<std::chrono::minutes, QString> snoozeLength(int number)
{
    switch (number) {
    case 0:
        return {1h, AlertsPage::tr("1 hour")};
    case 1:
        return {4h, AlertsPage::tr("4 hours")};
    case 2:
        return {24h, AlertsPage::tr("1 day")};
    default:
        return {AlertSnooze::longest, AlertsPage::tr("1 week")};
    }
}
constexpr int snoozeLengths = 4;

} // namespace

AlertsPage::AlertsPage(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_tabs(new QTabBar(this))
    , m_view(new QTableView(this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedLayout)
    , m_whole(makeTextLabel(this))
    , m_open(new QPushButton(tr("&Open connector"), this))
    , m_snooze(new QPushButton(tr("&Snooze"), this))
    , m_dismiss(new QPushButton(tr("&Dismiss"), this))
    , m_snoozeMenu(new QMenu(this))
{
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::medium, spacing::small, spacing::medium, spacing::small);
    column->setSpacing(spacing::small);
    column->addWidget(makeHead());
    column->addLayout(m_stack, 1);
    m_actions = makeActions();
    m_whole->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_whole);
    column->addWidget(m_actions);
    setUpView();
    connect(m_empty, &EmptyState::actionRequested, this, &AlertsPage::rulesRequested);
    showState();
}

QWidget *AlertsPage::makeHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    auto *title = new QLabel(tr("Alerts"), head);
    title->setFont(titleFont(font()));
    m_tabs->addTab(tr("Current"));
    m_tabs->addTab(tr("Past"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Which alerts"));
    auto *rules = new QPushButton(tr("&Rules\u2026"), head);
    rules->setToolTip(tr("What is worth an alert, quiet hours, and watching in the background"));
    rules->setAccessibleDescription(rules->toolTip());
    row->addWidget(title);
    row->addSpacing(spacing::large);
    row->addWidget(m_tabs);
    row->addStretch(1);
    row->addWidget(rules);
    connect(rules, &QPushButton::clicked, this, &AlertsPage::rulesRequested);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        if (m_rows)
            m_rows->setPast(tab == pastTab);
        fitColumns();
        showState();
    });
    return head;
}

QWidget *AlertsPage::makeActions()
{
    auto *actions = new QWidget(this);
    auto *row = new QHBoxLayout(actions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::small);
    m_open->setToolTip(tr("Shows the connector (Enter)"));
    m_snooze->setToolTip(tr("Says nothing about it for a while; if it goes on after that, it is told once more"));
    m_dismiss->setToolTip(tr("Puts it to the past ones (Delete); it is told again only after it was over once"));
    for (QPushButton *button : {m_open, m_snooze, m_dismiss}) {
        button->setAutoDefault(false);
        button->setAccessibleDescription(button->toolTip());
        row->addWidget(button);
    }
    row->addStretch(1);
    m_snooze->setMenu(m_snoozeMenu);
    connect(m_snoozeMenu, &QMenu::aboutToShow, this, &AlertsPage::fillSnoozeMenu);
    connect(m_open, &QPushButton::clicked, this, &AlertsPage::openChosen);
    connect(m_dismiss, &QPushButton::clicked, this, [this] {
        if (const std::optional<Alert> alert = chosen(); alert && alert->isCurrent())
            Q_EMIT dismissRequested(alert->id);
    });
    return actions;
}

void AlertsPage::setUpView()
{
    m_view->setAccessibleName(tr("Alerts"));
    m_view->setAccessibleDescription(
        tr("The newest alert is at the top. Enter opens its connector, Delete dismisses it."));
    makeRecordTable(*m_view);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + spacing::medium);
    m_view->installEventFilter(this);
    connect(m_view, &QTableView::doubleClicked, this, &AlertsPage::openChosen);
    connect(m_view, &QWidget::customContextMenuRequested, this, &AlertsPage::popUpMenu);
}

void AlertsPage::setUpColumns()
{
    QHeaderView *header = m_view->horizontalHeader();
    m_view->setItemDelegateForColumn(AlertListModel::StateColumn, new AlertMarkDelegate(m_view));
    header->setSectionResizeMode(AlertListModel::WhatColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(AlertListModel::StateColumn, QHeaderView::Fixed);
    header->resizeSection(AlertListModel::StateColumn, fontMetrics().height() + spacing::large);
    fitColumns();
}

/// In a narrow window what happened needs the room more than whom and when; all of it stands below the list.
void AlertsPage::fitColumns()
{
    if (!m_rows)
        return;
    QHeaderView *header = m_view->horizontalHeader();
    const bool isNarrow = width() < narrowBelow;
    const auto widthOf = [this](
                             const QString &text) { return fontMetrics().horizontalAdvance(text) + spacing::medium; };
    const int moment = widthOf(isNarrow ? QStringLiteral("59 min ago") : QStringLiteral("00/00/0000 00:00"));
    header->resizeSection(AlertListModel::ConnectorColumn, isNarrow ? narrowConnectorWidth : connectorWidth);
    header->resizeSection(AlertListModel::BeganColumn, moment);
    header->resizeSection(AlertListModel::EndedColumn, m_rows->isPast() && !isNarrow
                                                           ? widthOf(QStringLiteral("00/00/0000 00:00, dismissed"))
                                                           : widthOf(QStringLiteral("until 00:00")));
}

void AlertsPage::setAlerts(AlertListModel &alerts)
{
    m_alerts = &alerts;
    m_rows = new AlertRows(alerts, m_clock, this);
    m_rows->setPast(m_tabs->currentIndex() == pastTab);
    m_view->setModel(m_rows);
    setUpColumns();
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_rows, signal, this, &AlertsPage::showState);
    connect(m_rows, &QAbstractItemModel::modelReset, this, &AlertsPage::showState);
    connect(m_rows, &QAbstractItemModel::dataChanged, this, &AlertsPage::showChosen);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &AlertsPage::showChosen);
    connect(&alerts, &AlertListModel::currentCountChanged, this, &AlertsPage::showState);
    connect(&m_ageing, &QTimer::timeout, &alerts, &AlertListModel::lookAgain);
    showState();
}

void AlertsPage::showState()
{
    const int current = m_alerts ? m_alerts->currentCount() : 0;
    m_tabs->setTabText(currentTab, current > 0 ? tr("Current (%1)").arg(formatCount(current)) : tr("Current"));
    const bool isEmpty = !m_rows || m_rows->rowCount() == 0;
    if (isEmpty)
        showEmpty();
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    m_actions->setVisible(!isEmpty);
    showChosen();
}

/// Not by a focus proxy, which Tab would lead back to from within the page, for ever.
void AlertsPage::takeKeyboard()
{
    QWidget *first = m_stack->currentWidget() == m_view ? static_cast<QWidget *>(m_view) : m_tabs;
    first->setFocus();
}

void AlertsPage::showEmpty()
{
    if (m_tabs->currentIndex() == pastTab)
        m_empty->setContent(QStringLiteral("alerts"), tr("No past alerts"),
            tr("What was worth an alert and is over is listed here, with when it began and ended."));
    else
        m_empty->setContent(QStringLiteral("alerts"), tr("Nothing needs attention"),
            tr("When a connector is disabled by the system, fails, becomes slow or is changed by somebody else, it is "
               "listed here and told on the desktop."),
            tr("Choose what is worth an alert\u2026"));
}

std::optional<Alert> AlertsPage::chosen() const
{
    const QModelIndex current = m_rows ? m_view->currentIndex() : QModelIndex();
    return current.isValid() ? std::optional(m_rows->alertAt(current.row())) : std::nullopt;
}

void AlertsPage::showAlert(quint64 id)
{
    const std::optional<Alert> alert = m_alerts ? m_alerts->alert(id) : std::nullopt;
    if (!alert)
        return;
    m_tabs->setCurrentIndex(alert->isCurrent() ? currentTab : pastTab);
    const QModelIndexList found = m_rows->match(m_rows->index(0, 0), AlertListModel::IdRole, id, 1, Qt::MatchExactly);
    if (!found.isEmpty())
        m_view->setCurrentIndex(found.constFirst());
}

bool AlertsPage::isSnoozed(const Alert &alert) const
{
    return alert.isCurrent() && m_alerts->snoozedUntil(alert.key).has_value();
}

void AlertsPage::showChosen()
{
    const std::optional<Alert> alert = chosen();
    m_whole->setText(alert ? alertSentence(*alert, m_clock.now()) : QString());
    m_whole->setVisible(alert.has_value());
    m_open->setEnabled(alert && alert->key.kind != AlertKind::ApiUnreachable);
    m_snooze->setEnabled(alert.has_value());
    m_dismiss->setEnabled(alert && alert->isCurrent());
}

void AlertsPage::fillSnoozeMenu()
{
    m_snoozeMenu->clear();
    const std::optional<Alert> alert = chosen();
    if (!alert)
        return;
    const auto add = [this, id = alert->id](QMenu *menu, int number, bool wholeConnector) {
        const auto [length, words] = snoozeLength(number);
        menu->addAction(tr("For %1").arg(words), this,
            [this, id, wholeConnector, time = length] { Q_EMIT snoozeRequested(id, time, wholeConnector); });
    };
    for (int number = 0; number < snoozeLengths; ++number)
        add(m_snoozeMenu, number, false);
    if (alert->key.kind != AlertKind::ApiUnreachable) {
        QMenu *whole = m_snoozeMenu->addMenu(tr("Every alert of %1").arg(asMenuText(alert->title)));
        for (int number = 0; number < snoozeLengths; ++number)
            add(whole, number, true);
    }
    if (isSnoozed(*alert)) {
        m_snoozeMenu->addSeparator();
        m_snoozeMenu->addAction(tr("Stop snoozing"), this, [this, id = alert->id] { Q_EMIT wakeRequested(id); });
    }
}

void AlertsPage::openChosen()
{
    const std::optional<Alert> alert = chosen();
    if (alert && alert->key.kind != AlertKind::ApiUnreachable)
        Q_EMIT openRequested(alert->key.connector);
}

void AlertsPage::popUpMenu(const QPoint &at)
{
    if (!chosen())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto addButton = [menu](QPushButton *button) {
        QAction *action = menu->addAction(button->text(), button, &QPushButton::click);
        action->setEnabled(button->isEnabled());
    };
    addButton(m_open);
    fillSnoozeMenu();
    menu->addMenu(m_snoozeMenu)->setText(tr("&Snooze"));
    addButton(m_dismiss);
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

bool AlertsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_view || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->matches(QKeySequence::Copy)) {
        const QModelIndex current = m_view->currentIndex().siblingAtColumn(AlertListModel::StateColumn);
        if (current.isValid())
            QGuiApplication::clipboard()->setText(current.data(Qt::AccessibleTextRole).toString());
        return true;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        openChosen();
        return true;
    }
    if (key->key() == Qt::Key_Delete && m_dismiss->isEnabled()) {
        m_dismiss->click();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void AlertsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_alerts)
        m_alerts->lookAgain();
    m_ageing.start(ageing);
}

void AlertsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void AlertsPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_ageing.stop();
}

} // namespace touchstone::ui
