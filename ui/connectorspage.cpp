// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectorspage.h"

#include "models/items/connectorlistmodel.h"
#include "ui/common/icons.h"
#include "ui/common/tallscrollarea.h"
#include "ui/connectors/comparedialog.h"
#include "ui/connectors/connectoractions.h"
#include "ui/connectors/connectordetail.h"
#include "ui/connectors/connectortable.h"
#include "ui/connectors/disabledialog.h"

#include <QApplication>
#include <QResizeEvent>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace touchstone::ui {

namespace {
constexpr int narrowBelow = 860;
constexpr std::chrono::seconds judgedEvery{5};
} // namespace

ConnectorsPage::ConnectorsPage(const ConnectorModels &models, QWidget *parent)
    : QWidget(parent)
    , m_connectors(models.connectors)
    , m_table(new ConnectorTable(models.connectors, this))
    , m_detail(new ConnectorDetail(models, this))
    , m_detailSide(new QWidget(this))
    , m_scroll(new TallScrollArea(m_detail, m_detailSide))
    , m_back(new QToolButton(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
{
    m_back->setText(tr("All connectors"));
    m_back->setIcon(icon(QStringLiteral("back")));
    m_back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_back->setAutoRaise(true);
    m_back->setShortcut(QKeySequence::Back);
    m_back->setToolTip(tr("Back to the list (%1)").arg(m_back->shortcut().toString(QKeySequence::NativeText)));
    m_back->hide();

    auto *side = new QVBoxLayout(m_detailSide);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(0);
    side->addWidget(m_back);
    side->addWidget(m_scroll, 1);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_detailSide);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({1120, 880}); // shares: the list has room for the sparklines at the usual width
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_splitter);
    connectParts();
    m_judging.setInterval(judgedEvery);
    connect(&m_judging, &QTimer::timeout, &models.connectors, &items::ConnectorListModel::judgeAgain);
}

void ConnectorsPage::connectParts()
{
    connect(m_table, &ConnectorTable::currentChanged, m_detail, &ConnectorDetail::setConnector);
    connect(m_table, &ConnectorTable::activated, this, [this] { showDetail(true); });
    connect(m_table->view(), &QTableView::clicked, this, [this](const QModelIndex &index) {
        // Not while several are being chosen, and not for the heading of a group.
        if (m_narrow && index.column() == items::ConnectorListModel::NameColumn &&
            index.flags().testFlag(Qt::ItemIsSelectable) && m_table->selected().size() == 1)
            showDetail(true);
    });
    connect(m_back, &QToolButton::clicked, this, [this] {
        showDetail(false);
        m_table->view()->setFocus();
    });
    connect(m_detail, &ConnectorDetail::labelsSaveRequested, this, &ConnectorsPage::labelsRequested);
    connect(m_detail, &ConnectorDetail::deliveriesWanted, this, &ConnectorsPage::deliveriesWanted);
    connect(m_detail, &ConnectorDetail::minutesWanted, this, &ConnectorsPage::minutesWanted);
    connect(m_detail, &ConnectorDetail::weekWanted, this, &ConnectorsPage::weekWanted);
    connect(m_detail, &ConnectorDetail::resendRequested, this, &ConnectorsPage::resendRequested);
    connect(m_detail, &ConnectorDetail::testRequested, this, &ConnectorsPage::testRequested);
    connect(m_detail, &ConnectorDetail::testCancelled, this, &ConnectorsPage::testCancelled);
    connect(m_detail, &ConnectorDetail::testDeviceRequested, this, &ConnectorsPage::testDeviceRequested);
    connect(this, &ConnectorsPage::testChanged, m_detail, &ConnectorDetail::testChanged);
    connect(this, &ConnectorsPage::testDeviceFailed, m_detail, &ConnectorDetail::testDeviceFailed);
    connect(m_table, &ConnectorTable::compareRequested, this, [this](const QList<ConnectorName> &connectors) {
        auto *dialog = new CompareDialog(m_connectors, connectors, this);
        dialog->setFormats(m_formats);
        dialog->show();
    });
    connect(m_table, &ConnectorTable::settingsChanged, this, &ConnectorsPage::listSettingsChanged);
    connect(m_table, &ConnectorTable::noticed, this, &ConnectorsPage::noticed);
    connectIntents();
    m_detail->setConnector(m_table->current());
}

