// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/recovering.h"
#include "app/session/recovery.h"
#include "tests/support/manualclock.h"
#include "ui/common/messagebar.h"
#include "ui/recover/recoverbar.h"
#include "ui/recover/recoverdialog.h"
#include "ui/recover/timespanpicker.h"

#include <QDateTimeEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace touchstone;
using namespace std::chrono_literals;
using ui::RecoverBar;
using Status = ConnectorStatusTraits::Enum;
using Step = RecoveryState::Step;

namespace {

/// A session whose list the test writes, and a window, as the desktop joins them where connectors come back.
struct Desk
{
    QTemporaryDir folder;
    test::ManualClock clock;
    session::Session session{clock};
    ui::MainWindow window{{session.connectors(), session.devices(), session.feed(), session.touches(), session.rates(),
                              session.deliveries(), session.changes(), clock},
        ui::WindowMemory(folder.filePath(QStringLiteral("touchstone.ini")), QStringLiteral("test"))};
    desktop::Recovering recovering{session, window, folder.path()};
    QHash<QString, Status> states;

    RecoverBar &bar() { return window.recoverBar(); }
    QStringList menu()
    {
        QStringList texts;
        if (const QMenu *menu = bar().recoverButton()->menu()) {
            for (const QAction *action : menu->actions())
                texts.append(action->text());
        }
        return texts;
    }
    static ConnectorName named(const QString &id) { return {QStringLiteral("p"), id}; }
    void set(const QString &id, Status status)
    {
        states.insert(id, status);
        DataConnector connector;
        connector.name = named(id);
        connector.displayName = id.toUpper() + QStringLiteral(" & co %1");
        connector.status = status;
        session.connectors().setConnector(connector);
    }
    /// On, off for a while, and on again.
    void goesAndComesBack(const QString &id, std::chrono::seconds off = 600s)
    {
        set(id, Status::Active);
        clock.advance(1s);
        set(id, Status::SystemDisabled);
        clock.advance(off);
        set(id, Status::Active);
        clock.advance(1s);
    }
    /// What a recovery of all that the connector missed comes to.
    void tell(const QString &id, Step step, qsizetype events, qsizetype acknowledged, qsizetype doubtful = 0)
    {
        RecoveryState state;
        state.connector = named(id);
        state.begin = clock.now() - 24h;
        state.end = clock.now();
        state.step = step;
        state.events = events;
        state.acknowledged = acknowledged;
        state.doubtful = doubtful;
        Q_EMIT session.recovery().changed(state);
    }
};

} // namespace

/// Connectors that come back, one or many, are offered what they missed for as long as that is not done.
class RecoverOffersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneThatNeverLeftIsNotOffered();
    void oneIsOfferedByName();
    void severalAreOfferedTogether();
    void manyAreNamedInPart();
    void oneThatComesBackTwiceIsOfferedBothTimes();
    void noOtherMessageTakesAnOfferAway();
    void openingTakesNothingAway();
    void whatIsRecoveredIsNotOfferedAnyMore();
    void whatIsLeftOrInDoubtStays();
    void dismissedIsDismissed();
    void anotherProjectHidesAndBringsBack();
    void timesAreWrittenAsTheSettingsSay();
};

void RecoverOffersTest::oneThatNeverLeftIsNotOffered()
{
    Desk desk;
    desk.set(QStringLiteral("a"), Status::Active);
    desk.set(QStringLiteral("a"), Status::Active);
    desk.set(QStringLiteral("b"), Status::UserDisabled);
    QVERIFY(!desk.bar().isVisibleTo(&desk.window));
    desk.tell(QStringLiteral("a"), Step::Ended, 0, 0);
    QVERIFY(!desk.bar().isVisibleTo(&desk.window));
}

