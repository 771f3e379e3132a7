// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notify/dbusnotifier.h"

#include "tests/support/notificationserver.h"

#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace touchstone;
using notify::DBusNotifier;
using notify::Notification;
using notify::Notifier;
using test::NotificationServer;

namespace {

constexpr int patience = 15'000;

Notification notification(quint64 id, const QString &title = QStringLiteral("ERP was disabled by the system"))
{
    return {id, title, QStringLiteral("No success for 120 h & <b>more</b>."), QStringLiteral("Open connector"), true};
}

} // namespace

/// Notifications over a real bus, to a service that the test itself is.
class DBusNotifierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void showsEverythingThatItSays();
    void aPlainServerGetsPlainText();
    void theButtonLeadsBack();
    void otherPeoplesNotificationsAreNotOurs();
    void theSameOneIsReplaced();
    void whatIsOverIsWithdrawn();
    void whatIsOverBeforeItIsShownIsWithdrawn();
    void withoutAServerItFails();
    void aServerMayComeLater();
    void anotherServerKnowsNothingOfTheOldIds();
    void aRefusalIsAFailure();
    void aMuteServerIsGivenUp();
    void longTextsAreCut();

private:
    bool show(const Notification &wanted)
    {
        const qsizetype before = m_server->shown.size();
        m_notifier->show(wanted);
        return QTest::qWaitFor([&] { return m_server->shown.size() > before; }, patience);
    }
    /// The answers of all calls so far have come: another one, asked after them, has been answered.
    bool settle()
    {
        const qsizetype before = m_server->shown.size();
        m_notifier->show(notification(9000));
        return QTest::qWaitFor([&] { return m_server->shown.size() > before; }, patience) &&
               QTest::qWaitFor([&] { return isOurs(m_server->shown.constLast().id); }, patience);
    }
    /// Whether a press on it is taken for one of ours.
    bool isOurs(uint id)
    {
        QSignalSpy activated(m_notifier.get(), &Notifier::activated);
        m_server->press(id, QStringLiteral("open"));
        return activated.wait(200);
    }

    test::PrivateBus m_bus;
    std::unique_ptr<NotificationServer> m_server;
    std::unique_ptr<DBusNotifier> m_notifier;
};

void DBusNotifierTest::initTestCase()
{
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Touchstone"));
    QGuiApplication::setDesktopFileName(QStringLiteral("touchstone"));
    QVERIFY2(m_bus.start(), "dbus-daemon is missing: installer/dependencies test");
}

void DBusNotifierTest::init()
{
    m_server = std::make_unique<NotificationServer>(m_bus.connectAs(QStringLiteral("server")));
    QVERIFY(m_server->come());
    m_notifier = std::make_unique<DBusNotifier>(m_bus.connectAs(QStringLiteral("client")));
}

void DBusNotifierTest::cleanup()
{
    m_notifier.reset();
    m_server.reset();
}

void DBusNotifierTest::showsEverythingThatItSays()
{
    QVERIFY(show(notification(1)));
    const NotificationServer::Shown shown = m_server->shown.constFirst();
    QCOMPARE(shown.program, QStringLiteral("Touchstone"));
    QCOMPARE(shown.icon, QStringLiteral("touchstone"));
    QCOMPARE(shown.replaces, 0U);
    QCOMPARE(shown.title, QStringLiteral("ERP was disabled by the system"));
    // A name that looks like markup stays a name.
    QCOMPARE(shown.text, QStringLiteral("No success for 120 h &amp; &lt;b&gt;more&lt;/b&gt;."));
    QCOMPARE(shown.actions, (QStringList{QStringLiteral("default"), QStringLiteral("Open connector"),
                                QStringLiteral("open"), QStringLiteral("Open connector")}));
    QCOMPARE(shown.hints.value(QStringLiteral("desktop-entry")).toString(), QStringLiteral("touchstone"));
    QCOMPARE(shown.hints.value(QStringLiteral("urgency")).value<uchar>(), uchar(2));
    Notification calm = notification(2);
    calm.isUrgent = false;
    QVERIFY(show(calm));
    QCOMPARE(m_server->shown.constLast().hints.value(QStringLiteral("urgency")).value<uchar>(), uchar(1));
}

void DBusNotifierTest::aPlainServerGetsPlainText()
{
    m_server->capabilities = {QStringLiteral("body")};
    QVERIFY(show(notification(1)));
    QCOMPARE(m_server->shown.constFirst().text, QStringLiteral("No success for 120 h & <b>more</b>."));
    QCOMPARE(m_server->shown.constFirst().actions, QStringList()); // it could not show them
}

