// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cloudprocess.h"
#include "tests/support/quoted.h"

#include <QRegularExpression>
#include <QTest>

using namespace touchstone;
using test::CloudProcess;
using test::HttpAnswer;
using test::quoted;

namespace {

QByteArray text(const HttpAnswer &answer, const char *field)
{
    return answer.json().value(QLatin1String(field)).toString().toUtf8();
}

QJsonArray list(const HttpAnswer &answer, const char *field)
{
    return answer.json().value(QLatin1String(field)).toArray();
}

} // namespace

/// How resources are changed (dt-api.md 3.5, 3.6, 5.2, 6.1, 8.6): masks, merges, nulls, batches, page sizes.
class CloudChangesTest : public QObject
{
    Q_OBJECT

    CloudProcess m_cloud;
    QByteArray m_project; ///< /projects/{p}

    QByteArray invite(const char *name)
    {
        const QByteArray body = quoted("{'email':'") + name + quoted("@example.com','roles':['roles/project.user']}");
        return '/' + text(m_cloud.post(m_project + "/members", body), "name");
    }
    QByteArray createConnector()
    {
        const HttpAnswer created = m_cloud.post(m_project + "/dataconnectors",
            quoted("{'displayName':'old','status':'USER_DISABLED','events':['touch'],'labels':['name'],'httpConfig':"
                   "{'url':'https://127.0.0.1:9/','signatureSecret':'s3cret','headers':{'X-A':'1'}}}"));
        return '/' + text(created, "name");
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_cloud.start(), m_cloud.errors());
        m_project = "/projects/" + m_cloud.project().toLatin1();
    }

    void connectorsMergeByMaskAndBody_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("expected"); // from displayName on
        const auto row = [](const char *title, const char *query, const char *body, const char *expected) {
            QTest::newRow(title) << QByteArray(query) << quoted(body) << quoted(expected);
        };
        const char *unchanged = "'displayName':'old','type':'HTTP_PUSH','status':'USER_DISABLED','events':['touch'],"
                                "'labels':['name'],'httpConfig':{'url':'https://127.0.0.1:9/','signatureSecret':"
                                "'s3cret','headers':{'X-A':'1'}}}";
        row("an empty body", "", "{}", unchanged);
        row("an empty mask", "?update_mask=", "{}", unchanged);
        row("nulls", "", "{'displayName':null,'events':null,'httpConfig':null}", unchanged);
        row("unknown members", "", "{'colour':'blue','httpConfig':{'pushes':3}}", unchanged);
        row("what is not in the mask", "?update_mask=status", "{'displayName':'new','status':'USER_DISABLED'}",
            unchanged);
        row("the url alone keeps the secret", "", "{'httpConfig':{'url':'https://127.0.0.1:9/b'}}",
            "'displayName':'old','type':'HTTP_PUSH','status':'USER_DISABLED','events':['touch'],'labels':['name'],"
            "'httpConfig':{'url':'https://127.0.0.1:9/b','signatureSecret':'s3cret','headers':{'X-A':'1'}}}");
        row("lists and maps are replaced", "", "{'events':[],'labels':['b'],'httpConfig':{'headers':{'X-B':'2'}}}",
            "'displayName':'old','type':'HTTP_PUSH','status':'USER_DISABLED','events':[],'labels':['b'],"
            "'httpConfig':{'url':'https://127.0.0.1:9/','signatureSecret':'s3cret','headers':{'X-B':'2'}}}");
        row("in the mask and not in the body", "?updateMask=displayName,events,http_config.signature_secret", "{}",
            "'displayName':'','type':'HTTP_PUSH','status':'USER_DISABLED','events':[],'labels':['name'],"
            "'httpConfig':{'url':'https://127.0.0.1:9/','signatureSecret':'','headers':{'X-A':'1'}}}");
        row("a mask in two spellings", "?update_mask=display_name&updateMask=labels",
            "{'displayName':'new','labels':[]}",
            "'displayName':'new','type':'HTTP_PUSH','status':'USER_DISABLED','events':['touch'],'labels':[],"
            "'httpConfig':{'url':'https://127.0.0.1:9/','signatureSecret':'s3cret','headers':{'X-A':'1'}}}");
    }
    void connectorsMergeByMaskAndBody()
    {
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, expected);
        const QByteArray name = createConnector();
        const HttpAnswer changed = m_cloud.patch(name + query, body);
        QCOMPARE(changed.status, 200);
        QVERIFY2(changed.body.endsWith(expected), changed.body.constData());
        QCOMPARE(m_cloud.get(name).body, changed.body);
        QCOMPARE(m_cloud.remove(name).status, 200);
    }

    void refusesConnectors_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("named"); // the field, and the remedy
        const auto row = [](const char *title, const QByteArray &body, const char *named) {
            QTest::newRow(title) << quoted(body) << QByteArray(named);
        };
        row("no encryption", "{'httpConfig':{'url':'http://127.0.0.1/'}}", "httpConfig.url .*http://127.0.0.1/.*https");
        row("no URL", "{'httpConfig':{'url':''}}", "httpConfig.url is empty: .*https://host/path");
        row("a long URL", "{'httpConfig':{'url':'https://example.com/" + QByteArray(2048, 'a') + "'}}",
            "httpConfig.url is 2068 characters.*at most 2048");
        row("a long name", "{'displayName':'" + QByteArray(257, 'a') + "'}", "displayName is 257 .*at most 256");
        row("a long secret", "{'httpConfig':{'signatureSecret':'" + QByteArray(257, 'a') + "'}}",
            "signatureSecret is 257 .*at most 256");
        row("a reserved header", "{'httpConfig':{'headers':{'x-dt-signature':'1'}}}",
            "headers .*x-dt-signature.*remove");
        row("no header name", "{'httpConfig':{'headers':{'X A':'1'}}}", "headers .*X A.*letters, digits");
        row("two lines in a header", "{'httpConfig':{'headers':{'X-A':'1\\r\\nX-B: 2'}}}", "headers .*X-A.*one line");
        row("an unknown event type", "{'events':['frob']}",
            "events holds 'frob'.*use some of touch|events holds 'frob'");
        row("ping as an event type", "{'events':['ping']}", "events holds 'ping'");
        row("the system's status", "{'status':'SYSTEM_DISABLED'}", "status must be ACTIVE or USER_DISABLED");
        row("a number as name", "{'displayName':5}", "displayName must be a text, not a number");
        row("a text as headers", "{'httpConfig':{'headers':'X-A: 1'}}", "httpConfig.headers must be an object");
        row("a list as config", "{'httpConfig':[]}", "httpConfig must be an object");
        QByteArray headers;
        for (int i = 0; i < 21; ++i)
            headers += ",'X-" + QByteArray::number(i) + "':''";
        row("21 headers", "{'httpConfig':{'headers':{" + headers.mid(1) + "}}}", "headers has 21 .*at most 20");
    }
    void refusesConnectors()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, named);
        const QByteArray name = createConnector();
        const QByteArray before = m_cloud.get(name).body;
        const HttpAnswer refused = m_cloud.patch(name, body);
        QCOMPARE(refused.status, 400);
        QVERIFY2(
            QRegularExpression(QString::fromLatin1(named)).match(QString::fromUtf8(text(refused, "error"))).hasMatch(),
            refused.body.constData());
        QCOMPARE(m_cloud.get(name).body, before);
        QVERIFY(!refused.body.contains("s3cret"));
        QCOMPARE(m_cloud.remove(name).status, 200);
    }

    void membersTakeAMask()
    {
        const QByteArray member = invite("ola");
        const QByteArray before = m_cloud.get(member).body;
        for (const char *query : {"", "?update_mask=", "?updateMask=*"}) {
            const QByteArray body = *query && QByteArray(query).endsWith('*') ? before : QByteArray("{}");
            const HttpAnswer same = m_cloud.patch(member + query, body);
            QCOMPARE(same.status, 200);
            QCOMPARE(same.body, before);
        }
        QVERIFY(text(m_cloud.patch(member + "?update_mask=email", "{}"), "error").contains("email"));
        QCOMPARE(m_cloud.patch(member + "?update_mask=roles", "{}").status, 400); // a member has exactly one role
        QCOMPARE(m_cloud.patch(member, quoted("{'roles':['roles/project.user','roles/project.admin']}")).status, 400);
        QCOMPARE(m_cloud.patch(member, quoted("{'roles':['roles/organization.admin']}")).status, 400);
        QCOMPARE(m_cloud.patch(m_project + "/members/none", "{}").status, 404);
        const HttpAnswer changed =
            m_cloud.patch(member + "?updateMask=roles", quoted("{'roles':['roles/project.admin']}"));
        QCOMPARE(list(changed, "roles"), QJsonArray{QStringLiteral("roles/project.admin")});
        QCOMPARE(m_cloud.remove(member).body, QByteArray("{}"));
    }

    void labelsTakeAMask()
    {
        const QByteArray label =
            '/' + m_cloud.createDevice(QStringLiteral("touch"), QStringLiteral("Dør")).toLatin1() + "/labels/name";
        QCOMPARE(text(m_cloud.patch(label, "{}"), "value"), QByteArray("Dør"));
        QCOMPARE(text(m_cloud.patch(label + "?update_mask=", "{}"), "value"), QByteArray("Dør"));
        QCOMPARE(
            text(m_cloud.patch(label + "?updateMask=value", quoted("{'value':'Port'}")), "value"), QByteArray("Port"));
        QCOMPARE(text(m_cloud.patch(label + "?updateMask=value", "{}"), "value"), QByteArray());
        QVERIFY(text(m_cloud.patch(label + "?updateMask=key", "{}"), "error").contains("key"));
        QCOMPARE(m_cloud.patch(label, quoted("{'value':5}")).status, 400);
        const QByteArray tooLong = QByteArray(1001, 'a');
        QVERIFY(text(m_cloud.patch(label, quoted("{'value':'") + tooLong + "\"}"), "error").contains("1000"));
    }

    void batchesOfMembersAreAllOrNone()
    {
        const QByteArray known = invite("known");
        const auto entry = [this](const char *email) {
            return quoted("{'project':'") + m_project.mid(1) + quoted("','roles':['roles/project.user'],'email':'") +
                   email + quoted("@example.com'}");
        };
        const qsizetype before = list(m_cloud.get(m_project + "/members"), "members").size();
        const QByteArray create = "/projects/-/members:batchCreate";
        QCOMPARE(
            m_cloud.post(create, quoted("{'members':[") + entry("first") + ',' + entry("known") + "]}").status, 409);
        QCOMPARE(list(m_cloud.get(m_project + "/members"), "members").size(), before);
        QCOMPARE(m_cloud.post(create, quoted("{'members':[]}")).status, 400);
        QCOMPARE(m_cloud.post(create, quoted("{'members':[{'project':'x'}]}")).status, 400);
        QCOMPARE(list(m_cloud.post(create, quoted("{'members':[") + entry("first") + "]}"), "members").size(), 1);

        const QByteArray remove = "/projects/-/members:batchDelete";
        QCOMPARE(m_cloud
                     .post(remove, quoted("{'names':['") + known.mid(1) + quoted("','") + m_project.mid(1) +
                                       quoted("/members/none']}"))
                     .status,
            404);
        QCOMPARE(m_cloud.get(known).status, 200);
        QCOMPARE(m_cloud.post(remove, quoted("{'names':['organizations/x/members/y']}")).status, 400);
        QCOMPARE(m_cloud.post(remove, quoted("{'names':[]}")).status, 400);
        const QByteArray twice = known.mid(1) + quoted("','") + known.mid(1);
        QCOMPARE(m_cloud.post(remove, quoted("{'names':['") + twice + quoted("']}")).body, QByteArray("{}"));
        QCOMPARE(m_cloud.get(known).status, 404);
    }

    void projectLabels()
    {
        const QByteArray verb = "/projects:batchUpdate";
        const QByteArray mine = quoted("'projects':['") + m_project.mid(1) + quoted("']");
        const QByteArray change = quoted(",'addLabels':{'city':'Ås'},'removeLabels':['none']}");
        QCOMPARE(m_cloud.post(verb, '{' + mine + change).body, QByteArray("{}"));
        QVERIFY(m_cloud.get(m_project).body.contains(quoted("'labels':{'city':'Ås'}")));
        QVERIFY(text(m_cloud.post(verb, '{' + mine + '}'), "error").contains("addLabels"));
        QVERIFY(text(m_cloud.post(verb, quoted("{'projects':[]") + change), "error").contains("projects"));
        QVERIFY(text(m_cloud.post(verb, quoted("{'projects':['none']") + change), "error").contains("projects/<id>"));
        QCOMPARE(m_cloud.post(verb, quoted("{'projects':['projects/none']") + change).status, 404);
        const QByteArray tooLong = quoted(",'addLabels':{'a':'") + QByteArray(1001, 'a') + quoted("'}}");
        QCOMPARE(m_cloud.post(verb, '{' + mine + tooLong).status, 400);
        QCOMPARE(m_cloud.post(verb, '{' + mine + quoted(",'removeLabels':['city']}")).status, 200);
        QVERIFY(m_cloud.get(m_project).body.contains(quoted("'labels':{}")));
    }

    void projectsSayWhatIsWrong()
    {
        QVERIFY(text(m_cloud.patch(m_project, quoted("{'displayName':' '}")), "error").contains("displayName"));
        QVERIFY(text(m_cloud.patch(m_project, quoted("{'location':{'latitude':'north'}}")), "error")
                    .contains("location.latitude"));
        QVERIFY(text(m_cloud.patch(m_project, quoted("{'location':{'timeLocation':'in Oslo'}}")), "error")
                    .contains("Europe/Oslo"));
        QCOMPARE(
            m_cloud.patch(m_project, quoted("{'location':{'timeLocation':'America/Argentina/Ushuaia'}}")).status, 200);
        QCOMPARE(m_cloud.patch(m_project + "?update_mask=location", "{}").status, 200);
        QVERIFY(!m_cloud.get(m_project).json().contains(QLatin1String("location")));
    }

    void pagesAreClampedWithoutAWord()
    {
        constexpr int count = 103;
        const HttpAnswer before = m_cloud.get(m_project);
        for (int i = before.json().value(QLatin1String("sensorCount")).toInt(); i < count; ++i)
            QVERIFY(!m_cloud.createDevice(QStringLiteral("touch")).isEmpty());
        const auto size = [&](const char *parameter) {
            return list(m_cloud.get(m_project + "/devices?" + parameter), "devices").size();
        };
        QCOMPARE(size(""), 100);
        QCOMPARE(size("page_size=0"), 100);
        QCOMPARE(size("pageSize="), 100);
        QCOMPARE(size("page_size=101"), 100);
        QCOMPARE(size("pageSize=99999999999999"), 100);
        QCOMPARE(size("page_size=7"), 7);
        QCOMPARE(m_cloud.get(m_project + "/devices?page_size=-1").status, 400);
        QCOMPARE(m_cloud.get(m_project + "/devices?pageSize=1.5").status, 400);
        const HttpAnswer first = m_cloud.get(m_project + "/devices");
        const QByteArray token = text(first, "nextPageToken");
        QCOMPARE(list(m_cloud.get(m_project + "/devices?pageToken=" + token), "devices").size(), 3);
        QCOMPARE(m_cloud.get(m_project + "/devices?device_types=co2&page_token=" + token).status, 400);
    }
};

QTEST_GUILESS_MAIN(CloudChangesTest)
#include "tst_cloudchanges.moc"
