// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/connectorfilter.h"
#include "tests/support/manualclock.h"

#include <QRegularExpression>
#include <QTest>

using namespace touchstone;
using namespace touchstone::items;
using namespace std::chrono_literals;
using Kind = FilterProblem::Kind;

namespace {

/// A connector that fails: 60 of 100 attempts, p99 1.2 s, 214 events waiting, the oldest for six minutes.
ConnectorRow failingHub(Timestamp now)
{
    ConnectorRow row;
    row.connector.name = {QStringLiteral("p1"), QStringLiteral("c1")};
    row.connector.displayName = QStringLiteral("Kjøkken hub");
    row.connector.type = ConnectorTypeTraits::Enum::AzureEventHub;
    row.connector.events = {EventTypeTraits::Enum::Touch, EventTypeTraits::Enum::ObjectPresent};
    row.connector.labels = {QStringLiteral("room-name"), QStringLiteral("floor")};
    row.connector.httpConfig = HttpConfig{QStringLiteral("https://user:secret@erp.example.com:8443/in"), {}, {}, {}};
    row.projectTitle = QStringLiteral("Kontor Oslo");
    row.metrics = ConnectorMetrics{40, 60, 1200ms};
    row.queue = QueueState{214, 2, now - 6min};
    row.changedAt = now - 30min;
    return row;
}

} // namespace

class tst_ConnectorFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void survivesAnything_data();
    void survivesAnything();
    void accepts_data();
    void accepts();
    void whatIsNotKnownMeetsNoComparison_data();
    void whatIsNotKnownMeetsNoComparison();
    void everyStatusHasItsWord_data();
    void everyStatusHasItsWord();
    void aConnectorWithoutAListForwardsEveryType();
    void whatItOffersIsUnderstood();

private:
    test::ManualClock m_clock;
};

void tst_ConnectorFilter::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("term");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *name, const char *text, Kind kind, const char *term, const char *key) {
        QTest::newRow(name) << QString::fromUtf8(text) << int(kind) << QString::fromUtf8(term)
                            << QString::fromUtf8(key);
    };
    row("a quotation mark alone", "erp \"hub", Kind::OpenQuote, "\"hub", "");
    row("a value's mark alone", "project:\"Kontor Oslo", Kind::OpenQuote, "project:\"Kontor Oslo", "project");
    row("three marks", "\"a\"\"", Kind::OpenQuote, "\"a\"\"", "");
    row("a key that is none", "erp stauts:failing", Kind::UnknownKey, "stauts:failing", "stauts");
    row("a key that is none, negated", "-room:4", Kind::UnknownKey, "-room:4", "room");
    row("a key with digits that is none", "p95:>500ms", Kind::UnknownKey, "p95:>500ms", "p95");
    row("no value", "status:", Kind::NoValue, "status:", "status");
    row("an empty value", "label:\"\"", Kind::NoValue, "label:\"\"", "label");
    row("spaces for a value", "label:\"  \"", Kind::NoValue, "label:\"  \"", "label");
    row("a comparison with nothing", "p99:>", Kind::NoValue, "p99:>", "p99");
    row("a comparison, then a space", "errors:>= 10", Kind::NoValue, "errors:>=", "errors");
    row("no such status", "status:fine", Kind::UnknownStatus, "status:fine", "status");
    row("a time without comparison", "p99:500ms", Kind::NoComparison, "p99:500ms", "p99");
    row("a time that is equal", "age:=5min", Kind::NoComparison, "age:=5min", "age");
    row("a time without unit", "p99:>500", Kind::MissingUnit, "p99:>500", "p99");
    row("a time with a wrong unit", "age:>5weeks", Kind::UnknownUnit, "age:>5weeks", "age");
    row("a count with a unit", "errors:>10ms", Kind::UnknownUnit, "errors:>10ms", "errors");
    row("a share with a unit", "rate:>5s", Kind::UnknownUnit, "rate:>5s", "rate");
    row("a count with decimals", "queue:>1.5", Kind::NotWhole, "queue:>1.5", "queue");
    row("no number", "errors:>many", Kind::NotANumber, "errors:>many", "errors");
    row("below zero", "errors:>-1", Kind::NotANumber, "errors:>-1", "errors");
    row("an exponent", "errors:1e3", Kind::UnknownUnit, "errors:1e3", "errors");
    row("not a number", "rate:nan", Kind::NotANumber, "rate:nan", "rate");
    row("without end", "rate:>inf", Kind::NotANumber, "rate:>inf", "rate");
    row("digits of another script", "errors:>\u0663", Kind::NotANumber, "errors:>\u0663", "errors");
    row("two comparisons", "errors:>>10", Kind::NotANumber, "errors:>>10", "errors");
    row("beyond 64 bits", "errors:>99999999999999999999", Kind::TooLarge, "errors:>99999999999999999999", "errors");
    row("too many days", "age:>99999999999d", Kind::TooLarge, "age:>99999999999d", "age");
}