void DBusNotifierTest::theButtonLeadsBack()
{
    QVERIFY(show(notification(7)));
    QVERIFY(settle());
    QSignalSpy activated(m_notifier.get(), &Notifier::activated);
    m_server->press(m_server->shown.constFirst().id, QStringLiteral("default"), QStringLiteral("token-1"));
    QVERIFY(activated.wait(patience));
    QCOMPARE(activated.constFirst().at(0).toULongLong(), 7ULL);
    QCOMPARE(activated.constFirst().at(1).toString(), QStringLiteral("token-1"));
    // What is no action of ours, and what was closed, leads nowhere.
    m_server->press(m_server->shown.constFirst().id, QStringLiteral("reply"));
    m_server->CloseNotification(m_server->shown.constFirst().id);
    m_server->press(m_server->shown.constFirst().id, QStringLiteral("open"));
    QVERIFY(settle());
    for (const QList<QVariant> &arguments : activated)
        QVERIFY(arguments.at(0).toULongLong() != 7ULL || arguments.at(1).toString() == QLatin1String("token-1"));
    QCOMPARE(std::count_if(activated.cbegin(), activated.cend(),
                 [](const QList<QVariant> &arguments) { return arguments.at(0).toULongLong() == 7ULL; }),
        1);
}

void DBusNotifierTest::otherPeoplesNotificationsAreNotOurs()
{
    QVERIFY(show(notification(7)));
    QVERIFY(settle());
    QVERIFY(!isOurs(m_server->shown.constFirst().id + 1000));
    QVERIFY(isOurs(m_server->shown.constFirst().id));
}

void DBusNotifierTest::theSameOneIsReplaced()
{
    QVERIFY(show(notification(7)));
    QVERIFY(settle());
    QVERIFY(show(notification(7, QStringLiteral("Once more"))));
    QCOMPARE(m_server->shown.constLast().replaces, m_server->shown.constFirst().id);
}

void DBusNotifierTest::whatIsOverIsWithdrawn()
{
    QVERIFY(show(notification(7)));
    QVERIFY(settle());
    m_notifier->withdraw(7);
    m_notifier->withdraw(8); // never shown
    m_notifier->withdraw(7);
    QVERIFY(settle());
    QCOMPARE(m_server->closed, QList<uint>{m_server->shown.constFirst().id});
}

void DBusNotifierTest::whatIsOverBeforeItIsShownIsWithdrawn()
{
    m_notifier->show(notification(1));
    m_notifier->withdraw(1); // it waits for what the server can do
    QVERIFY(settle());
    QCOMPARE(m_server->shown.size(), 1); // settle()'s own
    m_notifier->show(notification(2));
    m_notifier->withdraw(2); // it is on the way
    QTRY_COMPARE_WITH_TIMEOUT(m_server->closed.size(), 1, patience);
    QCOMPARE(m_server->closed.constFirst(), m_server->shown.constLast().id);
}

void DBusNotifierTest::withoutAServerItFails()
{
    m_server->leave();
    QSignalSpy failed(m_notifier.get(), &Notifier::failed);
    m_notifier->show(notification(7));
    m_notifier->show(notification(8));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 2, patience);
    QCOMPARE(failed.constFirst().constFirst().value<Notification>(), notification(7));
}

void DBusNotifierTest::aServerMayComeLater()
{
    m_server->leave();
    QSignalSpy failed(m_notifier.get(), &Notifier::failed);
    m_notifier->show(notification(7));
    QVERIFY(failed.wait(patience));
    QVERIFY(m_server->come());
    QVERIFY(show(notification(8)));
}

void DBusNotifierTest::anotherServerKnowsNothingOfTheOldIds()
{
    QVERIFY(show(notification(7)));
    QVERIFY(settle());
    const uint old = m_server->shown.constFirst().id;
    m_server->leave();
    m_server->capabilities = {};
    QVERIFY(m_server->come());
    QTRY_VERIFY_WITH_TIMEOUT(!isOurs(old), patience);
    QVERIFY(show(notification(7)));
    QCOMPARE(m_server->shown.constLast().replaces, 0U);
    QCOMPARE(m_server->shown.constLast().actions, QStringList()); // and was asked anew what it can do
}

void DBusNotifierTest::aRefusalIsAFailure()
{
    m_server->isRefusing = true;
    QSignalSpy failed(m_notifier.get(), &Notifier::failed);
    m_notifier->show(notification(7));
    QVERIFY(failed.wait(patience));
    m_server->isRefusing = false;
    QVERIFY(show(notification(8)));
}

void DBusNotifierTest::aMuteServerIsGivenUp()
{
    m_server->isMute = true;
    QSignalSpy failed(m_notifier.get(), &Notifier::failed);
    for (int number = 0; number < DBusNotifier::mostWaiting + 5; ++number)
        m_notifier->show(notification(quint64(number)));
    QVERIFY(failed.wait(patience)); // after the limit of one call
    QCOMPARE(failed.size(), DBusNotifier::mostWaiting);
}

void DBusNotifierTest::longTextsAreCut()
{
    Notification lengthy = notification(1, QString(5000, u'x'));
    lengthy.text = QString(5000, u'y');
    QVERIFY(show(lengthy));
    QCOMPARE(m_server->shown.constFirst().title.size(), 200);
    QCOMPARE(m_server->shown.constFirst().text.size(), 1000);
}

QTEST_MAIN(DBusNotifierTest)
#include "tst_dbusnotifier.moc"
