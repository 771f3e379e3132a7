// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/finding.h"
#include "ui/connect/checklist.h"
#include "ui/connect/connectionmenu.h"
#include "ui/connect/connectionsdialog.h"
#include "ui/connect/secretdialog.h"
#include "ui/connect/tourdialog.h"
#include "ui/connect/welcomepage.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMainWindow>
#include <QMessageBox>
#include <QPointer>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace touchstone;
using namespace touchstone::ui;
using test::button;
using Step = ConnectionCheck::Step;
using Outcome = ConnectionCheck::StepState::Outcome;

namespace {

const QString secret = QStringLiteral("a-secret-that-nobody-sees");
const QString noKeychain = QStringLiteral("This system has no keychain that works.");

Connection office()
{
    Connection connection = vendorConnection();
    connection.id = QStringLiteral("office");
    connection.name = QStringLiteral("Office <b>Oslo</b>");
    connection.keyId = QStringLiteral("key");
    connection.email = QStringLiteral("a@b.example");
    return connection;
}

Connection factory()
{
    Connection connection = office();
    connection.id = QStringLiteral("factory");
    connection.name = QStringLiteral("Factory");
    connection.api = QUrl(QStringLiteral("https://cloud.example/v2"));
    connection.network.proxy = {ProxySettings::Kind::Http, QStringLiteral("proxy"), 3128, QStringLiteral("me")};
    return connection;
}

QLineEdit *edit(const QWidget &in, const char *name)
{
    for (QLineEdit *candidate : in.findChildren<QLineEdit *>()) {
        if (candidate->accessibleName() == QLatin1String(name))
            return candidate;
    }
    qFatal("No field %s", name);
}

QRadioButton *choice(const QWidget &in, const char *word)
{
    for (QRadioButton *candidate : in.findChildren<QRadioButton *>()) {
        if (candidate->text().contains(QLatin1String(word)))
            return candidate;
    }
    qFatal("No choice %s", word);
}

QMessageBox *question(const QWidget &in)
{
    const auto boxes = in.findChildren<QMessageBox *>();
    return boxes.isEmpty() ? nullptr : boxes.last();
}

} // namespace

/// What people see of connections: the dialog, the menu, the welcome, the tour, the question for a secret.
class ConnectionsDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void whatIsWrongStandsThereAndCannotBeSaved();
    void withoutAKeychainOnlyTheSessionIsLeft();
    void aFailureLosesNothing();
    void unsavedChangesAreLeftOnlyAfterAQuestion();
    void closingAsksToo();
    void aConnectionIsRemovedOnlyAfterAQuestion();
    void theLocalCloudHasNothingToSet();
    void aChangeIsSaved();
    void aNewConnectionIsFilledIn();
    void basicIsForDevelopmentAndNeedsLess();
    void secretsAreMaskedAndNotShownAgain();
    void proxyFieldsAppearWithAProxy();
    void theTestIsShownStepByStep();
    void theTestCanBeStopped();
    void aFailedStepSaysWhatToDo();
    void theMenuMarksWhatIsOpen();
    void theMenuMayBeFilledAnewFromItsOwnChoice();
    void theQuestionForASecret();
    void theWelcomeCoversTheWindow();
    void theTourHasThreePages();

private:
    bool isSelected(const Connection &connection) const { return m_dialog->draft().connection.id == connection.id; }
    QListWidget *list() const
    {
        for (QListWidget *candidate : m_dialog->findChildren<QListWidget *>()) {
            if (candidate->accessibleName() == QLatin1String("Connections"))
                return candidate;
        }
        qFatal("No list");
    }

    QPointer<ConnectionsDialog> m_dialog;
    QMainWindow m_window;
};

void ConnectionsDialogTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!.*propagateSizeHints).+")));
    delete m_dialog;
    m_dialog = new ConnectionsDialog(&m_window);
    m_dialog->setConnections({localCloudConnection(), office(), factory()}, localConnectionId);
    m_dialog->setKeychain(true, {});
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog));
}

void ConnectionsDialogTest::whatIsWrongStandsThereAndCannotBeSaved()
{
    m_dialog->select(office().id);
    QSignalSpy saved(m_dialog, &ConnectionsDialog::saveRequested);
    edit(*m_dialog, "Address of the API")->setText(QStringLiteral("http://cloud.example/v2"));
    QVERIFY2(m_dialog->words().contains(QStringLiteral("https://")), qPrintable(m_dialog->words()));
    QVERIFY(!button(*m_dialog, "Save")->isEnabled());
    QVERIFY(!button(*m_dialog, "Test")->isEnabled());
    edit(*m_dialog, "Address of the API")->setText(QStringLiteral("https://cloud.example/v2"));
    QCOMPARE(m_dialog->words(), QString());
    QVERIFY(button(*m_dialog, "Save")->isEnabled());
    QCOMPARE(saved.size(), 0);
}