void tst_ConnectorFilter::saysWhatIsWrong()
{
    QFETCH(QString, text);
    QFETCH(int, kind);
    QFETCH(QString, term);
    QFETCH(QString, key);
    const ConnectorFilter::Parsed parsed = ConnectorFilter::parse(text);
    const auto *problem = std::get_if<FilterProblem>(&parsed);
    QVERIFY(problem);
    QCOMPARE(int(problem->kind), kind);
    QCOMPARE(problem->term, term);
    QCOMPARE(problem->key, key);
}

void tst_ConnectorFilter::survivesAnything_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isFilter");
    QTest::newRow("nothing") << QString() << true;
    QTest::newRow("spaces alone") << QStringLiteral(" \t\n\u00a0\u2003 ") << true;
    QTest::newRow("a dash") << QStringLiteral("-") << true;
    QTest::newRow("dashes") << QStringLiteral("--- -") << true;
    QTest::newRow("a colon") << QStringLiteral(":") << true;
    QTest::newRow("colons") << QStringLiteral("::: a:::b:") << false;
    QTest::newRow("empty quotation") << QStringLiteral("\"\"") << true;
    QTest::newRow("NUL in a word") << QString::fromLatin1("a\0b", 3) << true;
    QTest::newRow("NUL in a number") << QString::fromLatin1("errors:>1\0", 10) << false;
    QTest::newRow("NUL for a key") << QString::fromLatin1("\0:x", 3) << true;
    QTest::newRow("half a surrogate") << QString(QChar(0xd800)) + QStringLiteral(":x") << true;
    QTest::newRow("right to left") << QStringLiteral("\u202e\u05d0\u05d1:failing") << true;
    QTest::newRow("emoji") << QStringLiteral("label:\U0001f6aa") << true;
    QTest::newRow("longest") << QString(ConnectorFilter::longestText, u'x') << true;
    QTest::newRow("too long") << QString(ConnectorFilter::longestText + 1, u'x') << false;
    QTest::newRow("a megabyte of marks") << QString(1'000'000, u'"') << false;
    QTest::newRow("most terms") << QStringLiteral("x ").repeated(ConnectorFilter::mostTerms) << true;
    QTest::newRow("too many terms") << QStringLiteral("x ").repeated(ConnectorFilter::mostTerms + 1) << false;
    QTest::newRow("many digits") << QStringLiteral("rate:0.") + QString(900, u'0') << true;
    QTest::newRow("leading zeros") << QStringLiteral("errors:>") + QString(900, u'0') << true;
}

void tst_ConnectorFilter::survivesAnything()
{
    QFETCH(QString, text);
    QFETCH(bool, isFilter);
    const ConnectorFilter::Parsed parsed = ConnectorFilter::parse(text);
    QCOMPARE(parsed.index() == 0, isFilter);
    if (const auto *filter = std::get_if<ConnectorFilter>(&parsed)) // must end, whatever it says
        filter->accepts(failingHub(m_clock.now()), Health::Failing, m_clock.now());
}

void tst_ConnectorFilter::accepts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("shown");
    const auto row = [](const char *text, bool shown) { QTest::newRow(text) << QString::fromUtf8(text) << shown; };
    row("", true);
    row("KJØKKEN", true);
    row("hub erp.example", true);
    row("hub nowhere", false);
    row("secret", false); // the password is not part of what is seen
    row("https://", true);
    row("erp.example.com:8443", true);
    row("\"kjøkken hub\"", true);
    row("\"hub kjøkken\"", false);
    row("-hub", false);
    row("-nowhere", true);
    row("-\"kjøkken hub\"", false);
    row("\"status:failing\"", false); // quoted: looked for as it stands
    row("status:failing", true);
    row("STATUS:Failing", true);
    row("health:failing", true);
    row("status:healthy", false);
    row("-status:failing", false);
    row("status:active", true);
    row("status:disabled", false);
    row("p99:>500ms", true);
    row("p99:>1.2s", false);
    row("p99:>=1.2s", true);
    row("p99:<=1,2s", true);
    row("p99:<1200ms", false);
    row("p99:≥1.2s", true);
    row("p99:<1min", true);
    row("p99:>100µs", true);
    row("latency:>1s", true);
    row("errors:>10", true);
    row("errors:60", true);
    row("errors:=60", true);
    row("errors:>60", false);
    row("success:0", false);
    row("success:40", true);
    row("rate:>5%", true);
    row("rate:>5", true);
    row("rate:60%", true);
    row("rate:60.1%", false);
    row("rate:<60%", false);
    row("queue:>100", true);
    row("queue:0", false);
    row("age:>5min", true);
    row("age:>5m", true);
    row("age:<0.5h", true);
    row("age:>1d", false);
    row("changed:<1h", true);
    row("changed:<10min", false);
    row("label:room", true);
    row("label:ROOM-NAME", true);
    row("label:attic", false);
    row("-label:attic", true);
    row("event:touch", true);
    row("event:object", true);
    row("event:temperature", false);
    row("type:azure", true);
    row("type:\"azure event hub\"", true);
    row("type:azure-event-hub", true);
    row("type:http", false);
    row("project:oslo", true);
    row("project:\"Kontor Oslo\"", true);
    row("project:p1", true);
    row("project:bergen", false);
    row("endpoint:example.com", true);
    row("endpoint:secret", false);
    row("name:hub", true);
    row("name:example", false);
    row("status:failing p99:>500ms label:room", true);
    row("status:failing p99:>500ms label:attic", false);
    row("-status:failing -label:attic", false);
}

