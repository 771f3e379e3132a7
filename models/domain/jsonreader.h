// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/jsonnode.h"
#include "models/domain/result.h"
#include "models/domain/textpool.h"
#include "models/domain/timestamp.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QStringList>
#include <QVarLengthArray>

#include <limits>

namespace touchstone {

/// Takes one JSON object apart, member by member; internal to the codecs of this folder. A member that is missing
/// leaves the default. The first member that does not fit is remembered (ok(), failure()) and reading goes on, so that
/// a codec is a plain list of members. What was never asked for is what we do not know: unknownMembers().
///
/// Lenient, for answers of a server (dt-api.md 3.2, 18.2): null is the same as missing, numbers may be text.
/// Strict, for requests to a server: exact types; null stands only for an unset list, map or object.
class JsonReader
{
public:
    enum class Mode { Lenient, Strict };

    /// What `object` refers to must outlive the reader; anything but an object has no members.
    /// Texts of word() are shared through `pool`, which must outlive it, too.
    explicit JsonReader(const JsonNode &object, Mode mode = Mode::Lenient, TextPool *pool = nullptr);
    explicit JsonReader(const QJsonObject &object, Mode mode = Mode::Lenient)
        : JsonReader(JsonNode(object), mode)
    {}

    Mode mode() const { return m_mode; }
    TextPool *pool() const { return m_pool; }
    bool isStrict() const { return m_mode == Mode::Strict; }
    /// Whether the member is there and not null. Does not count as asking for it.
    bool has(QLatin1String name) const;

    /// Valid until the next call.
    const JsonNode &node(QLatin1String name);
    QJsonValue value(QLatin1String name) { return node(name).toQt(); }
    QString text(QLatin1String name, const QString &missing = {});
    /// A text that comes again and again, such as the name of a state.
    QString word(QLatin1String name);
    EventType type(QLatin1String name);
    double number(QLatin1String name, double missing = 0);
    bool truth(QLatin1String name, bool missing = false);
    Timestamp time(QLatin1String name, Timestamp missing = {});
    QStringList texts(QLatin1String name);
    QMap<QString, QString> textMap(QLatin1String name);
    QJsonObject object(QLatin1String name);
    QJsonArray array(QLatin1String name);

    /// A whole number that fits `Integer`.
    template <typename Integer = qint64>
    Integer integer(QLatin1String name, Integer missing = 0)
    {
        return static_cast<Integer>(
            wholeNumber(name, missing, std::numeric_limits<Integer>::lowest(), std::numeric_limits<Integer>::max()));
    }

    /// Reads a list of objects: `readElement(JsonReader &)` makes one T of each.
    template <typename T, typename ReadElement>
    QList<T> list(QLatin1String name, ReadElement readElement)
    {
        const auto all = elements(name);
        QList<T> result;
        result.reserve(all.size());
        for (qsizetype i = 0; i < all.size() && ok(); ++i) {
            if (all[i].kind() != JsonNode::Kind::Object) {
                complainOfElement(name, i, all[i], QStringLiteral("write an object"));
                break;
            }
            JsonReader element(all[i], m_mode, m_pool);
            result.append(readElement(element));
            adoptComplaint(name, i, element);
        }
        return result;
    }

    bool ok() const { return m_complaint.isEmpty(); }
    /// Only when not ok(). Invalid; "<where>.<member> is <value>: <remedy>". A text that was expected and came as
    /// another type is told by that type alone, since it may be a secret.
    Failure failure(QStringView where = {}) const;
    /// For a check of the codec itself; `remedy` continues "... is <value>: ".
    void complain(QLatin1String name, const QString &remedy);
    /// The same without showing the value, for secrets and long texts.
    void complainWithoutValue(QLatin1String name, const QString &problem);

    /// The members that no call above has named.
    QJsonObject unknownMembers() const;

private:
    const JsonNode &find(QLatin1String name) const;
    JsonNode container(QLatin1String name, JsonNode::Kind kind, const QString &remedy);
    QVarLengthArray<JsonNode, 8> elements(QLatin1String name);
    qint64 wholeNumber(QLatin1String name, qint64 missing, qint64 least, qint64 most);
    void complainOfElement(QLatin1String list, qsizetype index, const JsonNode &element, const QString &remedy);
    void adoptComplaint(QLatin1String list, qsizetype index, const JsonReader &element);
    bool stepOver(const JsonNode &value, bool isContainer) const;
    void setComplaint(const QString &complaint);

    JsonNode m_object;
    Mode m_mode;
    TextPool *m_pool;
    QVarLengthArray<QLatin1String, 16> m_asked;
    qsizetype m_known = 0;            ///< how many of those are there
    mutable QLatin1String m_lastName; ///< a codec asks has() and then for the value
    mutable JsonNode m_lastValue;
    QString m_complaint;
};

} // namespace touchstone
