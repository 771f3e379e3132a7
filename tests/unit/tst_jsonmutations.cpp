// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/deliverypolicy.h"
#include "app/cloud/emulator/publishrequest.h"
#include "app/cloud/server/connectorfields.h"
#include "app/cloud/server/requestbody.h"
#include "models/domain/account.h"
#include "models/domain/apierror.h"
#include "models/domain/credentials.h"
#include "models/domain/dataconnector.h"
#include "models/domain/metrics.h"
#include "models/domain/project.h"
#include "tests/support/vectors.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

#include <functional>

using namespace touchstone;
using namespace touchstone::cloud;

namespace {

/// Reads bytes; answers the complaint, or nothing when there is a value.
using Reader = std::function<std::optional<Failure>(const QByteArray &)>;

template <typename T>
std::optional<Failure> complaint(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.failure());
}

template <typename T>
Reader onBytes(Result<T> (*read)(const QByteArray &))
{
    return [read](const QByteArray &bytes) { return complaint(read(bytes)); };
}

/// `read(QJsonObject)` after the door that every request body passes.
template <typename Read>
Reader onObject(Read read)
{
    return [read](const QByteArray &bytes) {
        const auto body = parseBody(bytes);
        return body ? complaint(read(*body)) : complaint(body);
    };
}

/// What could be read can be written, and the written form can be read again.
std::optional<Failure> eventThereAndBack(const QByteArray &bytes)
{
    const auto event = eventFromJson(bytes);
    if (!event)
        return event.failure();
    const auto again = eventFromJson(eventToJson(*event));
    if (!again)
        qFatal("unreadable: %s", eventToJson(*event).constData());
    return {};
}

std::optional<Failure> publishToAll(const QJsonObject &body)
{
    std::optional<Failure> last;
    for (const auto &[type, name] : DeviceTypeTraits::names) {
        const auto event = PublishRequest::read(type, body, Timestamp());
        if (event)
            eventThereAndBack(eventToJson(*event));
        else
            last = event.failure();
    }
    return last;
}

const QList<std::pair<const char *, Reader>> &readers()
{
    static const QList<std::pair<const char *, Reader>> all = {
        {"event", &eventThereAndBack},
        {"policy", onBytes(&policyFromJson)},
        {"credentials", onBytes(&credentialsFromJson)},
        {"addresses", onBytes(&cloudAddressesFromJson)},
        {"role", onObject(&roleFromJson)},
        {"member", onObject(&memberFromJson)},
        {"service account", onObject(&serviceAccountFromJson)},
        {"key", onObject(&serviceAccountKeyFromJson)},
        {"error", onObject(&apiErrorFromJson)},
        {"connector", onObject(&connectorFromJson)},
        {"device", onObject(&deviceFromJson)},
        {"metrics", onObject(&metricsFromJson)},
        {"series", onObject(&seriesFromJson)},
        {"queue", onObject(&queueStateFromJson)},
        {"organization", onObject(&organizationFromJson)},
        {"project", onObject(&projectFromJson)},
        {"new connector", onObject(&connectorDraft)},
        {"changed connector",
            onObject([](const QJsonObject &body) { return changedConnector(DataConnector(), {}, body); })},
        {"masked connector",
            onObject([](const QJsonObject &body) { return changedConnector(DataConnector(), body.keys(), body); })},
        {"publish",
            [](const QByteArray &bytes) {
                const auto body = parseBody(bytes);
                return body ? publishToAll(*body) : complaint(body);
            }},
    };
    return all;
}

QList<QByteArray> samples()
{
    QList<QByteArray> all;
    for (const char *folder : {"auth", "dataconnectors", "devices", "devices/variants", "emulator", "errors", "events",
             "events/variants", "members", "organizations", "projects", "roles", "serviceaccounts"}) {
        for (const QString &path : test::jsonVectorsIn(QString::fromLatin1(folder)))
            all.append(test::readVector(path));
    }
    return all;
}

/// Texts that have broken JSON programs before.
const QList<QByteArray> &oddities()
{
    static const QList<QByteArray> all = {"null", "true", "0", "-1", "1.5", "1e999", "-1e-999", "9007199254740993",
        "18446744073709551616", "1e5000", "\"\"", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\xc3\xb8\"",
        "\"\xff\"", "[]", "{}", "[[]]", "[null]", "[{}]", "{\"\":0}", "\"2025-13-45T99:99:99Z\"",
        "\"9999999-01-15T10:00:00Z\"", "\"-1\"", "\"NaN\"", "\"1e400\"", "\"10000000000000000000000s\"",
        "\"projects//devices/\"", "\"roles/\"", '"' + QByteArray(5000, 'x') + '"', QByteArray(2000, '['),
        QByteArray(600, '[') + QByteArray(600, ']'), ",", ":", "\"", "\\", "}"};
    return all;
}

