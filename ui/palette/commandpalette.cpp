// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/commandpalette.h"

#include "models/items/connectorlistmodel.h"
#include "models/items/devicedirectory.h"
#include "models/items/touchmodel.h"
#include "ui/common/eventwords.h"
#include "ui/common/healthstyle.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/palette/palettelist.h"
#include "ui/palette/paletterows.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace touchstone::ui {

using items::ConnectorListModel;

namespace {

constexpr QSize largest(560, 420);

} // namespace

CommandPalette::CommandPalette(
    ConnectorListModel &connectors, const items::DeviceDirectory &devices, QList<QAction *> actions, QWidget *parent)
    : QDialog(parent, Qt::Popup)
    , m_connectors(connectors)
    , m_devices(devices)
    , m_actions(std::move(actions))
    , m_found(new PaletteList(this))
    , m_query(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_nothing(new QLabel(tr("Nothing here is called that."), this))
{
    setWindowTitle(tr("Search or command"));
    m_query->setPlaceholderText(tr("A connector, a sensor or a command"));
    m_query->setAccessibleName(windowTitle());
    m_query->setClearButtonEnabled(true);
    m_query->setMaxLength(100);
    m_query->installEventFilter(this);
    m_list->setModel(m_found);
    m_list->setItemDelegate(new PaletteRows(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // the keyboard stays in the field above
    m_list->setAccessibleName(tr("What was found"));
    m_nothing->setAlignment(Qt::AlignCenter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::small, spacing::small, spacing::small, spacing::small);
    column->setSpacing(spacing::small);
    column->addWidget(m_query);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing, 1);
    connect(m_query, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_query, &QLineEdit::returnPressed, this, [this] { choose(m_list->currentIndex()); });
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
}

void CommandPalette::openOnTop()
{
    const QWidget &window = *parentWidget();
    const QSize size = largest.boundedTo(window.size() - QSize(2 * spacing::huge, 4 * spacing::huge));
    resize(size);
    move(window.mapToGlobal(QPoint((window.width() - size.width()) / 2, 2 * spacing::huge)));
    m_found->setEntries(collect());
    m_query->clear();
    search({});
    show();
    m_query->setFocus();
}

QList<PaletteEntry> CommandPalette::collect()
{
    QList<PaletteEntry> entries;
    addActions(entries);
    addConnectors(entries);
    addDevices(entries);
    return entries;
}

void CommandPalette::addActions(QList<PaletteEntry> &entries)
{
    for (QAction *action : std::as_const(m_actions)) {
        if (!action->isEnabled() || !action->isVisible())
            continue;
        entries.append({action->iconText(), action->shortcut().toString(QKeySequence::NativeText), {}, action->icon(),
            [action] { action->trigger(); }});
    }
}

void CommandPalette::addConnectors(QList<PaletteEntry> &entries)
{
    for (int row = 0; row < m_connectors.rowCount(); ++row) {
        const QModelIndex index = m_connectors.index(row, ConnectorListModel::NameColumn);
        const QString path = index.data(ConnectorListModel::PathRole).toString();
        const auto name = ConnectorName::parse(path);
        if (!name)
            continue;
        const Health health = Health(index.data(ConnectorListModel::HealthRole).toInt());
        entries.append({index.data().toString(), tr("connector, %1").arg(healthWord(health)), path,
            icon(QStringLiteral("connectors")), [this, name = *name] { Q_EMIT connectorChosen(name); }});
    }
}

void CommandPalette::addDevices(QList<PaletteEntry> &entries)
{
    const QList<Device> devices = m_devices.devices();
    for (const Device &device : devices) {
        const QString label = device.labels.value(QStringLiteral("name"));
        QString detail = deviceTypeWord(device.type);
        if (const auto touched = m_touches ? m_touches->lastTouch(device.name) : std::nullopt)
            detail = tr("%1, touched %2").arg(detail, formatTimeWithSeconds(toDateTime(*touched).time(), m_formats));
        entries.append({label.isEmpty() ? device.name.device : label, detail,
            device.name.device + QLatin1Char(' ') + labelWords(device.labels), icon(iconNameOf(device.type)),
            [this, name = device.name] { Q_EMIT deviceChosen(name); }});
    }
}

void CommandPalette::search(const QString &query)
{
    m_found->setQuery(query);
    const bool found = m_found->rowCount() > 0;
    m_list->setVisible(found);
    m_nothing->setVisible(!found);
    if (found)
        m_list->setCurrentIndex(m_found->index(0));
}

void CommandPalette::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QPersistentModelIndex chosen = index;
    close(); // first, so that what is chosen finds the window as it was
    m_found->choose(chosen);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    // It lies on the window without a shadow: a line sets it off.
    QPainter painter(this);
    painter.setPen(mutedText(palette()));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_query && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int row = m_list->currentIndex().row();
        const int step = key->key() == Qt::Key_Down ? 1 : key->key() == Qt::Key_Up ? -1 : 0;
        if (step != 0) {
            m_list->setCurrentIndex(m_found->index(qBound(0, row + step, m_found->rowCount() - 1)));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace touchstone::ui
