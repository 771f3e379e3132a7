// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/feedfilter.h"

#include <algorithm>

namespace touchstone::items {

namespace {

bool contains(const QString &text, const QString &part)
{
    return text.contains(part, Qt::CaseInsensitive);
}

/// A type that is known is meant alone, so that "touch" is not "touchCount", too.
bool isOfType(const EventType &type, const QString &word)
{
    if (type.text().compare(word, Qt::CaseInsensitive) == 0)
        return true;
    const bool isWhole = std::any_of(EventTypeTraits::names.begin(), EventTypeTraits::names.end(),
        [&word](const auto &known) { return word.compare(QLatin1String(known.second), Qt::CaseInsensitive) == 0; });
    return !isWhole && contains(type.text(), word);
}

bool hasLabel(const Device *device, const QString &key, const std::optional<QString> &value)
{
    if (!device)
        return false;
    for (auto label = device->labels.cbegin(); label != device->labels.cend(); ++label) {
        if (label.key().compare(key, Qt::CaseInsensitive) == 0 &&
            (!value || label.value().compare(*value, Qt::CaseInsensitive) == 0))
            return true;
    }
    return false;
}

} // namespace

const QList<FeedFilter::KeyName> &FeedFilter::keyNames()
{
    static const QList<KeyName> names{{"type", Key::Type, true}, {"device", Key::Device, true},
        {"label", Key::Label, true}, {"value", Key::Value, true}, {"id", Key::Id, true}, {"sensor", Key::Device, false},
        {"event", Key::Type, false}, {"eventid", Key::Id, false}};
    return names;
}

QStringList FeedFilter::keys()
{
    QStringList words;
    for (const KeyName &name : keyNames()) {
        if (name.isOffered)
            words.append(QString::fromLatin1(name.word));
    }
    return words;
}

std::variant<FeedFilter::Term, FilterProblem> FeedFilter::read(const FilterToken &token)
{
    using Kind = FilterProblem::Kind;
    const auto problem = [&token](Kind kind) { return FilterProblem{kind, token.typed, token.key().toString()}; };
    if (!token.isClosed)
        return problem(Kind::OpenQuote);
    Term term;
    term.isNegated = token.isNegated;
    const auto name = std::find_if(keyNames().cbegin(), keyNames().cend(), [&token](const KeyName &known) {
        return token.colon >= 0 && token.key().compare(QLatin1String(known.word), Qt::CaseInsensitive) == 0;
    });
    if (name == keyNames().cend()) {
        if (token.colon >= 0 && !token.looksLikeAddress())
            return problem(Kind::UnknownKey);
        term.text = token.text;
        return term;
    }
    term.key = name->key;
    term.text = token.value().trimmed().toString();
    if (term.key == Key::Type)
        term.any = term.text.split(u',', Qt::SkipEmptyParts);
    if (term.key == Key::Label) {
        const qsizetype equals = term.text.indexOf(u'=');
        if (equals >= 0) {
            term.value = term.text.mid(equals + 1);
            term.text.truncate(equals);
        }
    }
    if (term.text.isEmpty() || (term.key == Key::Type && term.any.isEmpty()))
        return problem(Kind::NoValue);
    return term;
}

FeedFilter::Parsed FeedFilter::parse(const QString &text)
{
    if (text.size() > longestText)
        return FilterProblem{FilterProblem::Kind::TooLong};
    FeedFilter filter;
    QStringView rest = QStringView(text).trimmed();
    for (; !rest.isEmpty(); rest = rest.trimmed()) {
        std::variant<Term, FilterProblem> term = read(nextFilterToken(rest));
        if (const auto *problem = std::get_if<FilterProblem>(&term))
            return *problem;
        if (filter.m_terms.size() == mostTerms)
            return FilterProblem{FilterProblem::Kind::TooManyTerms};
        filter.m_terms.append(std::get<Term>(std::move(term)));
    }
    // What is decided without words first: those are made for each event.
    std::stable_partition(filter.m_terms.begin(), filter.m_terms.end(),
        [](const Term &term) { return term.key != Key::Word && term.key != Key::Value; });
    return filter;
}

/// An event that is looked at: its words are made once, and only when a term asks for them.
class FeedFilter::Candidate
{
public:
    Candidate(const Event &theEvent, const Device *theDevice, EventWords makeWords)
        : event(theEvent)
        , device(theDevice)
        , m_makeWords(std::move(makeWords))
    {}

