// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/connectorfilterreader.h"

#include <algorithm>

namespace touchstone::items {

namespace {

using Kind = FilterProblem::Kind;
using Scale = FilterKeyName::Scale;
using Comparison = FilterTerm::Comparison;

constexpr double largestNumber = 1e15; // beyond it a double no longer counts one by one

/// What stands between two spaces, the quotation marks taken away.
struct Token
{
    QString typed;  ///< with everything
    QString text;   ///< without sign and marks
    int colon = -1; ///< the first one of `text` that is not quoted
    bool isNegated = false;
    bool isClosed = true; ///< each mark has its second one

    QStringView key() const { return colon < 0 ? QStringView() : QStringView(text).left(colon); }
    QStringView value() const { return QStringView(text).mid(colon + 1); }
};

Token nextToken(QStringView &rest)
{
    Token token;
    qsizetype end = 0;
    bool quoted = false;
    bool wasQuoted = false;
    token.isNegated = rest.size() > 1 && rest[0] == u'-' && !rest[1].isSpace();
    for (end = token.isNegated ? 1 : 0; end < rest.size() && (quoted || !rest[end].isSpace()); ++end) {
        const QChar c = rest[end];
        if (c == u'"') {
            quoted = !quoted;
            wasQuoted = true;
            continue;
        }
        if (c == u':' && token.colon < 0 && !wasQuoted)
            token.colon = int(token.text.size());
        token.text += c;
    }
    token.isClosed = !quoted;
    token.typed = rest.left(end).toString();
    rest = rest.mid(end);
    return token;
}

/// Addresses have colons, too: "https://...", "erp.example.com:8443", "localhost:8443", "[::1]".
bool looksLikeAddress(const Token &token)
{
    const QStringView key = token.key();
    const bool couldBeKey = !key.isEmpty() && key.front().isLetter() &&
                            std::all_of(key.begin(), key.end(), [](QChar c) { return c.isLetterOrNumber(); });
    return !couldBeKey || token.value().startsWith(QLatin1String("//")) || key == QLatin1String("localhost");
}

struct Operator
{
    QStringView sign;
    Comparison comparison;
};

std::optional<Comparison> takeComparison(QStringView &value)
{
    static constexpr Operator operators[] = {{u">=", Comparison::MoreOrEqual}, {u"<=", Comparison::LessOrEqual},
        {u"\u2265", Comparison::MoreOrEqual}, {u"\u2264", Comparison::LessOrEqual}, {u">", Comparison::More},
        {u"<", Comparison::Less}, {u"=", Comparison::Equal}};
    for (const Operator &candidate : operators) {
        if (!value.startsWith(candidate.sign))
            continue;
        value = value.mid(candidate.sign.size()).trimmed();
        return candidate.comparison;
    }
    return std::nullopt;
}

/// The digits in front, with '.' or ',' before the decimals; nothing when there are none. QString's own reading takes
/// "1e5", "inf" and "nan", too.
std::optional<double> takeNumber(QStringView &value, bool *isWhole)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    double number = 0;
    double place = 1;
    qsizetype at = 0;
    *isWhole = true;
    for (; at < value.size() && isDigit(value[at]); ++at)
        number = std::min(number * 10 + value[at].digitValue(), largestNumber * 10);
    if (at == 0)
        return std::nullopt;
    if (at + 1 < value.size() && (value[at] == u'.' || value[at] == u',') && isDigit(value[at + 1])) {
        *isWhole = false;
        for (++at; at < value.size() && isDigit(value[at]); ++at)
            number += value[at].digitValue() * (place /= 10);
    }
    value = value.mid(at).trimmed();
    return number;
}

/// By how much a number with this unit is multiplied.
std::variant<double, Kind> factorOf(QStringView unit, Scale scale)
{
    if (scale == Scale::Count)
        return unit.isEmpty() ? std::variant<double, Kind>(1.0) : Kind::UnknownUnit;
    if (scale == Scale::Percent)
        return unit.isEmpty() || unit == u"%" ? std::variant<double, Kind>(1.0) : Kind::UnknownUnit;
    if (unit.isEmpty())
        return Kind::MissingUnit;
    for (const FilterUnit &known : filterUnits()) {
        if (unit.compare(QString::fromUtf8(known.word), Qt::CaseInsensitive) == 0)
            return known.microseconds;
    }
    return Kind::UnknownUnit;
}

/// Completes a term whose value is a number.
std::optional<Kind> readNumber(QStringView value, Scale scale, FilterTerm &term)
{
    const std::optional<Comparison> comparison = takeComparison(value);
    if (value.isEmpty())
        return Kind::NoValue;
    bool isWhole = true;
    const std::optional<double> number = takeNumber(value, &isWhole);
    if (!number)
        return Kind::NotANumber;
    const std::variant<double, Kind> factor = factorOf(value, scale);
    if (const Kind *problem = std::get_if<Kind>(&factor))
        return *problem;
    if (scale == Scale::Count && !isWhole)
        return Kind::NotWhole;
    term.number = *number * std::get<double>(factor);
    if (term.number > largestNumber)
        return Kind::TooLarge;
    term.comparison = comparison.value_or(Comparison::Equal);
    if (scale == Scale::Time && *term.comparison == Comparison::Equal)
        return Kind::NoComparison;
    return std::nullopt;
}

std::variant<FilterTerm, FilterProblem> readTerm(const Token &token)
{
    FilterTerm term;
    term.isNegated = token.isNegated;
    const auto problem = [&token](Kind kind) { return FilterProblem{kind, token.typed, token.key().toString()}; };
    if (!token.isClosed)
        return problem(Kind::OpenQuote);
    const FilterKeyName *name = token.colon < 0 ? nullptr : findFilterKey(token.key());
    if (!name) {
        if (token.colon >= 0 && !looksLikeAddress(token))
            return problem(Kind::UnknownKey);
        term.text = token.text;
        return term;
    }
    term.key = name->key;
    const QStringView value = token.value().trimmed();
    if (value.isEmpty())
        return problem(Kind::NoValue);
    if (name->scale != Scale::Text) {
        const std::optional<Kind> wrong = readNumber(value, name->scale, term);
        return wrong ? std::variant<FilterTerm, FilterProblem>(problem(*wrong)) : term;
    }
    if (term.key == FilterKey::Status) {
        term.status = findFilterStatus(value);
        return term.status ? std::variant<FilterTerm, FilterProblem>(term) : problem(Kind::UnknownStatus);
    }
    term.text = value.toString();
    return term;
}

} // namespace

const QList<FilterUnit> &filterUnits()
{
    static const QList<FilterUnit> units{{"us", 1, true}, {"ms", 1e3, true}, {"s", 1e6, true}, {"min", 6e7, true},
        {"h", 3.6e9, true}, {"d", 8.64e10, true}, {"\u00b5s", 1, false}, {"\u03bcs", 1, false}, {"m", 6e7, false}};
    return units;
}

std::variant<QList<FilterTerm>, FilterProblem> readFilter(const QString &text)
{
    if (text.size() > ConnectorFilter::longestText)
        return FilterProblem{Kind::TooLong};
    QList<FilterTerm> terms;
    QStringView rest = QStringView(text).trimmed();
    for (; !rest.isEmpty(); rest = rest.trimmed()) {
        const std::variant<FilterTerm, FilterProblem> term = readTerm(nextToken(rest));
        if (const auto *problem = std::get_if<FilterProblem>(&term))
            return *problem;
        if (terms.size() == ConnectorFilter::mostTerms)
            return FilterProblem{Kind::TooManyTerms};
        terms.append(std::get<FilterTerm>(term));
    }
    return terms;
}

} // namespace touchstone::items
