// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/disabledialog.h"

#include "models/domain/connectortitle.h"
#include "ui/common/formats.h"
#include "ui/common/healthstyle.h"
#include "ui/common/textlabel.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace touchstone::ui {

namespace {

constexpr int longestName = 40;       ///< characters of a name within a sentence
constexpr int longestEnumeration = 6; ///< names before "and 4 more"

QString shortTitle(const items::ConnectorRow &row)
{
    const QString name = titleOf(row.connector);
    return name.size() <= longestName ? name : name.left(longestName - 1) + QChar(0x2026);
}

/// What waits for all of them together.
struct Loss
{
    qint64 events = 0;
    qsizetype unknown = 0; ///< connectors whose queue nobody told about
    std::optional<Timestamp> oldest;
};

Loss lossOf(const QList<items::ConnectorRow> &connectors)
{
    Loss loss;
    for (const items::ConnectorRow &row : connectors) {
        if (!row.queue) {
            ++loss.unknown;
            continue;
        }
        loss.events += row.queue->depth;
        if (row.queue->oldest && (!loss.oldest || *row.queue->oldest < *loss.oldest))
            loss.oldest = row.queue->oldest;
    }
    return loss;
}

QString waitingSentence(const Loss &loss)
{
    if (loss.events == 1)
        return DisableDialog::tr("One event is waiting. It is dropped and never delivered.");
    return DisableDialog::tr("%1 events are waiting. They are dropped and never delivered.")
        .arg(formatCount(loss.events));
}

QString enumeration(const QList<items::ConnectorRow> &connectors)
{
    QStringList lines;
    for (const items::ConnectorRow &row :
        connectors.first(std::min<qsizetype>(connectors.size(), longestEnumeration))) {
        const QString waiting = !row.queue ? DisableDialog::tr("how many wait is not known")
                                : row.queue->depth == 0
                                    ? DisableDialog::tr("none waiting")
                                    : DisableDialog::tr("%1 waiting").arg(formatCount(row.queue->depth));
        lines.append(QStringLiteral("\u2022 ") + DisableDialog::tr("%1: %2").arg(shortTitle(row), waiting));
    }
    if (connectors.size() > longestEnumeration)
        lines.append(DisableDialog::tr("and %1 more").arg(formatCount(connectors.size() - longestEnumeration)));
    return lines.join(u'\n');
}

} // namespace

QString disableLoss(const QList<items::ConnectorRow> &connectors, const QDateTime &now, const Formats &formats)
{
    const Loss loss = lossOf(connectors);
    QStringList sentences;
    if (loss.events > 0) {
        sentences.append(waitingSentence(loss));
        if (loss.oldest)
            sentences.append(
                DisableDialog::tr("The oldest came %1.").arg(formatMoment(toDateTime(*loss.oldest), now, formats)));
    } else if (loss.unknown == 0) {
        sentences.append(DisableDialog::tr("No event is waiting at the moment."));
    }
    if (loss.unknown > 0 && connectors.size() == 1)
        sentences.append(DisableDialog::tr("Events that wait are dropped. How many there are is not known."));
    else if (loss.unknown > 0)
        sentences.append(DisableDialog::tr(
            "Events that wait are dropped. For %1 of %2 connectors nobody can say how many there are.")
                             .arg(formatCount(loss.unknown), formatCount(connectors.size())));
    return sentences.join(u' ');
}

QString disableButtonText(const QList<items::ConnectorRow> &connectors)
{
    const Loss loss = lossOf(connectors);
    const bool isOne = connectors.size() == 1;
    const QString which = isOne ? DisableDialog::tr("Disable") : DisableDialog::tr("Disable %1").arg(connectors.size());
    if (loss.unknown > 0)
        return DisableDialog::tr("%1 and drop what waits").arg(which);
    if (loss.events == 0)
        return isOne ? DisableDialog::tr("Disable %1").arg(shortTitle(connectors.first()))
                     : DisableDialog::tr("Disable %1 connectors").arg(connectors.size());
    return loss.events == 1 ? DisableDialog::tr("%1 and drop 1 event").arg(which)
                            : DisableDialog::tr("%1 and drop %2 events").arg(which, formatCount(loss.events));
}

DisableDialog::DisableDialog(
    const items::ConnectorListModel &model, const QList<ConnectorName> &connectors, QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_connectors(connectors)
    , m_mark(new QLabel(this))
    , m_title(makeTextLabel(this))
    , m_names(makeTextLabel(this))
    , m_loss(makeTextLabel(this))
    , m_gap(makeTextLabel(this))
    , m_keep(new QPushButton(this))
    , m_disable(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_names->setObjectName(QStringLiteral("names"));
    m_gap->setText(tr("What happens while it is off is not delivered later: nothing is filled in when it is enabled "
                      "again, and until then the promise to deliver every event does not hold."));
    m_keep->setDefault(true);
    m_keep->setFocus();
    m_disable->setAutoDefault(false); // Enter never disables, wherever the focus came from
    layOut();
    connect(m_keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_disable, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT confirmed(m_connectors);
    });
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &DisableDialog::refresh);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &DisableDialog::refresh);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &DisableDialog::refresh);
    refresh();
}

void DisableDialog::setFormats(const Formats &formats)
{
    m_formats = formats;
    refresh();
}

void DisableDialog::layOut()
{
    m_title->setFont(titleFont(font()));
    auto *words = new QVBoxLayout;
    words->setSpacing(spacing::small);
    words->addWidget(m_title);
    words->addWidget(m_names);
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
    QList<items::ConnectorRow> rows;
    for (const ConnectorName &name : std::as_const(m_connectors)) {
        const std::optional<items::ConnectorRow> row = m_model.row(name);
        if (row && row->connector.isActive())
            rows.append(*row);
    }
    m_connectors.clear();
    for (const items::ConnectorRow &row : std::as_const(rows))
        m_connectors.append(row.connector.name);
    if (rows.isEmpty()) {
        reject();
        return;
    }
    const bool isOne = rows.size() == 1;
    m_mark->setPixmap(markPixmap(healthMark(Health::DisabledByHand, palette()), 28, devicePixelRatioF()));
    setWindowTitle(isOne ? tr("Disable connector") : tr("Disable connectors"));
    m_title->setText(
        isOne ? tr("Disable %1?").arg(shortTitle(rows.first())) : tr("Disable %1 connectors?").arg(rows.size()));
    m_names->setVisible(!isOne);
    m_names->setText(isOne ? QString() : enumeration(rows));
    m_loss->setText(disableLoss(rows, toDateTime(m_model.clock().now()), m_formats));
    m_keep->setText(isOne ? tr("Keep it on") : tr("Keep them on"));
    m_disable->setText(disableButtonText(rows));
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