void ConnectionsDialogTest::withoutAKeychainOnlyTheSessionIsLeft()
{
    m_dialog->select(office().id);
    m_dialog->setKeychain(false, noKeychain);
    QVERIFY(!choice(*m_dialog, "keychain")->isEnabled());
    QVERIFY(choice(*m_dialog, "session")->isChecked());
    QVERIFY(test::labelTexts(*m_dialog).contains(noKeychain));
    QVERIFY(test::labelTexts(*m_dialog).contains(QStringLiteral("in no file")));
    QVERIFY(!m_dialog->isModified()); // the person has changed nothing
    QCOMPARE(m_dialog->draft().connection.secretPlace, SecretPlace::ThisSession);
}

void ConnectionsDialogTest::aFailureLosesNothing()
{
    m_dialog->select(office().id);
    edit(*m_dialog, "Secret of the key")->setText(secret);
    m_dialog->showProblem(QStringLiteral("The keychain is locked."));
    QVERIFY(m_dialog->words().contains(QStringLiteral("locked")));
    QVERIFY(m_dialog->isModified());
    QCOMPARE(m_dialog->draft().secret, std::optional(secret));
    m_dialog->setConnections({localCloudConnection(), factory(), office()}, {}); // another program was at the list
    QCOMPARE(m_dialog->draft().secret, std::optional(secret));
}

void ConnectionsDialogTest::unsavedChangesAreLeftOnlyAfterAQuestion()
{
    m_dialog->select(office().id);
    edit(*m_dialog, "Name of the connection")->setText(QStringLiteral("Renamed"));
    list()->setCurrentRow(2);
    QTRY_VERIFY(question(*m_dialog));
    QVERIFY(isSelected(office()));
    QCOMPARE(list()->currentRow(), 1);
    button(*question(*m_dialog), "Go on editing")->click();
    QCOMPARE(m_dialog->draft().connection.name, QStringLiteral("Renamed"));

    QTRY_VERIFY(!question(*m_dialog));
    list()->setCurrentRow(2);
    QTRY_VERIFY(question(*m_dialog));
    button(*question(*m_dialog), "Discard")->click();
    QVERIFY(isSelected(factory()));
    QVERIFY(!m_dialog->isModified());
}

void ConnectionsDialogTest::closingAsksToo()
{
    m_dialog->edit({office(), {}, {}, true});
    button(*m_dialog, "Close")->click();
    QVERIFY(m_dialog->isVisible());
    QVERIFY(question(*m_dialog));
    button(*question(*m_dialog), "Discard")->click();
    QTRY_VERIFY(!m_dialog);
}

void ConnectionsDialogTest::aConnectionIsRemovedOnlyAfterAQuestion()
{
    QSignalSpy removed(m_dialog, &ConnectionsDialog::removeRequested);
    m_dialog->select(office().id);
    test::toolButton(*m_dialog, QStringLiteral("Remove"))->click();
    QVERIFY(question(*m_dialog)->text().contains(office().name));
    QCOMPARE(question(*m_dialog)->textFormat(), Qt::PlainText);
    QCOMPARE(removed.size(), 0);
    button(*question(*m_dialog), "Remove")->click();
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.first().first().value<Connection>().id, office().id);
}

void ConnectionsDialogTest::theLocalCloudHasNothingToSet()
{
    QVERIFY(isSelected(localCloudConnection()));
    QVERIFY(!m_dialog->findChild<QTabWidget *>()->isVisible());
    QVERIFY(!test::toolButton(*m_dialog, QStringLiteral("Remove"))->isEnabled());
    QVERIFY(!button(*m_dialog, "Save")->isVisible());
    QVERIFY(!button(*m_dialog, "Connect")->isEnabled()); // it is open already
    m_dialog->setConnections({localCloudConnection(), office()}, office().id);
    m_dialog->select(localConnectionId);
    QSignalSpy wanted(m_dialog, &ConnectionsDialog::connectRequested);
    button(*m_dialog, "Connect")->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toString(), localConnectionId);
}

