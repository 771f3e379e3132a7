// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/connectionmanaging.h"
#include "app/desktop/desktop.h"
#include "models/items/connectorlistmodel.h"
#include "tests/desktop/finding.h"
#include "tests/support/cloudprocess.h"
#include "tests/support/secretscan.h"
#include "tests/support/secretservice.h"
#include "ui/connect/checklist.h"
#include "ui/connect/connectionmenu.h"
#include "ui/connect/connectionsdialog.h"
#include "ui/connect/secretdialog.h"
#include "ui/connect/tourdialog.h"
#include "ui/connect/welcomepage.h"

#include <QDir>
#include <QLineEdit>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace touchstone;
using namespace touchstone::ui;
using test::button;
using test::SecretService;

namespace {

constexpr int patience = 60'000; // two programs start, and the machine may be busy; a passing run waits far less

QStringList logged; ///< everything that any part of the program said

void keepLog(QtMsgType, const QMessageLogContext &, const QString &message)
{
    logged.append(message);
}

} // namespace

/// Whole desktops that connect: real clouds, a real keychain, real windows. Each test goes on with the folder and the
/// keychain of the one before it, as a person's days do.
class ConnectingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void cleanup();

    void firstTheWelcomeThenTheTour();
    void theSecondStartNeitherGreetsNorGuides();
    void aConnectionIsTestedSavedAndUsed();
    void theConnectionUsedLastIsOpenedAgain();
    void switchingNeedsNoRestart();
    void whatWasOnItsWayIsVoid();
    void aMissingSecretIsAskedFor();
    void bothSecretsMoveToAnotherPlace();
    void aRemovedConnectionTakesItsSecretAlong();
    void theCommandLineIsForThisRunOnly();
    void withoutAKeychainTheSessionKeepsIt();
    void aDamagedListIsToldAndKept();
    void noLogAndNoFileHoldsASecret();

private:
    void startDesktop(desktop::Options options = {})
    {
        options.dataFolder = m_folder.filePath(QStringLiteral("data"));
        m_desktop = std::make_unique<desktop::Desktop>(options, m_clock);
        m_desktop->start();
    }
    static desktop::Options remembering()
    {
        desktop::Options options;
        options.remembers = true;
        return options;
    }
    bool isLive() { return m_desktop->session().link().kind == LinkState::Kind::Live; }
    ConnectionsDialog *dialog() { return m_desktop->managing().dialog(); }
    template <typename T>
    T *child()
    {
        return m_desktop->window().findChild<T *>();
    }
    QLineEdit *edit(const char *name)
    {
        for (QLineEdit *candidate : dialog()->findChildren<QLineEdit *>()) {
            if (candidate->accessibleName() == QLatin1String(name))
                return candidate;
        }
        qFatal("No field %s", name);
    }
    void fillIn(const QString &name)
    {
        const Credentials &key = m_other.credentials();
        edit("Name of the connection")->setText(name);
        edit("Address of the API")->setText(m_other.addresses().api.toString());
        edit("Address that gives out tokens")->setText(m_other.addresses().token.toString());
        edit("Key ID")->setText(key.keyId);
        edit("E-mail address of the service account")->setText(key.email);
        edit("Secret of the key")->setText(key.secret);
    }
    QByteArray stored(const QString &id)
    {
        return SecretService::lookUp(QStringLiteral("Touchstone"), id + QStringLiteral("/key"));
    }
    /// The project that only the other cloud has.
    bool showsOther()
    {
        const auto current = m_desktop->session().currentProject();
        return current && current->name.project == m_otherProject;
    }
    void use(const QString &id) { m_desktop->connecting().use(id); }

    std::unique_ptr<SecretService> m_keychain;
    QTemporaryDir m_folder;
    SystemClock m_clock;
    test::CloudProcess m_other;
    QString m_otherProject;
    QString m_id; ///< of the connection to the other cloud
    std::unique_ptr<desktop::Desktop> m_desktop;
};

