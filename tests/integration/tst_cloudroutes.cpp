// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cloudprocess.h"
#include "tests/support/quoted.h"
#include "tests/support/servedroutes.h"

#include <QScopeGuard>
#include <QTest>

using namespace touchstone;
using test::CloudProcess;
using test::HttpAnswer;
using test::quoted;

namespace {

/// Who calls: accounts with ever more rights, each in the same project.
enum Role { Nobody, User, Developer, Administrator, OrganizationAdministrator };
constexpr int roleCount = 5;

/// What a route is called with, who may, and what those get who may not.
struct Row
{
    const char *index; ///< the line of dt-api.md 21, or where else it is promised
    const char *route; ///< as in the router's list
    Role least;
    const char *body = ""; ///< in single quotes; {p} and the like are filled in, {n} is a number never used before
    int refusal = 403;     ///< for signed-in callers with less than the least role
    const char *parameters = "";
    bool isEndless = false;
};

// One row for every route that is served. A new route fails the test everyRouteHasARow() until it has one here.
// clang-format off
const Row rows[] = {
    {"token", "POST /oauth2/token", Nobody},
    {"4.1 help link", "GET /help/errors", Nobody},
    {"organizations", "GET /v2/organizations", Nobody},
    {"organizations", "GET /v2/organizations/{o}", User, "", 404},
    {"organization permissions", "GET /v2/organizations/{o}/permissions", User, "", 404},
    {"organization members", "GET /v2/organizations/{o}/members", OrganizationAdministrator},
    {"organization members", "POST /v2/organizations/{o}/members", OrganizationAdministrator,
        "{'email':'o{n}@example.com','roles':['roles/organization.admin']}"},
    {"organization members", "GET /v2/organizations/{o}/members/{m}", OrganizationAdministrator},
    {"organization members", "DELETE /v2/organizations/{o}/members/{m}", OrganizationAdministrator},
    {"organization members", "GET /v2/organizations/{o}/members/{m}:getInviteUrl", OrganizationAdministrator},
    {"GET,POST /projects", "GET /v2/projects", Nobody},
    {"GET,POST /projects", "POST /v2/projects", OrganizationAdministrator,
        "{'organization':'organizations/{o}','displayName':'New'}"},
    {"GET /projects/{p}", "GET /v2/projects/{p}", User},
    {"PATCH,DELETE /projects/{p}", "PATCH /v2/projects/{p}", Administrator, "{'displayName':'Renamed'}"},
    {"PATCH,DELETE /projects/{p}", "DELETE /v2/projects/{p}", Administrator},
    {"projects:batchUpdate", "POST /v2/projects:batchUpdate", Administrator,
        "{'projects':['projects/{p}'],'addLabels':{'a':'b'},'removeLabels':['c']}"},
    {"project permissions", "GET /v2/projects/{p}/permissions", User},
    {"project members, read", "GET /v2/projects/{p}/members", User},
    {"project members, read", "GET /v2/projects/{p}/members/{m}", User},
    {"project members, change", "POST /v2/projects/{p}/members", Administrator,
        "{'email':'p{n}@example.com','roles':['roles/project.user']}"},
    {"project members, change", "PATCH /v2/projects/{p}/members/{m}", Administrator,
        "{'roles':['roles/project.developer']}"},
    {"project members, change", "DELETE /v2/projects/{p}/members/{m}", Administrator},
    {"project members, change", "GET /v2/projects/{p}/members/{m}:getInviteUrl", Administrator},
    {"members everywhere", "GET /v2/projects/-/members", Administrator},
    {"members everywhere", "POST /v2/projects/-/members:batchCreate", Administrator,
        "{'members':[{'project':'projects/{p}','email':'b{n}@example.com','roles':['roles/project.user']}]}"},
    {"members everywhere", "POST /v2/projects/-/members:batchDelete", Administrator,
        "{'names':['projects/{p}/members/{m}']}"},
    {"roles", "GET /v2/roles", Nobody},
    {"roles", "GET /v2/roles/{role}", Nobody},
    {"service accounts, read", "GET /v2/projects/{p}/serviceaccounts", User},
    {"service accounts, read", "GET /v2/projects/{p}/serviceaccounts/{s}", User},
    {"service accounts, read", "GET /v2/projects/{p}/serviceaccounts/{s}/keys", User},
    {"service accounts, read", "GET /v2/projects/{p}/serviceaccounts/{s}/keys/{k}", User},
    {"service accounts, change", "POST /v2/projects/{p}/serviceaccounts", Administrator, "{'displayName':'robot'}"},
    {"service accounts, change", "PATCH /v2/projects/{p}/serviceaccounts/{s}", Administrator, "{'displayName':'x'}"},
    {"service accounts, change", "DELETE /v2/projects/{p}/serviceaccounts/{s}", Administrator},
    {"service accounts, change", "POST /v2/projects/{p}/serviceaccounts/{s}/keys", Administrator},
    {"service accounts, change", "DELETE /v2/projects/{p}/serviceaccounts/{s}/keys/{k}", Administrator},
    {"devices", "GET /v2/projects/{p}/devices", User},
    {"devices", "GET /v2/projects/{p}/devices/{d}", User},
    {"3.7 wildcard", "GET /v2/projects/-/devices", Nobody, "", 403, "?organization=organizations/{o}"},
    {"3.7 wildcard", "GET /v2/projects/-/devices/{d}", User},
    {"devices:batchUpdate", "POST /v2/projects/{p}/devices:batchUpdate", Developer,
        "{'devices':['projects/{p}/devices/{d}'],'addLabels':{'floor':'{n}'}}"},
    {"labels, read", "GET /v2/projects/{p}/devices/{d}/labels", User},
    {"labels, read", "GET /v2/projects/{p}/devices/{d}/labels/{*key}", User},
    {"labels, change", "POST /v2/projects/{p}/devices/{d}/labels", Developer, "{'key':'k{n}','value':''}"},
    {"labels, change", "PATCH /v2/projects/{p}/devices/{d}/labels/{*key}", Developer, "{'value':'x{n}'}", 403,
        "?updateMask=value"},
    {"labels, change", "DELETE /v2/projects/{p}/devices/{d}/labels/{*key}", Developer},
    {"devices:transfer", "POST /v2/projects/{p}/devices:transfer", Administrator,
        "{'devices':['projects/{p}/devices/{d}']}"},
    {"events", "GET /v2/projects/{p}/devices/{d}/events", User},
    {"streams", "GET /v2/projects/{p}/devices:stream", User, "", 403, "", true},
    {"streams", "GET /v2/projects/{p}/devices/{d}:stream", User, "", 403, "", true},
    {"connectors, read", "GET /v2/projects/{p}/dataconnectors", User},
    {"connectors, read", "GET /v2/projects/{p}/dataconnectors/{c}", User},
    {"connectors, read", "GET /v2/projects/{p}/dataconnectors/{c}:metrics", User},
    // The customer's rule (design.md): a developer changes connectors, only an administrator creates and deletes them.
    {"connectors, create", "POST /v2/projects/{p}/dataconnectors", Administrator,
        "{'httpConfig':{'url':'https://127.0.0.1:9/'},'status':'USER_DISABLED'}"},
    {"connectors, change", "PATCH /v2/projects/{p}/dataconnectors/{c}", Developer, "{'displayName':'x{n}'}"},
    {"connectors, delete", "DELETE /v2/projects/{p}/dataconnectors/{c}", Administrator},
    {"connectors, sync", "POST /v2/projects/{p}/dataconnectors/{c}:sync", Developer},
    {"emulator, read", "GET /emulator/v2/projects/{p}/devices", User},
    {"emulator, read", "GET /emulator/v2/projects/{p}/devices/{d}", User},
    {"emulator, change", "POST /emulator/v2/projects/{p}/devices", Developer, "{'type':'touch'}"},
    {"emulator, change", "PUT /emulator/v2/projects/{p}/devices/{d}", Developer, "{'labels':{'name':'x{n}'}}"},
    {"emulator, change", "DELETE /emulator/v2/projects/{p}/devices/{d}", Developer},
    {"emulator, publish", "POST /emulator/v2/projects/{p}/devices/{d}:publish", Developer, "{'touch':{}}"},
    {"local: health", "GET /local/v1/health", Nobody},
    {"metrics", "GET /metrics", Nobody},
    {"local: policy", "GET /local/v1/policy", Nobody},
    {"local: series", "GET /local/v1/projects/{p}/dataconnectors/{c}/series", User},
    {"local: queue", "GET /local/v1/projects/{p}/dataconnectors/{c}/queue", User},
    {"local: attempts", "GET /local/v1/projects/{p}/dataconnectors/{c}/attempts", User},
    {"local: resend", "POST /local/v1/projects/{p}/dataconnectors/{c}:resend", Developer},
    {"local: receiver", "GET /local/v1/receiver/endpoints", Nobody},
    {"local: receiver", "GET /local/v1/receiver/endpoints/{name}", Nobody},
    {"local: receiver", "PUT /local/v1/receiver/endpoints/{name}", OrganizationAdministrator, "{'delayMs':1}"},
};
// clang-format on

/// Routes that nobody needs a credential for.
bool isOpen(const QByteArray &route)
{
    return route == "POST /oauth2/token" || route == "GET /help/errors" || route == "GET /local/v1/health" ||
           route == "GET /metrics";
}

} // namespace