void ConnectionsDialogTest::aChangeIsSaved()
{
    QSignalSpy saved(m_dialog, &ConnectionsDialog::saveRequested);
    m_dialog->select(factory().id);
    QVERIFY(!m_dialog->isModified());
    QVERIFY(!button(*m_dialog, "Save")->isEnabled());
    edit(*m_dialog, "Name of the connection")->setText(QStringLiteral("Works"));
    button(*m_dialog, "Save")->click();
    QCOMPARE(saved.size(), 1);
    Connection expected = factory();
    expected.name = QStringLiteral("Works");
    const auto draft = saved.first().first().value<ConnectionDraft>();
    QCOMPARE(draft.connection, expected);
    QCOMPARE(draft.secret, std::nullopt);
    QCOMPARE(saved.first().at(1).toBool(), false);
    m_dialog->setConnections({localCloudConnection(), office(), expected}, localConnectionId);
    m_dialog->setSaved(expected.id);
    QVERIFY(!m_dialog->isModified());
}

void ConnectionsDialogTest::aNewConnectionIsFilledIn()
{
    QSignalSpy saved(m_dialog, &ConnectionsDialog::saveRequested);
    m_dialog->edit({vendorConnection(), {}, {}, true});
    QCOMPARE(QApplication::focusWidget(), edit(*m_dialog, "Key ID")); // the rest is known
    QVERIFY(!button(*m_dialog, "Save and connect")->isEnabled());
    edit(*m_dialog, "Key ID")->setText(QStringLiteral(" key \n"));
    edit(*m_dialog, "E-mail address of the service account")->setText(QStringLiteral("a@b.example"));
    edit(*m_dialog, "Secret of the key")->setText(secret);
    choice(*m_dialog, "session")->setChecked(true);
    button(*m_dialog, "Save and connect")->click();
    QCOMPARE(saved.size(), 1);
    const auto draft = saved.first().first().value<ConnectionDraft>();
    QVERIFY(draft.isNew);
    QCOMPARE(draft.connection.keyId, QStringLiteral("key"));
    QCOMPARE(draft.connection.secretPlace, SecretPlace::ThisSession);
    QCOMPARE(draft.secret, std::optional(secret));
    QCOMPARE(saved.first().at(1).toBool(), true);
}

void ConnectionsDialogTest::basicIsForDevelopmentAndNeedsLess()
{
    // Given a new connection with a key and no e-mail address
    m_dialog->edit({vendorConnection(), {}, {}, true});
    edit(*m_dialog, "Key ID")->setText(QStringLiteral("key"));
    edit(*m_dialog, "Secret of the key")->setText(secret);
    QVERIFY(!button(*m_dialog, "Save")->isEnabled());
    QVERIFY(!test::labelTexts(*m_dialog).contains(QStringLiteral("goes along with every call")));
    // When Basic is chosen, then that does, and it is said what it means
    auto *basic = m_dialog->findChild<QCheckBox *>();
    QVERIFY(basic->text().contains(QStringLiteral("development")));
    basic->setChecked(true);
    QVERIFY(basic->accessibleDescription().contains(QStringLiteral("trying things out")));
    QVERIFY(test::labelTexts(*m_dialog).contains(basic->accessibleDescription()));
    QVERIFY(!edit(*m_dialog, "E-mail address of the service account")->isEnabled());
    QVERIFY(!edit(*m_dialog, "Address that gives out tokens")->isEnabled());
    QSignalSpy saved(m_dialog, &ConnectionsDialog::saveRequested);
    button(*m_dialog, "Save")->click();
    QCOMPARE(saved.size(), 1);
    Connection connection = saved.first().first().value<ConnectionDraft>().connection;
    QVERIFY(connection.isBasic);
    // And it is shown as it was saved, while others stay as they are
    m_dialog->setConnections({localCloudConnection(), office(), connection}, {});
    m_dialog->setSaved(connection.id);
    QVERIFY(!m_dialog->isModified());
    m_dialog->select(office().id);
    QVERIFY(!basic->isChecked());
    QVERIFY(edit(*m_dialog, "E-mail address of the service account")->isEnabled());
    m_dialog->select(connection.id);
    QVERIFY(basic->isChecked());
    QVERIFY(!m_dialog->isModified());
}

