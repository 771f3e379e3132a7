// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/jsonwriter.h"

#include <QJsonArray>

#include <array>
#include <charconv>
#include <cmath>

namespace touchstone {

namespace {

constexpr char hexDigits[] = "0123456789abcdef";
constexpr double wholeLimit = 9007199254740992.0; // 2^53
constexpr qsizetype spacesPerLevel = 4;

void appendEscape(QByteArray &out, char character)
{
    switch (character) {
    case '"':
        out += "\\\"";
        break;
    case '\\':
        out += "\\\\";
        break;
    case '\b':
        out += "\\b";
        break;
    case '\f':
        out += "\\f";
        break;
    case '\n':
        out += "\\n";
        break;
    case '\r':
        out += "\\r";
        break;
    case '\t':
        out += "\\t";
        break;
    default:
        out += "\\u00";
        out += hexDigits[(character >> 4) & 15];
        out += hexDigits[character & 15];
    }
}

void appendUtf8(QByteArray &out, char32_t character)
{
    const auto tail = [&](int shift) { out += static_cast<char>(0x80 | ((character >> shift) & 0x3F)); };
    if (character < 0x800) {
        out += static_cast<char>(0xC0 | (character >> 6));
    } else if (character < 0x10000) {
        out += static_cast<char>(0xE0 | (character >> 12));
        tail(6);
    } else {
        out += static_cast<char>(0xF0 | (character >> 18));
        tail(12);
        tail(6);
    }
    tail(0);
}

/// UTF-8 with a final quote on either side; half a surrogate pair, which UTF-8 cannot hold, becomes U+FFFD.
void appendQuoted(QByteArray &out, QStringView text)
{
    out += '"';
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text.at(i);
        const char16_t code = unit.unicode();
        if (code < 0x20 || code == u'"' || code == u'\\') {
            appendEscape(out, static_cast<char>(code));
        } else if (code < 0x80) {
            out += static_cast<char>(code);
        } else if (!unit.isSurrogate()) {
            appendUtf8(out, code);
        } else if (unit.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            appendUtf8(out, QChar::surrogateToUcs4(unit, text.at(++i)));
        } else {
            appendUtf8(out, QChar::ReplacementCharacter);
        }
    }
    out += '"';
}

} // namespace

void JsonWriter::separate()
{
    if (m_bytes.isEmpty())
        return;
    const char last = m_bytes.back();
    if (last != '{' && last != '[' && last != ':')
        m_bytes += ',';
}

JsonWriter &JsonWriter::beginObject()
{
    separate();
    m_bytes += '{';
    return *this;
}

JsonWriter &JsonWriter::endObject()
{
    m_bytes += '}';
    return *this;
}

JsonWriter &JsonWriter::beginArray()
{
    separate();
    m_bytes += '[';
    return *this;
}

JsonWriter &JsonWriter::endArray()
{
    m_bytes += ']';
    return *this;
}

JsonWriter &JsonWriter::key(QStringView name)
{
    separate();
    appendQuoted(m_bytes, name);
    m_bytes += ':';
    return *this;
}

JsonWriter &JsonWriter::value(QStringView text)
{
    separate();
    appendQuoted(m_bytes, text);
    return *this;
}

JsonWriter &JsonWriter::value(double number)
{
    if (!std::isfinite(number))
        return null();
    // The shortest form of 100000.0 would be 1e+05, which is no integer for some readers.
    if (std::trunc(number) == number && std::abs(number) < wholeLimit)
        return value(static_cast<qint64>(number));
    separate();
    std::array<char, 32> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    m_bytes.append(digits.data(), end - digits.data());
    return *this;
}

JsonWriter &JsonWriter::value(qint64 number)
{
    separate();
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    m_bytes.append(digits.data(), end - digits.data());
    return *this;
}

JsonWriter &JsonWriter::value(bool truth)
{
    return raw(truth ? QByteArrayLiteral("true") : QByteArrayLiteral("false"));
}

JsonWriter &JsonWriter::value(Timestamp time)
{
    separate();
    m_bytes += '"';
    m_bytes += formatTimestamp(time);
    m_bytes += '"';
    return *this;
}

JsonWriter &JsonWriter::value(const QStringList &texts)
{
    beginArray();
    for (const QString &text : texts)
        value(text);
    return endArray();
}

JsonWriter &JsonWriter::value(const QMap<QString, QString> &texts)
{
    beginObject();
    for (auto text = texts.begin(); text != texts.end(); ++text)
        member(text.key(), text.value());
    return endObject();
}

JsonWriter &JsonWriter::value(const QJsonValue &json)
{
    switch (json.type()) {
    case QJsonValue::Bool:
        return value(json.toBool());
    case QJsonValue::Double: {
        // Whole numbers beyond 2^53 are kept exactly where the parser could; elsewhere the default shows that it could
        // not.
        const qint64 whole = json.toInteger(std::numeric_limits<qint64>::lowest());
        return whole != std::numeric_limits<qint64>::lowest() ? value(whole) : value(json.toDouble());
    }
    case QJsonValue::String:
        return value(json.toString());
    case QJsonValue::Array: {
        beginArray();
        const QJsonArray elements = json.toArray();
        for (const QJsonValue &element : elements)
            value(element);
        return endArray();
    }
    case QJsonValue::Object:
        beginObject();
        members(json.toObject());
        return endObject();
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return null();
}

JsonWriter &JsonWriter::members(const QJsonObject &object)
{
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        key(entry.key()).value(QJsonValue(entry.value()));
    return *this;
}

JsonWriter &JsonWriter::null()
{
    return raw(QByteArrayLiteral("null"));
}

JsonWriter &JsonWriter::raw(const QByteArray &json)
{
    separate();
    m_bytes += json;
    return *this;
}

QByteArray indentedJson(const QByteArray &json)
{
    QByteArray out;
    out.reserve(json.size() * 2);
    qsizetype level = 0;
    bool inText = false;
    const auto breakLine = [&] { out.append('\n').append(level * spacesPerLevel, ' '); };
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char character = json.at(i);
        const bool opens = !inText && (character == '{' || character == '[');
        const bool closes = !inText && (character == '}' || character == ']');
        const bool isEmpty = closes && (out.endsWith('{') || out.endsWith('['));
        if (closes) {
            --level;
            if (!isEmpty)
                breakLine();
        }
        out += character;
        if (character == '\\' && i + 1 < json.size()) { // only within a text: the character it escapes cannot end that
            out += json.at(++i);
        } else if (character == '"') {
            inText = !inText;
        } else if (opens) {
            ++level;
            if (i + 1 < json.size() && json.at(i + 1) != '}' && json.at(i + 1) != ']')
                breakLine();
        } else if (!inText && character == ',') {
            breakLine();
        } else if (!inText && character == ':') {
            out += ' ';
        }
    }
    return out;
}

} // namespace touchstone