void ConnectingTest::initTestCase()
{
    qInstallMessageHandler(keepLog);
    qInfo("the log is kept");
    // The desktop looks for the cloud's program beside its own first, then here.
    qputenv("PATH", PROGRAM_DIR ":" + qgetenv("PATH"));
    m_keychain = std::make_unique<SecretService>();
    m_keychain->startKeyring();
    QVERIFY2(m_other.start(), m_other.errors());
    m_otherProject = m_other.project();
    QVERIFY(!m_otherProject.isEmpty());
}

void ConnectingTest::cleanupTestCase()
{
    qInstallMessageHandler(nullptr);
}

void ConnectingTest::cleanup()
{
    m_desktop.reset();
}

void ConnectingTest::firstTheWelcomeThenTheTour()
{
    startDesktop(remembering());
    auto *page = child<WelcomePage>();
    QVERIFY(page && page->isVisible());
    QCOMPARE(m_desktop->connecting().inUse(), QString());
    QVERIFY(!QDir(m_folder.filePath(QStringLiteral("data/local-cloud"))).exists()); // nothing runs that nobody wants
    page->localButton()->click();
    QTRY_VERIFY(!child<WelcomePage>());
    QTRY_VERIFY_WITH_TIMEOUT(isLive(), patience);
    auto *tour = child<TourDialog>();
    QVERIFY(tour && tour->isVisible());
    tour->skipButton()->click();
}

void ConnectingTest::theSecondStartNeitherGreetsNorGuides()
{
    startDesktop(remembering());
    QVERIFY(!child<WelcomePage>());
    QTRY_VERIFY_WITH_TIMEOUT(isLive(), patience);
    QVERIFY(!child<TourDialog>());
    QCOMPARE(m_desktop->connecting().inUse(), localConnectionId);
    Q_EMIT m_desktop->window().tourRequested();
    Q_EMIT m_desktop->window().tourRequested();
    QCOMPARE(m_desktop->window().findChildren<TourDialog *>().size(), 1); // on request, and once
}

void ConnectingTest::aConnectionIsTestedSavedAndUsed()
{
    startDesktop(remembering());
    m_desktop->managing().openNew(false);
    fillIn(QStringLiteral("The other"));
    m_id = dialog()->draft().connection.id;

    button(*dialog(), "Test")->click();
    QTRY_VERIFY_WITH_TIMEOUT(dialog()->words().contains(QStringLiteral("works")), patience);
    QVERIFY(dialog()->findChild<CheckList *>()->item(3)->text().contains(QStringLiteral("1")));
    QVERIFY(stored(m_id).isEmpty()); // a test keeps nothing

    button(*dialog(), "Save and connect")->click();
    QTRY_VERIFY_WITH_TIMEOUT(isLive() && showsOther(), patience);
    QCOMPARE(stored(m_id), m_other.credentials().secret.toUtf8());
    QVERIFY(!dialog() || !dialog()->isVisible());
    QCOMPARE(m_desktop->connecting().inUse(), m_id);
}

void ConnectingTest::theConnectionUsedLastIsOpenedAgain()
{
    startDesktop(remembering());
    QTRY_VERIFY_WITH_TIMEOUT(isLive() && showsOther(), patience);
    QCOMPARE(m_desktop->connecting().inUse(), m_id);
}

void ConnectingTest::switchingNeedsNoRestart()
{
    startDesktop(remembering());
    QTRY_VERIFY_WITH_TIMEOUT(isLive() && showsOther(), patience);
    m_desktop->window().findChild<ConnectionMenu *>()->actions().first()->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(isLive() && !showsOther() && m_desktop->session().connectors().rowCount() > 0, patience);
    QCOMPARE(m_desktop->connecting().inUse(), localConnectionId);
    use(m_id);
    QCOMPARE(m_desktop->session().connectors().rowCount(), 0); // nothing of the one before is left
    QTRY_VERIFY_WITH_TIMEOUT(isLive() && showsOther(), patience);
    use(localConnectionId); // the local cloud still runs
    QTRY_VERIFY_WITH_TIMEOUT(isLive() && !showsOther(), patience);
}

