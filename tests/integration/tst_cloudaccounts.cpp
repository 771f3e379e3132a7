// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cloudprocess.h"
#include "tests/support/quoted.h"
#include "tests/support/streamreader.h"

#include <QTest>

using namespace touchstone;
using test::CloudProcess;
using test::HttpAnswer;
using test::quoted;
using test::StreamReader;

namespace {

QByteArray text(const HttpAnswer &answer, const char *field)
{
    return answer.json().value(QLatin1String(field)).toString().toUtf8();
}

/// A service account with a key and, unless `role` is empty, a membership.
struct Account
{
    QByteArray name; ///< projects/{p}/serviceaccounts/{s}
    QByteArray member;
    Credentials credentials;

    QByteArray basic() const
    {
        return "Basic " + (credentials.keyId + QLatin1Char(':') + credentials.secret).toUtf8().toBase64();
    }
};

Account createAccount(CloudProcess &cloud, const QByteArray &project, const QByteArray &role, bool basicAuth = false)
{
    Account account;
    const HttpAnswer created = cloud.post('/' + project + "/serviceaccounts",
        basicAuth ? quoted("{'displayName':'robot','enableBasicAuth':true}") : quoted("{'displayName':'robot'}"));
    account.name = text(created, "name");
    const HttpAnswer key = cloud.post('/' + account.name + "/keys", "{}");
    account.credentials.keyId = key.json().value(QLatin1String("key")).toObject().value(QLatin1String("id")).toString();
    account.credentials.secret = QString::fromUtf8(text(key, "secret"));
    account.credentials.email = QString::fromUtf8(text(created, "email"));
    if (!role.isEmpty()) {
        const QByteArray body =
            quoted("{'email':'") + text(created, "email") + quoted("','roles':['") + role + quoted("']}");
        account.member = text(cloud.post('/' + project + "/members", body), "name");
    }
    return account;
}

} // namespace

/// Accounts, roles and what they allow, over the real API (dt-api.md 6, 7; interfaces.md 17, 18).
class CloudAccountsTest : public QObject
{
    Q_OBJECT

    static constexpr auto connector = "{'type':'HTTP_PUSH','httpConfig':{'url':'https://127.0.0.1:9/'}}";

    std::unique_ptr<CloudProcess> m_cloud;
    Credentials m_administrator;
    QByteArray m_project; ///< projects/{p}

    void startCloud(const QStringList &arguments = {})
    {
        m_cloud = std::make_unique<CloudProcess>();
        QVERIFY2(m_cloud->start(arguments), m_cloud->errors());
        m_administrator = m_cloud->credentials();
        m_project = "projects/" + m_cloud->project().toUtf8();
    }
    int statusOf(const char *method, const QByteArray &path, const QByteArray &body = {})
    {
        return m_cloud->ask(method, m_cloud->addresses().api, path, body).status;
    }
    int statusWith(const QByteArray &authorization, const QByteArray &path)
    {
        QNetworkRequest request(QUrl::fromEncoded(m_cloud->addresses().api.toEncoded() + path));
        request.setRawHeader("Authorization", authorization);
        return m_cloud->send("GET", request, {}).status;
    }

private Q_SLOTS:
    void init() { startCloud(); }

    void accountsAndKeys()
    {
        const QByteArray all = '/' + m_project + "/serviceaccounts";
        QCOMPARE(statusOf("POST", all, quoted("{'displayName':5}")), 400);
        const Account account = createAccount(*m_cloud, m_project, {});
        QCOMPARE(account.credentials.secret.size(), 32);
        const QByteArray one = '/' + account.name;
        QCOMPARE(text(m_cloud->patch(one + "?update_mask=display_name", quoted("{'displayName':'Ny'}")), "displayName"),
            QByteArray("Ny"));
        QCOMPARE(statusOf("PATCH", one + "?update_mask=email", "{}"), 400);
        QCOMPARE(m_cloud->get(all).json().value(QLatin1String("serviceAccounts")).toArray().size(), 2);
        QVERIFY(!m_cloud->get(one + "/keys").body.contains(account.credentials.secret.toUtf8()));
        for (int i = 1; i < 10; ++i)
            QCOMPARE(statusOf("POST", one + "/keys", "{}"), 200);
        QCOMPARE(statusOf("POST", one + "/keys", "{}") / 100, 4);
        const QByteArray key = one + "/keys/" + account.credentials.keyId.toUtf8();
        QCOMPARE(statusOf("GET", key), 200);
        QCOMPARE(statusOf("DELETE", key), 200);
        QCOMPARE(statusOf("GET", key), 404);
        QCOMPARE(statusOf("DELETE", one), 200);
        QCOMPARE(statusOf("GET", one), 404);
    }

