// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/jsonreader.h"

#include <QJsonDocument>

#include <cmath>

namespace touchstone {

namespace {

constexpr qsizetype longestShownValue = 60;

using Kind = JsonNode::Kind;

QString kindOf(const JsonNode &value)
{
    switch (value.kind()) {
    case Kind::Truth:
        return QStringLiteral("a boolean");
    case Kind::Number:
        return QStringLiteral("a number");
    case Kind::Text:
        return QStringLiteral("text");
    case Kind::List:
        return QStringLiteral("a list");
    case Kind::Object:
        return QStringLiteral("an object");
    case Kind::Null:
        return QStringLiteral("null");
    case Kind::Missing:
        break;
    }
    return QStringLiteral("missing");
}

/// The value as JSON, cut where it is long; containers by their kind alone.
QString shown(const JsonNode &value)
{
    const Kind kind = value.kind();
    if (kind == Kind::Missing || kind == Kind::Object || kind == Kind::List)
        return kindOf(value);
    const QByteArray list = QJsonDocument(QJsonArray{value.toQt()}).toJson(QJsonDocument::Compact);
    const QString text = QString::fromUtf8(list.sliced(1, list.size() - 2));
    return text.size() <= longestShownValue ? text : text.first(longestShownValue) + QChar(0x2026);
}

/// JSON numbers are doubles in many programs; whole ones may come as 5.0.
std::optional<qint64> wholeNumberOf(double number)
{
    constexpr double limit = 9007199254740992.0; // 2^53: beyond it a double skips whole numbers
    if (std::trunc(number) != number || std::abs(number) > limit)
        return std::nullopt;
    return static_cast<qint64>(number);
}

} // namespace

JsonReader::JsonReader(const JsonNode &object, Mode mode, TextPool *pool)
    : m_object(object)
    , m_mode(mode)
    , m_pool(pool)
{}

bool JsonReader::has(QLatin1String name) const
{
    return !find(name).isMissingOrNull();
}

const JsonNode &JsonReader::find(QLatin1String name) const
{
    if (m_lastName.isNull() || m_lastName != name) {
        m_lastValue = m_object.member(name);
        m_lastName = name;
    }
    return m_lastValue;
}

const JsonNode &JsonReader::node(QLatin1String name)
{
    const JsonNode &found = find(name);
    if (!m_asked.contains(name)) {
        m_asked.append(name);
        m_known += found.kind() == Kind::Missing ? 0 : 1;
    }
    return found;
}

/// Whether the value stands for "not given".
bool JsonReader::stepOver(const JsonNode &value, bool isContainer) const
{
    return value.kind() == Kind::Missing || (value.kind() == Kind::Null && (isContainer || !isStrict()));
}

QString JsonReader::text(QLatin1String name, const QString &missing)
{
    const JsonNode &found = node(name);
    if (found.kind() == Kind::Text)
        return found.text();
    if (!stepOver(found, false))
        setComplaint(QStringLiteral("%1 is %2: write text").arg(name, kindOf(found)));
    return missing;
}

QString JsonReader::word(QLatin1String name)
{
    if (!m_pool || find(name).kind() != Kind::Text)
        return text(name);
    return node(name).text(*m_pool);
}

EventType JsonReader::type(QLatin1String name)
{
    const QString text = word(name);
    return m_pool ? m_pool->type(text) : EventType::fromText(text);
}

double JsonReader::number(QLatin1String name, double missing)
{
    const JsonNode &found = node(name);
    if (found.kind() == Kind::Number)
        return found.number();
    if (stepOver(found, false))
        return missing;
    if (found.kind() == Kind::Text && !isStrict()) {
        bool isNumber = false;
        const double parsed = found.text().toDouble(&isNumber);
        if (isNumber && std::isfinite(parsed))
            return parsed;
    }
    complain(name, QStringLiteral("write a number"));
    return missing;
}

qint64 JsonReader::wholeNumber(QLatin1String name, qint64 missing, qint64 least, qint64 most)
{
    const JsonNode &found = node(name);
    if (stepOver(found, false))
        return missing;
    std::optional<qint64> whole;
    if (found.kind() == Kind::Number) {
        whole = found.exactInteger();
        if (!whole)
            whole = wholeNumberOf(found.number());
    } else if (found.kind() == Kind::Text && !isStrict()) {
        bool isNumber = false;
        const QString text = found.text();
        const qint64 parsed = text.toLongLong(&isNumber);
        whole = isNumber ? std::optional(parsed) : wholeNumberOf(text.toDouble(&isNumber));
        if (!isNumber)
            whole.reset();
    }
    if (whole && *whole >= least && *whole <= most)
        return *whole;
    complain(name, whole ? QStringLiteral("write a number from %1 to %2").arg(least).arg(most)
                         : QStringLiteral("write a whole number"));
    return missing;
}

bool JsonReader::truth(QLatin1String name, bool missing)
{
    const JsonNode &found = node(name);
    if (found.kind() == Kind::Truth)
        return found.truth();
    if (!stepOver(found, false))
        complain(name, QStringLiteral("write true or false"));
    return missing;
}

Timestamp JsonReader::time(QLatin1String name, Timestamp missing)
{
    const JsonNode &found = node(name);
    if (stepOver(found, false))
        return missing;
    if (found.kind() == Kind::Text) {
        if (const std::optional<Timestamp> time = found.time())
            return *time;
    }
    complain(name, QStringLiteral("write an RFC 3339 time such as 2025-01-15T10:00:00.000000Z"));
    return missing;
}

QStringList JsonReader::texts(QLatin1String name)
{
    const auto all = elements(name);
    QStringList result;
    result.reserve(all.size());
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (all[i].kind() != Kind::Text) {
            setComplaint(QStringLiteral("%1[%2] is %3: write text").arg(name).arg(i).arg(kindOf(all[i])));
            return {};
        }
        result.append(all[i].text());
    }
    return result;
}

