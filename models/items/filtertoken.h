// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace touchstone::items {

/// Why a text is no filter. Words for people are made in ui/ from it.
struct FilterProblem
{
    enum class Kind {
        TooLong,
        TooManyTerms,
        OpenQuote,     ///< a quotation mark without its second one
        UnknownKey,    ///< nothing is called `key`
        NoValue,       ///< nothing stands behind the colon or the comparison
        UnknownStatus, ///< no status is called so
        NoComparison,  ///< a time needs > or <: it is never met exactly
        NotANumber,    ///< what stands there is no number of 0 or more
        NotWhole,      ///< a count has no decimals
        MissingUnit,   ///< a time without its unit
        UnknownUnit,   ///< a unit that this key does not have
        TooLarge,      ///< no number is that large
    };

    Kind kind = Kind::TooLong;
    QString term = {}; ///< as it was typed
    QString key = {};  ///< what stands before the colon
    bool operator==(const FilterProblem &) const = default;
};

/// A word or term of a filter's text: what stands between two spaces, the quotation marks taken away. The languages of
/// all lists are made of these.
struct FilterToken
{
    QString typed;  ///< with everything
    QString text;   ///< without sign and marks
    int colon = -1; ///< the first one of `text` that is not quoted
    bool isNegated = false;
    bool isClosed = true; ///< each mark has its second one

    QStringView key() const { return colon < 0 ? QStringView() : QStringView(text).left(colon); }
    QStringView value() const { return QStringView(text).mid(colon + 1); }
    /// Addresses have colons, too: "https://...", "erp.example.com:8443", "localhost:8443", "[::1]".
    bool looksLikeAddress() const;
};

/// Takes the first token from `rest`, which begins with none of the spaces between them.
FilterToken nextFilterToken(QStringView &rest);

/// As a value has to be typed to be one token.
QString quotedWhenNeeded(const QString &value);

} // namespace touchstone::items
