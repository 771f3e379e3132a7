// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"
#include "models/domain/event.h"
#include "models/items/filtertoken.h"

#include <QStringList>

#include <functional>

#include <variant>

namespace touchstone::items {

/// What is shown of an event's type and value, so that people find what they read. Words are made in ui/.
using EventWords = std::function<QString(const Event &event)>;

/// Which events to show: words and terms such as type:touch,contact device:"Meeting room" label:room=3 -value:closed,
/// all of which have to hold. A value; one predicate for the rows that are there, for those that come and for rules
/// that mark rows.
///
/// Words are looked for in sensor, type, value and device id. Quotation marks, '-' and cases are as in
/// ConnectorFilter.
class FeedFilter
{
public:
    using Parsed = std::variant<FeedFilter, FilterProblem>;

    static constexpr int longestText = 1000; ///< characters
    static constexpr int mostTerms = 50;

    FeedFilter() = default; ///< lets everything through

    static Parsed parse(const QString &text);

    bool isEmpty() const { return m_terms.isEmpty(); }
    /// Pure: the same for the same arguments. `device` is what is known of the event's device, or null.
    bool accepts(const Event &event, const Device *device, const EventWords &words) const;

    /// What the cloud itself could leave out (dt-api.md 11.1): the types, when the text names any; everything else is
    /// filtered here.
    QList<EventType> types() const;
    /// The same as a text again, with this type wanted or not; whatever else the text says stays.
    static QString withType(const QString &text, const EventType &type, bool wanted);

    static QStringList keys(); ///< without the colon, for completion and help

    bool operator==(const FeedFilter &) const = default;

private:
    enum class Key { Word, Type, Device, Label, Value, Id };
    struct KeyName
    {
        const char *word;
        Key key;
        bool isOffered;
    };
    struct Term
    {
        Key key = Key::Word;
        bool isNegated = false;
        QString text = {};                 ///< what has to be contained; of a label its key
        QStringList any = {};              ///< of a type: one of these
        std::optional<QString> value = {}; ///< of a label
        bool operator==(const Term &) const = default;
    };

    static const QList<KeyName> &keyNames();
    static std::variant<Term, FilterProblem> read(const FilterToken &token);
    class Candidate;
    static bool holds(const Term &term, Candidate &candidate);

    QList<Term> m_terms;
};

/// The text with this term added, unless it is there.
QString withFilterTerm(const QString &text, const QString &key, const QString &value, bool isNegated = false);

} // namespace touchstone::items