QMap<QString, QString> JsonReader::textMap(QLatin1String name)
{
    QMap<QString, QString> result;
    bool isWhole = true;
    container(name, Kind::Object, QStringLiteral("write an object"))
        .forEachMember([&](const QString &key, const JsonNode &value) {
            if (!isWhole)
                return;
            isWhole = value.kind() == Kind::Text;
            if (isWhole)
                result.insert(key, value.text());
            else
                setComplaint(
                    QStringLiteral("%1.%2 is %3: write text").arg(name, key.left(longestShownValue), kindOf(value)));
        });
    return isWhole ? result : QMap<QString, QString>();
}

/// Missing, too, when it is something else, which is complained of.
JsonNode JsonReader::container(QLatin1String name, Kind kind, const QString &remedy)
{
    const JsonNode &found = node(name);
    if (found.kind() == kind)
        return found;
    if (!stepOver(found, true))
        complain(name, remedy);
    return {};
}

QVarLengthArray<JsonNode, 8> JsonReader::elements(QLatin1String name)
{
    return container(name, Kind::List, QStringLiteral("write a list")).elements();
}

QJsonObject JsonReader::object(QLatin1String name)
{
    return container(name, Kind::Object, QStringLiteral("write an object")).toQt().toObject();
}

QJsonArray JsonReader::array(QLatin1String name)
{
    return container(name, Kind::List, QStringLiteral("write a list")).toQt().toArray();
}

Failure JsonReader::failure(QStringView where) const
{
    const QString message = where.isEmpty() ? m_complaint : where.toString() + QLatin1Char('.') + m_complaint;
    return {Failure::Kind::Invalid, message};
}

void JsonReader::complain(QLatin1String name, const QString &remedy)
{
    setComplaint(QStringLiteral("%1 is %2: %3").arg(name, shown(m_object.member(name)), remedy));
}

void JsonReader::complainWithoutValue(QLatin1String name, const QString &problem)
{
    setComplaint(QStringLiteral("%1 %2").arg(name, problem));
}

void JsonReader::complainOfElement(QLatin1String list, qsizetype index, const JsonNode &element, const QString &remedy)
{
    setComplaint(QStringLiteral("%1[%2] is %3: %4").arg(list).arg(index).arg(shown(element), remedy));
}

void JsonReader::adoptComplaint(QLatin1String list, qsizetype index, const JsonReader &element)
{
    if (!element.ok())
        setComplaint(QStringLiteral("%1[%2].%3").arg(list).arg(index).arg(element.m_complaint));
}

void JsonReader::setComplaint(const QString &complaint)
{
    if (m_complaint.isEmpty())
        m_complaint = complaint;
}

QJsonObject JsonReader::unknownMembers() const
{
    if (m_known >= m_object.size()) // nothing to copy: by far the most common case
        return {};
    QJsonObject rest = m_object.toQt().toObject();
    for (const QLatin1String name : m_asked)
        rest.remove(name);
    return rest;
}

} // namespace touchstone
