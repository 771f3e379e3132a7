// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/connectorwords.h"

#include "ui/common/formats.h"
#include "ui/common/healthstyle.h"

#include <QCoreApplication>

namespace touchstone::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto deadlineInView = 24h; ///< nearer than that, the deadline is what matters about a failing connector
constexpr auto limitInView = 1h;     ///< the same for the number of failures, which is counted over an hour
constexpr auto statisticsWindow = 24h;
constexpr auto coverageTolerance = 5min; ///< the oldest step leaves the window a step at a time

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ConnectorWords)
};

/// "116 h 48 min", never in days: the rule counts hours.
QString hours(std::chrono::microseconds span)
{
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(span).count();
    if (minutes < 60)
        return formatSpan(std::chrono::duration_cast<std::chrono::milliseconds>(span));
    const QString whole = formatCount(minutes / 60) + QChar(QChar::Nbsp) + Texts::tr("h");
    return minutes % 60 == 0 ? whole
                             : whole + u' ' + QString::number(minutes % 60) + QChar(QChar::Nbsp) + Texts::tr("min");
}

QString span(std::chrono::microseconds length)
{
    return formatSpan(std::chrono::duration_cast<std::chrono::milliseconds>(length));
}

/// "12:03", with the date when it was not today.
QString clockTime(Timestamp at, Timestamp now, const Formats &formats)
{
    return formatTimeAndDate(toDateTime(at), toDateTime(now), formats);
}

QString eventsWere(qint64 count, const QString &what)
{
    return count == 1 ? Texts::tr("one event was %1").arg(what)
                      : Texts::tr("%1 events were %2").arg(formatCount(count), what);
}

QString windowWords(const items::ConnectorRow &row, const HealthBasis &basis)
{
    if (basis.ofLastHour)
        return Texts::tr("in the last hour");
    // Another cloud's statistics reach back as far as it pleases: 24 h once, 3 h today.
    if (row.day)
        return Texts::tr("in the last %1").arg(hours(row.day->window));
    return row.series ? Texts::tr("in the last 24 h") : Texts::tr("in the time that the cloud counts");
}

/// "41 % of deliveries failed in the last hour"
QString shareWords(const items::ConnectorRow &row, const HealthBasis &basis)
{
    const QString window = windowWords(row, basis);
    if (basis.errors == 0) {
        return basis.successes == 1
                   ? Texts::tr("the only delivery %1 was acknowledged").arg(window)
                   : Texts::tr("all %1 deliveries %2 were acknowledged").arg(formatCount(basis.successes), window);
    }
    if (basis.successes == 0) {
        return basis.errors == 1 ? Texts::tr("the only delivery %1 failed").arg(window)
                                 : Texts::tr("all %1 deliveries %2 failed").arg(formatCount(basis.errors), window);
    }
    return Texts::tr("%1 of deliveries failed %2")
        .arg(formatShare(double(basis.errors) / double(basis.total())), window);
}

QString withLastFailure(const items::ConnectorRow &row, const QString &words)
{
    return row.lastFailure ? Texts::tr("%1, last: %2").arg(words, attemptWords(*row.lastFailure)) : words;
}

QString noSuccessFor(const DisablingOutlook &outlook, Timestamp now)
{
    return outlook.failingSince && now - *outlook.failingSince >= 1s
               ? Texts::tr("no success for %1").arg(hours(now - *outlook.failingSince))
               : Texts::tr("no delivery succeeds");
}

QString moreFailures(qint64 count)
{
    return count == 1 ? Texts::tr("one more failure") : Texts::tr("%1 more failures").arg(formatCount(count));
}

/// "will be disabled in 3 h 12 min: no success for 116 h 48 min"
QString deadlineWords(const DisablingOutlook &outlook, Timestamp now)
{
    const QString reason = noSuccessFor(outlook, now);
    if (*outlook.deadline <= now)
        return Texts::tr("will be disabled with the next failure: %1").arg(reason);
    return Texts::tr("will be disabled in %1: %2").arg(hours(*outlook.deadline - now), reason);
}

/// "will be disabled after 1 204 more failures within the hour (about 14 min at this pace)"
QString limitWords(const DisablingOutlook &outlook, Timestamp now)
{
    const QString limit =
        Texts::tr("will be disabled after %1 within the hour").arg(moreFailures(outlook.failuresLeft().value_or(0)));
    if (!outlook.limitForecast)
        return limit;
    return Texts::tr("%1 (about %2 at this pace)")
        .arg(limit, span(std::max<std::chrono::microseconds>(*outlook.limitForecast - now, 0us)));
}

