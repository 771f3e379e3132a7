// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/undobar.h"

#include "ui/common/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace touchstone::ui {

using namespace std::chrono_literals;

UndoBar::UndoBar(QWidget *parent)
    : Card(parent)
    , m_text(new QLabel(this))
    , m_undo(new QPushButton(tr("Undo"), this))
{
    setAccessibleName(tr("About to happen"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_undo->setShortcut(QKeySequence::Undo);
    m_undo->setToolTip(
        tr("Take it back: nothing has been sent yet (%1)").arg(m_undo->shortcut().toString(QKeySequence::NativeText)));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::medium, spacing::small, spacing::medium, spacing::small);
    row->setSpacing(spacing::medium);
    row->addWidget(m_text, 1);
    row->addWidget(m_undo);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        withdraw();
        Q_EMIT undoRequested();
    });
    connect(&m_second, &QTimer::timeout, this, &UndoBar::showLeft);
    hide();
}

void UndoBar::offer(const QString &what, std::chrono::milliseconds left)
{
    m_what = what;
    m_deadline.setRemainingTime(left);
    m_second.start(1s);
    setAccessibleDescription(what);
    setVisible(true);
    showLeft();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void UndoBar::withdraw()
{
    m_second.stop();
    hide();
}

QString UndoBar::text() const
{
    return m_text->text();
}

void UndoBar::showLeft()
{
    // A started second counts as a whole one, as on every clock that runs down here.
    const qint64 seconds = std::max<qint64>(1, (m_deadline.remainingTime() + 999) / 1000);
    m_text->setText(tr("%1 in %2 s.").arg(m_what, QString::number(seconds)));
}

} // namespace touchstone::ui