void ConnectionsDialogTest::secretsAreMaskedAndNotShownAgain()
{
    m_dialog->edit({office(), secret, {}, true});
    QCOMPARE(edit(*m_dialog, "Secret of the key")->echoMode(), QLineEdit::Password);
    QVERIFY(!edit(*m_dialog, "Secret of the key")->displayText().contains(secret));
    m_dialog->setConnections({localCloudConnection(), office()}, {});
    m_dialog->setSaved(office().id);
    QCOMPARE(edit(*m_dialog, "Secret of the key")->text(), QString());
    QVERIFY(edit(*m_dialog, "Secret of the key")->placeholderText().contains(QStringLiteral("kept")));
}

void ConnectionsDialogTest::proxyFieldsAppearWithAProxy()
{
    m_dialog->select(office().id);
    m_dialog->findChild<QTabWidget *>()->setCurrentIndex(1);
    auto *kind = m_dialog->findChild<QComboBox *>();
    QWidget *user = nullptr;
    for (QLineEdit *candidate : m_dialog->findChildren<QLineEdit *>()) {
        if (candidate->placeholderText().contains(QStringLiteral("proxy asks")))
            user = candidate;
    }
    QVERIFY(user);
    QVERIFY(!user->isVisible());
    kind->setCurrentIndex(kind->findData(int(ProxySettings::Kind::Http)));
    QVERIFY(user->isVisible());
    QVERIFY(m_dialog->words().contains(QStringLiteral("proxy"))); // its host is missing
    kind->setCurrentIndex(kind->findData(int(ProxySettings::Kind::System)));
    QVERIFY(!m_dialog->isModified());
}

void ConnectionsDialogTest::theTestIsShownStepByStep()
{
    QSignalSpy wanted(m_dialog, &ConnectionsDialog::testRequested);
    m_dialog->select(office().id);
    button(*m_dialog, "Test")->click();
    QCOMPARE(wanted.size(), 1);
    ConnectionCheck check;
    check.of(Step::Name).outcome = Outcome::Passed;
    check.of(Step::Name).finding = QStringLiteral("cloud.example is 192.0.2.7.");
    check.of(Step::Secure).outcome = Outcome::Running;
    m_dialog->showCheck(check);
    auto *steps = m_dialog->findChild<CheckList *>();
    QVERIFY(steps->isVisible());
    QVERIFY(steps->item(0)->text().contains(QStringLiteral("192.0.2.7")));
    QVERIFY(steps->item(1)->text().contains(QStringLiteral("asking")));
    QVERIFY(steps->item(0)->icon().cacheKey() != steps->item(1)->icon().cacheKey());
    for (ConnectionCheck::StepState &state : check.steps)
        state.outcome = Outcome::Passed;
    check.isOver = true;
    m_dialog->showCheck(check);
    QVERIFY(m_dialog->words().contains(QStringLiteral("works")));
    QVERIFY(button(*m_dialog, "Test"));
    m_dialog->setKeychain(false, noKeychain); // a slow keychain's answer
    QVERIFY(m_dialog->words().contains(QStringLiteral("works")));
    edit(*m_dialog, "Key ID")->setText(QStringLiteral("other"));
    QCOMPARE(m_dialog->words(), QString()); // that was about another key
}

void ConnectionsDialogTest::theTestCanBeStopped()
{
    QSignalSpy cancelled(m_dialog, &ConnectionsDialog::testCancelled);
    m_dialog->select(office().id);
    button(*m_dialog, "Test")->click();
    button(*m_dialog, "Stop the test")->click();
    QCOMPARE(cancelled.size(), 1);
    ConnectionCheck check;
    for (ConnectionCheck::StepState &state : check.steps)
        state.outcome = Outcome::Skipped;
    check.isOver = true;
    m_dialog->showCheck(check);
    QVERIFY(m_dialog->words().contains(QStringLiteral("called off")));
    button(*m_dialog, "Test")->click();
    m_dialog->select(factory().id); // what is shown is about another one now
    QCOMPARE(cancelled.size(), 2);
}

void ConnectionsDialogTest::aFailedStepSaysWhatToDo()
{
    m_dialog->select(office().id);
    ConnectionCheck check;
    ConnectionCheck::StepState &state = check.of(Step::Secure);
    state.outcome = Outcome::Failed;
    state.finding = QStringLiteral("Its certificate expired on 2025-01-15.");
    state.failure = Failure{Failure::Kind::Unavailable, state.finding};
    check.isOver = true;
    m_dialog->showCheck(check);
    QVERIFY(CheckList::lineOf(state).contains(QStringLiteral("failed")));
    QVERIFY(CheckList::lineOf(state).contains(state.finding));
    QVERIFY(m_dialog->words().contains(QStringLiteral("does not work yet")));
}

