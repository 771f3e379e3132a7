// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/folderinventory.h"
#include "models/settings/settingsfile.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace touchstone;
using namespace std::chrono_literals;

using Kind = SettingsProblem::Kind;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    file.write(content);
}

AlertRules unusualRules()
{
    AlertRules rules;
    for (bool *isOn : {&rules.disabledBySystem, &rules.notDelivering, &rules.errorRate, &rules.latency,
             &rules.disablingNear, &rules.apiUnreachable, &rules.changedBySomebody, &rules.notify})
        *isOn = false;
    rules.notDeliveringFor = 0min;
    rules.errorPercent = 33;
    rules.latencyOver = 1'234ms;
    rules.disablingWithin = 5h;
    rules.unreachableFor = 9min;
    rules.quiet = {true, QTime(22, 5), QTime(6, 30)};
    return rules;
}

/// Everything differs from the defaults, so that a member that is forgotten is seen.
Settings unusual()
{
    Settings settings;
    settings.appearance = Settings::Appearance::Dark;
    settings.language = QStringLiteral("nb");
    settings.hourFormat = Settings::HourFormat::Twelve;
    settings.temperatureUnit = Settings::TemperatureUnit::Fahrenheit;
    settings.momentStyle = Settings::MomentStyle::Absolute;
    settings.polling = Settings::Polling::Brisk;
    settings.keptEvents = 12'345;
    settings.touchSound = false;
    settings.closing = Settings::Closing::Hide;
    settings.alerts = unusualRules();
    return settings;
}

} // namespace

class tst_Settings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aWrongValueIsNamedAndCostsItselfAlone_data();
    void aWrongValueIsNamedAndCostsItselfAlone();
    void aWrongRuleIsNamedAndCostsItselfAlone_data();
    void aWrongRuleIsNamedAndCostsItselfAlone();
    void whatIsNoFileOfSettingsGivesNothing_data();
    void whatIsNoFileOfSettingsGivesNothing();
    void whatIsMissingStays();
    void everyMemberGoesThereAndBack();

    void withoutAFileTheUsualOnesCount();
    void membersOfALaterVersionAreKept();
    void aHalfWrittenFileIsKeptAside();
    void aFileOfALaterVersionIsLeftAlone();
    void aFileThatMayNotBeReadIsLeftAlone();
    void aFolderThatCannotBeWrittenIsNamed();
    void theFormerFileIsTakenOverAndForgets();
    void theFormerFileIsForgottenOnlyOnceTheNewOneIsThere();
    void formerRulesJoinSettingsThatAreThere();
    void formerRulesWaitWhileTheFileHasAMistake();
    void whatTheFormerFileHasWrongIsLeftOut();
    void anExportHoldsKnownMembersAlone();

    void anInventoryTellsWhatIsThere();
    void whatIsYoungIsNotDisposable();
    void linksAreNotFollowed();
    void cleaningUpTakesWhatIsDisposableAlone();
    void aCancelledInventoryIsNotWhole();

private:
    QString file(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    const QDateTime m_now = QDateTime(QDate(2026, 11, 28), QTime(12, 0), Qt::UTC);
};

void tst_Settings::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void tst_Settings::aWrongValueIsNamedAndCostsItselfAlone_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const char *member, const char *value) {
        QTest::newRow(name) << QByteArray(member) << QString::fromUtf8(value);
    };
    row("an appearance that is unknown", "appearance", "\"purple\"");
    row("an appearance as a number", "appearance", "1");
    row("an appearance that is null", "appearance", "null");
    row("a language that is a path", "language", "\"../nb\"");
    row("a language that is too long", "language", "\"abcdefghijklmnopq\"");
    row("a language as a list", "language", "[\"nb\"]");
    row("hours as a number", "hourFormat", "24");
    row("a unit in capitals", "temperatureUnit", "\"Celsius\"");
    row("no style of moments", "momentStyle", "\"\"");
    row("a pace that is unknown", "polling", "\"frantic\"");
    row("too few events", "keptEvents", "999");
    row("too many events", "keptEvents", "1000001");
    row("half an event", "keptEvents", "1000.5");
    row("events beyond all numbers", "keptEvents", "1e+300");
    row("events in words", "keptEvents", "\"many\"");
    row("a sound in words", "touchSound", "\"yes\"");
    row("an unknown way of closing", "closing", "\"explode\"");
    row("rules that are a list", "alerts", "[true]");
}

