// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/connectorfilterreader.h"

#include "models/items/filtertoken.h"

#include <algorithm>

namespace touchstone::items {

namespace {

using Kind = FilterProblem::Kind;
using Scale = FilterKeyName::Scale;
using Comparison = FilterTerm::Comparison;

constexpr double largestNumber = 1e15; // beyond it a double no longer counts one by one

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

std::variant<FilterTerm, FilterProblem> readTerm(const FilterToken &token)
{
    FilterTerm term;
    term.isNegated = token.isNegated;
    const auto problem = [&token](Kind kind) { return FilterProblem{kind, token.typed, token.key().toString()}; };
    if (!token.isClosed)
        return problem(Kind::OpenQuote);
    const FilterKeyName *name = token.colon < 0 ? nullptr : findFilterKey(token.key());
    if (!name) {
        if (token.colon >= 0 && !token.looksLikeAddress())
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
        const std::variant<FilterTerm, FilterProblem> term = readTerm(nextFilterToken(rest));
        if (const auto *problem = std::get_if<FilterProblem>(&term))
            return *problem;
        if (terms.size() == ConnectorFilter::mostTerms)
            return FilterProblem{Kind::TooManyTerms};
        terms.append(std::get<FilterTerm>(term));
    }
    return terms;
}

} // namespace touchstone::items