void ConnectionsDialogTest::theMenuMarksWhatIsOpen()
{
    ConnectionMenu menu;
    menu.setConnections({localCloudConnection(), office()}, office().id);
    const QList<QAction *> actions = menu.actions();
    QVERIFY(!actions.at(0)->isChecked());
    QVERIFY(actions.at(1)->isChecked());
    QSignalSpy managed(&menu, &ConnectionMenu::manageRequested);
    actions.last()->trigger();
    QCOMPARE(managed.size(), 1);
}

void ConnectionsDialogTest::theMenuMayBeFilledAnewFromItsOwnChoice()
{
    ConnectionMenu menu;
    menu.setConnections({localCloudConnection(), office()}, localConnectionId);
    QString chosen;
    connect(&menu, &ConnectionMenu::connectionChosen, this, [&](const QString &id) {
        chosen = id;
        menu.setConnections({localCloudConnection(), office()}, id);
    });
    menu.actions().at(1)->trigger();
    QTRY_COMPARE(chosen, office().id);
    QVERIFY(menu.actions().at(1)->isChecked());
}

void ConnectionsDialogTest::theQuestionForASecret()
{
    QPointer<SecretDialog> dialog = new SecretDialog(office(), QStringLiteral("The keychain holds none."));
    QSignalSpy entered(dialog, &SecretDialog::secretEntered);
    dialog->show();
    QVERIFY(!dialog->connectButton()->isEnabled());
    QVERIFY(test::labelTexts(*dialog).contains(QStringLiteral("The keychain holds none.")));
    dialog->setKeychain(false, noKeychain);
    QVERIFY(!choice(*dialog, "keychain")->isEnabled());
    dialog->secretEdit()->setText(secret);
    QVERIFY(!dialog->secretEdit()->displayText().contains(secret));
    dialog->connectButton()->click();
    QCOMPARE(entered.size(), 1);
    QCOMPARE(entered.first().first().toString(), secret);
    QCOMPARE(entered.first().at(1).value<SecretPlace>(), SecretPlace::ThisSession);
    QTRY_VERIFY(!dialog);
}

void ConnectionsDialogTest::theWelcomeCoversTheWindow()
{
    QMainWindow window;
    auto *below = new QPushButton(QStringLiteral("below"));
    auto *locked = new QWidget(&window);
    locked->setEnabled(false);
    window.setCentralWidget(below);
    window.resize(800, 560);
    window.show();
    WelcomePage page(&window);
    QVERIFY(!page.isVisible());
    page.open();
    QCOMPARE(page.size(), window.size());
    QVERIFY(!below->isEnabled());
    window.resize(900, 700);
    QTRY_COMPARE(page.size(), window.size());
    below->raise(); // as panels do when they are arranged anew
    window.resize(800, 560);
    QTRY_VERIFY(page.isAncestorOf(window.childAt(10, 10)) || window.childAt(10, 10) == &page);
    QSignalSpy local(&page, &WelcomePage::localCloudRequested);
    QSignalSpy vendor(&page, &WelcomePage::vendorRequested);
    page.localButton()->click();
    page.vendorButton()->click();
    QCOMPARE(local.size(), 1);
    QCOMPARE(vendor.size(), 1);
    page.leave();
    QVERIFY(below->isEnabled());
    QVERIFY(!locked->isEnabled()); // it was before, and is again
}

void ConnectionsDialogTest::theTourHasThreePages()
{
    QPointer<TourDialog> tour = new TourDialog(&m_window);
    QSignalSpy finished(tour, &QDialog::finished);
    tour->show();
    QVERIFY(!tour->isModal());
    QSet<QString> titles;
    for (int page = 0; page < TourDialog::pageCount; ++page) {
        QCOMPARE(tour->page(), page);
        titles.insert(tour->title());
        QCOMPARE(tour->skipButton()->isVisible(), page + 1 < TourDialog::pageCount);
        if (page == 1) {
            tour->backButton()->click();
            QCOMPARE(tour->page(), 0);
            tour->nextButton()->click();
        }
        tour->nextButton()->click();
    }
    QCOMPARE(titles.size(), 3);
    QCOMPARE(finished.size(), 1);
    QTRY_VERIFY(!tour);
}

QTEST_MAIN(ConnectionsDialogTest)
#include "tst_connectionsdialog.moc"