void tst_Settings::aWrongValueIsNamedAndCostsItselfAlone()
{
    QFETCH(const QByteArray, member);
    QFETCH(const QString, found);
    QJsonObject object = QJsonDocument::fromJson(settingsToJson(unusual())).object();
    object.insert(QString::fromLatin1(member), QJsonDocument::fromJson('[' + found.toUtf8() + ']')[0]);

    const SettingsReading reading = readSettings(QJsonDocument(object).toJson());

    QCOMPARE(reading.problems.size(), 1);
    QCOMPARE(reading.problems.first().kind, Kind::WrongValue);
    QCOMPARE(reading.problems.first().member, QString::fromLatin1(member));
    QCOMPARE(reading.problems.first().found, found);
    QVERIFY(!reading.problems.first().allowed.isEmpty());
    // Everything else was read, and the wrong one has its usual value.
    object.insert(QString::fromLatin1(member),
        QJsonDocument::fromJson(settingsToJson(Settings())).object().value(QString::fromLatin1(member)));
    QCOMPARE(QJsonDocument::fromJson(settingsToJson(reading.settings)).object(), object);
}

void tst_Settings::aWrongRuleIsNamedAndCostsItselfAlone_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("found");
    QTest::addColumn<QString>("allowed");
    const auto row = [](const char *name, const char *rule, const char *value, const char *allowed) {
        QTest::newRow(name) << QString::fromLatin1(rule) << QString::fromLatin1(value) << QString::fromLatin1(allowed);
    };
    row("a switch in words", "notify", "\"perhaps\"", "true, false");
    row("too many per cent", "errorPercent", "100", "1 to 99");
    row("no per cent", "errorPercent", "0", "1 to 99");
    row("minutes in words", "notDeliveringMinutes", "\"ten\"", "0 to 1440");
    row("half a minute", "unreachableMinutes", "0.5", "0 to 1440");
    row("latency beyond all numbers", "latencyMilliseconds", "1e+300", "10 to 600000");
    row("hours before now", "disablingHours", "-5", "1 to 120");
    row("an hour that no day has", "quietFrom", "\"25:00\"", "\"00:00\" to \"23:59\"");
    row("an hour as a number", "quietTo", "7", "\"00:00\" to \"23:59\"");
}

void tst_Settings::aWrongRuleIsNamedAndCostsItselfAlone()
{
    QFETCH(const QString, rule);
    QFETCH(const QString, found);
    QFETCH(const QString, allowed);
    QJsonObject object = QJsonDocument::fromJson(settingsToJson(unusual())).object();
    QJsonObject rules = object.value(QLatin1String("alerts")).toObject();
    rules.insert(rule, QJsonDocument::fromJson('[' + found.toUtf8() + ']')[0]);
    object.insert(QStringLiteral("alerts"), rules);

    const SettingsReading reading = readSettings(QJsonDocument(object).toJson());

    const SettingsProblem expected{
        Kind::WrongValue, QStringLiteral("alerts.") + rule, found, allowed.split(QStringLiteral(", "))};
    QCOMPARE(reading.problems, QList<SettingsProblem>{expected});
    // Everything else was read, and the wrong one has its usual value.
    const auto rulesOf = [](const Settings &settings) {
        return QJsonDocument::fromJson(settingsToJson(settings)).object().value(QLatin1String("alerts")).toObject();
    };
    rules.insert(rule, rulesOf(Settings()).value(rule));
    QCOMPARE(rulesOf(reading.settings), rules);
}

void tst_Settings::whatIsNoFileOfSettingsGivesNothing_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("nothing") << QByteArray() << Kind::NotJson;
    QTest::newRow("text") << QByteArray("appearance=dark") << Kind::NotJson;
    QTest::newRow("half of it") << settingsToJson(unusual()).left(100) << Kind::NotJson;
    QTest::newRow("a list") << QByteArray("[]") << Kind::NotJson;
    QTest::newRow("a later version") << QByteArray("{\"version\": 2, \"appearance\": \"dark\"}") << Kind::Newer;
    QTest::newRow("a version in words") << QByteArray("{\"version\": \"two\", \"appearance\": \"dark\"}")
                                        << Kind::WrongValue;
    QTest::newRow("too large") << settingsToJson(unusual()) + QByteArray(largestSettings, ' ') << Kind::TooLarge;
}