void ConnectingTest::whatWasOnItsWayIsVoid()
{
    startDesktop(remembering());
    QTRY_VERIFY_WITH_TIMEOUT(isLive(), patience);
    use(m_id); // asks the keychain
    use(localConnectionId);
    use(m_id);
    use(localConnectionId);
    QTRY_VERIFY_WITH_TIMEOUT(isLive() && !showsOther(), patience);
    QVERIFY(!QTest::qWaitFor([this] { return showsOther(); }, 1000));
}

void ConnectingTest::aMissingSecretIsAskedFor()
{
    startDesktop(remembering());
    Connection copy = *m_desktop->connecting().book().withId(m_id);
    copy.id = newConnectionId();
    copy.name = QStringLiteral("Without its secret");
    QVERIFY(m_desktop->connecting().book().add(copy));
    use(copy.id);
    QTRY_VERIFY_WITH_TIMEOUT(child<SecretDialog>(), patience);
    QPointer<SecretDialog> first = child<SecretDialog>();
    use(localConnectionId); // another was chosen: the question is gone
    QTRY_VERIFY(!first);

    use(copy.id);
    QTRY_VERIFY_WITH_TIMEOUT(child<SecretDialog>(), patience);
    QPointer<SecretDialog> second = child<SecretDialog>();
    button(*second, "Cancel")->click();
    QTRY_VERIFY(!second);
    m_desktop->window().findChild<ConnectionMenu *>()->actions().at(2)->trigger(); // asked for once more
    QTRY_VERIFY_WITH_TIMEOUT(child<SecretDialog>(), patience);
    child<SecretDialog>()->secretEdit()->setText(m_other.credentials().secret);
    child<SecretDialog>()->connectButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(isLive() && showsOther(), patience);
    QCOMPARE(stored(copy.id), m_other.credentials().secret.toUtf8());
}

