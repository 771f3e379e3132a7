// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/filterwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace touchstone::ui {

namespace {

using items::ConnectorFilter;
using items::FilterProblem;

QString tr(const char *text)
{
    return QCoreApplication::translate("FilterWords", text);
}

/// How many letters have to be changed, added or left out.
qsizetype distance(const QString &a, const QString &b)
{
    QList<qsizetype> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const qsizetype changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({changed, row[j] + 1, row[j - 1] + 1}));
        }
    }
    return row.last();
}

/// The word that was probably meant; empty when none is near.
QString nearest(const QString &typed, const QStringList &words)
{
    if (typed.size() > 30)
        return {};
    QString best;
    qsizetype least = 3;
    for (const QString &word : words) {
        const qsizetype far = distance(typed.toLower(), word);
        if (far < least && far < word.size()) {
            least = far;
            best = word;
        }
    }
    return best;
}

/// In quotation marks, and short enough for a line.
QString quoted(const QString &term)
{
    constexpr qsizetype longest = 40;
    return u'\u201c' + (term.size() > longest ? term.left(longest) + u'\u2026' : term) + u'\u201d';
}

QString exampleOf(const QString &key)
{
    const QStringList units = ConnectorFilter::unitsOf(key);
    if (units.contains(QStringLiteral("ms")))
        return key == QLatin1String("p99") || key == QLatin1String("latency") ? key + QStringLiteral(":>500ms")
                                                                              : key + QStringLiteral(":>5min");
    return units.isEmpty() ? key + QStringLiteral(":>10") : key + QStringLiteral(":>5%");
}

QString unknownKeyWords(const FilterProblem &problem)
{
    const QString meant = nearest(problem.key, ConnectorFilter::keys());
    const QString remedy =
        meant.isEmpty() ? tr("To look for it as a word, put it in quotation marks.")
                        : tr("Did you mean %1? To look for it as a word, put it in quotation marks.").arg(meant + u':');
    return tr("%1: there is nothing called %2.").arg(quoted(problem.term), quoted(problem.key)) + u' ' + remedy;
}

QString unknownStatusWords(const FilterProblem &problem)
{
    const QString value = problem.term.section(u':', 1);
    const QString meant = nearest(value, ConnectorFilter::statusWords());
    const QString start = tr("%1: no status is called so.").arg(quoted(problem.term)) + u' ';
    if (!meant.isEmpty())
        return start + tr("Did you mean %1?").arg(problem.key + u':' + meant);
    return start + tr("There are %1.").arg(ConnectorFilter::statusWords().join(QStringLiteral(", ")));
}

struct Part
{
    qsizetype from;
    QString text; ///< up to the cursor
};

/// The term that the cursor stands in, from its beginning to the cursor.
Part partAt(const QString &text, qsizetype cursor)
{
    qsizetype from = 0;
    bool isQuoted = false;
    cursor = std::clamp<qsizetype>(cursor, 0, text.size());
    for (qsizetype i = 0; i < cursor; ++i) {
        if (text[i] == u'"')
            isQuoted = !isQuoted;
        else if (text[i].isSpace() && !isQuoted)
            from = i + 1;
    }
    return {from, text.mid(from, cursor - from)};
}

} // namespace

QString filterProblemWords(const FilterProblem &problem)
{
    using Kind = FilterProblem::Kind;
    const QString term = quoted(problem.term);
    switch (problem.kind) {
    case Kind::TooLong:
        return tr("A filter has at most %1 characters. Leave some out.").arg(ConnectorFilter::longestText);
    case Kind::TooManyTerms:
        return tr("A filter has at most %1 words and terms. Leave some out.").arg(ConnectorFilter::mostTerms);
    case Kind::OpenQuote:
        return tr("%1: a quotation mark is missing. Put another one at the end.").arg(term);
    case Kind::UnknownKey:
        return unknownKeyWords(problem);
    case Kind::NoValue:
        return ConnectorFilter::isCompared(problem.key)
                   ? tr("%1: a number is missing. Write for example %2.").arg(term, exampleOf(problem.key))
                   : tr("%1: write behind the colon what to look for.").arg(term);
    case Kind::UnknownStatus:
        return unknownStatusWords(problem);
    case Kind::NoComparison:
        return tr("%1: a time is never met exactly. Write > or < before it, for example %2.")
            .arg(term, exampleOf(problem.key));
    case Kind::NotANumber:
        return tr("%1: this is no number of 0 or more. Write for example %2.").arg(term, exampleOf(problem.key));
    case Kind::NotWhole:
        return tr("%1: a count has no decimals. Write a whole number.").arg(term);
    case Kind::MissingUnit:
        return tr("%1: the unit is missing. Write one of %2 behind the number.")
            .arg(term, ConnectorFilter::unitsOf(problem.key).join(QStringLiteral(", ")));
    case Kind::UnknownUnit: {
        const QStringList units = ConnectorFilter::unitsOf(problem.key);
        return units.isEmpty() ? tr("%1: a count has no unit. Write the number alone.").arg(term)
                               : tr("%1: this unit is not known. Write one of %2 behind the number.")
                                     .arg(term, units.join(QStringLiteral(", ")));
    }
    case Kind::TooLarge:
        return tr("%1: no number is that large. Write a smaller one.").arg(term);
    }
    return {};
}