void tst_Settings::whatIsNoFileOfSettingsGivesNothing()
{
    QFETCH(const QByteArray, content);
    QFETCH(const Kind, kind);
    const SettingsReading reading = readSettings(content, unusual());
    QCOMPARE(reading.settings, unusual());
    QCOMPARE(reading.problems.size(), 1);
    QCOMPARE(reading.problems.first().kind, kind);
}

void tst_Settings::whatIsMissingStays()
{
    const SettingsReading reading = readSettings("{\"touchSound\": true}", unusual());
    Settings expected = unusual();
    expected.touchSound = true;
    QCOMPARE(reading.settings, expected);
    QVERIFY(reading.problems.isEmpty());
}

void tst_Settings::everyMemberGoesThereAndBack()
{
    const SettingsReading reading = readSettings(settingsToJson(unusual()));
    QCOMPARE(reading.settings, unusual());
    QVERIFY(reading.problems.isEmpty());
    QVERIFY(settingsToJson(unusual()).size() < largestSettings);
}

void tst_Settings::withoutAFileTheUsualOnesCount()
{
    SettingsFile store(m_folder->filePath(QStringLiteral("not/there/yet")));
    const SettingsReading reading = store.load();
    QCOMPARE(reading.settings, Settings());
    QVERIFY(reading.problems.isEmpty());
    QVERIFY(!QFile::exists(store.path())); // nothing was set

    QVERIFY(store.save(unusual()));
    QCOMPARE(SettingsFile(m_folder->filePath(QStringLiteral("not/there/yet"))).load().settings, unusual());
}

void tst_Settings::membersOfALaterVersionAreKept()
{
    // given a member that this version does not know
    write(file("settings.json"), "{\"version\": 1, \"appearance\": \"light\", \"orbit\": {\"moons\": [1, 2]},"
                                 " \"alerts\": {\"smell\": \"burnt\"}}");
    SettingsFile store(m_folder->path());
    Settings settings = store.load().settings;
    QCOMPARE(settings.appearance, Settings::Appearance::Light);

    // when something else is changed
    settings.touchSound = false;
    QVERIFY(store.save(settings));

    const QJsonObject object = QJsonDocument::fromJson(contentOf(file("settings.json"))).object();
    QCOMPARE(
        object.value(QLatin1String("orbit")), QJsonValue(QJsonObject{{QStringLiteral("moons"), QJsonArray{1, 2}}}));
    QCOMPARE(object.value(QLatin1String("touchSound")), QJsonValue(false));
    const QJsonObject alerts = object.value(QLatin1String("alerts")).toObject();
    QCOMPARE(alerts.value(QLatin1String("smell")), QJsonValue(QStringLiteral("burnt")));
    QCOMPARE(alerts.value(QLatin1String("errorPercent")), QJsonValue(10));
}

void tst_Settings::aHalfWrittenFileIsKeptAside()
{
    const QByteArray half = settingsToJson(unusual()).left(60);
    write(file("settings.json"), half);
    SettingsFile store(m_folder->path());
    const SettingsReading reading = store.load();
    QCOMPARE(reading.problems.first().kind, Kind::NotJson);
    QCOMPARE(reading.settings, Settings());

    QVERIFY(store.save(unusual()));
    QCOMPARE(SettingsFile(m_folder->path()).load().settings, unusual());
    const QStringList aside = QDir(m_folder->path()).entryList({QStringLiteral("settings.json.damaged-*")});
    QCOMPARE(aside.size(), 1);
    QCOMPARE(contentOf(m_folder->filePath(aside.first())), half);
}

