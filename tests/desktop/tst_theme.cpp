// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/eventwords.h"
#include "ui/common/healthstyle.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/common/switch.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QLabel>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace touchstone;
using namespace touchstone::ui;

namespace {

const QList<Health> healths{Health::Unknown, Health::Healthy, Health::Degraded, Health::Failing, Health::Stalled,
    Health::DisabledByHand, Health::DisabledBySystem};

QList<QColor> grounds(const QPalette &palette)
{
    return {palette.color(QPalette::Window), palette.color(QPalette::Base), palette.color(QPalette::AlternateBase),
        cardColour(palette)};
}

} // namespace

class tst_Theme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastIsMeasuredAsWcagSays();
    void textCanBeRead_data();
    void textCanBeRead();
    void marksCanBeSeen_data() { textCanBeRead_data(); }
    void marksCanBeSeen();
    void everyHealthHasItsOwnShapeAndWord();
    void everyTypeHasADrawing();
    void theAppearanceFollowsTheSystemUnlessOverridden();
    void aSwitchAsksAndDoesNotDecide();
};

void tst_Theme::contrastIsMeasuredAsWcagSays()
{
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
    QVERIFY(qAbs(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
}

void tst_Theme::textCanBeRead_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << lightPalette();
    QTest::newRow("dark") << darkPalette();
}

void tst_Theme::textCanBeRead()
{
    QFETCH(QPalette, palette);
    QList<QPair<QString, QColor>> texts{{QStringLiteral("text"), palette.color(QPalette::Text)},
        {QStringLiteral("muted"), mutedText(palette)}, {QStringLiteral("link"), palette.color(QPalette::Link)}};
    for (const Health health : healths)
        texts.append({healthWord(health), healthTextColour(health, palette)});
    for (const auto &[name, text] : texts) {
        for (const QColor &ground : grounds(palette))
            QVERIFY2(contrastRatio(text, ground) >= 4.5,
                qPrintable(QStringLiteral("%1 on %2: %3").arg(name, ground.name()).arg(contrastRatio(text, ground))));
    }
    const QPair<QPalette::ColorRole, QPalette::ColorRole> pairs[] = {{QPalette::HighlightedText, QPalette::Highlight},
        {QPalette::ButtonText, QPalette::Button}, {QPalette::ToolTipText, QPalette::ToolTipBase}};
    for (const auto &[text, ground] : pairs)
        QVERIFY2(contrastRatio(palette.color(text), palette.color(ground)) >= 4.5,
            qPrintable(QStringLiteral("role %1").arg(int(text))));
}

void tst_Theme::marksCanBeSeen()
{
    QFETCH(QPalette, palette);
    QList<QColor> marks{successColour(palette), errorColour(palette), latencyColour(palette)};
    for (const Health health : healths)
        marks.append(healthMark(health, palette).outline);
    for (const QColor &mark : marks) {
        for (const QColor &ground : grounds(palette))
            QVERIFY2(contrastRatio(mark, ground) >= 3.0,
                qPrintable(
                    QStringLiteral("%1 on %2: %3").arg(mark.name(), ground.name()).arg(contrastRatio(mark, ground))));
    }
}

void tst_Theme::everyHealthHasItsOwnShapeAndWord()
{
    QSet<int> shapes;
    QSet<QString> words;
    QSet<QString> meanings;
    for (const Health health : healths) {
        shapes.insert(int(healthMark(health, lightPalette()).shape));
        words.insert(healthWord(health));
        meanings.insert(healthMeaning(health));
        QVERIFY(!healthIcon(health, darkPalette()).pixmap(16).isNull());
    }
    QCOMPARE(shapes.size(), healths.size());
    QCOMPARE(words.size(), healths.size());
    QCOMPARE(meanings.size(), healths.size());
}

void tst_Theme::everyTypeHasADrawing()
{
    for (const auto &[type, text] : DeviceTypeTraits::names)
        QVERIFY2(!iconPixmap(iconNameOf(DeviceType(type)), 24, Qt::black).isNull(), text);
    for (const auto &[type, text] : EventTypeTraits::names) {
        QVERIFY2(!iconPixmap(iconNameOf(EventType(type)), 24, Qt::black).isNull(), text);
        QVERIFY2(eventTypeWord(EventType(type)) != QLatin1String(text), text);
    }
    QVERIFY(!iconPixmap(iconNameOf(DeviceType::fromText(u"something new")), 24, Qt::black).isNull());
    QCOMPARE(eventTypeWord(EventType::fromText(u"somethingNew")), QStringLiteral("somethingNew"));
}

void tst_Theme::theAppearanceFollowsTheSystemUnlessOverridden()
{
    auto *style = new Style;
    QPalette systemDark;
    systemDark.setColor(QPalette::Window, Qt::black);
    systemDark.setColor(QPalette::WindowText, Qt::white);
    style->polish(systemDark);
    QVERIFY(isDark(systemDark));

    QApplication::setStyle(style);
    QVERIFY(!isDark(QApplication::palette()));
    QLabel label;
    label.show();
    QTimer::singleShot(0, style, [style] {
        style->setAppearance(Appearance::Dark);
        QApplication::quit();
    });
    QApplication::exec(); // Qt tells windows of new palettes only while the program runs
    QVERIFY(isDark(QApplication::palette()));
    QTRY_VERIFY(isDark(label.palette())); // windows that are open follow at once
    style->setAppearance(Appearance::Light);
    QVERIFY(!isDark(QApplication::palette()));
}

void tst_Theme::aSwitchAsksAndDoesNotDecide()
{
    Switch control;
    control.setAccessibleName(QStringLiteral("ERP forwarder"));
    control.show();
    QSignalSpy asked(&control, &Switch::changeRequested);
    QTest::keyClick(&control, Qt::Key_Space);
    QTest::mouseClick(&control, Qt::LeftButton);
    QTest::keyClick(&control, Qt::Key_Return);
    QCOMPARE(asked.size(), 3);
    QVERIFY(asked.first().first().toBool());
    QVERIFY(!control.isChecked());
    control.setChanging(true);
    QTest::mouseClick(&control, Qt::LeftButton);
    QCOMPARE(asked.size(), 3);
}

QTEST_MAIN(tst_Theme)
#include "tst_theme.moc"
