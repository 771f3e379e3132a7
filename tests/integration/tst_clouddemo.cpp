// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cloudprocess.h"
#include "tests/support/quoted.h"

#include <QTest>

using namespace touchstone;
using test::CloudProcess;
using test::HttpAnswer;
using test::quoted;

/// touchstone-cloud --demo: a building that speaks, a receiver that listens, charts that have something to show.
class CloudDemoTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<CloudProcess> m_cloud;

    HttpAnswer local(const QByteArray &method, const QByteArray &path, const QByteArray &body = {})
    {
        return m_cloud->ask(method, m_cloud->addresses().local, path, body);
    }
    QJsonArray connectors()
    {
        return m_cloud->get("/projects/" + m_cloud->project().toUtf8() + "/dataconnectors")
            .json()
            .value(QLatin1String("dataConnectors"))
            .toArray();
    }
    qint64 received(const QByteArray &endpoint, const char *count)
    {
        return local("GET", "/receiver/endpoints/" + endpoint)
            .json()
            .value(QLatin1String("counts"))
            .toObject()
            .value(QLatin1String(count))
            .toInteger();
    }

private Q_SLOTS:
    void init()
    {
        m_cloud = std::make_unique<CloudProcess>(m_folder.filePath(QStringLiteral("cloud")));
        QVERIFY2(m_cloud->start({QStringLiteral("--demo")}), m_cloud->errors());
    }
    void cleanup() { QVERIFY2(m_cloud->terminate(), m_cloud->errors()); }

    void furnishesABuildingWithADayOfStatistics()
    {
        const QByteArray devices = "/projects/" + m_cloud->project().toUtf8() + "/devices";
        QVERIFY(m_cloud->get(devices).json().value(QLatin1String("devices")).toArray().size() >= 60);
        QCOMPARE(connectors().size(), 4);
        for (const QJsonValue &connector : connectors()) {
            const QByteArray name = connector.toObject().value(QLatin1String("name")).toString().toUtf8();
            const QJsonObject series = local("GET", '/' + name + "/series?window=86400s&step=300s").json();
            QVERIFY(series.value(QLatin1String("steps")).toArray().size() >= 287);
            QVERIFY(series.value(QLatin1String("demoUntil")).isString());
            QVERIFY(m_cloud->get('/' + name + ":metrics").json().value(QLatin1String("metrics")).isObject());
        }
    }

    void deliversToItsReceiverAndObeysFaults()
    {
        const QString touch = m_cloud->createDevice(QStringLiteral("touch"));
        QCOMPARE(m_cloud->publish(touch, quoted("{'touch':{}}")).status, 200);
        QTRY_VERIFY_WITH_TIMEOUT(received("healthy", "stored") > 0, CloudProcess::patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(received("down", "received") > 0, CloudProcess::patienceMs);
        QCOMPARE(received("down", "stored"), 0);
        QCOMPARE(received("healthy", "refused"), 0);
        QCOMPARE(local("PUT", "/receiver/endpoints/nothing", "{}").status, 404);
        QCOMPARE(local("PUT", "/receiver/endpoints/down", quoted("{'failShare':2}")).status, 400);
        QCOMPARE(local("PUT", "/receiver/endpoints/down", quoted("{'failShare':'much'}")).status, 400);
        QCOMPARE(local("PUT", "/receiver/endpoints/down", quoted("{'failShare':0}")).status, 200);
        QTRY_VERIFY_WITH_TIMEOUT(received("down", "stored") > 0, CloudProcess::patienceMs);
    }

    void aHangingEndpointDoesNotDelayTheApi()
    {
        QCOMPARE(local("PUT", "/receiver/endpoints/healthy", quoted("{'hang':true}")).status, 200);
        const QString touch = m_cloud->createDevice(QStringLiteral("touch"));
        for (int i = 0; i < 20; ++i)
            QCOMPARE(m_cloud->publish(touch, quoted("{'touch':{}}")).status, 200);
        QCOMPARE(m_cloud->get("/projects").status, 200);
    }

    void restartMakesNothingTwice()
    {
        QCOMPARE(connectors().size(), 4);
        const QByteArray name = connectors()[0].toObject().value(QLatin1String("name")).toString().toUtf8();
        QCOMPARE(m_cloud->remove('/' + name).status, 200);
        QVERIFY2(m_cloud->terminate(), m_cloud->errors());
        init();
        QCOMPARE(connectors().size(), 3);
    }
};

QTEST_GUILESS_MAIN(CloudDemoTest)
#include "tst_clouddemo.moc"
