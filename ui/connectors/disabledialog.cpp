// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/disabledialog.h"

#include "ui/common/formats.h"
#include "ui/common/healthstyle.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace touchstone::ui {

namespace {

constexpr int longestName = 40; ///< characters of a name within a sentence

QString shortened(const QString &name)
{
    return name.size() <= longestName ? name : name.left(longestName - 1) + QChar(0x2026);
}

QLabel *textLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText); // a name is the user's text, not ours
    label->setWordWrap(true);
    return label;
}

} // namespace

QString disableLoss(const std::optional<QueueState> &queue, const QDateTime &now)
{
    if (!queue)
        return DisableDialog::tr("Events that wait for this connector are dropped. How many there are is not known.");
    if (queue->depth == 0)
        return DisableDialog::tr("No event is waiting for this connector at the moment.");
    const QString events =
        queue->depth == 1
            ? DisableDialog::tr("One event is waiting for this connector. It is dropped and never delivered.")
            : DisableDialog::tr("%1 events are waiting for this connector. They are dropped and never delivered.")
                  .arg(formatCount(queue->depth));
    if (!queue->oldest)
        return events;
    return events + u' ' + DisableDialog::tr("The oldest came %1.").arg(formatMoment(toDateTime(*queue->oldest), now));
}

QString disableButtonText(const QString &connector, const std::optional<QueueState> &queue)
{
    if (!queue)
        return DisableDialog::tr("Disable and drop what waits");
    if (queue->depth == 0)
        return DisableDialog::tr("Disable %1").arg(shortened(connector));
    return queue->depth == 1 ? DisableDialog::tr("Disable and drop 1 event")
                             : DisableDialog::tr("Disable and drop %1 events").arg(formatCount(queue->depth));
}

DisableDialog::DisableDialog(const items::ConnectorListModel &model, const ConnectorName &connector, QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_connector(connector)
    , m_mark(new QLabel(this))
    , m_title(textLabel(this))
    , m_loss(textLabel(this))
    , m_gap(textLabel(this))
    , m_keep(new QPushButton(tr("Keep it on"), this))
    , m_disable(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_gap->setText(tr("What happens while it is disabled is not delivered later: nothing is filled in when it is "
                      "enabled again."));
    m_keep->setDefault(true);
    m_keep->setFocus();
    m_disable->setAutoDefault(false); // Enter never disables, wherever the focus came from
    layOut();
    connect(m_keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_disable, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT confirmed(m_connector);
    });
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &DisableDialog::refresh);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &DisableDialog::refresh);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &DisableDialog::refresh);
    refresh();
}

void DisableDialog::layOut()
{
    m_title->setFont(titleFont(font()));
    auto *words = new QVBoxLayout;
    words->setSpacing(spacing::small);
    words->addWidget(m_title);
    words->addWidget(m_loss);
    words->addWidget(m_gap);
    auto *upper = new QHBoxLayout;
    upper->setSpacing(spacing::large);
    upper->addWidget(m_mark, 0, Qt::AlignTop);
    upper->addLayout(words, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::small);
    buttons->addStretch();
    buttons->addWidget(m_disable);
    buttons->addWidget(m_keep);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::huge, spacing::huge, spacing::huge, spacing::large);
    layout->setSpacing(spacing::huge);
    layout->addLayout(upper);
    layout->addLayout(buttons);
    setTabOrder(m_keep, m_disable);
    setMinimumWidth(460);
}

QString DisableDialog::lossText() const
{
    return m_loss->text();
}

void DisableDialog::refresh()
{
    const std::optional<items::ConnectorRow> row = m_model.row(m_connector);
    if (!row || !row->connector.isActive()) {
        reject();
        return;
    }
    const QString name = row->connector.displayName.isEmpty() ? m_connector.connector : row->connector.displayName;
    m_mark->setPixmap(markPixmap(healthMark(Health::DisabledByHand, palette()), 28, devicePixelRatioF()));
    setWindowTitle(tr("Disable connector"));
    m_title->setText(tr("Disable %1?").arg(shortened(name)));
    m_loss->setText(disableLoss(row->queue, toDateTime(m_model.clock().now())));
    m_disable->setText(disableButtonText(name, row->queue));
    setAccessibleDescription(m_loss->text() + u' ' + m_gap->text());
    m_disable->setAccessibleDescription(m_loss->text());
}

void DisableDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace touchstone::ui