    void basicAuthOnlyWhereEnabled()
    {
        const Account with = createAccount(*m_cloud, m_project, "roles/project.user", true);
        const Account without = createAccount(*m_cloud, m_project, "roles/project.user", false);
        QCOMPARE(statusWith(with.basic(), '/' + m_project), 200);
        QCOMPARE(statusWith(without.basic(), '/' + m_project), 401);
        QCOMPARE(statusOf("PATCH", '/' + with.name, quoted("{'enableBasicAuth':false}")), 200);
        QCOMPARE(statusWith(with.basic(), '/' + m_project), 401);
    }

    void rolesAllow_data()
    {
        QTest::addColumn<QByteArray>("role");
        QTest::addColumn<int>("read");
        QTest::addColumn<int>("emulate");
        QTest::addColumn<int>("connect");
        QTest::addColumn<int>("administer");
        QTest::newRow("nobody") << QByteArray() << 403 << 403 << 403 << 403;
        QTest::newRow("user") << QByteArray("roles/project.user") << 200 << 403 << 403 << 403;
        QTest::newRow("developer") << QByteArray("roles/project.developer") << 200 << 200 << 403 << 403;
        QTest::newRow("administrator") << QByteArray("roles/project.admin") << 200 << 200 << 200 << 200;
    }
    void rolesAllow()
    {
        QFETCH(QByteArray, role);
        QFETCH(int, read);
        QFETCH(int, emulate);
        QFETCH(int, connect);
        QFETCH(int, administer);
        m_cloud->use(createAccount(*m_cloud, m_project, role).credentials);
        const QByteArray p = '/' + m_project;
        QCOMPARE(statusOf("GET", p + "/devices"), read);
        QCOMPARE(statusOf("GET", p + "/dataconnectors"), read);
        QCOMPARE(m_cloud->ask("POST", m_cloud->addresses().emulator, p + "/devices", quoted("{'type':'touch'}")).status,
            emulate);
        QCOMPARE(statusOf("POST", p + "/dataconnectors", quoted(connector)), connect);
        QCOMPARE(statusOf("PATCH", p, quoted("{'displayName':'Ny'}")), administer);
        QCOMPARE(statusOf("POST", "/projects", quoted("{'displayName':'Ny'}")), 403);
        QCOMPARE(
            m_cloud->get("/projects").json().value(QLatin1String("projects")).toArray().size(), role.isEmpty() ? 0 : 1);
    }

    void developersChangeConnectorsButDoNotDeleteThem()
    {
        const QByteArray name =
            '/' + text(m_cloud->post('/' + m_project + "/dataconnectors", quoted(connector)), "name");
        const auto resend = [&] {
            return m_cloud->ask("POST", m_cloud->addresses().local, name + ":resend", "{}").status;
        };
        const Credentials user = createAccount(*m_cloud, m_project, "roles/project.user").credentials;
        m_cloud->use(createAccount(*m_cloud, m_project, "roles/project.developer").credentials);
        QCOMPARE(statusOf("POST", name + ":sync"), 200);
        QCOMPARE(resend(), 200);
        QCOMPARE(statusOf("PATCH", name, quoted("{'status':'USER_DISABLED'}")), 200);
        QCOMPARE(statusOf("DELETE", name), 403);
        QVERIFY(!m_cloud->get('/' + m_project + "/permissions").body.contains("dataconnector.delete"));
        m_cloud->use(user);
        QCOMPARE(statusOf("POST", name + ":sync"), 403);
        QCOMPARE(resend(), 403);
        QCOMPARE(m_cloud->ask("GET", m_cloud->addresses().local, name + "/attempts", {}).status, 200);
    }

    void currentPolicyLetsDevelopersManageConnectors()
    {
        startCloud({QStringLiteral("--policy"), QStringLiteral("current")});
        m_cloud->use(createAccount(*m_cloud, m_project, "roles/project.developer").credentials);
        const HttpAnswer created = m_cloud->post('/' + m_project + "/dataconnectors", quoted(connector));
        QCOMPARE(created.status, 200);
        QCOMPARE(statusOf("DELETE", '/' + text(created, "name")), 200);
    }