void RecoverOffersTest::oneIsOfferedByName()
{
    Desk desk;
    desk.goesAndComesBack(QStringLiteral("a"));
    QVERIFY(desk.bar().isVisibleTo(&desk.window));
    QVERIFY2(
        desk.bar().text().startsWith(QStringLiteral("A & co %1 was disabled for 10")), qPrintable(desk.bar().text()));
    QVERIFY(!desk.bar().recoverButton()->menu());
    desk.bar().recoverButton()->click();
    QVERIFY(desk.recovering.dialog());
    QCOMPARE(desk.recovering.dialog()->connector(), Desk::named(QStringLiteral("a")));
}

void RecoverOffersTest::severalAreOfferedTogether()
{
    Desk desk;
    for (const char *id : {"a", "b", "c"})
        desk.goesAndComesBack(QString::fromLatin1(id));
    QVERIFY2(desk.bar().text().startsWith(QStringLiteral("3 connectors were disabled and are back: A & co %1, B")),
        qPrintable(desk.bar().text()));
    QCOMPARE(desk.menu().size(), 3);
    QVERIFY2(desk.menu().at(1).startsWith(QStringLiteral("B && co %1, ")), qPrintable(desk.menu().at(1)));
    desk.bar().recoverButton()->menu()->actions().at(1)->trigger();
    QVERIFY(desk.recovering.dialog());
    QCOMPARE(desk.recovering.dialog()->connector(), Desk::named(QStringLiteral("b")));
}

void RecoverOffersTest::manyAreNamedInPart()
{
    Desk desk;
    for (const char *id : {"a", "b", "c", "d", "e"})
        desk.goesAndComesBack(QString::fromLatin1(id));
    QVERIFY2(desk.bar().text().contains(QStringLiteral("C & co %1 and 2 more.")), qPrintable(desk.bar().text()));
    QCOMPARE(desk.menu().size(), 5);
}

void RecoverOffersTest::oneThatComesBackTwiceIsOfferedBothTimes()
{
    Desk desk;
    desk.goesAndComesBack(QStringLiteral("a"), 600s);
    const Timestamp between = desk.clock.now();
    desk.clock.advance(1h);
    desk.goesAndComesBack(QStringLiteral("a"), 1200s);
    QVERIFY2(desk.bar().text().contains(QStringLiteral("disabled 2 times")), qPrintable(desk.bar().text()));
    desk.bar().recoverButton()->menu()->actions().first()->trigger();
    QVERIFY(desk.recovering.dialog()->findChild<ui::TimeSpanPicker *>()->end() <= between); // the first of the two
}

void RecoverOffersTest::noOtherMessageTakesAnOfferAway()
{
    Desk desk;
    desk.goesAndComesBack(QStringLiteral("a"));
    desk.window.showMessage(ui::MessageBar::Tone::Problem, QStringLiteral("Something else"), QStringLiteral("topic"));
    desk.window.settle(QStringLiteral("topic"));
    QVERIFY(desk.bar().isVisibleTo(&desk.window));
}

void RecoverOffersTest::openingTakesNothingAway()
{
    Desk desk;
    for (const char *id : {"a", "b"})
        desk.goesAndComesBack(QString::fromLatin1(id));
    desk.bar().recoverButton()->menu()->actions().first()->trigger();
    const QPointer<ui::RecoverDialog> dialog = desk.recovering.dialog();
    dialog->reject();
    QTRY_VERIFY(!dialog);
    QCOMPARE(desk.menu().size(), 2);
}

void RecoverOffersTest::whatIsRecoveredIsNotOfferedAnyMore()
{
    Desk desk;
    for (const char *id : {"a", "b"})
        desk.goesAndComesBack(QString::fromLatin1(id));
    desk.tell(QStringLiteral("a"), Step::Ended, 5, 5);
    QVERIFY2(desk.bar().text().startsWith(QStringLiteral("B & co")), qPrintable(desk.bar().text()));
    QCOMPARE(desk.menu(), QStringList());
    desk.tell(QStringLiteral("b"), Step::Ready, 0, 0); // its sensors sent nothing
    QVERIFY(!desk.bar().isVisibleTo(&desk.window));
}

