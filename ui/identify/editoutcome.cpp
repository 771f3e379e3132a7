// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identify/editoutcome.h"

#include "ui/common/failurewords.h"
#include "ui/common/healthstyle.h"
#include "ui/common/textlabel.h"
#include "ui/common/theme.h"
#include "ui/sensors/sensorwords.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace touchstone::ui {

namespace {
constexpr qsizetype mostEdits = 100;
} // namespace

EditOutcome::EditOutcome(QWidget *parent)
    : QWidget(parent)
    , m_text(makeTextLabel(this))
    , m_undo(new QPushButton(tr("&Undo"), this))
{
    m_undo->setToolTip(tr("Give the labels their former values back"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::small);
    row->addWidget(m_text, 1);
    row->addWidget(m_undo);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        m_undoing = m_edits.takeLast();
        begin(tr("Undoing \u2026"));
        Q_EMIT undoRequested(LabelEdit(*m_undoing)); // a copy: the answer may come at once
    });
    clear();
}

void EditOutcome::begin(const QString &what)
{
    tell(what, false);
    m_undo->setEnabled(false); // one after the other
}

void EditOutcome::takeEdit(const LabelEdit &edit)
{
    // What was taken back is not offered to be done again: the button always leads further back.
    const bool isUndone = m_undoing && m_undoing->device == edit.device;
    if (isUndone)
        m_undoing.reset();
    else if (!edit.change.isEmpty())
        m_edits.append(edit);
    if (m_edits.size() > mostEdits)
        m_edits.removeFirst();
    m_undo->setEnabled(true);
    tell(editWords(edit), false);
}

void EditOutcome::takeFailure(const DeviceName &device, const QString &attempt, const Failure &failure)
{
    if (m_undoing && m_undoing->device == device) {
        // It may be tried again, unless there is nothing left to undo.
        if (failure.kind != Failure::Kind::Conflict && failure.kind != Failure::Kind::NotFound)
            m_edits.append(*m_undoing);
        m_undoing.reset();
    }
    m_undo->setEnabled(true);
    tell(failureWords(attempt, failure), true);
}

void EditOutcome::clear()
{
    m_edits.clear();
    m_undoing.reset();
    hide();
}

QString EditOutcome::text() const
{
    return m_text->text();
}

void EditOutcome::tell(const QString &text, bool isProblem)
{
    QPalette coloured = palette();
    if (isProblem)
        coloured.setColor(QPalette::WindowText, healthTextColour(Health::Failing, palette()));
    m_text->setPalette(coloured);
    m_text->setText(isProblem ? QStringLiteral("\u26a0 ") + text : text);
    m_undo->setVisible(!m_edits.isEmpty());
    m_undo->setAccessibleDescription(text);
    show();
    QAccessibleEvent alert(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace touchstone::ui
