// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/filterline.h"

#include "ui/common/icons.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>
#include <QWhatsThis>

namespace touchstone::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto restBeforeTelling = 500ms; // nobody wants to be told that a word is not finished

} // namespace

/// Completes the term at the cursor and leaves the rest of the text alone.
class FilterCompleter : public QCompleter
{
public:
    explicit FilterCompleter(QAbstractItemModel *words, QObject *parent)
        : QCompleter(words, parent)
    {
        setCompletionMode(UnfilteredPopupCompletion);
    }

    void setPlace(const QString &before, const QString &after)
    {
        m_before = before;
        m_after = after;
    }

    QString pathFromIndex(const QModelIndex &index) const override
    {
        return m_before + index.data().toString() + m_after;
    }

private:
    QString m_before;
    QString m_after;
};

FilterLine::FilterLine(const QString &help, int longestText, QWidget *parent)
    : QLineEdit(parent)
    , m_help(help)
    , m_words(new QStringListModel(this))
    , m_completer(new FilterCompleter(m_words, this))
{
    setClearButtonEnabled(true);
    setToolTip(help);
    setMaxLength(4 * longestText);
    addAction(icon(QStringLiteral("search")), LeadingPosition);
    setCompleter(m_completer);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restBeforeTelling);
    connect(&m_rest, &QTimer::timeout, this, &FilterLine::tellProblem);
    connect(this, &QLineEdit::textChanged, this, &FilterLine::read);
    connect(this, &QLineEdit::textEdited, this, &FilterLine::complete);
}

void FilterLine::read(const QString &text)
{
    m_pending = problemOf(text);
    if (!m_pending.isEmpty()) {
        m_rest.start();
        return;
    }
    tellProblem();
    apply(text);
}

void FilterLine::tellProblem()
{
    m_rest.stop();
    if (m_problem == m_pending)
        return;
    m_problem = m_pending;
    Q_EMIT problemChanged(m_problem);
}

void FilterLine::complete()
{
    const FilterCompletions found = completions(text(), cursorPosition());
    m_completer->setPlace(text().left(found.from), text().mid(found.from + found.length));
    m_words->setStringList(found.values);
}

void FilterLine::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        tellProblem();
    QLineEdit::keyPressEvent(event);
}

void FilterLine::showHelp()
{
    setFocus();
    QWhatsThis::showText(mapToGlobal(QPoint(0, height())), m_help, this);
}

} // namespace touchstone::ui
