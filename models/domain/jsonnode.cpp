// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/jsonnode.h"

#include "models/domain/textpool.h"

#include <QJsonArray>

#include <simdjson.h>

#include <bit>
#include <cmath>
#include <limits>
#include <string_view>

namespace touchstone {

namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

constexpr std::string_view byteOrderMark("\xef\xbb\xbf"); // Qt takes it away from the beginning of a text

QString toQString(std::string_view text)
{
    if (text.starts_with(byteOrderMark))
        return QChar(QChar::ByteOrderMark) + toQString(text.substr(byteOrderMark.size()));
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

JsonNode::Kind kindOf(const QJsonValue &value)
{
    using Kind = JsonNode::Kind;
    switch (value.type()) {
    case QJsonValue::Null:
        return Kind::Null;
    case QJsonValue::Bool:
        return Kind::Truth;
    case QJsonValue::Double:
        return Kind::Number;
    case QJsonValue::String:
        return Kind::Text;
    case QJsonValue::Array:
        return Kind::List;
    case QJsonValue::Object:
        return Kind::Object;
    case QJsonValue::Undefined:
        break;
    }
    return Kind::Missing;
}

JsonNode::Kind kindOf(const element &value)
{
    using Kind = JsonNode::Kind;
    switch (value.type()) {
    case element_type::ARRAY:
        return Kind::List;
    case element_type::OBJECT:
        return Kind::Object;
    case element_type::INT64:
    case element_type::UINT64:
    case element_type::DOUBLE:
        return Kind::Number;
    case element_type::STRING:
        return Kind::Text;
    case element_type::BOOL:
        return Kind::Truth;
    case element_type::NULL_VALUE:
        break;
    }
    return Kind::Null;
}

double numberOf(const element &value)
{
    double number = 0; // whole numbers are converted, as Qt does
    return value.get(number) == simdjson::SUCCESS ? number : 0;
}

/// Counts 5.0 as whole, as QJsonValue::toInteger does.
std::optional<qint64> exactIntegerOf(const element &value)
{
    int64_t whole = 0;
    if (value.type() == element_type::INT64 && value.get(whole) == simdjson::SUCCESS)
        return whole;
    constexpr double limit = 9223372036854775808.0; // 2^63
    const double number = numberOf(value);
    if (number < -limit || number >= limit || std::trunc(number) != number)
        return std::nullopt;
    return qint64(number);
}

QJsonValue toQtValue(const element &value)
{
    switch (value.type()) {
    case element_type::ARRAY: {
        QJsonArray list;
        for (const element one : simdjson::dom::array(value))
            list.append(toQtValue(one));
        return list;
    }
    case element_type::OBJECT: {
        QJsonObject object;
        for (const simdjson::dom::key_value_pair member : simdjson::dom::object(value))
            object.insert(toQString(member.key), toQtValue(member.value));
        return object;
    }
    case element_type::INT64:
        return qint64(value.get_int64().value_unsafe());
    case element_type::UINT64:
    case element_type::DOUBLE: {
        const std::optional<qint64> whole = exactIntegerOf(value); // as Qt keeps them
        return whole ? QJsonValue(*whole) : QJsonValue(numberOf(value));
    }
    case element_type::STRING:
        return toQString(value.get_string().value_unsafe());
    case element_type::BOOL:
        return value.get_bool().value_unsafe();
    case element_type::NULL_VALUE:
        break;
    }
    return QJsonValue::Null;
}

} // namespace

struct JsonText::Parser
{
    simdjson::dom::parser parser;
};

/// Calls the one that fits with what the node holds.
template <typename OfQt, typename OfParser>
auto JsonNode::ask(OfQt ofQt, OfParser ofParser) const
{
    if (const auto *place = std::get_if<Place>(&m_value))
        return ofParser(std::bit_cast<element>(*place));
    static const QJsonValue missing(QJsonValue::Undefined);
    const auto *value = std::get_if<QJsonValue>(&m_value);
    return ofQt(value ? *value : missing);
}

JsonNode::JsonNode(const QJsonValue &value)
    : m_value(value)
{}

JsonNode::Kind JsonNode::kind() const
{
    return ask(
        [](const QJsonValue &value) { return kindOf(value); }, [](const element &value) { return kindOf(value); });
}

QString JsonNode::text() const
{
    return ask([](const QJsonValue &value) { return value.toString(); },
        [](const element &value) {
            std::string_view text;
            return value.get(text) == simdjson::SUCCESS ? toQString(text) : QString();
        });
}

QString JsonNode::text(TextPool &pool) const
{
    return ask([](const QJsonValue &value) { return value.toString(); },
        [&pool](const element &value) {
            std::string_view text;
            if (value.get(text) != simdjson::SUCCESS)
                return QString();
            if (text.starts_with(byteOrderMark))
                return toQString(text);
            return pool.text(QByteArrayView(text.data(), qsizetype(text.size())));
        });
}

std::optional<Timestamp> JsonNode::time() const
{
    return ask([](const QJsonValue &value) { return parseTimestamp(value.toString()); },
        [](const element &value) -> std::optional<Timestamp> {
            std::string_view text;
            if (value.get(text) != simdjson::SUCCESS)
                return std::nullopt;
            return parseTimestamp(QByteArrayView(text.data(), qsizetype(text.size())));
        });
}

double JsonNode::number() const
{
    return ask(
        [](const QJsonValue &value) { return value.toDouble(); }, [](const element &value) { return numberOf(value); });
}

std::optional<qint64> JsonNode::exactInteger() const
{
    if (kind() != Kind::Number)
        return std::nullopt;
    return ask(
        [](const QJsonValue &value) {
            constexpr qint64 none = std::numeric_limits<qint64>::lowest(); // the one number that is lost thereby
            const qint64 whole = value.toInteger(none);
            return whole == none ? std::nullopt : std::optional(whole);
        },
        [](const element &value) { return exactIntegerOf(value); });
}

bool JsonNode::truth() const
{
    return ask([](const QJsonValue &value) { return value.toBool(); },
        [](const element &value) {
            bool truth = false;
            return value.get(truth) == simdjson::SUCCESS && truth;
        });
}

JsonNode JsonNode::member(QLatin1String name) const
{
    return ask([name](const QJsonValue &value) { return JsonNode(value.toObject().value(name)); },
        [name](const element &value) {
            JsonNode found;
            simdjson::dom::object object;
            if (value.get(object) != simdjson::SUCCESS)
                return found;
            const std::string_view wanted(name.data(), size_t(name.size()));
            for (const simdjson::dom::key_value_pair member : object) {
                if (member.key == wanted)
                    found = JsonNode(std::bit_cast<Place>(member.value));
            }
            return found;
        });
}

qsizetype JsonNode::size() const
{
    return ask(
        [](const QJsonValue &value) { return value.isObject() ? value.toObject().size() : value.toArray().size(); },
        [](const element &value) {
            simdjson::dom::object object;
            if (value.get(object) == simdjson::SUCCESS)
                return qsizetype(object.size());
            simdjson::dom::array list;
            return value.get(list) == simdjson::SUCCESS ? qsizetype(list.size()) : 0;
        });
}

QVarLengthArray<JsonNode, 8> JsonNode::elements() const
{
    QVarLengthArray<JsonNode, 8> result;
    ask(
        [&result](const QJsonValue &value) {
            for (const QJsonValue &one : value.toArray())
                result.append(JsonNode(one));
        },
        [&result](const element &value) {
            simdjson::dom::array list;
            if (value.get(list) != simdjson::SUCCESS)
                return;
            for (const element one : list)
                result.append(JsonNode(std::bit_cast<Place>(one)));
        });
    return result;
}

void JsonNode::forEachMember(const std::function<void(const QString &name, const JsonNode &value)> &take) const
{
    ask(
        [&take](const QJsonValue &value) {
            const QJsonObject object = value.toObject();
            for (auto member = object.begin(); member != object.end(); ++member)
                take(member.key(), JsonNode(member.value()));
        },
        [&take](const element &value) {
            simdjson::dom::object object;
            if (value.get(object) != simdjson::SUCCESS)
                return;
            for (const simdjson::dom::key_value_pair member : object)
                take(toQString(member.key), JsonNode(std::bit_cast<Place>(member.value)));
        });
}

QJsonValue JsonNode::toQt() const
{
    return ask([](const QJsonValue &value) { return value; }, [](const element &value) { return toQtValue(value); });
}

JsonText::JsonText() = default;
JsonText::~JsonText() = default;
JsonText::JsonText(JsonText &&other) noexcept = default;
JsonText &JsonText::operator=(JsonText &&other) noexcept = default;

std::optional<JsonNode> JsonText::parse(QByteArrayView json)
{
    if (json.isEmpty()) // no JSON, and perhaps no memory either, which the parser would copy from
        return std::nullopt;
    if (!m_parser)
        m_parser = std::make_unique<Parser>();
    element root;
    if (m_parser->parser.parse(json.data(), size_t(json.size())).get(root) != simdjson::SUCCESS)
        return std::nullopt;
    return JsonNode(std::bit_cast<JsonNode::Place>(root));
}

} // namespace touchstone