    const Event &event;
    const Device *device;

    const QString &words()
    {
        if (!m_words)
            m_words = m_makeWords(event);
        return *m_words;
    }
    bool isSensor(const QString &part) const
    {
        return (device && contains(device->displayName(), part)) || contains(event.deviceId(), part);
    }

private:
    EventWords m_makeWords;
    std::optional<QString> m_words;
};

bool FeedFilter::holds(const Term &term, Candidate &candidate)
{
    const Event &event = candidate.event;
    switch (term.key) {
    case Key::Type:
        return std::any_of(
            term.any.cbegin(), term.any.cend(), [&event](const QString &word) { return isOfType(event.type, word); });
    case Key::Device:
        return candidate.isSensor(term.text);
    case Key::Label:
        return hasLabel(candidate.device, term.text, term.value);
    case Key::Value:
        return contains(candidate.words().section(u'\n', 1), term.text);
    case Key::Id:
        return contains(event.eventId, term.text);
    case Key::Word:
        return candidate.isSensor(term.text) || contains(event.type.text(), term.text) ||
               contains(candidate.words(), term.text);
    }
    return false;
}

bool FeedFilter::accepts(const Event &event, const Device *device, const EventWords &words) const
{
    Candidate candidate(event, device, words);
    return std::all_of(m_terms.cbegin(), m_terms.cend(),
        [&candidate](const Term &term) { return holds(term, candidate) != term.isNegated; });
}

QList<EventType> FeedFilter::types() const
{
    QList<EventType> types;
    for (const Term &term : m_terms) {
        if (term.key != Key::Type || term.isNegated)
            continue;
        types.clear(); // terms all have to hold: any one of them is enough to ask for less
        for (const EventType &known : forwardableEventTypes()) {
            if (std::any_of(term.any.cbegin(), term.any.cend(),
                    [&known](const QString &word) { return isOfType(known, word); }))
                types.append(known);
        }
    }
    return types;
}

QString FeedFilter::withType(const QString &text, const EventType &type, bool wanted)
{
    const Parsed parsed = parse(text);
    const auto *filter = std::get_if<FeedFilter>(&parsed);
    if (!filter)
        return text; // the person's to mend
    const QList<EventType> known = forwardableEventTypes();
    QStringList kept;
    QStringList words;
    QStringView rest = QStringView(text).trimmed();
    for (; !rest.isEmpty(); rest = rest.trimmed()) {
        const FilterToken token = nextFilterToken(rest);
        const std::variant<Term, FilterProblem> read = FeedFilter::read(token);
        const auto *term = std::get_if<Term>(&read);
        if (!term || term->key != Key::Type || term->isNegated) {
            kept.append(token.typed);
            continue;
        }
        for (const QString &word : term->any) { // types that are not offered stay as they were typed
            const auto means = [&word](const EventType &one) { return isOfType(one, word); };
            if (std::none_of(known.cbegin(), known.cend(), means))
                words.append(word);
        }
    }
    for (const EventType &one : filter->types()) {
        if (one != type)
            words.append(one.text());
    }
    if (wanted)
        words.append(type.text());
    const QString others = kept.join(u' ');
    return words.isEmpty() ? others : withFilterTerm(others, QStringLiteral("type"), words.join(u','));
}

QString withFilterTerm(const QString &text, const QString &key, const QString &value, bool isNegated)
{
    const QString quoted = quotedWhenNeeded(value);
    const QString term = (isNegated ? QStringLiteral("-") : QString()) + (key.isEmpty() ? quoted : key + u':' + quoted);
    QStringView rest = QStringView(text).trimmed();
    for (; !rest.isEmpty(); rest = rest.trimmed()) {
        if (nextFilterToken(rest).typed.compare(term, Qt::CaseInsensitive) == 0)
            return text;
    }
    return text.trimmed().isEmpty() ? term : text.trimmed() + u' ' + term;
}

} // namespace touchstone::items