QString filterHelp()
{
    const std::pair<const char *, QString> examples[] = {
        {"erp example.com", tr("both words in name or endpoint")},
        {"status:failing", tr("also healthy, degraded, stalled, unknown, active, disabled")},
        {"p99:&gt;500ms", tr("slower than that; &lt;, &lt;= and &gt;= as well; us, ms, s, min, h, d")},
        {"errors:&gt;10 success:0", tr("counts of the last 24 hours")},
        {"rate:&gt;5%", tr("share of failed attempts")},
        {"queue:&gt;100 age:&gt;5min", tr("events waiting, and how long the oldest has")},
        {"changed:&lt;1h", tr("seen to change within the hour")},
        {"label:room event:touch", tr("labels it includes, events it forwards")},
        {"type:azure name:hub", tr("its type, its name alone")},
        {"project:\"Kontor Oslo\"", tr("quotation marks keep spaces together")},
        {"-status:disabled", tr("a dash turns any of them round")},
    };
    QString rows;
    for (const auto &[example, meaning] : examples)
        rows += QStringLiteral("<tr><td style='padding-right:12px'><b>%1</b></td><td>%2</td></tr>")
                    .arg(QString::fromLatin1(example), meaning);
    return tr("<p>Words and terms, all of which have to hold:</p>") + QStringLiteral("<table>%1</table>").arg(rows) +
           tr("<p>What is not known meets no comparison.</p>");
}

QString filterKeyAt(const QString &text, qsizetype cursor)
{
    QString part = partAt(text, cursor).text;
    if (part.startsWith(u'-'))
        part.remove(0, 1);
    const qsizetype colon = part.indexOf(u':');
    return colon < 0 ? QString() : part.left(colon).toLower();
}

FilterCompletions filterCompletions(const QString &text, qsizetype cursor, const FilterVocabulary &vocabulary)
{
    const Part part = partAt(text, cursor);
    const QString sign = part.text.startsWith(u'-') ? QStringLiteral("-") : QString();
    const QString typed = part.text.mid(sign.size());
    FilterCompletions result{part.from, part.text.size(), {}};
    const QString key = filterKeyAt(text, cursor);
    if (typed.isEmpty() || typed.startsWith(u'"'))
        return result;
    if (key.isEmpty()) {
        for (const QString &known : ConnectorFilter::keys()) {
            if (known.startsWith(typed, Qt::CaseInsensitive))
                result.values.append(sign + known + u':');
        }
        return result;
    }
    QString begun = typed.mid(key.size() + 1);
    begun.remove(u'"');
    QStringList words;
    if (key == QLatin1String("status") || key == QLatin1String("health"))
        words = ConnectorFilter::statusWords();
    else if (key == QLatin1String("label"))
        words = vocabulary.labels;
    else if (key == QLatin1String("project"))
        words = vocabulary.projects;
    else if (key == QLatin1String("type"))
        words = vocabulary.types;
    else if (key == QLatin1String("event"))
        for (const EventType &type : forwardableEventTypes())
            words.append(type.text());
    else if (const QStringList units = ConnectorFilter::unitsOf(key); !units.isEmpty()) {
        const bool endsInDigit = !begun.isEmpty() && begun.back().isDigit();
        for (const QString &unit : units) {
            if (endsInDigit)
                result.values.append(sign + typed + unit);
        }
        return result;
    }
    for (const QString &word : std::as_const(words)) {
        if (word.startsWith(begun, Qt::CaseInsensitive) && word.compare(begun, Qt::CaseInsensitive) != 0)
            result.values.append(sign + key + u':' + items::quotedWhenNeeded(word));
    }
    return result;
}

} // namespace touchstone::ui
