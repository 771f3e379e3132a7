// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/headertable.h"

#include "models/domain/connectorrules.h"
#include "ui/common/theme.h"
#include "ui/editor/headermodel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace touchstone::ui {

HeaderTable::HeaderTable(QWidget *parent)
    : QWidget(parent)
    , m_model(new HeaderModel(this))
    , m_view(new QTableView(this))
    , m_add(new QPushButton(tr("&Add header"), this))
    , m_remove(new QPushButton(tr("&Remove"), this))
    , m_reveal(new QPushButton(tr("Show &values"), this))
{
    setFocusProxy(m_view);
    m_view->setModel(m_model);
    m_view->setAccessibleName(tr("Custom headers"));
    m_view->setTabKeyNavigation(false); // Tab leaves the table
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->horizontalHeader()->setSectionResizeMode(HeaderModel::NameColumn, QHeaderView::Interactive);
    m_view->horizontalHeader()->resizeSection(HeaderModel::NameColumn, 180);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->setMinimumHeight(84);
    m_view->installEventFilter(this);
    m_reveal->setCheckable(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::small);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    buttons->addWidget(m_reveal);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::tiny);
    column->addWidget(m_view, 1);
    column->addLayout(buttons);

    connect(m_add, &QPushButton::clicked, this, &HeaderTable::add);
    connect(m_remove, &QPushButton::clicked, this, &HeaderTable::removeCurrent);
    connect(m_reveal, &QPushButton::toggled, m_model, &HeaderModel::setRevealed);
    connect(m_model, &HeaderModel::headersChanged, this, [this] {
        updateButtons();
        Q_EMIT headersChanged();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &HeaderTable::updateButtons);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &HeaderTable::updateButtons);
    updateButtons();
}

void HeaderTable::setHeaders(const QMap<QString, QString> &headers)
{
    m_model->setHeaders(headers);
}

QMap<QString, QString> HeaderTable::headers() const
{
    return m_model->headers();
}

QString HeaderTable::problem() const
{
    return m_model->problem();
}

void HeaderTable::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_model->setReadOnly(readOnly);
    updateButtons();
}

void HeaderTable::add()
{
    const QModelIndex name = m_model->index(m_model->append(), HeaderModel::NameColumn);
    m_view->setCurrentIndex(name);
    m_view->setFocus();
    m_view->edit(name);
}

void HeaderTable::removeCurrent()
{
    m_model->removeRow(m_view->currentIndex().row());
}

void HeaderTable::updateButtons()
{
    m_add->setEnabled(!m_readOnly && m_model->rowCount() < int(connectorrules::maxHeaders));
    m_remove->setEnabled(!m_readOnly && m_view->currentIndex().isValid());
    m_reveal->setEnabled(m_model->rowCount() > 0);
}

bool HeaderTable::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        removeCurrent();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace touchstone::ui