class Mutator
{
public:
    explicit Mutator(quint32 seed)
        : m_random(seed)
    {}

    qsizetype below(qsizetype limit) { return limit < 1 ? 0 : qsizetype(m_random.bounded(quint32(limit))); }

    /// Somewhere in the bytes, whatever that breaks.
    QByteArray scramble(QByteArray bytes)
    {
        for (qsizetype times = 1 + below(4); times > 0; --times) {
            const qsizetype at = below(bytes.size());
            const qsizetype size = below(qMin(qsizetype(20), bytes.size() - at) + 1);
            switch (below(5)) {
            case 0:
                bytes.remove(at, size);
                break;
            case 1:
                bytes.insert(at, bytes.mid(at, size));
                break;
            case 2:
                bytes.insert(at, oddity());
                break;
            case 3:
                bytes.replace(at, size, oddity());
                break;
            default:
                bytes.insert(at, char(below(256)));
            }
        }
        return bytes;
    }

    /// A value deep inside becomes something odd; the JSON stays whole, so that readers get to see it.
    QJsonValue twist(const QJsonValue &value)
    {
        if (below(6) != 0 && value.isObject() && !value.toObject().isEmpty()) {
            QJsonObject object = value.toObject();
            const QString name = object.keys().at(below(object.size()));
            if (below(8) == 0)
                object.remove(name);
            else
                object.insert(name, twist(object.value(name)));
            return object;
        }
        if (below(6) != 0 && value.isArray() && !value.toArray().isEmpty()) {
            QJsonArray array = value.toArray();
            const qsizetype at = below(array.size());
            array.replace(at, twist(array.at(at)));
            return array;
        }
        const auto odd = QJsonDocument::fromJson('[' + oddity() + ']').array();
        return odd.isEmpty() ? QJsonValue() : odd.at(0);
    }

private:
    QByteArray oddity() { return oddities().at(below(oddities().size())); }

    QRandomGenerator m_random;
};

} // namespace

/// Damaged messages: never a crash, always a value or an error that says something. Deterministic; run it under the
/// sanitizers.
class JsonMutationsTest : public QObject
{
    Q_OBJECT

    static void readWithAll(const QByteArray &bytes)
    {
        for (const auto &[name, reader] : readers()) {
            const auto failure = reader(bytes);
            if (!failure)
                continue;
            // It may quote the input, but must not hand all of it back.
            const bool says = !failure->message.isEmpty() && failure->message.size() < 2000;
            QVERIFY2(says, (QByteArray(name) + ": " + failure->message.toUtf8() + "\n" + bytes).constData());
        }
    }

private Q_SLOTS:
    void undamagedVectorsFindAReader()
    {
        for (const QByteArray &sample : samples()) {
            bool read = false;
            for (const auto &[name, reader] : readers())
                read = read || !reader(sample);
            QVERIFY2(read, sample.constData());
        }
    }

    void scrambledBytes()
    {
        Mutator mutator(1);
        const QList<QByteArray> originals = samples();
        for (int i = 0; i < 3000 && !QTest::currentTestFailed(); ++i)
            readWithAll(mutator.scramble(originals.at(i % originals.size())));
    }

    void oddValues()
    {
        Mutator mutator(2);
        const QList<QByteArray> originals = samples();
        for (int i = 0; i < 3000 && !QTest::currentTestFailed(); ++i) {
            const QJsonValue whole = QJsonDocument::fromJson(originals.at(i % originals.size())).object();
            const QJsonValue twisted = mutator.twist(mutator.twist(whole));
            readWithAll(QJsonDocument(twisted.toObject()).toJson(QJsonDocument::Compact));
        }
    }

    void deepNesting()
    {
        for (const QByteArray &deep : {QByteArray(100'000, '['), QByteArray("{\"touch\":") + QByteArray(100'000, '['),
                 QByteArray("{\"a\":").repeated(100'000)})
            readWithAll(deep);
        QVERIFY(!parseBody("{\"labels\":" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + '}'));
    }
};

QTEST_APPLESS_MAIN(JsonMutationsTest)
#include "tst_jsonmutations.moc"
