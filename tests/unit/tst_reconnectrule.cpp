// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/reconnectrule.h"

#include <QTest>

using namespace touchstone;
using namespace std::chrono_literals;
using api::ReconnectDecision;
using Kind = Failure::Kind;

class ReconnectRuleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growsAndStops_data();
    void growsAndStops();
    void decides_data();
    void decides();
};

void ReconnectRuleTest::growsAndStops_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<double>("random");
    QTest::addColumn<int>("milliseconds");
    const QList<int> pauses{300, 1000, 3000, 5000, 7000, 11'000, 15'000, 15'000};
    for (int i = 0; i < pauses.size(); ++i)
        QTest::addRow("failure %d", i + 1) << i + 1 << 0.5 << pauses[i];
    QTest::newRow("after a night") << 100'000 << 0.5 << 15'000;
    QTest::newRow("never negative") << 0 << 0.5 << 300;
    QTest::newRow("shortest") << 3 << 0.0 << 2400;
    QTest::newRow("longest") << 3 << 1.0 << 3600;
    QTest::newRow("longest of all") << 50 << 1.0 << 18'000;
}

void ReconnectRuleTest::growsAndStops()
{
    QFETCH(const int, failures);
    QFETCH(const double, random);
    QFETCH(const int, milliseconds);
    QCOMPARE(int(api::reconnectPause(failures, random).count()), milliseconds);
}

void ReconnectRuleTest::decides_data()
{
    using Verdict = ReconnectDecision::Kind;
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("retryAfter");
    QTest::addColumn<bool>("tokenRenewed");
    QTest::addColumn<int>("verdict");
    QTest::addColumn<int>("milliseconds");
    const auto row = [](const char *name, Kind kind, Verdict verdict, int milliseconds, int retryAfter = -1,
                         bool tokenRenewed = false) {
        QTest::newRow(name) << int(kind) << retryAfter << tokenRenewed << int(verdict) << milliseconds;
    };
    row("network", Kind::Unavailable, Verdict::Retry, 300);
    row("broken framing", Kind::Internal, Verdict::Retry, 300);
    row("bad request", Kind::Invalid, Verdict::Retry, 300);
    row("busy", Kind::Busy, Verdict::Retry, 4000, 4);
    row("advice below our own pause", Kind::Busy, Verdict::Retry, 300, 0);
    row("first 401", Kind::Unauthorized, Verdict::RenewToken, 0);
    row("second 401", Kind::Unauthorized, Verdict::Refuse, 0, -1, true);
    row("403", Kind::Forbidden, Verdict::Refuse, 0);
    row("404", Kind::NotFound, Verdict::Refuse, 0);
}

void ReconnectRuleTest::decides()
{
    QFETCH(const int, kind);
    QFETCH(const int, retryAfter);
    QFETCH(const bool, tokenRenewed);
    QFETCH(const int, verdict);
    QFETCH(const int, milliseconds);
    Failure failure{Kind(kind), {}};
    if (retryAfter >= 0)
        failure.retryAfter = std::chrono::seconds(retryAfter);

    const ReconnectDecision decision = api::decideReconnect(failure, 1, tokenRenewed, 0.5);
    QCOMPARE(int(decision.kind), verdict);
    QCOMPARE(int(decision.pause.count()), milliseconds);
}

QTEST_GUILESS_MAIN(ReconnectRuleTest)
#include "tst_reconnectrule.moc"
