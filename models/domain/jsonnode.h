// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"

#include <QByteArrayView>
#include <QJsonObject>
#include <QJsonValue>
#include <QVarLengthArray>

#include <array>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <variant>

namespace touchstone {

class TextPool;

/// A JSON value as its parser left it: Qt's, or the one of JsonText. A small value; one of JsonText's is void with its
/// text. Codecs read through it, so that they need not know who parsed.
class JsonNode
{
public:
    enum class Kind { Missing, Null, Truth, Number, Text, List, Object };

    JsonNode() = default; ///< missing
    explicit JsonNode(const QJsonValue &value);
    explicit JsonNode(const QJsonObject &object)
        : JsonNode(QJsonValue(object))
    {}

    Kind kind() const;
    bool isMissingOrNull() const { return kind() == Kind::Missing || kind() == Kind::Null; }

    // Each only of its kind; else the value that means nothing.
    QString text() const;
    QString text(TextPool &pool) const;    ///< shared with others of the pool where the parser is JsonText's
    std::optional<Timestamp> time() const; ///< of a text that is one (parseTimestamp)
    double number() const;
    std::optional<qint64> exactInteger() const; ///< of whole numbers that fit, 5.0 among them
    bool truth() const;
    JsonNode member(QLatin1String name) const; ///< ASCII; of several with this name the last, as Qt reads it
    qsizetype size() const;                    ///< members or elements
    QVarLengthArray<JsonNode, 8> elements() const;
    void forEachMember(const std::function<void(const QString &name, const JsonNode &value)> &take) const;

    QJsonValue toQt() const; ///< undefined when missing

private:
    friend class JsonText;
    /// Where JsonText's parser keeps it; its type does not show, since its header takes a second to read.
    struct Place
    {
        alignas(void *) std::array<std::byte, 2 * sizeof(void *)> bytes;
    };
    explicit JsonNode(const Place &place)
        : m_value(place)
    {}

    template <typename OfQt, typename OfParser>
    auto ask(OfQt ofQt, OfParser ofParser) const;

    std::variant<std::monostate, Place, QJsonValue> m_value; ///< missing, JsonText's, Qt's
};

/// A text of JSON, parsed by simdjson, which takes a tenth of the time that QJsonDocument does: for what comes
/// thousands of times per second. Keeps its memory from one text to the next. One thread at a time.
class JsonText
{
public:
    JsonText();
    ~JsonText();
    JsonText(JsonText &&other) noexcept;
    JsonText &operator=(JsonText &&other) noexcept;

    /// The root of this text; nodes of the one before are void. Nothing for what is no JSON, and for what this parser
    /// is stricter about than Qt's (lone surrogates, numbers beyond a double): ask Qt's then, which also says why.
    std::optional<JsonNode> parse(QByteArrayView json);

private:
    struct Parser;
    std::unique_ptr<Parser> m_parser;
};

} // namespace touchstone
