// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/filterfield.h"

#include "models/items/connectorlistmodel.h"
#include "ui/common/icons.h"
#include "ui/connectors/filterwords.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>
#include <QWhatsThis>

#include <algorithm>

namespace touchstone::ui {

namespace {

using namespace std::chrono_literals;
using items::ConnectorFilter;

constexpr auto restBeforeTelling = 500ms; // nobody wants to be told that a word is not finished

/// What the rows have for this key; a thousand rows are read in less than a millisecond.
FilterVocabulary vocabularyOf(const items::ConnectorListModel &model, const QString &key)
{
    QSet<QString> words;
    for (int at = 0; at < model.rowCount(); ++at) {
        const items::ConnectorRow &row = model.rowAt(at);
        if (key == QLatin1String("label"))
            words.unite(QSet<QString>(row.connector.labels.cbegin(), row.connector.labels.cend()));
        else if (key == QLatin1String("project"))
            words.insert(row.projectTitle.isEmpty() ? row.connector.name.project : row.projectTitle);
        else if (key == QLatin1String("type"))
            words.insert(row.connector.type.text().toLower().replace(u'_', u'-'));
    }
    QStringList sorted(words.cbegin(), words.cend());
    sorted.sort(Qt::CaseInsensitive);
    return {sorted, sorted, sorted};
}

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

FilterField::FilterField(const items::ConnectorListModel &model, QWidget *parent)
    : QLineEdit(parent)
    , m_model(model)
    , m_words(new QStringListModel(this))
    , m_completer(new FilterCompleter(m_words, this))
{
    setPlaceholderText(tr("Filter, for example status:failing"));
    setClearButtonEnabled(true);
    setAccessibleName(tr("Filter connectors"));
    setAccessibleDescription(tr("Words of name or endpoint, and terms such as status:failing or p99:>500ms"));
    setToolTip(filterHelp());
    setMaxLength(4 * ConnectorFilter::longestText);
    addAction(icon(QStringLiteral("search")), LeadingPosition);
    setCompleter(m_completer);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restBeforeTelling);
    connect(&m_rest, &QTimer::timeout, this, &FilterField::tellProblem);
    connect(this, &QLineEdit::textChanged, this, &FilterField::read);
    connect(this, &QLineEdit::textEdited, this, &FilterField::complete);
}

void FilterField::read(const QString &text)
{
    const ConnectorFilter::Parsed parsed = ConnectorFilter::parse(text);
    if (const auto *problem = std::get_if<items::FilterProblem>(&parsed)) {
        m_pending = filterProblemWords(*problem);
        m_rest.start();
        return;
    }
    m_pending.clear();
    tellProblem();
    Q_EMIT filterChanged(std::get<ConnectorFilter>(parsed));
}

void FilterField::tellProblem()
{
    m_rest.stop();
    if (m_problem == m_pending)
        return;
    m_problem = m_pending;
    Q_EMIT problemChanged(m_problem);
}

void FilterField::complete()
{
    const FilterVocabulary vocabulary = vocabularyOf(m_model, filterKeyAt(text(), cursorPosition()));
    const FilterCompletions completions = filterCompletions(text(), cursorPosition(), vocabulary);
    m_completer->setPlace(text().left(completions.from), text().mid(completions.from + completions.length));
    m_words->setStringList(completions.values);
}

void FilterField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        tellProblem();
    QLineEdit::keyPressEvent(event);
}

void FilterField::showHelp()
{
    setFocus();
    QWhatsThis::showText(mapToGlobal(QPoint(0, height())), filterHelp(), this);
}

} // namespace touchstone::ui
