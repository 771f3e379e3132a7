// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alertsettings.h"

#include <QSettings>

namespace touchstone::ui {

namespace {

const QString group = QStringLiteral("alerts");
const QString closingKey = QStringLiteral("closing");
const QString timeForm = QStringLiteral("HH:mm");

constexpr std::pair<Closing, const char *> closings[] = {
    {Closing::Ask, "ask"}, {Closing::Hide, "hide"}, {Closing::Quit, "quit"}};

/// One table for both directions: `Visit` is called with each key and the member that it keeps.
template <typename Rules, typename Visit>
void forEachRule(Rules &rules, Visit visit)
{
    visit("disabledBySystem", rules.disabledBySystem);
    visit("notDelivering", rules.notDelivering);
    visit("notDeliveringMinutes", rules.notDeliveringFor);
    visit("errorRate", rules.errorRate);
    visit("errorPercent", rules.errorPercent);
    visit("latency", rules.latency);
    visit("latencyMilliseconds", rules.latencyOver);
    visit("disablingNear", rules.disablingNear);
    visit("disablingHours", rules.disablingWithin);
    visit("apiUnreachable", rules.apiUnreachable);
    visit("unreachableMinutes", rules.unreachableFor);
    visit("changedBySomebody", rules.changedBySomebody);
    visit("notify", rules.notify);
    visit("quiet", rules.quiet.isOn);
    visit("quietFrom", rules.quiet.from);
    visit("quietTo", rules.quiet.to);
}

QVariant stored(bool value)
{
    return value;
}
QVariant stored(int value)
{
    return value;
}
QVariant stored(QTime value)
{
    return value.toString(timeForm);
}
template <typename Rep, typename Period>
QVariant stored(std::chrono::duration<Rep, Period> value)
{
    return qlonglong(value.count());
}

void take(const QVariant &found, bool &value)
{
    const QString word = found.toString();
    if (word == QLatin1String("true") || word == QLatin1String("false"))
        value = word == QLatin1String("true");
}
void take(const QVariant &found, int &value)
{
    bool isNumber = false;
    if (const int number = found.toInt(&isNumber); isNumber)
        value = number;
}
void take(const QVariant &found, QTime &value)
{
    if (const QTime time = QTime::fromString(found.toString(), timeForm); time.isValid())
        value = time;
}
template <typename Rep, typename Period>
void take(const QVariant &found, std::chrono::duration<Rep, Period> &value)
{
    int number = int(value.count()); // far below what an int holds: bounded() sees to it
    take(found, number);
    value = std::chrono::duration<Rep, Period>(number);
}

} // namespace

AlertSettings AlertSettings::read(const QString &file)
{
    AlertSettings result;
    if (file.isEmpty())
        return result;
    QSettings settings(file, QSettings::IniFormat);
    settings.beginGroup(group);
    forEachRule(result.rules, [&settings](const char *key, auto &member) {
        const QString name = QString::fromLatin1(key);
        if (settings.contains(name))
            take(settings.value(name), member);
    });
    result.rules = result.rules.bounded();
    const QString closing = settings.value(closingKey).toString();
    for (const auto &[known, word] : closings) {
        if (closing == QLatin1String(word))
            result.closing = known;
    }
    return result;
}

void AlertSettings::write(const QString &file) const
{
    if (file.isEmpty())
        return;
    QSettings settings(file, QSettings::IniFormat);
    settings.beginGroup(group);
    forEachRule(rules, [&settings](const char *key, const auto &member) {
        settings.setValue(QString::fromLatin1(key), stored(member));
    });
    for (const auto &[known, word] : closings) {
        if (known == closing)
            settings.setValue(closingKey, QString::fromLatin1(word));
    }
}

} // namespace touchstone::ui