void tst_Settings::aFileOfALaterVersionIsLeftAlone()
{
    const QByteArray later = "{\"version\": 7, \"appearance\": {\"hue\": 12}}";
    write(file("settings.json"), later);
    SettingsFile store(m_folder->path());
    const SettingsReading reading = store.load();
    QCOMPARE(reading.problems.first().kind, Kind::Newer);
    QCOMPARE(reading.problems.first().found, QStringLiteral("7"));

    const Result<void> saved = store.save(unusual());
    QVERIFY(!saved);
    QCOMPARE(saved.failure().kind, Failure::Kind::Conflict);
    QCOMPARE(contentOf(file("settings.json")), later);
}

void tst_Settings::aFileThatMayNotBeReadIsLeftAlone()
{
    // A folder in its place: nobody can read that, not even who may do everything.
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("settings.json")));
    SettingsFile store(m_folder->path());
    QCOMPARE(store.load().problems.first().kind, Kind::Unreadable);
    QVERIFY(!store.save(unusual()));
    QVERIFY(QFileInfo(file("settings.json")).isDir());
}

void tst_Settings::aFolderThatCannotBeWrittenIsNamed()
{
    write(file("occupied"), "a file");
    SettingsFile store(file("occupied"));
    const Result<void> saved = store.save(unusual());
    QVERIFY(!saved);
    QCOMPARE(saved.failure().kind, Failure::Kind::Unavailable);
    QVERIFY2(
        saved.failure().message.contains(QDir::toNativeSeparators(store.path())), qPrintable(saved.failure().message));
}

void tst_Settings::theFormerFileIsTakenOverAndForgets()
{
    // given the settings of an earlier version, between other things
    {
        QSettings former(file("touchstone.ini"), QSettings::IniFormat);
        former.setValue(QStringLiteral("appearance"), QStringLiteral("dark"));
        former.setValue(QStringLiteral("feed/kept"), 300'000);
        former.setValue(QStringLiteral("feed/relative"), true);
        former.setValue(QStringLiteral("touchSound"), false);
        former.setValue(QStringLiteral("list/sort"), QStringLiteral("name"));
        former.setValue(QStringLiteral("alerts/closing"), QStringLiteral("hide"));
        former.setValue(QStringLiteral("alerts/latency"), false);
        former.setValue(QStringLiteral("alerts/notDeliveringMinutes"), 25);
        former.setValue(QStringLiteral("alerts/quiet"), true);
        former.setValue(QStringLiteral("alerts/quietFrom"), QStringLiteral("23:30"));
    }
    Settings expected;
    expected.closing = Settings::Closing::Hide;
    expected.alerts.latency = false;
    expected.alerts.notDeliveringFor = 25min;
    expected.alerts.quiet = {true, QTime(23, 30), QTime(7, 0)};
    expected.appearance = Settings::Appearance::Dark;
    expected.keptEvents = 300'000;
    expected.touchSound = false;

    // when they are read for the first time, and again
    QCOMPARE(SettingsFile(m_folder->path()).load().settings, expected);
    QCOMPARE(SettingsFile(m_folder->path()).load().settings, expected);

    // then each has one owner, and what is not ours stayed
    const QSettings former(file("touchstone.ini"), QSettings::IniFormat);
    QCOMPARE(former.allKeys(), (QStringList{QStringLiteral("feed/relative"), QStringLiteral("list/sort")}));
}

void tst_Settings::theFormerFileIsForgottenOnlyOnceTheNewOneIsThere()
{
    {
        QSettings former(file("touchstone.ini"), QSettings::IniFormat);
        former.setValue(QStringLiteral("touchSound"), false);
    }
    // The new file cannot be put in place: something else is there that no file replaces.
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("settings.json/full")));
    SettingsFile(m_folder->path()).load();
    QVERIFY(QSettings(file("touchstone.ini"), QSettings::IniFormat).contains(QStringLiteral("touchSound")));
}