/// Every route of the real program, called by everybody: who has no credential, who has too few rights, who has just
/// enough. With the demo, because the receiver's routes want a receiver.
class CloudRoutesTest : public QObject
{
    Q_OBJECT

    CloudProcess m_cloud;
    QByteArray m_tokens[roleCount];
    QHash<QByteArray, QByteArray> m_ids; ///< what stands for {p}, {o} and so on
    QByteArray m_administrator;          ///< the project administrator's e-mail address
    int m_number = 0;

    HttpAnswer send(const QByteArray &method, const QByteArray &path, const QByteArray &body, const QByteArray &token)
    {
        QNetworkRequest request(QUrl::fromEncoded(root() + path));
        if (!token.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + token);
        if (!body.isEmpty())
            request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
        return m_cloud.send(method, request, body);
    }
    QByteArray root() const
    {
        QUrl url = m_cloud.addresses().api;
        url.setPath({});
        return url.toEncoded();
    }
    /// POST below /v2 as the first account, which may do everything; answers the last part of the new resource's name.
    QByteArray create(const QByteArray &path, const QByteArray &body, const char *prefix = "/v2")
    {
        const HttpAnswer answer =
            send("POST", prefix + fill(path), fill(quoted(body)), m_tokens[OrganizationAdministrator]);
        QJsonObject json = answer.json();
        if (json.contains(QLatin1String("key")) && json.value(QLatin1String("key")).isObject())
            json = json.value(QLatin1String("key")).toObject();
        if (answer.status != 200)
            qFatal("cannot prepare %s: %s", path.constData(), answer.body.constData());
        return json.value(QLatin1String("name")).toString().section(QLatin1Char('/'), -1).toLatin1();
    }
    QByteArray fill(QByteArray text)
    {
        if (text.contains("{n}"))
            text.replace("{n}", QByteArray::number(++m_number));
        for (auto id = m_ids.cbegin(); id != m_ids.cend(); ++id)
            text.replace(id.key(), id.value());
        return text;
    }
    /// A resource of its own for calls that make it vanish or can be done to it only once.
    void renew(const QByteArray &parameter, const QByteArray &route)
    {
        if (parameter == "{d}")
            m_ids["{d}"] = create("/projects/{p}/devices", "{'type':'touch','labels':{'name':'Dør'}}", "/emulator/v2");
        else if (parameter == "{c}") // :sync wants an active one; nothing is ever delivered to this one
            m_ids["{c}"] = create(
                "/projects/{p}/dataconnectors", "{'httpConfig':{'url':'https://127.0.0.1:9/'},'events':['pressure']}");
        else if (parameter == "{m}" && route.contains("organizations"))
            m_ids["{m}"] = create(
                "/organizations/{o}/members", "{'email':'q{n}@example.com','roles':['roles/organization.admin']}");
        else if (parameter == "{m}")
            m_ids["{m}"] =
                create("/projects/{p}/members", "{'email':'q{n}@example.com','roles':['roles/project.user']}");
        else if (parameter == "{s}")
            m_ids["{s}"] = create("/projects/{p}/serviceaccounts", "{'displayName':'robot'}");
        else if (parameter == "{k}")
            m_ids["{k}"] = create("/projects/{p}/serviceaccounts/{s}/keys", "{}");
        else if (parameter == "{p}") {
            m_ids["{p}"] = create("/projects", "{'organization':'organizations/{o}','displayName':'Short-lived'}");
            create("/projects/{p}/members", "{'email':'" + m_administrator + "','roles':['roles/project.admin']}");
        } else if (parameter == "{*key}")
            create("/projects/{p}/devices/{d}/labels", "{'key':'once{n}','value':''}");
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_cloud.start({QStringLiteral("--demo")}), m_cloud.errors());
        m_tokens[OrganizationAdministrator] = m_cloud.token();
        m_ids["{o}"] = m_cloud.get("/organizations")
                           .json()
                           .value(QLatin1String("organizations"))
                           .toArray()
                           .at(0)
                           .toObject()
                           .value(QLatin1String("name"))
                           .toString()
                           .section(QLatin1Char('/'), 1)
                           .toLatin1();
        m_ids["{p}"] = create("/projects", "{'organization':'organizations/{o}','displayName':'Here'}");
        m_ids["{role}"] = "project.user";
        m_ids["{*key}"] = "name";
        m_ids["{name}"] = "healthy";
        for (const char *parameter : {"{d}", "{c}", "{s}", "{k}"})
            renew(parameter, {});
        const char *const roles[] = {"", "project.user", "project.developer", "project.admin"};
        for (int role = Nobody; role < OrganizationAdministrator; ++role) {
            const HttpAnswer account = send("POST", fill("/v2/projects/{p}/serviceaccounts"),
                quoted("{'displayName':'caller'}"), m_tokens[OrganizationAdministrator]);
            const QJsonObject json = account.json();
            const QByteArray name = json.value(QLatin1String("name")).toString().toLatin1();
            const QJsonObject key =
                send("POST", "/v2/" + name + "/keys", "{}", m_tokens[OrganizationAdministrator]).json();
            if (role != Nobody)
                create("/projects/{p}/members", "{'email':'" +
                                                    json.value(QLatin1String("email")).toString().toLatin1() +
                                                    "','roles':['roles/" + roles[role] + "']}");
            Credentials credentials;
            credentials.keyId = key.value(QLatin1String("key")).toObject().value(QLatin1String("id")).toString();
            credentials.secret = key.value(QLatin1String("secret")).toString();
            credentials.email = json.value(QLatin1String("email")).toString();
            m_administrator = credentials.email.toLatin1(); // the last one's
            m_cloud.use(credentials);
            m_tokens[role] = m_cloud.token();
            QVERIFY(!m_tokens[role].isEmpty());
        }
    }

    void everyRouteHasARow()
    {
        QStringList known;
        for (const Row &row : rows)
            known.append(QString::fromLatin1(row.route));
        const QStringList served = test::servedRoutes();
        for (const QString &route : served) {
            QVERIFY2(known.contains(route),
                qPrintable(
                    route + QStringLiteral(" is served but not tested: add a row for it to tst_cloudroutes.cpp")));
        }
        for (const QString &route : std::as_const(known)) {
            QVERIFY2(served.contains(route),
                qPrintable(route + QStringLiteral(" has a row in tst_cloudroutes.cpp but is not served")));
        }
        QCOMPARE(known.size(), served.size());
    }

    void isServedToWhoMayCall_data()
    {
        QTest::addColumn<int>("number");
        for (int i = 0; i < int(std::size(rows)); ++i)
            QTest::addRow("%s | %s", rows[i].index, rows[i].route) << i;
    }
    void isServedToWhoMayCall()
    {
        QFETCH(int, number);
        const Row &row = rows[number];
        const QByteArray route = row.route;
        const QByteArray method = route.left(route.indexOf(' '));
        const QByteArray pattern = route.mid(route.indexOf(' ') + 1);
        const auto restore = qScopeGuard([this, ids = m_ids] { m_ids = ids; });
        const QByteArray last =
            pattern.mid(pattern.lastIndexOf('{'), pattern.lastIndexOf('}') - pattern.lastIndexOf('{') + 1);
        if (method == "DELETE" || last == "{m}" || QByteArray(row.body).contains("{m}"))
            renew(last.isEmpty() ? "{m}" : last, pattern);
        if (method == "DELETE" && last == "{*key}")
            m_ids["{*key}"] = "once" + QByteArray::number(m_number);
        const QByteArray path = fill(pattern + row.parameters);
        const QByteArray body = fill(quoted(row.body));

        if (!isOpen(route)) {
            QCOMPARE(send(method, path, body, {}).status, 401);
            QCOMPARE(send(method, path, body, "invented").status, 401);
        }
        for (int role = Nobody; role < row.least; ++role) {
            const HttpAnswer refused = send(method, path, body, m_tokens[role]);
            QVERIFY2(refused.status == row.refusal, QByteArray::number(role) + ": " + refused.body);
            QCOMPARE(refused.json().value(QLatin1String("code")).toInt(), row.refusal);
        }
        if (pattern.contains("/{p}")) {
            const QByteArray elsewhere = QByteArray(path).replace(m_ids["{p}"], "csk7u05bpnnh4d0001ig");
            QCOMPARE(send(method, elsewhere, body, m_tokens[OrganizationAdministrator]).status, 404);
        }
        if (route == "POST /oauth2/token") {
            QCOMPARE(m_cloud.requestToken(m_cloud.assertion()).status, 200);
            return;
        }
        if (row.isEndless) {
            QNetworkRequest request(QUrl::fromEncoded(root() + path));
            request.setRawHeader("Authorization", "Bearer " + m_tokens[row.least]);
            std::unique_ptr<QNetworkReply> reply(m_cloud.network().get(request));
            QSignalSpy head(reply.get(), &QNetworkReply::metaDataChanged);
            QVERIFY(head.wait(CloudProcess::patienceMs));
            QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
            return;
        }
        // The colon of a verb may come escaped (dt-api.md 3.7).
        const HttpAnswer answer = send(method, QByteArray(path).replace(":", "%3A"), body, m_tokens[row.least]);
        QVERIFY2(answer.status == 200, answer.body);
        if (route != "GET /help/errors" && route != "GET /metrics") {
            QVERIFY2(answer.body.startsWith('{') && QJsonDocument::fromJson(answer.body).isObject(), answer.body);
            QCOMPARE(answer.headers.value("content-type"), QByteArray("application/json"));
        }
        if (method == "DELETE" || pattern.endsWith(":sync") || pattern.endsWith(":publish"))
            QCOMPARE(answer.body, QByteArray("{}"));
    }

    void everyOtherMethodIsRefusedWithoutJson()
    {
        QHash<QByteArray, QList<QByteArray>> methods;
        for (const Row &row : rows) {
            const QByteArray route = row.route;
            methods[route.mid(route.indexOf(' ') + 1)].append(route.left(route.indexOf(' ')));
        }
        for (QList<QByteArray> &names : methods)
            std::sort(names.begin(), names.end());
        for (auto entry = methods.cbegin(); entry != methods.cend(); ++entry) {
            for (const char *method : {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}) {
                // A literal path such as /projects/-/members also fits the pattern with {p}, which has more methods.
                if (entry->contains(method) || entry.key().contains("/-/"))
                    continue;
                const HttpAnswer answer = send(method, fill(entry.key()), {}, m_tokens[OrganizationAdministrator]);
                QVERIFY2(answer.status == 405, method + (' ' + entry.key()));
                QVERIFY(!answer.body.startsWith('{'));
                QList<QByteArray> allowed = answer.headers.value("allow").replace(", ", ",").split(',');
                std::sort(allowed.begin(), allowed.end());
                QCOMPARE(allowed, *entry);
            }
        }
    }

    void aHeadRequestGetsNoBody()
    {
        const HttpAnswer answer = send("HEAD", "/v2/frob", {}, m_tokens[User]);
        QCOMPARE(answer.status, 404);
        QVERIFY(answer.body.isEmpty());
        QCOMPARE(send("HEAD", "/v2/projects", {}, m_tokens[User]).status, 405);
        QCOMPARE(send("GET", "/v2/projects", {}, m_tokens[User]).status, 200); // on the same connection
    }
};

QTEST_GUILESS_MAIN(CloudRoutesTest)
#include "tst_cloudroutes.moc"
