// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/entries.h"

#include "app/api/streamdecoder.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace touchstone::fuzz {
namespace {

constexpr qsizetype limit = 512; ///< small, so that it is met

/// What a parser or decoder makes of a piece.
Result<QList<api::SseMessage>> itemsOf(api::SseParser &parser, QByteArrayView piece)
{
    QList<api::SseMessage> items;
    const Result<void> fed = parser.feed(piece, [&items](const api::SseMessage &message) { items.append(message); });
    return fed ? Result<QList<api::SseMessage>>(items) : Result<QList<api::SseMessage>>(fed.failure());
}

Result<QList<QByteArray>> itemsOf(api::JsonLinesParser &parser, QByteArrayView piece)
{
    QList<QByteArray> items;
    const Result<void> fed = parser.feed(piece, [&items](QByteArrayView line) { items.append(line.toByteArray()); });
    return fed ? Result<QList<QByteArray>>(items) : Result<QList<QByteArray>>(fed.failure());
}

Result<QList<Event>> itemsOf(api::StreamDecoder &decoder, QByteArrayView piece)
{
    Result<api::StreamMessages> messages = decoder.feed(piece);
    return messages ? Result<QList<Event>>(std::move(messages->events)) : Result<QList<Event>>(messages.failure());
}

/// The items that come out when the bytes are fed in pieces of this size, and whether the parser went on to the end.
template <typename Item>
struct Parsed
{
    QList<Item> items;
    bool ok = true;
};

template <typename Item, typename Parser>
Parsed<Item> parse(Parser &parser, QByteArrayView bytes, qsizetype piece)
{
    Parsed<Item> parsed;
    for (qsizetype at = 0; at < bytes.size() && parsed.ok; at += piece) {
        const Result<QList<Item>> items = itemsOf(parser, bytes.sliced(at, std::min(piece, bytes.size() - at)));
        parsed.ok = items.ok();
        if (items)
            parsed.items += *items;
    }
    return parsed;
}

/// Compares the bytes in one go with pieces of several sizes; `make` makes a parser.
template <typename Item, typename Make, typename Size>
QString compareCuts(QByteArrayView bytes, Make make, Size sizeOf)
{
    auto parser = make();
    const Parsed<Item> whole = parse<Item>(parser, bytes, std::max<qsizetype>(1, bytes.size()));
    for (const qsizetype piece : {qsizetype(1), qsizetype(3), qsizetype(64)}) {
        auto other = make();
        const Parsed<Item> cut = parse<Item>(other, bytes, piece);
        if (cut.ok != whole.ok)
            return QStringLiteral("pieces of %1 bytes: refused or not, unlike the whole").arg(piece);
        // A refused call brings nothing, so that the whole may lack what came before the place that is refused.
        if (whole.ok && cut.items != whole.items)
            return QStringLiteral("pieces of %1 bytes: other items than the whole").arg(piece);
        for (const Item &item : cut.items) {
            if (sizeOf(item) > limit)
                return QStringLiteral("an item of %1 bytes, over the limit").arg(sizeOf(item));
        }
    }
    return {};
}

QString compareDecoding(QByteArrayView bytes, const QString &contentType)
{
    const auto decode = [&](qsizetype piece) {
        std::optional<api::StreamDecoder> decoder = api::StreamDecoder::forContentType(contentType);
        return parse<Event>(*decoder, bytes, piece);
    };
    const auto whole = decode(std::max<qsizetype>(1, bytes.size()));
    const auto cut = decode(5);
    if (cut.ok != whole.ok || (whole.ok && cut.items != whole.items))
        return QStringLiteral("other events in pieces than in the whole");
    return {};
}

bool hasMark(QByteArrayView bytes)
{
    return bytes.toByteArray().toLower().contains("\\ufeff") || bytes.contains("\xef\xbb\xbf");
}

/// Whether Qt's parser makes the same of it, unless the other one refuses it. Qt takes a byte order mark at the
/// beginning of a text away.
QString compareParsers(QByteArrayView bytes, const Result<Event> &read)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes.toByteArray());
    JsonText text;
    if (!document.isObject() || !text.parse(bytes) || hasMark(bytes))
        return {};
    const Result<Event> qt = eventFromJson(document.object());
    if (qt.ok() != read.ok())
        return QStringLiteral("Qt's parser reads it or not, unlike ours");
    return !qt || *qt == *read ? QString() : QStringLiteral("Qt's parser reads another event");
}

} // namespace

QString sse(QByteArrayView bytes)
{
    const QString complaint = compareCuts<api::SseMessage>(
        bytes, [] { return api::SseParser(limit); },
        [](const api::SseMessage &message) { return message.data.size(); });
    return complaint.isEmpty() ? compareDecoding(bytes, QStringLiteral("text/event-stream")) : complaint;
}

QString jsonLines(QByteArrayView bytes)
{
    const QString complaint = compareCuts<QByteArray>(
        bytes, [] { return api::JsonLinesParser(limit); }, [](const QByteArray &line) { return line.size(); });
    return complaint.isEmpty() ? compareDecoding(bytes, QStringLiteral("application/json")) : complaint;
}

QString event(QByteArrayView bytes)
{
    (void)api::streamMessageFromJson(bytes);
    const Result<Event> read = eventFromJson(bytes.toByteArray());
    if (!read)
        return read.failure().message.isEmpty() ? QStringLiteral("refused without a word") : QString();
    if (const QString complaint = compareParsers(bytes, read); !complaint.isEmpty())
        return complaint;
    const QByteArray written = eventToJson(*read);
    const Result<Event> again = eventFromJson(written);
    if (!again)
        return QStringLiteral("cannot be read again: %1").arg(again.failure().message);
    // What only Qt's parser reads may hold half a surrogate pair, which cannot be said in UTF-8 and is written as
    // U+FFFD, or lack a byte order mark.
    if (!JsonText().parse(bytes) && (hasMark(bytes) || bytes.toByteArray().toLower().contains("\\ud")))
        return {};
    if (eventToJson(*again) != written)
        return QStringLiteral("is written in another way the second time");
    if (*again != *read)
        return QStringLiteral("is another event after it was written and read");
    return eventToPrettyJson(*read).isEmpty() ? QStringLiteral("has no text for people") : QString();
}

} // namespace touchstone::fuzz
