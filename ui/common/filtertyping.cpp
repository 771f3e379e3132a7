// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/filtertyping.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace touchstone::ui {

namespace {

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

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(FilterWords)
};

} // namespace

QString nearestWord(const QString &typed, const QStringList &words)
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

QString quotedTerm(const QString &term)
{
    constexpr qsizetype longest = 40;
    return u'\u201c' + (term.size() > longest ? term.left(longest) + u'\u2026' : term) + u'\u201d';
}

namespace {

QString unknownKeyWords(const items::FilterProblem &problem, const QStringList &keys)
{
    const QString meant = nearestWord(problem.key, keys);
    const QString remedy =
        meant.isEmpty()
            ? Texts::tr("To look for it as a word, put it in quotation marks.")
            : Texts::tr("Did you mean %1? To look for it as a word, put it in quotation marks.").arg(meant + u':');
    return Texts::tr("%1: there is nothing called %2.").arg(quotedTerm(problem.term), quotedTerm(problem.key)) + u' ' +
           remedy;
}

} // namespace

QString filterHelpPage(const QList<std::pair<QString, QString>> &examples, const QString &last)
{
    QString rows;
    for (const auto &[example, meaning] : examples)
        rows += QStringLiteral("<tr><td style='padding-right:12px'><b>%1</b></td><td>%2</td></tr>")
                    .arg(example.toHtmlEscaped(), meaning.toHtmlEscaped());
    return QStringLiteral("<p>%1</p><table>%2</table><p>%3</p>")
        .arg(Texts::tr("Words and terms, all of which have to hold:"), rows, last);
}

QString commonProblemWords(const items::FilterProblem &problem, const FilterLimits &limits, const QStringList &keys)
{
    using Kind = items::FilterProblem::Kind;
    const QString term = quotedTerm(problem.term);
    switch (problem.kind) {
    case Kind::TooLong:
        return Texts::tr("A filter has at most %1 characters. Leave some out.").arg(limits.longestText);
    case Kind::TooManyTerms:
        return Texts::tr("A filter has at most %1 words and terms. Leave some out.").arg(limits.mostTerms);
    case Kind::OpenQuote:
        return Texts::tr("%1: a quotation mark is missing. Put another one at the end.").arg(term);
    case Kind::UnknownKey:
        return unknownKeyWords(problem, keys);
    default:
        return Texts::tr("%1: write behind the colon what to look for.").arg(term);
    }
}

QString filterKeyAt(const QString &text, qsizetype cursor)
{
    QString part = partAt(text, cursor).text;
    if (part.startsWith(u'-'))
        part.remove(0, 1);
    const qsizetype colon = part.indexOf(u':');
    return colon < 0 ? QString() : part.left(colon).toLower();
}

FilterCompletions completeFilter(const QString &text, qsizetype cursor, const QStringList &keys,
    const std::function<QStringList(const QString &key, const QString &begun)> &valuesOf)
{
    const Part part = partAt(text, cursor);
    const QString sign = part.text.startsWith(u'-') ? QStringLiteral("-") : QString();
    const QString typed = part.text.mid(sign.size());
    FilterCompletions result{part.from, part.text.size(), {}};
    const QString key = filterKeyAt(text, cursor);
    if (typed.isEmpty() || typed.startsWith(u'"'))
        return result;
    if (key.isEmpty()) {
        for (const QString &known : keys) {
            if (known.startsWith(typed, Qt::CaseInsensitive))
                result.values.append(sign + known + u':');
        }
        return result;
    }
    QString begun = typed.mid(key.size() + 1);
    begun.remove(u'"');
    for (const QString &word : valuesOf(key, begun)) {
        if (word.startsWith(begun, Qt::CaseInsensitive) && word.compare(begun, Qt::CaseInsensitive) != 0)
            result.values.append(sign + key + u':' + items::quotedWhenNeeded(word));
    }
    return result;
}

} // namespace touchstone::ui