void ConnectingTest::bothSecretsMoveToAnotherPlace()
{
    // Given a connection whose secrets are in the keychain
    const QString password = QStringLiteral("a-password-that-nobody-sees");
    startDesktop(remembering());
    Connection connection = *m_desktop->connecting().book().withId(m_id);
    connection.id = newConnectionId();
    connection.name = QStringLiteral("Moved");
    connection.network.proxy = {ProxySettings::Kind::Http, QStringLiteral("127.0.0.1"), 1, QStringLiteral("me")};
    m_desktop->managing().open();
    dialog()->edit({connection, m_other.credentials().secret, password, true});
    button(*dialog(), "Save")->click();
    const auto kept = [&](const char *which) {
        return SecretService::lookUp(QStringLiteral("Touchstone"), connection.id + QLatin1String(which));
    };
    QTRY_COMPARE_WITH_TIMEOUT(kept("/proxy"), password.toUtf8(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog()->isModified(), patience);
    // When they are to be kept for the session alone, then the keychain has neither, and the session both
    for (QRadioButton *choice : dialog()->findChildren<QRadioButton *>()) {
        if (choice->text().contains(QStringLiteral("session")))
            choice->setChecked(true);
    }
    connection.secretPlace = SecretPlace::ThisSession;
    button(*dialog(), "Save")->click();
    QTRY_COMPARE_WITH_TIMEOUT(kept("/key") + kept("/proxy"), QByteArray(), patience);
    QString found;
    m_desktop->connecting().secrets().read(m_desktop.get(), connection, connections::SecretStore::Which::ProxyPassword,
        [&](const auto &answer) { found = answer.secret; });
    QTRY_COMPARE_WITH_TIMEOUT(found, password, patience);
    QVERIFY(m_desktop->connecting().book().remove(connection.id));
}

void ConnectingTest::aRemovedConnectionTakesItsSecretAlong()
{
    startDesktop(remembering());
    QTRY_VERIFY_WITH_TIMEOUT(isLive() && showsOther(), patience);
    const QString copy = m_desktop->connecting().inUse();
    QVERIFY(copy != m_id);
    m_desktop->managing().open();
    test::toolButton(*dialog(), QStringLiteral("Remove"))->click();
    button(*dialog(), "Remove and forget")->click();
    QTRY_COMPARE_WITH_TIMEOUT(stored(copy), QByteArray(), patience);
    QVERIFY(!m_desktop->connecting().book().withId(copy));
    QTRY_VERIFY_WITH_TIMEOUT(isLive() && !showsOther(), patience); // it was open
}

void ConnectingTest::theCommandLineIsForThisRunOnly()
{
    desktop::Options options;
    options.credentialsFile = QDir(m_other.dataFolder()).filePath(QStringLiteral("credentials.json"));
    options.api = m_other.addresses().api;
    startDesktop(options);
    QTRY_VERIFY_WITH_TIMEOUT(isLive() && showsOther(), patience);
    QCOMPARE(m_desktop->connecting().inUse(), QString());
    QVERIFY(m_desktop->connecting().book().current()->isLocal()); // as before
    use(localConnectionId);
    QTRY_VERIFY_WITH_TIMEOUT(isLive() && !showsOther(), patience);
}

void ConnectingTest::withoutAKeychainTheSessionKeepsIt()
{
    m_keychain->lock();
    startDesktop(remembering());
    use(m_id);
    QTRY_VERIFY_WITH_TIMEOUT(child<SecretDialog>(), patience);
    auto *question = child<SecretDialog>();
    QTRY_VERIFY_WITH_TIMEOUT(test::labelTexts(*question).contains(QStringLiteral("The keychain is locked")), patience);
    question->secretEdit()->setText(m_other.credentials().secret);
    question->connectButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(isLive() && showsOther(), patience);
    use(localConnectionId);
    use(m_id); // not asked again in this session
    QTRY_VERIFY_WITH_TIMEOUT(isLive() && showsOther(), patience);
    QVERIFY(!child<SecretDialog>());
}

void ConnectingTest::aDamagedListIsToldAndKept()
{
    QFile file(m_folder.filePath(QStringLiteral("data/connections.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{");
    file.close();
    startDesktop(remembering());
    QVERIFY(child<WelcomePage>());
    child<WelcomePage>()->localButton()->click();
    QVERIFY2(child<MessageBar>()->text().contains(QStringLiteral("damaged")), qPrintable(child<MessageBar>()->text()));
    QCOMPARE(QDir(m_folder.filePath(QStringLiteral("data"))).entryList({QStringLiteral("*.damaged-*")}).size(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(isLive(), patience);
}

void ConnectingTest::noLogAndNoFileHoldsASecret()
{
    test::SecretScan scan;
    scan.add(QStringLiteral("the key's secret"), m_other.credentials().secret.toUtf8());
    QVERIFY(logged.contains(QStringLiteral("the log is kept")));
    for (const QString &line : std::as_const(logged))
        QVERIFY2(scan.findIn(line.toUtf8()).isEmpty(), "a log");
    int files = 0;
    for (const QString &folder :
        {m_folder.path(), m_keychain->folder(), QDir::homePath() + QStringLiteral("/.config/touchstone")}) {
        const test::SecretScan::Found found = scan.filesBelow(folder);
        for (const test::SecretScan::Finding &one : found.findings)
            QFAIL(qPrintable(one.file + QLatin1String(" has it ") + one.what));
        files += found.files;
    }
    QVERIFY(files > 5); // settings, book, keyring, the local cloud's stores and log
}

QTEST_MAIN(ConnectingTest)
#include "tst_connecting.moc"
