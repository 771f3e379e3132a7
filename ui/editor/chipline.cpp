// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/chipline.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/editor/flowlayout.h"

#include <QKeyEvent>
#include <QToolButton>

#include <algorithm>

namespace touchstone::ui {

namespace {
constexpr int longestChip = 40; ///< characters; the tooltip has all of it
}

ChipLine::ChipLine(QWidget *parent)
    : QWidget(parent)
    , m_flow(new FlowLayout(this, spacing::tiny))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QAbstractButton *ChipLine::makeChip(const QString &text)
{
    auto *chip = new QToolButton(this);
    chip->setText(text.size() > longestChip ? text.left(longestChip - 1) + QChar(0x2026) : text);
    chip->setIcon(icon(QStringLiteral("close")));
    chip->setIconSize(QSize(10, 10));
    chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    chip->setLayoutDirection(layoutDirection() == Qt::LeftToRight ? Qt::RightToLeft : Qt::LeftToRight); // text first
    chip->setFocusPolicy(Qt::StrongFocus);
    chip->setToolTip(tr("Do not include %1 any more").arg(text));
    chip->setAccessibleName(tr("%1, included").arg(text));
    chip->installEventFilter(this);
    connect(chip, &QToolButton::clicked, this, [this, text] { Q_EMIT removeRequested(text); });
    return chip;
}

void ChipLine::setTexts(const QStringList &texts)
{
    if (m_texts == texts)
        return;
    // The keyboard stays where it was when the chip under it goes.
    const auto focused =
        std::find_if(m_chips.cbegin(), m_chips.cend(), [](const QAbstractButton *chip) { return chip->hasFocus(); });
    const qsizetype place = focused == m_chips.cend() ? -1 : focused - m_chips.cbegin();
    for (QAbstractButton *chip : std::as_const(m_chips)) {
        m_flow->removeWidget(chip);
        chip->hide();
        chip->deleteLater(); // its own click may have brought us here
    }
    m_chips.clear();
    m_texts = texts;
    for (const QString &text : texts) {
        QAbstractButton *chip = makeChip(text);
        m_chips.append(chip);
        m_flow->addWidget(chip);
        chip->show();
    }
    if (place >= 0 && !m_chips.isEmpty())
        m_chips[std::min(place, m_chips.size() - 1)]->setFocus();
    updateGeometry();
}

bool ChipLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
            static_cast<QAbstractButton *>(watched)->click();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace touchstone::ui