    void aLiveTokenFollowsTheAccount()
    {
        const Account account = createAccount(*m_cloud, m_project, "roles/project.user");
        CloudProcess &cloud = *m_cloud;
        cloud.use(account.credentials);
        const QByteArray live = "Bearer " + cloud.token();
        StreamReader reader;
        reader.open(cloud, '/' + m_project + "/devices:stream", "*/*");
        QVERIFY(reader.waitForHead());
        cloud.use(m_administrator);
        QCOMPARE(statusWith(live, '/' + m_project + "/devices"), 200);
        QCOMPARE(statusOf("PATCH", '/' + account.member, quoted("{'roles':['roles/project.developer']}")), 200);
        QCOMPARE(statusOf("DELETE", '/' + account.member), 200);
        QCOMPARE(statusWith(live, '/' + m_project + "/devices"), 403);
        QVERIFY(reader.waitForEnd());
        QVERIFY2(reader.body().contains(quoted("{'error':{'code':403,")), reader.body().constData());
        QVERIFY(reader.endedProperly());
        QCOMPARE(statusOf("DELETE", '/' + account.name), 200);
        QCOMPARE(statusWith(live, "/projects"), 401);
    }

    void members()
    {
        const QByteArray all = '/' + m_project + "/members";
        const QByteArray body = quoted("{'email':'ola@example.com','roles':['roles/project.user']}");
        const HttpAnswer invited = m_cloud->post(all, body);
        QCOMPARE(invited.status, 200);
        QCOMPARE(text(invited, "status"), QByteArray("PENDING"));
        QCOMPARE(statusOf("POST", all, body), 409);
        QCOMPARE(statusOf("POST", all, quoted("{'email':'kari@example.com','roles':['roles/king']}")), 400);
        QCOMPARE(statusOf("GET", '/' + text(invited, "name") + ":getInviteUrl"), 200);
        QCOMPARE(m_cloud->get(all).json().value(QLatin1String("members")).toArray().size(), 2);
        QCOMPARE(m_cloud->get("/projects/-/members").json().value(QLatin1String("members")).toArray().size(), 2);
        QCOMPARE(statusOf("POST", "/projects/-/members:batchDelete",
                     quoted("{'names':['") + text(invited, "name") + quoted("']}")),
            200);
        QCOMPARE(statusOf("GET", '/' + text(invited, "name")), 404);
        const QByteArray organization = text(m_cloud->get('/' + m_project), "organization");
        QCOMPARE(statusOf("GET", '/' + organization + "/members"), 200);
        QCOMPARE(statusOf("GET", '/' + organization + "/permissions"), 200);
        QCOMPARE(statusOf("GET", "/organizations/other/members"), 404);
    }

    void projectsChangeAndGo()
    {
        const QByteArray organization = text(m_cloud->get('/' + m_project), "organization");
        const HttpAnswer created =
            m_cloud->post("/projects", quoted("{'displayName':'B','organization':'") + organization + quoted("'}"));
        const QByteArray project = '/' + text(created, "name");
        QCOMPARE(text(m_cloud->patch(project, quoted("{'displayName':'C'}")), "displayName"), QByteArray("C"));
        QCOMPARE(statusOf("PATCH", project, quoted("{'location':{'latitude':91}}")), 400);
        QCOMPARE(m_cloud
                     ->post("/projects:batchUpdate",
                         quoted("{'projects':['") + text(created, "name") + quoted("'],'addLabels':{'a':'b'}}"))
                     .body,
            QByteArray("{}"));
        const HttpAnswer device =
            m_cloud->ask("POST", m_cloud->addresses().emulator, project + "/devices", quoted("{'type':'touch'}"));
        QCOMPARE(statusOf("DELETE", project), 400);
        const HttpAnswer moved = m_cloud->post(
            '/' + m_project + "/devices:transfer", quoted("{'devices':['") + text(device, "name") + quoted("']}"));
        QCOMPARE(moved.status, 200);
        QCOMPARE(moved.json().value(QLatin1String("transferErrors")).toArray().size(), 1); // an emulated one
        QCOMPARE(m_cloud->ask("DELETE", m_cloud->addresses().emulator, '/' + text(device, "name"), {}).status, 200);
        QCOMPARE(statusOf("DELETE", project), 200);
        QCOMPARE(statusOf("GET", project), 404);
    }
};

QTEST_GUILESS_MAIN(CloudAccountsTest)
#include "tst_cloudaccounts.moc"