/// What can be asked for from the list as well as from the page beside it.
void ConnectorsPage::connectIntents()
{
    connect(m_table, &ConnectorTable::newRequested, this, &ConnectorsPage::newRequested);
    connect(m_table, &ConnectorTable::switchRequested, this, &ConnectorsPage::requestSwitch);
    connect(m_detail, &ConnectorDetail::switchRequested, this,
        [this](const ConnectorName &connector, bool on) { requestSwitch({connector}, on); });
    ConnectorActions *actions = m_table->rowActions();
    connect(actions, &ConnectorActions::editRequested, this, &ConnectorsPage::editRequested);
    connect(actions, &ConnectorActions::duplicateRequested, this, &ConnectorsPage::duplicateRequested);
    connect(actions, &ConnectorActions::deleteRequested, this, &ConnectorsPage::deleteRequested);
    connect(actions, &ConnectorActions::recoverRequested, this, &ConnectorsPage::recoverRequested);
    connect(m_detail, &ConnectorDetail::editRequested, this, &ConnectorsPage::editRequested);
    connect(m_detail, &ConnectorDetail::duplicateRequested, this, &ConnectorsPage::duplicateRequested);
    connect(m_detail, &ConnectorDetail::deleteRequested, this, &ConnectorsPage::deleteRequested);
    connect(m_detail, &ConnectorDetail::recoverRequested, this, &ConnectorsPage::recoverRequested);
}

/// Enabling loses nothing, so nobody is asked.
void ConnectorsPage::requestSwitch(const QList<ConnectorName> &connectors, bool on)
{
    if (!m_lock.isEmpty()) {
        Q_EMIT noticed(true, m_lock);
        return;
    }
    if (on) {
        Q_EMIT switchRequested(connectors, true);
        return;
    }
    auto *dialog = new DisableDialog(m_connectors, connectors, this);
    dialog->setFormats(m_formats);
    connect(dialog, &DisableDialog::confirmed, this,
        [this](const QList<ConnectorName> &confirmed) { Q_EMIT switchRequested(confirmed, false); });
    dialog->open();
}

void ConnectorsPage::setLock(const QString &reason)
{
    m_lock = reason;
    m_detail->setLock(reason);
}

void ConnectorsPage::setFormats(const Formats &formats)
{
    m_formats = formats;
    m_table->setFormats(formats);
    m_detail->setFormats(formats);
}

void ConnectorsPage::setSigner(const DeliverySigner &signer)
{
    m_detail->setSigner(signer);
}

void ConnectorsPage::setListState(ListState state)
{
    m_table->setListState(state);
}

void ConnectorsPage::setSeveralProjects(bool several)
{
    m_table->setSeveralProjects(several);
}

ListSettings ConnectorsPage::listSettings() const
{
    return m_table->settings();
}

void ConnectorsPage::setListSettings(const ListSettings &settings)
{
    m_table->setSettings(settings);
}

bool ConnectorsPage::showsDetail() const
{
    return !m_narrow || m_detailInFront;
}

std::optional<ConnectorName> ConnectorsPage::current() const
{
    return m_table->current();
}

QByteArray ConnectorsPage::saveLayout() const
{
    return m_splitter->saveState();
}

void ConnectorsPage::restoreLayout(const QByteArray &layout)
{
    m_splitter->restoreState(layout);
}

void ConnectorsPage::focusFilter()
{
    showDetail(false);
    m_table->focusFilter();
}

void ConnectorsPage::editLabels()
{
    showDetail(true);
    m_detail->editLabels();
    if (QWidget *editor = QApplication::focusWidget(); editor && m_detail->isAncestorOf(editor))
        m_scroll->ensureWidgetVisible(editor);
}

void ConnectorsPage::showConnector(const ConnectorName &connector)
{
    m_table->setCurrent(connector);
    showDetail(true);
}

void ConnectorsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    setNarrow(event->size().width() < narrowBelow);
}

void ConnectorsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_judging.start();
}

void ConnectorsPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_judging.stop();
}

void ConnectorsPage::setNarrow(bool narrow)
{
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    showDetail(m_detailInFront);
}

void ConnectorsPage::showDetail(bool detail)
{
    m_detailInFront = detail;
    m_table->setVisible(!m_narrow || !detail);
    m_detailSide->setVisible(!m_narrow || detail);
    m_back->setVisible(m_narrow);
}

} // namespace touchstone::ui