void tst_Settings::formerRulesJoinSettingsThatAreThere()
{
    // given rules of alerts that an earlier version left behind, and settings that do not know of them yet
    const auto leaveRules = [this] {
        QSettings former(file("touchstone.ini"), QSettings::IniFormat);
        former.setValue(QStringLiteral("alerts/errorPercent"), 33);
        former.setValue(QStringLiteral("appearance"), QStringLiteral("light")); // the newer file knows better
    };
    const auto isLeft = [this] {
        return QSettings(file("touchstone.ini"), QSettings::IniFormat).contains(QStringLiteral("alerts/errorPercent"));
    };
    leaveRules();
    write(file("settings.json"), "{\"version\": 1, \"appearance\": \"dark\", \"orbit\": 7}");
    Settings expected;
    expected.appearance = Settings::Appearance::Dark;
    expected.alerts.errorPercent = 33;

    // when they are read for the first time, and again
    QCOMPARE(SettingsFile(m_folder->path()).load().settings, expected);
    QVERIFY(!isLeft());
    QCOMPARE(SettingsFile(m_folder->path()).load().settings, expected);
    QVERIFY(contentOf(file("settings.json")).contains("orbit"));

    // then they never come back over what was set since
    leaveRules();
    expected.alerts.errorPercent = 50;
    QVERIFY(SettingsFile(m_folder->path()).save(expected));
    QCOMPARE(SettingsFile(m_folder->path()).load().settings, expected);
    QVERIFY(!isLeft());
}

void tst_Settings::formerRulesWaitWhileTheFileHasAMistake()
{
    // given a mistake in the file, which whoever made it may want to mend
    const QByteArray mistaken = "{\"version\": 1, \"appearance\": \"drak\"}";
    write(file("settings.json"), mistaken);
    {
        QSettings former(file("touchstone.ini"), QSettings::IniFormat);
        former.setValue(QStringLiteral("alerts/errorPercent"), 33);
    }
    SettingsFile store(m_folder->path());
    Settings settings = store.load().settings;
    QCOMPARE(settings.alerts.errorPercent, 33); // they count all the same
    QCOMPARE(contentOf(file("settings.json")), mistaken);

    settings.touchSound = false;
    QVERIFY(store.save(settings));
    QCOMPARE(SettingsFile(m_folder->path()).load().settings, settings);
    QVERIFY(QSettings(file("touchstone.ini"), QSettings::IniFormat).allKeys().isEmpty());
}

void tst_Settings::whatTheFormerFileHasWrongIsLeftOut()
{
    {
        QSettings former(file("touchstone.ini"), QSettings::IniFormat);
        former.setValue(QStringLiteral("appearance"), QStringLiteral("purple"));
        former.setValue(QStringLiteral("feed/kept"), 5);
        former.setValue(QStringLiteral("touchSound"), false);
        former.setValue(QStringLiteral("alerts/errorPercent"), QStringLiteral("many"));
        former.setValue(QStringLiteral("alerts/latencyMilliseconds"), 99'999'999);
        former.setValue(QStringLiteral("alerts/notify"), QStringLiteral("perhaps"));
        former.setValue(QStringLiteral("alerts/quietFrom"), QStringLiteral("25:00"));
        former.setValue(QStringLiteral("alerts/closing"), QStringLiteral("explode"));
        former.setValue(QStringLiteral("alerts/disablingHours"), 5);
    }
    Settings expected;
    expected.touchSound = false;
    expected.alerts.disablingWithin = 5h;
    QCOMPARE(SettingsFile(m_folder->path()).load().settings, expected);
}

void tst_Settings::anExportHoldsKnownMembersAlone()
{
    write(file("settings.json"), "{\"version\": 1, \"token\": \"hush\"}");
    SettingsFile store(m_folder->path());
    const Settings settings = store.load().settings;
    QVERIFY(SettingsFile::writeTo(file("export.json"), settings));
    QVERIFY(!contentOf(file("export.json")).contains("hush"));
    QCOMPARE(SettingsFile::readFrom(file("export.json"), unusual()).settings, settings);
    QCOMPARE(SettingsFile::readFrom(file("nothing.json"), unusual()).problems.first().kind, Kind::Unreadable);
}

