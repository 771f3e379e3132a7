// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/missedreader.h"

#include "app/session/gaphistory.h"

#include <QCoreApplication>

namespace touchstone::session {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(MissedEvents)
};

constexpr std::chrono::hours historyKept{24 * 31}; ///< dt-api.md 10
constexpr std::chrono::seconds pauseWhenBusy{5};
constexpr int mostRepeats = 3;

QString lane()
{
    return QStringLiteral("missed events"); // no project's id
}

} // namespace

MissedReader::MissedReader(
    const Clock &clock, const api::ApiClient &client, CallPacer &pacer, Wanted wanted, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_client(client)
    , m_pacer(pacer)
    , m_wanted(std::move(wanted))
{}

MissedReader::~MissedReader()
{
    m_pacer.clear(lane());
}

void MissedReader::start()
{
    m_pacer.add(lane(), [this] {
        m_client.listDevices(
            this, ProjectName{m_wanted.connector.project}, [this](const Result<QList<Device>> &devices) {
                if (devices) {
                    askAll(*devices);
                } else {
                    m_isOver = true;
                    Q_EMIT failed(devices.failure());
                }
            });
    });
}

void MissedReader::askAll(const QList<Device> &devices)
{
    m_missed.devices = devices;
    const QList<DeviceName> active = activeSince(m_wanted.begin, devices);
    m_sensors = active.size();
    for (const DeviceName &device : active)
        ask(device, {}, 1, 0);
    Q_EMIT progressed();
    endIfDone();
}

void MissedReader::ask(const DeviceName &device, const QString &pageToken, int page, int repeats)
{
    ++m_expected;
    m_pacer.add(lane(), [this, device, pageToken, page, repeats] {
        const api::ApiClient::HistoryQuery query{device, m_wanted.begin, m_wanted.end, m_wanted.types};
        m_client.history(
            this, query, pageToken, [this, device, pageToken, page, repeats](const Result<api::Page<Event>> &answer) {
                take(device, pageToken, page, repeats, answer);
            });
    });
}

void MissedReader::take(
    const DeviceName &device, const QString &pageToken, int page, int repeats, const Result<api::Page<Event>> &answer)
{
    if (m_isOver)
        return;
    --m_expected;
    bool isDeviceDone = true;
    if (answer) {
        for (const Event &event : answer->items) {
            if (m_missed.events.size() < mostEvents && !m_ids.contains(event.eventId)) {
                m_ids.insert(event.eventId);
                m_missed.events.append(event);
            }
        }
        const bool goesOn = !answer->nextPageToken.isEmpty() && answer->nextPageToken != pageToken;
        const bool hasRoom = page < mostPages && m_missed.events.size() < mostEvents;
        isDeviceDone = !(goesOn && hasRoom);
        if (!isDeviceDone)
            ask(device, answer->nextPageToken, page + 1, 0);
        m_isCutShort = m_isCutShort || (goesOn && !hasRoom);
    } else if (answer.failure().kind == Failure::Kind::Busy && repeats < mostRepeats) {
        m_pacer.pauseFor(answer.failure().retryAfter.value_or(pauseWhenBusy)); // somebody else uses this account, too
        ask(device, pageToken, page, repeats + 1);
        isDeviceDone = false;
    } else if (refused(answer.failure())) {
        return;
    }
    m_asked += isDeviceDone ? 1 : 0;
    Q_EMIT progressed();
    endIfDone();
}

/// Whether that was the end: the other sensors would be told the same.
bool MissedReader::refused(const Failure &failure)
{
    m_failure = failure;
    ++m_unanswered;
    if (failure.kind != Failure::Kind::Forbidden && failure.kind != Failure::Kind::Unauthorized)
        return false;
    m_isOver = true;
    m_pacer.clear(lane());
    Q_EMIT failed(failure);
    return true;
}

void MissedReader::endIfDone()
{
    if (m_isOver || m_expected > 0)
        return;
    m_isOver = true;
    if (m_unanswered > 0 && m_unanswered == m_sensors) {
        Q_EMIT failed(*m_failure);
        return;
    }
    Q_EMIT done(m_missed);
}

QString MissedReader::incomplete() const
{
    if (m_unanswered > 0)
        return Texts::tr("%1 of %2 sensors could not be asked. %3")
            .arg(m_unanswered)
            .arg(m_sensors)
            .arg(m_failure->message);
    if (m_isCutShort)
        return Texts::tr("Only %1 events are read at a time; choose a shorter time for the others.").arg(mostEvents);
    if (m_wanted.begin < m_clock.now() - historyKept)
        return Texts::tr("The cloud keeps events for 31 days; older ones cannot be found.");
    return {};
}

} // namespace touchstone::session