void RecoverOffersTest::whatIsLeftOrInDoubtStays()
{
    Desk desk;
    desk.goesAndComesBack(QStringLiteral("a"));
    desk.tell(QStringLiteral("a"), Step::Sending, 5, 5); // not noted yet
    desk.tell(QStringLiteral("a"), Step::Unread, 0, 0);
    desk.tell(QStringLiteral("a"), Step::Ended, 5, 3);
    desk.tell(QStringLiteral("a"), Step::Ended, 5, 3, 2);
    desk.tell(QStringLiteral("b"), Step::Ended, 5, 5);
    QVERIFY(desk.bar().isVisibleTo(&desk.window));
    desk.clock.advance(48h); // another time, not the one in which it was off
    desk.tell(QStringLiteral("a"), Step::Ended, 5, 5);
    QVERIFY(desk.bar().isVisibleTo(&desk.window));
}

void RecoverOffersTest::dismissedIsDismissed()
{
    Desk desk;
    for (const char *id : {"a", "b"})
        desk.goesAndComesBack(QString::fromLatin1(id));
    desk.bar().dismissButton()->click();
    QVERIFY(!desk.bar().isVisibleTo(&desk.window));
    desk.set(QStringLiteral("a"), Status::Active);
    QVERIFY(!desk.bar().isVisibleTo(&desk.window));
    desk.goesAndComesBack(QStringLiteral("b"));
    QVERIFY(desk.bar().text().startsWith(QStringLiteral("B & co")));
}

void RecoverOffersTest::anotherProjectHidesAndBringsBack()
{
    Desk desk;
    desk.goesAndComesBack(QStringLiteral("a"));
    desk.session.connectors().setConnectors({});
    QVERIFY(!desk.bar().isVisibleTo(&desk.window));
    desk.bar().dismissButton()->click(); // of what is not shown, nothing goes
    desk.set(QStringLiteral("a"), Status::Active);
    QVERIFY(desk.bar().isVisibleTo(&desk.window));
    desk.set(QStringLiteral("a"), Status::UserDisabled); // not to be sent to what is off
    QVERIFY(!desk.bar().isVisibleTo(&desk.window));
}

void RecoverOffersTest::timesAreWrittenAsTheSettingsSay()
{
    const Outage outage{Desk::named(QStringLiteral("a")), fromDateTime({{2026, 3, 4}, {13, 5, 6}}), true,
        fromDateTime({{2026, 3, 4}, {14, 15, 16}})};
    const Timestamp now = fromDateTime({{2026, 3, 4}, {15, 0, 0}});
    Settings settings;
    const ui::Formats whole(QLocale(QStringLiteral("en_GB")), settings);
    settings.hourFormat = Settings::HourFormat::Twelve;
    const ui::Formats halves(QLocale(QStringLiteral("en_US")), settings);
    const ui::RecoverOffer offer{outage, QStringLiteral("ERP")};
    const auto plain = [](QString text) { return text.replace(QChar::Nbsp, u' '); };
    QCOMPARE(plain(ui::offerWords(offer, now, whole)), QStringLiteral("ERP, 13:05:06 to 14:15:16 (1 h 10 min)"));
    QVERIFY(plain(ui::outageWords(outage, now, halves)).contains(QStringLiteral("01:05:06 PM until 02:15:16 PM")));

    ui::TimeSpanPicker picker;
    picker.setSpan(outage.begin, *outage.end);
    const auto *edit = picker.findChild<QDateTimeEdit *>();
    QCOMPARE(edit->text(), QStringLiteral("2026-03-04 13:05:06"));
    picker.setFormats(halves);
    QVERIFY2(edit->text().startsWith(QStringLiteral("2026-03-04 01:05:06 ")), qPrintable(edit->text()));
    QCOMPARE(picker.begin(), outage.begin);
}

QTEST_MAIN(RecoverOffersTest)
#include "tst_recoveroffers.moc"