void tst_Settings::anInventoryTellsWhatIsThere()
{
    write(file("settings.json"), QByteArray(10, 'a'));
    write(file("touchstone.ini"), QByteArray(20, 'a'));
    write(file("local-cloud/queue.sqlite"), QByteArray(300, 'a'));
    write(file("local-cloud/queue.sqlite.damaged-20261101T120000000"), QByteArray(4'000, 'a'));
    write(file("local-cloud/queue.sqlite.damaged-20261101T120000000-wal"), QByteArray(5'000, 'a'));
    write(file("connections.json"), QByteArray(40, 'a'));
    write(file("history.sqlite"), QByteArray(500, 'a'));
    write(file("history.sqlite-wal"), QByteArray(100, 'a'));
    write(file("alerts.json"), QByteArray(7, 'a'));
    write(file("recovery.sqlite"), QByteArray(70, 'a'));
    write(file("samples.sqlite"), QByteArray(60'000, 'a'));

    const FolderInventory inventory = takeInventory(m_folder->path(), m_now, false);

    using Part = FolderInventory::Kind;
    QVERIFY(inventory.isWhole);
    QCOMPARE(inventory.bytes, 70'047);
    QCOMPARE(inventory.parts.size(), 6);
    QCOMPARE(inventory.part(Part::Preferences)->bytes, 70);
    QCOMPARE(inventory.part(Part::Preferences)->files, 3);
    QCOMPARE(inventory.part(Part::History)->bytes, 600);
    QCOMPARE(inventory.part(Part::Records)->bytes, 77);
    QVERIFY(inventory.part(Part::Preferences)->names.isEmpty());
    QCOMPARE(inventory.part(Part::LocalCloud)->bytes, 300);
    QCOMPARE(inventory.part(Part::DamagedCopies)->bytes, 9'000);
    QCOMPARE(inventory.part(Part::DamagedCopies)->names,
        (QStringList{QStringLiteral("local-cloud/queue.sqlite.damaged-20261101T120000000"),
            QStringLiteral("local-cloud/queue.sqlite.damaged-20261101T120000000-wal")}));
    QCOMPARE(inventory.part(Part::Other)->bytes, 60'000);
    QVERIFY(!inventory.part(Part::Leftovers));
}

void tst_Settings::whatIsYoungIsNotDisposable()
{
    // A queue that was moved aside a minute ago is being read for what can be saved.
    write(file("local-cloud/queue.sqlite.damaged-20261128T115900000"), "events");
    write(file("settings.json.aBc123"), "being written");
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QVERIFY(!takeInventory(m_folder->path(), m_now, false).part(FolderInventory::Kind::DamagedCopies));
    QVERIFY(!takeInventory(m_folder->path(), now, false).part(FolderInventory::Kind::Leftovers));
    QVERIFY(takeInventory(m_folder->path(), now.addSecs(3'700), false).part(FolderInventory::Kind::Leftovers));
}

void tst_Settings::linksAreNotFollowed()
{
    QTemporaryDir elsewhere;
    write(elsewhere.filePath(QStringLiteral("queue.sqlite.damaged-20261101T120000000")), "not ours");
    QVERIFY(QFile::link(elsewhere.path(), file("local-cloud")));
    QCOMPARE(takeInventory(m_folder->path(), m_now, false).bytes, 0);
    QVERIFY(cleanUp(m_folder->path(), m_now));
    QVERIFY(QFile::exists(elsewhere.filePath(QStringLiteral("queue.sqlite.damaged-20261101T120000000"))));
}

void tst_Settings::cleaningUpTakesWhatIsDisposableAlone()
{
    const QStringList staying{QStringLiteral("settings.json"), QStringLiteral("touchstone.ini"),
        QStringLiteral("local-cloud/queue.sqlite"), QStringLiteral("local-cloud/credentials.json"),
        QStringLiteral("notes.damaged-copy.txt")};
    for (const QString &name : staying)
        write(m_folder->filePath(name), "stays");
    write(file("settings.json.damaged-20261101T120000000"), "goes");
    write(file("local-cloud/history.sqlite.damaged-20261101T120000000"), "goes as well");

    const Result<qint64> freed = cleanUp(m_folder->path(), m_now);

    QVERIFY(freed);
    QCOMPARE(*freed, 16);
    for (const QString &name : staying)
        QVERIFY2(QFile::exists(m_folder->filePath(name)), qPrintable(name));
    QCOMPARE(takeInventory(m_folder->path(), m_now, false).bytes, qint64(5 * staying.size()));
}

void tst_Settings::aCancelledInventoryIsNotWhole()
{
    write(file("settings.json"), "a");
    QVERIFY(!takeInventory(m_folder->path(), m_now, true).isWhole);
}

QTEST_GUILESS_MAIN(tst_Settings)
#include "tst_settings.moc"