void tst_ConnectorFilter::accepts()
{
    QFETCH(QString, text);
    QFETCH(bool, shown);
    const ConnectorFilter::Parsed parsed = ConnectorFilter::parse(text);
    const auto *filter = std::get_if<ConnectorFilter>(&parsed);
    QVERIFY(filter);
    QCOMPARE(filter->accepts(failingHub(m_clock.now()), Health::Failing, m_clock.now()), shown);
    QCOMPARE(filter->isEmpty(), text.isEmpty());
}

void tst_ConnectorFilter::whatIsNotKnownMeetsNoComparison_data()
{
    QTest::addColumn<QString>("term");
    for (const char *term : {"p99:>1us", "p99:<9d", "errors:0", "errors:>=0", "success:0", "rate:<=100%", "queue:0",
             "age:>0s", "changed:<9d"})
        QTest::newRow(term) << QString::fromLatin1(term);
}

void tst_ConnectorFilter::whatIsNotKnownMeetsNoComparison()
{
    QFETCH(QString, term);
    const ConnectorRow unknown{};
    const auto accepts = [&](const QString &text) {
        return std::get<ConnectorFilter>(ConnectorFilter::parse(text)).accepts(unknown, Health::Unknown, m_clock.now());
    };
    QVERIFY(!accepts(term));
    QVERIFY(accepts(u'-' + term));
}

void tst_ConnectorFilter::everyStatusHasItsWord_data()
{
    using Status = ConnectorStatusTraits::Enum;
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("health");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *name, Status status, Health health, const char *words) {
        QTest::newRow(name) << int(status) << int(health) << QString::fromLatin1(words).split(u' ');
    };
    row("healthy", Status::Active, Health::Healthy, "healthy active");
    row("degraded", Status::Active, Health::Degraded, "degraded active");
    row("failing", Status::Active, Health::Failing, "failing active");
    row("stalled", Status::Active, Health::Stalled, "stalled active");
    row("unknown", Status::Active, Health::Unknown, "unknown active");
    row("by hand", Status::UserDisabled, Health::DisabledByHand, "disabled disabled-by-hand");
    row("by the system", Status::SystemDisabled, Health::DisabledBySystem, "disabled disabled-by-system");
}

void tst_ConnectorFilter::everyStatusHasItsWord()
{
    QFETCH(int, status);
    QFETCH(int, health);
    QFETCH(QStringList, words);
    ConnectorRow row;
    row.connector.status = ConnectorStatusTraits::Enum(status);
    QStringList met;
    for (const QString &word : ConnectorFilter::statusWords()) {
        const auto parsed = ConnectorFilter::parse(QStringLiteral("status:") + word);
        if (std::get<ConnectorFilter>(parsed).accepts(row, Health(health), m_clock.now()))
            met.append(word);
    }
    QCOMPARE(met, words);
}

void tst_ConnectorFilter::aConnectorWithoutAListForwardsEveryType()
{
    ConnectorRow row = failingHub(m_clock.now());
    row.connector.events.clear();
    const auto accepts = [&](const char *text) {
        return std::get<ConnectorFilter>(ConnectorFilter::parse(QString::fromLatin1(text)))
            .accepts(row, Health::Failing, m_clock.now());
    };
    QVERIFY(accepts("event:temperature"));
    QVERIFY(!accepts("event:ping"));  // nobody can forward it
    QVERIFY(!accepts("event:tuoch")); // a slip of the finger shows nothing rather than everything
}

void tst_ConnectorFilter::whatItOffersIsUnderstood()
{
    QVERIFY(ConnectorFilter::keys().size() >= 12);
    for (const QString &key : ConnectorFilter::keys()) {
        QStringList values{key == QLatin1String("status") ? QStringLiteral("failing") : QStringLiteral("1")};
        const QStringList units = ConnectorFilter::unitsOf(key);
        if (ConnectorFilter::isCompared(key) && !units.isEmpty()) {
            values.clear();
            for (const QString &unit : units)
                values.append(QStringLiteral(">1") + unit);
        }
        for (const QString &value : std::as_const(values))
            QVERIFY2(ConnectorFilter::parse(key + u':' + value).index() == 0, qPrintable(key + u':' + value));
    }
    for (const char *value : {"Kontor Oslo", "a:b", "-x", "plain"}) {
        const QString text = items::quotedWhenNeeded(QString::fromLatin1(value));
        QCOMPARE(ConnectorFilter::parse(QStringLiteral("project:") + text).index(), size_t(0));
    }
}

QTEST_GUILESS_MAIN(tst_ConnectorFilter)
#include "tst_connectorfilter.moc"