/// What the system is about to do, when that is near enough to be the reason itself.
QString imminentDisabling(const items::ConnectorRow &row, Timestamp now)
{
    if (!row.queue || !row.queue->outlook)
        return {};
    const DisablingOutlook &outlook = *row.queue->outlook;
    const std::optional<DisablingForecast> forecast = disablingForecast(outlook);
    if (!forecast || !forecast->at)
        return {};
    if (forecast->rule == DisablingForecast::Rule::NoSuccess)
        return *forecast->at - now <= deadlineInView ? deadlineWords(outlook, now) : QString();
    return *forecast->at - now <= limitInView ? limitWords(outlook, now) : QString();
}

QString staleWords(const items::ConnectorRow &row, Timestamp now)
{
    return Texts::tr("stale: no answer from the API for %1").arg(span(now - *row.readAt));
}

QString unknownReason(const items::ConnectorRow &row, Timestamp now)
{
    if (row.connector.isActive() && row.isStale(now))
        return staleWords(row, now);
    if (!row.connector.status.isKnown())
        return Texts::tr("the cloud says that its status is \"%1\", which this version does not know")
            .arg(row.connector.status.text());
    const std::optional<HealthBasis> basis = healthBasis(row.metrics, row.series, now);
    if (!basis)
        return Texts::tr("its numbers have not been read yet");
    return Texts::tr("nothing was delivered and nothing failed %1").arg(windowWords(row, *basis));
}

QString stalledReason(const items::ConnectorRow &row, Timestamp now)
{
    const QString next = row.queue && row.queue->nextAttempt && *row.queue->nextAttempt > now
                             ? Texts::tr("the next attempt is planned in %1").arg(span(*row.queue->nextAttempt - now))
                             : Texts::tr("no attempt is planned");
    return Texts::tr("events wait and nothing is delivered, %1").arg(next);
}

QString disabledByHandReason(const items::ConnectorRow &row)
{
    if (row.queue && row.queue->dropped.value_or(0) > 0)
        return Texts::tr("switched off by hand, %1").arg(eventsWere(*row.queue->dropped, Texts::tr("dropped")));
    return Texts::tr("switched off by hand, events are not kept for it");
}

QString disabledBySystemReason(const items::ConnectorRow &row, Timestamp now, const Formats &formats)
{
    if (!row.queue || !row.queue->disabled)
        return Texts::tr("its deliveries kept failing; when and why exactly, this cloud does not tell");
    const DisabledBySystem &disabled = *row.queue->disabled;
    const QString words = Texts::tr("disabled %1: %2").arg(clockTime(disabled.at, now, formats), disabled.reason);
    return row.queue->dropped.value_or(0) > 0
               ? Texts::tr("%1, %2").arg(words, eventsWere(*row.queue->dropped, Texts::tr("dropped")))
               : words;
}

QString healthWords(const items::ConnectorRow &row, Health health, Timestamp now, const Formats &formats)
{
    const std::optional<HealthBasis> basis = healthBasis(row.metrics, row.series, now);
    switch (health) {
    case Health::Unknown:
        return unknownReason(row, now);
    case Health::DisabledByHand:
        return disabledByHandReason(row);
    case Health::DisabledBySystem:
        return disabledBySystemReason(row, now, formats);
    case Health::Stalled:
        return stalledReason(row, now);
    case Health::Healthy:
        return basis ? shareWords(row, *basis) : healthMeaning(health);
    case Health::Degraded:
    case Health::Failing:
        break;
    }
    const QString imminent = imminentDisabling(row, now);
    if (!imminent.isEmpty())
        return imminent;
    return basis ? withLastFailure(row, shareWords(row, *basis)) : healthMeaning(health);
}

QString asSentence(const QString &words)
{
    return words.isEmpty() ? QString() : words.left(1).toUpper() + words.mid(1) + u'.';
}

} // namespace

QString healthReason(const items::ConnectorRow &row, Health health, Timestamp now, const Formats &formats)
{
    const QString words = healthWords(row, health, now, formats);
    // The word of a disabled one stays, but somebody may have enabled it meanwhile.
    if (health != Health::Unknown && row.isStale(now))
        return Texts::tr("%1; %2").arg(words, staleWords(row, now));
    return words;
}

QString waitingWords(const std::optional<QueueState> &queue, Timestamp now)
{
    if (!queue || queue->depth <= 0)
        return {};
    const QString waiting =
        queue->depth == 1 ? Texts::tr("one event waits") : Texts::tr("%1 events wait").arg(formatCount(queue->depth));
    if (!queue->oldest || now - *queue->oldest < 1s) // just come, or by another clock
        return waiting;
    const QString age = span(now - *queue->oldest);
    return queue->depth == 1 ? Texts::tr("%1, for %2").arg(waiting, age)
                             : Texts::tr("%1, the oldest for %2").arg(waiting, age);
}

