// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/alertrulesjson.h"

namespace touchstone {

namespace {

/// One table for both directions: `visit` is called with each key, the member that it keeps, and its range if it has
/// one.
template <typename Rules, typename Visit>
void forEachRule(Rules &rules, Visit visit)
{
    visit("disabledBySystem", rules.disabledBySystem);
    visit("notDelivering", rules.notDelivering);
    visit("notDeliveringMinutes", rules.notDeliveringFor, AlertRules::minutesRange);
    visit("errorRate", rules.errorRate);
    visit("errorPercent", rules.errorPercent, AlertRules::percentRange);
    visit("latency", rules.latency);
    visit("latencyMilliseconds", rules.latencyOver, AlertRules::latencyRange);
    visit("disablingNear", rules.disablingNear);
    visit("disablingHours", rules.disablingWithin, AlertRules::hoursRange);
    visit("apiUnreachable", rules.apiUnreachable);
    visit("unreachableMinutes", rules.unreachableFor, AlertRules::minutesRange);
    visit("changedBySomebody", rules.changedBySomebody);
    visit("notify", rules.notify);
    visit("quiet", rules.quiet.isOn);
    visit("quietFrom", rules.quiet.from);
    visit("quietTo", rules.quiet.to);
}

QJsonValue stored(bool value)
{
    return value;
}
QJsonValue stored(int value)
{
    return value;
}
QJsonValue stored(QTime value)
{
    return value.toString(QLatin1String(MemberReader::timeForm));
}
template <typename Rep, typename Period>
QJsonValue stored(std::chrono::duration<Rep, Period> value)
{
    return qint64(value.count());
}

} // namespace

void readAlertRules(MemberReader &reader, AlertRules &rules)
{
    forEachRule(rules, [&reader](const char *key, auto &member, const auto &...ranges) {
        reader.read(key, ranges.least..., ranges.most..., member);
    });
}

QJsonObject alertRulesToJson(const AlertRules &rules, const QJsonObject &source)
{
    QJsonObject object = source;
    forEachRule(rules, [&object](const char *key, const auto &member, const auto &.../*ranges*/) {
        object.insert(QLatin1String(key), stored(member));
    });
    return object;
}

} // namespace touchstone
