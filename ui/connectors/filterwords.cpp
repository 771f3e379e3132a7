// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/filterwords.h"

#include <QCoreApplication>

namespace touchstone::ui {

namespace {

using items::ConnectorFilter;
using items::FilterProblem;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(FilterWords)
};

QString exampleOf(const QString &key)
{
    const QStringList units = ConnectorFilter::unitsOf(key);
    if (units.contains(QStringLiteral("ms")))
        return key == QLatin1String("p99") || key == QLatin1String("latency") ? key + QStringLiteral(":>500ms")
                                                                              : key + QStringLiteral(":>5min");
    return units.isEmpty() ? key + QStringLiteral(":>10") : key + QStringLiteral(":>5%");
}

QString unknownStatusWords(const FilterProblem &problem)
{
    const QString value = problem.term.section(u':', 1);
    const QString meant = nearestWord(value, ConnectorFilter::statusWords());
    const QString start = Texts::tr("%1: no status is called so.").arg(quotedTerm(problem.term)) + u' ';
    if (!meant.isEmpty())
        return start + Texts::tr("Did you mean %1?").arg(problem.key + u':' + meant);
    return start + Texts::tr("There are %1.").arg(ConnectorFilter::statusWords().join(QStringLiteral(", ")));
}

} // namespace

QString filterProblemWords(const FilterProblem &problem)
{
    using Kind = FilterProblem::Kind;
    const QString term = quotedTerm(problem.term);
    switch (problem.kind) {
    case Kind::TooLong:
    case Kind::TooManyTerms:
    case Kind::OpenQuote:
    case Kind::UnknownKey:
        return commonProblemWords(
            problem, {ConnectorFilter::longestText, ConnectorFilter::mostTerms}, ConnectorFilter::keys());
    case Kind::NoValue:
        return ConnectorFilter::isCompared(problem.key)
                   ? Texts::tr("%1: a number is missing. Write for example %2.").arg(term, exampleOf(problem.key))
                   : commonProblemWords(problem, {}, {});
    case Kind::UnknownStatus:
        return unknownStatusWords(problem);
    case Kind::NoComparison:
        return Texts::tr("%1: a time is never met exactly. Write > or < before it, for example %2.")
            .arg(term, exampleOf(problem.key));
    case Kind::NotANumber:
        return Texts::tr("%1: this is no number of 0 or more. Write for example %2.").arg(term, exampleOf(problem.key));
    case Kind::NotWhole:
        return Texts::tr("%1: a count has no decimals. Write a whole number.").arg(term);
    case Kind::MissingUnit:
        return Texts::tr("%1: the unit is missing. Write one of %2 behind the number.")
            .arg(term, ConnectorFilter::unitsOf(problem.key).join(QStringLiteral(", ")));
    case Kind::UnknownUnit: {
        const QStringList units = ConnectorFilter::unitsOf(problem.key);
        return units.isEmpty() ? Texts::tr("%1: a count has no unit. Write the number alone.").arg(term)
                               : Texts::tr("%1: this unit is not known. Write one of %2 behind the number.")
                                     .arg(term, units.join(QStringLiteral(", ")));
    }
    case Kind::TooLarge:
        return Texts::tr("%1: no number is that large. Write a smaller one.").arg(term);
    }
    return {};
}

QString filterHelp()
{
    return filterHelpPage(
        {{QStringLiteral("erp example.com"), Texts::tr("both words in name or endpoint")},
            {QStringLiteral("status:failing"), Texts::tr("also healthy, degraded, stalled, unknown, active, disabled")},
            {QStringLiteral("p99:>500ms"), Texts::tr("slower than that; <, <= and >= as well; us, ms, s, min, h, d")},
            {QStringLiteral("errors:>10 success:0"), Texts::tr("counts of the last 24 hours")},
            {QStringLiteral("rate:>5%"), Texts::tr("share of failed attempts")},
            {QStringLiteral("queue:>100 age:>5min"), Texts::tr("events waiting, and how long the oldest has")},
            {QStringLiteral("changed:<1h"), Texts::tr("seen to change within the hour")},
            {QStringLiteral("label:room event:touch"), Texts::tr("labels it includes, events it forwards")},
            {QStringLiteral("type:azure name:hub"), Texts::tr("its type, its name alone")},
            {QStringLiteral("project:\"Kontor Oslo\""), Texts::tr("quotation marks keep spaces together")},
            {QStringLiteral("-status:disabled"), Texts::tr("a dash turns any of them round")}},
        Texts::tr("What is not known meets no comparison."));
}

FilterCompletions filterCompletions(const QString &text, qsizetype cursor, const FilterVocabulary &vocabulary)
{
    return completeFilter(
        text, cursor, ConnectorFilter::keys(), [&vocabulary](const QString &key, const QString &begun) {
            if (key == QLatin1String("status") || key == QLatin1String("health"))
                return ConnectorFilter::statusWords();
            if (key == QLatin1String("label"))
                return vocabulary.labels;
            if (key == QLatin1String("project"))
                return vocabulary.projects;
            if (key == QLatin1String("type"))
                return vocabulary.types;
            QStringList words;
            if (key == QLatin1String("event")) {
                for (const EventType &type : forwardableEventTypes())
                    words.append(type.text());
            } else if (!begun.isEmpty() && begun.back().isDigit()) {
                for (const QString &unit : ConnectorFilter::unitsOf(key))
                    words.append(begun + unit);
            }
            return words;
        });
}

} // namespace touchstone::ui