QString healthSentence(const items::ConnectorRow &row, Health health, Timestamp now, const Formats &formats)
{
    QString sentence = Texts::tr("%1: %2").arg(healthWord(health), healthReason(row, health, now, formats));
    if (const QString waiting = waitingWords(row.queue, now); !waiting.isEmpty())
        sentence = Texts::tr("%1; %2").arg(sentence, waiting);
    return sentence + u'.';
}

QString disablingWords(const items::ConnectorRow &row, Timestamp now)
{
    if (!row.connector.isActive() || !row.queue || !row.queue->outlook)
        return {};
    const DisablingOutlook &outlook = *row.queue->outlook;
    const std::optional<DisablingForecast> forecast = disablingForecast(outlook);
    if (!forecast)
        return {};
    QStringList rules;
    if (outlook.deadline)
        rules.append(asSentence(deadlineWords(outlook, now)));
    if (outlook.maxFailuresPerHour) {
        // Far from the limit the number alone says little; the pace decides whether it is worth a line.
        const bool matters = outlook.limitForecast || outlook.failuresLastHour * 2 >= *outlook.maxFailuresPerHour;
        if (matters || rules.isEmpty())
            rules.append(asSentence(limitWords(outlook, now)));
    }
    if (forecast->rule == DisablingForecast::Rule::TooManyFailures && rules.size() == 2)
        rules.swapItemsAt(0, 1); // the nearer one first
    return rules.join(u' ');
}

QString attemptWords(const DeliveryAttempt &attempt)
{
    if (attempt.status == 0)
        return attempt.error.isEmpty() ? Texts::tr("no answer after %1").arg(formatLatency(attempt.duration))
                                       : attempt.error;
    return Texts::tr("%1 after %2").arg(QString::number(attempt.status), formatLatency(attempt.duration));
}

std::optional<ConnectorMetrics> totalsOf(const items::ConnectorRow &row)
{
    return row.totals();
}

namespace {

/// "22 h 10 min of 24 h counted, put together from totals of 3 h each". Counted, not known: charts show more, since
/// windows that overlap are drawn, but not counted.
QString dayWords(const DayTotals &day)
{
    const QString known = day.known >= statisticsWindow - coverageTolerance
                              ? Texts::tr("24 h counted")
                              : Texts::tr("%1 of 24 h counted").arg(hours(day.known));
    return day.window < statisticsWindow
               ? Texts::tr("%1, put together from totals of %2 each").arg(known, hours(day.window))
               : known;
}

} // namespace

QString keptWords(Timestamp keptFrom, Timestamp now, const Formats &formats)
{
    return Texts::tr("as of %1, %2 ago")
        .arg(clockTime(keptFrom, now, formats), span(std::max<std::chrono::microseconds>(now - keptFrom, 0us)));
}

QString coverageWords(const items::ConnectorRow &row, Timestamp now, const Formats &formats)
{
    if (!totalsOf(row))
        return {};
    if (row.day) {
        const QString words = dayWords(*row.day);
        return row.keptFrom ? Texts::tr("%1; %2").arg(words, keptWords(row.day->asOf, now, formats)) : words;
    }
    if (!row.series)
        return Texts::tr("Totals of the time that the cloud counts, 24 h or 3 h; it does not say which.");
    if (row.series->steps.isEmpty())
        return Texts::tr("Nothing is known of the last 24 h yet.");
    const Timestamp first = row.series->steps.first().start;
    const std::chrono::microseconds known = now - first;
    QString words = known >= statisticsWindow - coverageTolerance
                        ? Texts::tr("24 h known")
                        : Texts::tr("since %1, %2 of 24 h").arg(clockTime(first, now, formats), hours(known));
    if (row.series->demoUntil && *row.series->demoUntil > now - statisticsWindow)
        words =
            Texts::tr("%1, made up by the demo until %2").arg(words, clockTime(*row.series->demoUntil, now, formats));
    return words;
}

QString noSeriesReason(const items::ConnectorRow &row)
{
    if (row.series)
        return Texts::tr("Nothing is known about the last 24 hours yet. The first delivery draws the first point.");
    if (row.metrics)
        return Texts::tr("This cloud tells totals and no history. The charts fill while Touchstone is running.");
    return Texts::tr("Waiting for the first numbers of this connector\u2026");
}

} // namespace touchstone::ui
