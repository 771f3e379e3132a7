// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/manualclock.h"
#include "ui/connect/linkbadge.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

using namespace touchstone;
using namespace touchstone::ui;
using namespace std::chrono_literals;

using Kind = LinkState::Kind;

namespace {

LinkState stateOf(Kind kind, const test::ManualClock &clock)
{
    LinkState state;
    state.kind = kind;
    state.since = clock.now();
    state.lastByte = clock.now();
    state.nextTry = clock.now() + 7s;
    if (kind == Kind::Refused || kind == Kind::Retrying)
        state.reason = QStringLiteral("the account was removed.");
    return state;
}

} // namespace

class tst_LinkBadge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void aRefusalSaysWhy();
    void aLostStreamCountsDown();
    void aLiveStreamShowsItsAge();
    void clocksThatDisagreeShowNoNegativeTimes();
    void onlyATroubledStreamOffersToReconnect_data();
    void onlyATroubledStreamOffersToReconnect();
    void theKeyboardReconnects();
    void itsWidthStaysWhileNumbersRun();
    void readersHearTheStateAndNotEveryTick();

private:
    test::ManualClock m_clock;
};

void tst_LinkBadge::aRefusalSaysWhy()
{
    const LinkState refused = stateOf(Kind::Refused, m_clock);
    QVERIFY(LinkBadge::words(refused, m_clock.now()).contains(refused.reason));
    QVERIFY(LinkBadge::sentence(refused, m_clock.now()).contains(refused.reason));
}

void tst_LinkBadge::aLostStreamCountsDown()
{
    const LinkState lost = stateOf(Kind::Retrying, m_clock);
    QCOMPARE(LinkBadge::words(lost, m_clock.now() + 2s), QStringLiteral("Retrying in 5.0\u00a0s"));
    QVERIFY(LinkBadge::sentence(lost, m_clock.now()).contains(lost.reason));
}

void tst_LinkBadge::aLiveStreamShowsItsAge()
{
    const LinkState live = stateOf(Kind::Live, m_clock);
    QCOMPARE(LinkBadge::words(live, m_clock.now() + 800ms), QStringLiteral("Live · 0.8\u00a0s"));
    QCOMPARE(LinkBadge::words(live, m_clock.now() + 42s), QStringLiteral("Live · 42\u00a0s"));
}

void tst_LinkBadge::clocksThatDisagreeShowNoNegativeTimes()
{
    QCOMPARE(LinkBadge::words(stateOf(Kind::Live, m_clock), m_clock.now() - 5s), QStringLiteral("Live · 0.0\u00a0s"));
    QCOMPARE(LinkBadge::words(stateOf(Kind::Retrying, m_clock), m_clock.now() + 60s),
        QStringLiteral("Retrying in 0.0\u00a0s"));
}

void tst_LinkBadge::onlyATroubledStreamOffersToReconnect_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("offers");
    QTest::newRow("idle") << int(Kind::Idle) << false;
    QTest::newRow("connecting") << int(Kind::Connecting) << false;
    QTest::newRow("live") << int(Kind::Live) << false;
    QTest::newRow("retrying") << int(Kind::Retrying) << true;
    QTest::newRow("refused") << int(Kind::Refused) << true;
}

void tst_LinkBadge::onlyATroubledStreamOffersToReconnect()
{
    QFETCH(int, kind);
    QFETCH(bool, offers);
    LinkBadge badge(m_clock);
    QSignalSpy reconnect(&badge, &LinkBadge::reconnectRequested);
    badge.setState(stateOf(Kind(kind), m_clock));
    badge.show();
    QTest::mouseClick(&badge, Qt::LeftButton);
    QCOMPARE(reconnect.size(), offers ? 1 : 0);
    QVERIFY(!badge.grab().isNull());
}

void tst_LinkBadge::theKeyboardReconnects()
{
    LinkBadge badge(m_clock);
    QSignalSpy reconnect(&badge, &LinkBadge::reconnectRequested);
    badge.setState(stateOf(Kind::Refused, m_clock));
    badge.show();
    QVERIFY(badge.focusPolicy() & Qt::TabFocus);
    QTest::keyClick(&badge, Qt::Key_Space);
    QCOMPARE(reconnect.size(), 1);
}

void tst_LinkBadge::itsWidthStaysWhileNumbersRun()
{
    LinkBadge badge(m_clock);
    badge.setState(stateOf(Kind::Live, m_clock));
    const QSize before = badge.sizeHint();
    badge.setState(stateOf(Kind::Retrying, m_clock));
    QCOMPARE(badge.sizeHint(), before);
    badge.setState(stateOf(Kind::Connecting, m_clock));
    QCOMPARE(badge.sizeHint(), before);
}

void tst_LinkBadge::readersHearTheStateAndNotEveryTick()
{
    LinkBadge badge(m_clock);
    badge.setState(stateOf(Kind::Live, m_clock));
    const QString name = badge.accessibleName();
    QVERIFY(name.contains(QLatin1String("Live")));
    m_clock.advance(5s);
    LinkState later = badge.state();
    later.lastByte = m_clock.now();
    badge.setState(later);
    QCOMPARE(badge.accessibleName(), name);
    badge.setState(stateOf(Kind::Refused, m_clock));
    QVERIFY(badge.accessibleName().contains(QLatin1String("Refused")));
    QCOMPARE(QAccessible::queryAccessibleInterface(&badge)->text(QAccessible::Name), badge.accessibleName());
}

QTEST_MAIN(tst_LinkBadge)
#include "tst_linkbadge.moc"
