// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/formfield.h"

#include "ui/common/healthstyle.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace touchstone::ui {

FormField::FormField(const QString &caption, QWidget *editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_words(new QLabel(this))
{
    auto *name = new QLabel(caption, this);
    name->setBuddy(editor->focusProxy() ? editor->focusProxy() : editor);
    QString spoken = caption;
    editor->setAccessibleName(spoken.remove(u'&'));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setFont(captionFont(font()));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::tiny);
    column->addWidget(name);
    column->addWidget(editor);
    column->addWidget(m_words);
    showWords();
}

void FormField::setProblem(const QString &problem)
{
    if (m_problem == problem)
        return;
    m_problem = problem;
    showWords();
}

void FormField::setHint(const QString &hint)
{
    if (m_hint == hint)
        return;
    m_hint = hint;
    showWords();
}

void FormField::showWords()
{
    const bool isProblem = !m_problem.isEmpty();
    const QString words = isProblem ? m_problem : m_hint;
    QPalette coloured = palette();
    coloured.setColor(
        QPalette::WindowText, isProblem ? healthTextColour(Health::Failing, palette()) : mutedText(palette()));
    m_words->setPalette(coloured);
    // The sign tells a problem from a hint without its colour.
    m_words->setText(isProblem ? QStringLiteral("\u26a0 ") + words : words);
    m_words->setVisible(!words.isEmpty());
    m_editor->setAccessibleDescription(words);
}

void FormField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showWords();
}

} // namespace touchstone::ui
