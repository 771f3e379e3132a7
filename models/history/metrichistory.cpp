// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/metrichistory.h"

#include "models/history/samplestore.h"
#include "models/history/storethread.h"

#include <QCoreApplication>
#include <QHash>
#include <QLoggingCategory>
#include <QPointer>

namespace touchstone::history {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(History)
};

Q_LOGGING_CATEGORY(historyLog, "touchstone.samples")

using namespace std::chrono_literals;

constexpr auto sweepPeriod = 1h; ///< SampleStore::clean() counts on it

} // namespace

MetricHistory::MetricHistory(const QString &file, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    const auto told = [this](const Result<void> &state) {
        QMetaObject::invokeMethod(
            this,
            [this, state] {
                if (state)
                    Q_EMIT worksAgain();
                else
                    Q_EMIT failed(state.failure());
            },
            Qt::QueuedConnection);
    };
    m_thread = std::make_unique<StoreThread>(file, told);
    connect(&m_sweep, &QTimer::timeout, this, &MetricHistory::clean);
    m_sweep.start(sweepPeriod);
    clean();
}

MetricHistory::~MetricHistory()
{
    m_thread.reset(); // it posts to this object
}

void MetricHistory::add(std::vector<HistoryEntry> entries)
{
    m_thread->add(std::move(entries));
}

void MetricHistory::clean()
{
    m_thread->run([now = m_clock.now()](SampleStore &store) {
        if (const Result<void> cleaned = store.clean(now); !cleaned) // the next sweep tries again
            qCWarning(historyLog).noquote() << "Old history is not deleted:" << cleaned.failure().message;
    });
}

template <typename T>
void MetricHistory::ask(QObject *context, std::function<Result<T>(SampleStore &)> question, Done<T> done)
{
    const auto answer = [this, context = QPointer<QObject>(context), done = std::move(done)](const Result<T> &result) {
        QMetaObject::invokeMethod(
            this,
            [context, done, result] {
                if (context)
                    done(result);
            },
            Qt::QueuedConnection);
    };
    const bool taken =
        m_thread->run([question = std::move(question), answer](SampleStore &store) { answer(question(store)); });
    if (!taken)
        answer(Failure{Failure::Kind::Busy, Texts::tr("The history has too many questions to answer"), {}, 0, 1s});
}

void MetricHistory::days(QObject *context, const AccountKey &account, const QList<ConnectorName> &connectors,
    Done<QHash<ConnectorName, DayTotals>> done)
{
    using Days = QHash<ConnectorName, DayTotals>;
    ask<Days>(
        context,
        [account, connectors, now = m_clock.now()](SampleStore &store) -> Result<Days> {
            Days days;
            for (const ConnectorName &connector : connectors) {
                const Result<std::optional<DayTotals>> day = store.day(account, connector, now);
                if (!day)
                    return day.failure();
                if (*day)
                    days.insert(connector, **day);
            }
            return days;
        },
        std::move(done));
}

void MetricHistory::series(QObject *context, const AccountKey &account, const ConnectorName &connector, Timestamp begin,
    Timestamp end, Grain grain, Done<ConnectorSeries> done)
{
    ask<ConnectorSeries>(
        context,
        [account, connector, begin, end, grain](SampleStore &store) -> Result<ConnectorSeries> {
            const Result<QList<MetricSample>> samples = store.samples(account, connector, begin, end, grain);
            const Result<std::optional<DayTotals>> day = store.day(account, connector, end);
            if (!samples || !day)
                return samples ? day.failure() : samples.failure();
            ConnectorSeries series = slidingSeries(*samples, tierOf(grain).step);
            if (*day)
                series.totals = (*day)->totals;
            return series;
        },
        std::move(done));
}

void MetricHistory::lastKnown(QObject *context, const AccountKey &account, Done<QList<KnownConnector>> done)
{
    ask<QList<KnownConnector>>(
        context, [account, now = m_clock.now()](SampleStore &store) { return store.lastKnown(account, now); },
        std::move(done));
}

void MetricHistory::statusChanges(
    QObject *context, const AccountKey &account, Timestamp since, Done<QList<StatusChange>> done)
{
    ask<QList<StatusChange>>(
        context, [account, since](SampleStore &store) { return store.statusChanges(account, since); }, std::move(done));
}

void MetricHistory::gaps(QObject *context, const AccountKey &account, Timestamp since, Done<QList<GapEntry>> done)
{
    ask<QList<GapEntry>>(
        context, [account, since](SampleStore &store) { return store.gaps(account, since); }, std::move(done));
}

} // namespace touchstone::history
