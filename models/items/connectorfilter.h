// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/connectorfilterterm.h"
#include "models/items/filtertoken.h"

#include <QList>
#include <QStringList>

#include <variant>

namespace touchstone::items {

/// Which connectors to show: words and terms such as status:failing, p99:>500ms, -label:room or project:"Kontor Oslo",
/// all of which have to hold. A value; one predicate for the rows that are there and for those that come.
///
/// Words are looked for in name and masked endpoint. A term is a key, a colon and a value; '-' in front turns anything
/// into its opposite; quotation marks keep spaces together and take the meaning from colons. Cases are the same. What
/// is not known meets no comparison, so it meets every negated one.
class ConnectorFilter
{
public:
    using Parsed = std::variant<ConnectorFilter, FilterProblem>;

    static constexpr int longestText = 1000; ///< characters
    static constexpr int mostTerms = 50;

    ConnectorFilter() = default; ///< lets everything through

    static Parsed parse(const QString &text);

    bool isEmpty() const { return m_terms.isEmpty(); }
    /// Pure: the same for the same arguments. `health` is the row's.
    bool accepts(const ConnectorRow &row, Health health, Timestamp now) const;

    // What can be written, for completion and help.
    static QStringList keys();                      ///< without the colon
    static QStringList statusWords();               ///< values of "status"
    static bool isCompared(const QString &key);     ///< with a number, such as errors:>10
    static QStringList unitsOf(const QString &key); ///< "ms", "s", ...; none for counts and texts

private:
    QList<FilterTerm> m_terms;
};

} // namespace touchstone::items
