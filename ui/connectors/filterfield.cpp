// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/filterfield.h"

#include "models/items/connectorlistmodel.h"
#include "ui/connectors/filterwords.h"

#include <QSet>

#include <algorithm>

namespace touchstone::ui {

namespace {

using items::ConnectorFilter;

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

FilterField::FilterField(const items::ConnectorListModel &model, QWidget *parent)
    : FilterLine(filterHelp(), ConnectorFilter::longestText, parent)
    , m_model(model)
{
    setPlaceholderText(tr("Filter, for example status:failing"));
    setAccessibleName(tr("Filter connectors"));
    setAccessibleDescription(tr("Words of name or endpoint, and terms such as status:failing or p99:>500ms"));
}

QString FilterField::problemOf(const QString &text) const
{
    const ConnectorFilter::Parsed parsed = ConnectorFilter::parse(text);
    const auto *problem = std::get_if<items::FilterProblem>(&parsed);
    return problem ? filterProblemWords(*problem) : QString();
}

void FilterField::apply(const QString &text)
{
    Q_EMIT filterChanged(std::get<ConnectorFilter>(ConnectorFilter::parse(text)));
}

FilterCompletions FilterField::completions(const QString &text, qsizetype cursor) const
{
    return filterCompletions(text, cursor, vocabularyOf(m_model, filterKeyAt(text, cursor)));
}

} // namespace touchstone::ui
