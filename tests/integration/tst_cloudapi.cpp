// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cloudprocess.h"
#include "tests/support/quoted.h"

#include <QTest>

using namespace touchstone;
using test::CloudProcess;
using test::HttpAnswer;
using test::quoted;

namespace {

QByteArray connectorBody(const QByteArray &more = {})
{
    return quoted("{'type':'HTTP_PUSH','httpConfig':{'url':'https://127.0.0.1:9/"
                  "hook','signatureSecret':'s3cret','headers':{}}") +
           more + '}';
}

QJsonArray list(const HttpAnswer &answer, const char *field)
{
    return answer.json().value(QLatin1String(field)).toArray();
}

} // namespace

/// The vendor's API as the real program serves it: projects, devices, labels, connectors, emulator, /local/v1.
class CloudApiTest : public QObject
{
    Q_OBJECT

    CloudProcess m_cloud;
    QByteArray m_project; ///< projects/{p}

    QByteArray text(const HttpAnswer &answer, const char *field) const
    {
        return answer.json().value(QLatin1String(field)).toString().toUtf8();
    }
    HttpAnswer emulator(const QByteArray &method, const QByteArray &path, const QByteArray &body = {})
    {
        return m_cloud.ask(method, m_cloud.addresses().emulator, path, body);
    }
    HttpAnswer local(const QByteArray &method, const QByteArray &path, const QByteArray &body = {})
    {
        return m_cloud.ask(method, m_cloud.addresses().local, path, body);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_cloud.start(), m_cloud.errors());
        m_project = "projects/" + m_cloud.project().toUtf8();
        QVERIFY(m_project.size() > 9);
    }

    void errorsHaveTheVendorsShape_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("names");
        const auto row = [](const char *title, const char *method, const QByteArray &path, const QByteArray &body,
                             int status, const char *names) {
            QTest::newRow(title) << QByteArray(method) << path << body << status << QByteArray(names);
        };
        const QByteArray p = '/' + m_project;
        row("unknown path", "GET", "/frob", {}, 404, "frob");
        row("unknown project", "GET", "/projects/nothing", {}, 404, "nothing");
        row("unknown device", "GET", p + "/devices/nothing", {}, 404, "");
        row("unknown connector", "GET", p + "/dataconnectors/nothing", {}, 404, "");
        row("metrics of an unknown connector", "GET", p + "/dataconnectors/nothing:metrics", {}, 404, "");
        row("negative page size", "GET", p + "/devices?page_size=-1", {}, 400, "page_size");
        row("invented page token", "GET", "/projects?pageToken=x", {}, 400, "page_token");
        row("broken JSON", "POST", p + "/dataconnectors", "{", 400, "JSON");
        row("a list as body", "POST", p + "/dataconnectors", "[]", 400, "object");
        row("no body", "POST", p + "/dataconnectors", {}, 400, "");
        row("http endpoint", "POST", p + "/dataconnectors", quoted("{'httpConfig':{'url':'http://example.com/'}}"), 400,
            "httpConfig.url");
        row("another connector type", "POST", p + "/dataconnectors", quoted("{'type':'AWS_SQS'}"), 400, "type");
        row("unknown event type", "POST", p + "/dataconnectors", connectorBody(quoted(",'events':['frob']")), 400,
            "events");
        row("text as events", "POST", p + "/dataconnectors", connectorBody(quoted(",'events':'touch'")), 400, "events");
        row("status of the system", "POST", p + "/dataconnectors", connectorBody(quoted(",'status':'SYSTEM_DISABLED'")),
            400, "status");
        row("reserved header", "POST", p + "/dataconnectors",
            quoted("{'httpConfig':{'url':'https://example.com/','headers':{'Host':'x'}}}"), 400, "headers");
        row("batch without change", "POST", p + "/devices:batchUpdate", quoted("{'devices':['x']}"), 400, "addLabels");
        row("batch without devices", "POST", p + "/devices:batchUpdate", quoted("{'addLabels':{'a':'b'}}"), 400,
            "devices");
        row("number as label", "POST", p + "/devices:batchUpdate", quoted("{'devices':['x'],'addLabels':{'a':1}}"), 400,
            "addLabels.a");
        row("organization missing", "GET", "/projects/-/devices", {}, 400, "organization");
        row("unknown device anywhere", "GET", "/projects/-/devices/nothing", {}, 404, "");
        row("stream of an unknown device", "GET", p + "/devices/nothing:stream", {}, 404, "");
        row("ping interval", "GET", p + "/devices:stream?ping_interval=fast", {}, 400, "ping_interval");
    }
    void errorsHaveTheVendorsShape()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QByteArray, names);
        const HttpAnswer answer = m_cloud.ask(method, m_cloud.addresses().api, path, body);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.headers.value("content-type"), QByteArray("application/json"));
        QVERIFY2(answer.body.startsWith(quoted("{'error':'")), answer.body.constData());
        QVERIFY2(text(answer, "error").contains(names), answer.body.constData());
        QCOMPARE(answer.json().value(QLatin1String("code")).toInt(), status);
        QVERIFY(!text(answer, "help").isEmpty());
    }

    void wrongMethodComesWithoutJson()
    {
        const HttpAnswer answer = m_cloud.remove("/projects");
        QCOMPARE(answer.status, 405);
        QVERIFY(!answer.body.startsWith('{'));
    }

    void helpPageExplainsEveryCode()
    {
        const QUrl help(QString::fromUtf8(text(m_cloud.get("/frob"), "help")));
        const HttpAnswer page = m_cloud.send("GET", QNetworkRequest(help), {});
        QCOMPARE(page.status, 200);
        QVERIFY(page.headers.value("content-type").startsWith("text/html"));
        for (const char *code : {"400", "401", "403", "404", "405", "409", "429", "500", "503", "504"})
            QVERIFY2(page.body.contains(QByteArray("id=\"") + code + '"'), code);
    }

    void hugeBodiesAreRefused()
    {
        const HttpAnswer answer = m_cloud.post('/' + m_project + "/dataconnectors", QByteArray(20'000'000, ' '));
        QVERIFY2(answer.status == 413 || answer.status == 400 || answer.status == 0, QByteArray::number(answer.status));
        QCOMPARE(m_cloud.get("/projects").status, 200);
    }

    void projects()
    {
        const HttpAnswer all = m_cloud.get("/projects");
        QCOMPARE(all.status, 200);
        QCOMPARE(text(all, "nextPageToken"), QByteArray());
        QVERIFY(all.body.startsWith(quoted("{'projects':[{'name':'projects/")));
        const HttpAnswer one = m_cloud.get('/' + m_project);
        QCOMPARE(one.status, 200);
        for (const char *field : {"name", "displayName", "inventory", "organization", "organizationDisplayName",
                 "sensorCount", "cloudConnectorCount"})
            QVERIFY2(one.json().contains(QLatin1String(field)), field);
        QVERIFY(list(m_cloud.get("/projects?query=no-such-name"), "projects").isEmpty());
        QCOMPARE(list(m_cloud.get("/projects?organization=" + text(one, "organization")), "projects").size(), 1);
        QVERIFY(list(m_cloud.get("/projects?organization=organizations/other"), "projects").isEmpty());
    }

    void createsProjects()
    {
        const QByteArray organization = text(m_cloud.get('/' + m_project), "organization");
        QCOMPARE(
            m_cloud.post("/projects", quoted("{'organization':'organizations/none','displayName':'X'}")).status / 100,
            4);
        const HttpAnswer created = m_cloud.post(
            "/projects", quoted("{'displayName':'Fjøset','organization':'") + organization +
                             quoted("','location':{'latitude':59.9,'longitude':null,'timeLocation':'Europe/Oslo'}}"));
        QCOMPARE(created.status, 200);
        QVERIFY2(created.body.contains("Fjøset"), created.body.constData());
        QCOMPARE(m_cloud.get('/' + text(created, "name")).status, 200);
        QCOMPARE(list(m_cloud.get("/projects?query=FJØS"), "projects").size(), 1);
        QCOMPARE(list(m_cloud.get("/projects?page_size=1"), "projects").size(), 1);
        QVERIFY(!text(m_cloud.get("/projects?pageSize=1"), "nextPageToken").isEmpty());
    }

    void permissionsRolesOrganizations()
    {
        const HttpAnswer permissions = m_cloud.get('/' + m_project + "/permissions");
        QVERIFY(list(permissions, "permissions").contains(QStringLiteral("dataconnector.create")));
        QCOMPARE(list(m_cloud.get("/roles"), "roles").size(), 4);
        QCOMPARE(text(m_cloud.get("/roles/project.user"), "name"), QByteArray("roles/project.user"));
        QCOMPARE(m_cloud.get("/roles/project.king").status, 404);
        const QJsonArray organizations = list(m_cloud.get("/organizations"), "organizations");
        QCOMPARE(organizations.size(), 1);
        const QByteArray name = organizations[0].toObject().value(QLatin1String("name")).toString().toUtf8();
        QCOMPARE(m_cloud.get('/' + name).status, 200);
        QCOMPARE(m_cloud.get("/organizations/other").status, 404);
    }

    void devicesAreListedFilteredAndPaged()
    {
        const QByteArray touch = m_cloud.createDevice(QStringLiteral("touch"), QStringLiteral("Dør Ø")).toUtf8();
        const QByteArray humid = m_cloud.createDevice(QStringLiteral("humidity"), QStringLiteral("Lager")).toUtf8();
        const QByteArray devices = '/' + m_project + "/devices";
        QCOMPARE(m_cloud.get('/' + touch).status, 200);
        QVERIFY(m_cloud.get('/' + touch).body.contains("Dør Ø"));
        const QByteArray id = touch.mid(touch.lastIndexOf('/') + 1);
        QCOMPARE(text(m_cloud.get("/projects/-/devices/" + id), "name"), touch);
        const auto count = [&](const QByteArray &query) {
            return list(m_cloud.get(devices + query), "devices").size();
        };
        QCOMPARE(count("?device_ids=" + id), 1);
        QCOMPARE(count("?deviceIds=" + id + "&device_types=humidity"), 0);
        QCOMPARE(count("?device_types=touch&deviceTypes=humidity"), 2);
        QCOMPARE(count("?label_filters=name%3DD%C3%B8r+%C3%98"), 1);
        QCOMPARE(count("?labelFilters=virtual-sensor"), 2);
        QCOMPARE(count("?query=LAGER"), 1);
        QCOMPARE(count("?product_numbers=900001"), 0);
        const HttpAnswer first = m_cloud.get(devices + "?page_size=1&order_by=-labels.name");
        QVERIFY(first.body.contains(humid));
        const HttpAnswer second =
            m_cloud.get(devices + "?page_size=1&order_by=-labels.name&page_token=" + text(first, "nextPageToken"));
        QVERIFY(second.body.contains(touch));
        QCOMPARE(text(second, "nextPageToken"), QByteArray());
        const QByteArray organization = text(m_cloud.get('/' + m_project), "organization");
        QCOMPARE(list(m_cloud.get("/projects/-/devices?organization=" + organization), "devices").size(), 2);
        QCOMPARE(
            list(m_cloud.get("/projects/-/devices?projects=projects/x&organization=" + organization), "devices").size(),
            0);
        QCOMPARE(emulator("DELETE", '/' + humid).body, QByteArray("{}"));
        QCOMPARE(m_cloud.get('/' + humid).status, 404);
        QCOMPARE(emulator("DELETE", '/' + humid).status, 404);
    }

    void labels()
    {
        const QByteArray device = m_cloud.createDevice(QStringLiteral("co2"), QStringLiteral("Rom")).toUtf8();
        const HttpAnswer changed = m_cloud.post('/' + m_project + "/devices:batchUpdate",
            quoted("{'devices':['") + device +
                quoted("','projects/x/devices/y'],'addLabels':{'floor':'2'},'removeLabels':['none']}"));
        QCOMPARE(changed.status, 200);
        const QJsonArray errors = list(changed, "batchErrors");
        QCOMPARE(errors.size(), 1);
        QCOMPARE(errors[0].toObject().value(QLatin1String("status")).toObject().value(QLatin1String("code")).toString(),
            QStringLiteral("NOT_FOUND"));
        QVERIFY(m_cloud.get('/' + device).body.contains(quoted("'floor':'2'")));
        const QByteArray labels = '/' + device + "/labels";
        QCOMPARE(m_cloud.post(labels, quoted("{'key':'floor','value':'3'}")).status, 409);
        QCOMPARE(m_cloud.post(labels, quoted("{'key':'a/b:c','value':'3'}")).status, 200);
        QCOMPARE(text(m_cloud.get(labels + "/a%2Fb:c"), "value"), QByteArray("3"));
        QCOMPARE(m_cloud.patch(labels + "/floor?updateMask=value", quoted("{'value':'4'}")).status, 200);
        QCOMPARE(text(m_cloud.get(labels + "/floor"), "value"), QByteArray("4"));
        QCOMPARE(m_cloud.remove(labels + "/floor").body, QByteArray("{}"));
        QCOMPARE(m_cloud.get(labels + "/floor").status, 404);
        QCOMPARE(list(m_cloud.get(labels), "labels").size(), 3);
    }

    void connectorsFromBirthToEnd()
    {
        const QByteArray all = '/' + m_project + "/dataconnectors";
        const HttpAnswer created = m_cloud.post(
            all, connectorBody(quoted(",'displayName':'Ærlig','events':['touch','touch'],'azureEventHubConfig':null")));
        QCOMPARE(created.status, 200);
        const QByteArray name = '/' + text(created, "name");
        QVERIFY2(created.body.endsWith(quoted(
                     ",'displayName':'Ærlig','type':'HTTP_PUSH','status':'ACTIVE','events':['touch'],'labels':[],"
                     "'httpConfig':{'url':'https://127.0.0.1:9/hook','signatureSecret':'s3cret','headers':{}}}")),
            created.body.constData());
        QCOMPARE(m_cloud.get(name).body, created.body);
        QCOMPARE(list(m_cloud.get(all), "dataConnectors").size(), 1);
        QCOMPARE(
            text(m_cloud.patch(name, quoted("{'status':'USER_DISABLED'}")), "status"), QByteArray("USER_DISABLED"));
        QCOMPARE(text(m_cloud.patch(name + "?update_mask=display_name", quoted("{'displayName':'Ny'}")), "displayName"),
            QByteArray("Ny"));
        QCOMPARE(m_cloud.patch(name + "?update_mask=colour", "{}").status, 400);
        QCOMPARE(m_cloud.patch(name, "null").status, 400);
        const HttpAnswer merged =
            m_cloud.patch(name, quoted("{'httpConfig':{'url':'https://127.0.0.1:9/b','headers':{}}}"));
        QVERIFY(merged.body.contains("s3cret"));
        QCOMPARE(m_cloud.get(name + ":metrics").body,
            (quoted("{'metrics':{'successCount':0,'errorCount':0,'latency99p':'0s'}}")));
        QCOMPARE(m_cloud.get(name + "%3Ametrics").status, 200);
        QCOMPARE(m_cloud.remove(name).body, QByteArray("{}"));
        QCOMPARE(m_cloud.remove(name).status, 404);
    }

    void elevenConnectorsAreTooMany()
    {
        const QByteArray all = '/' + m_project + "/dataconnectors";
        for (int i = 0; i < 10; ++i)
            QCOMPARE(m_cloud.post(all, connectorBody(quoted(",'status':'USER_DISABLED'"))).status, 200);
        QCOMPARE(m_cloud.post(all, connectorBody()).status / 100, 4);
        for (const QJsonValue &connector : list(m_cloud.get(all), "dataConnectors"))
            m_cloud.remove('/' + connector.toObject().value(QLatin1String("name")).toString().toUtf8());
        QVERIFY(list(m_cloud.get(all), "dataConnectors").isEmpty());
    }

    void emulatorPublishes()
    {
        const QByteArray devices = '/' + m_project + "/devices";
        QCOMPARE(emulator("POST", devices, quoted("{'type':'frob'}")).status, 400);
        const HttpAnswer created = emulator("POST", devices, quoted("{'type':'temperature','labels':{'name':'Kjøl'}}"));
        QCOMPARE(created.status, 200);
        QVERIFY2(created.body.endsWith(
                     quoted(",'type':'temperature','productNumber':'','labels':{'name':'Kjøl','virtual-sensor':''}}")),
            created.body.constData());
        const QByteArray device = '/' + text(created, "name");
        QCOMPARE(emulator("GET", device).status, 200);
        QVERIFY(!list(emulator("GET", devices), "devices").isEmpty());
        for (const QByteArray &body : {QByteArray("{}"), QByteArray("{"), quoted("{'touch':{},'temperature':{}}"),
                 quoted("{'frob':{}}"), quoted("{'temperature':5}"), quoted("{'co2':{'ppm':5}}"),
                 quoted("{'labelsChanged':{}}"), quoted("{'temperature':{'value':'warm'}}")}) {
            QVERIFY2(emulator("POST", device + ":publish", body).status == 400, body.constData());
        }
        const HttpAnswer published = emulator("POST", device + "%3Apublish",
            quoted("{'temperature':{'value':21.5,'updateTime':'2025-01-15T11:00:01.3+01:00'}}"));
        QCOMPARE(published.status, 200);
        QCOMPARE(published.body, QByteArray("{}"));
        QVERIFY2(m_cloud.get(device).body.contains(
                     quoted("'temperature':{'value':21.5,'updateTime':'2025-01-15T10:00:01.300000Z','samples':[{")),
            m_cloud.get(device).body.constData());
        QCOMPARE(emulator("PUT", device, quoted("{'type':'temperature','labels':{'room':'4'}}")).status, 200);
        QVERIFY(!m_cloud.get(device).body.contains("Kjøl"));
        QCOMPARE(emulator("PUT", device, quoted("{'type':'co2'}")).status, 400);
        QCOMPARE(emulator("GET", devices + ":publish").status, 404);
        QCOMPARE(emulator("GET", device + ":publish").status, 405);
    }

    void localAddresses()
    {
        const HttpAnswer health = m_cloud.send(
            "GET", QNetworkRequest(QUrl(m_cloud.addresses().local.toString() + QStringLiteral("/health"))), {});
        QCOMPARE(health.status, 200);
        QVERIFY(health.json().value(QLatin1String("alive")).toBool());
        QCOMPARE(local("GET", "/policy").json().value(QLatin1String("ackStatus")).toString(), QStringLiteral("200"));
        QCOMPARE(local("GET", "/receiver/endpoints").status, 404);
        const QByteArray name = text(m_cloud.post('/' + m_project + "/dataconnectors", connectorBody()), "name");
        QCOMPARE(local("GET", '/' + name + "/series?window=3600s&step=300s").status, 200);
        QCOMPARE(local("GET", '/' + name + "/series?window=300s&step=3600s").status, 400);
        QCOMPARE(local("GET", '/' + name + "/series?step=90s").status, 400);
        QCOMPARE(local("GET", '/' + name + "/queue").json().value(QLatin1String("depth")).toInt(-1), 0);
        QCOMPARE(local("GET", '/' + name + "x/queue").status, 404);
        QCOMPARE(m_cloud.remove('/' + name).status, 200);
    }
};

QTEST_GUILESS_MAIN(CloudApiTest)
#include "tst_cloudapi.moc"
