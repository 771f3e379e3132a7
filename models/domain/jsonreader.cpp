// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/jsonreader.h"

#include <QJsonDocument>

#include <cmath>

namespace touchstone {

namespace {

constexpr qsizetype longestShownValue = 60;

QString kindOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return QStringLiteral("a boolean");
    case QJsonValue::Double:
        return QStringLiteral("a number");
    case QJsonValue::String:
        return QStringLiteral("text");
    case QJsonValue::Array:
        return QStringLiteral("a list");
    case QJsonValue::Object:
        return QStringLiteral("an object");
    case QJsonValue::Null:
        return QStringLiteral("null");
    case QJsonValue::Undefined:
        break;
    }
    return QStringLiteral("missing");
}

/// The value as JSON, cut where it is long; containers by their kind alone.
QString shown(const QJsonValue &value)
{
    if (value.isUndefined() || value.isObject() || value.isArray())
        return kindOf(value);
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
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

JsonReader::JsonReader(const QJsonObject &object, Mode mode)
    : m_object(object)
    , m_mode(mode)
{}

bool JsonReader::has(QLatin1String name) const
{
    const QJsonValue &found = find(name);
    return !found.isUndefined() && !found.isNull();
}

const QJsonValue &JsonReader::find(QLatin1String name) const
{
    if (m_lastName.isNull() || m_lastName != name) {
        m_lastValue = m_object.value(name);
        m_lastName = name;
    }
    return m_lastValue;
}

QJsonValue JsonReader::value(QLatin1String name)
{
    const QJsonValue &found = find(name);
    if (!m_asked.contains(name)) {
        m_asked.append(name);
        m_known += found.isUndefined() ? 0 : 1;
    }
    return found;
}

/// Whether the value stands for "not given".
bool JsonReader::stepOver(const QJsonValue &value, bool isContainer) const
{
    return value.isUndefined() || (value.isNull() && (isContainer || !isStrict()));
}

QString JsonReader::text(QLatin1String name, const QString &missing)
{
    const QJsonValue found = value(name);
    if (found.isString())
        return found.toString();
    if (!stepOver(found, false))
        setComplaint(QStringLiteral("%1 is %2: write text").arg(name, kindOf(found)));
    return missing;
}

double JsonReader::number(QLatin1String name, double missing)
{
    const QJsonValue found = value(name);
    if (found.isDouble())
        return found.toDouble();
    if (stepOver(found, false))
        return missing;
    if (found.isString() && !isStrict()) {
        bool isNumber = false;
        const double parsed = found.toString().toDouble(&isNumber);
        if (isNumber && std::isfinite(parsed))
            return parsed;
    }
    complain(name, QStringLiteral("write a number"));
    return missing;
}

qint64 JsonReader::wholeNumber(QLatin1String name, qint64 missing, qint64 least, qint64 most)
{
    const QJsonValue found = value(name);
    if (stepOver(found, false))
        return missing;
    std::optional<qint64> whole;
    if (found.isDouble()) {
        // toInteger() keeps what the parser read as an integer; its default tells when it is none.
        const qint64 exact = found.toInteger(std::numeric_limits<qint64>::lowest());
        whole = exact != std::numeric_limits<qint64>::lowest() ? exact : wholeNumberOf(found.toDouble());
    } else if (found.isString() && !isStrict()) {
        bool isNumber = false;
        const QString text = found.toString();
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
    const QJsonValue found = value(name);
    if (found.isBool())
        return found.toBool();
    if (!stepOver(found, false))
        complain(name, QStringLiteral("write true or false"));
    return missing;
}

Timestamp JsonReader::time(QLatin1String name, Timestamp missing)
{
    const QJsonValue found = value(name);
    if (stepOver(found, false))
        return missing;
    if (found.isString()) {
        if (const std::optional<Timestamp> time = parseTimestamp(found.toString()))
            return *time;
    }
    complain(name, QStringLiteral("write an RFC 3339 time such as 2025-01-15T10:00:00.000000Z"));
    return missing;
}

QStringList JsonReader::texts(QLatin1String name)
{
    const QJsonArray elements = array(name);
    QStringList result;
    result.reserve(elements.size());
    for (qsizetype i = 0; i < elements.size(); ++i) {
        if (!elements.at(i).isString()) {
            setComplaint(QStringLiteral("%1[%2] is %3: write text").arg(name).arg(i).arg(kindOf(elements.at(i))));
            return {};
        }
        result.append(elements.at(i).toString());
    }
    return result;
}

QMap<QString, QString> JsonReader::textMap(QLatin1String name)
{
    const QJsonObject members = object(name);
    QMap<QString, QString> result;
    for (auto member = members.begin(); member != members.end(); ++member) {
        if (!member.value().isString()) {
            setComplaint(QStringLiteral("%1.%2 is %3: write text")
                             .arg(name, member.key().left(longestShownValue), kindOf(member.value())));
            return {};
        }
        result.insert(result.cend(), member.key(), member.value().toString());
    }
    return result;
}

QJsonObject JsonReader::object(QLatin1String name)
{
    const QJsonValue found = value(name);
    if (!found.isObject() && !stepOver(found, true))
        complain(name, QStringLiteral("write an object"));
    return found.toObject();
}

QJsonArray JsonReader::array(QLatin1String name)
{
    const QJsonValue found = value(name);
    if (!found.isArray() && !stepOver(found, true))
        complain(name, QStringLiteral("write a list"));
    return found.toArray();
}

Failure JsonReader::failure(QStringView where) const
{
    const QString message = where.isEmpty() ? m_complaint : where.toString() + QLatin1Char('.') + m_complaint;
    return {Failure::Kind::Invalid, message};
}

void JsonReader::complain(QLatin1String name, const QString &remedy)
{
    setComplaint(QStringLiteral("%1 is %2: %3").arg(name, shown(m_object.value(name)), remedy));
}

void JsonReader::complainWithoutValue(QLatin1String name, const QString &problem)
{
    setComplaint(QStringLiteral("%1 %2").arg(name, problem));
}

void JsonReader::complainOfElement(
    QLatin1String list, qsizetype index, const QJsonValue &element, const QString &remedy)
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
    QJsonObject rest = m_object;
    for (const QLatin1String name : m_asked)
        rest.remove(name);
    return rest;
}

} // namespace touchstone
