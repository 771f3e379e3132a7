// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/gapfiller.h"

#include <QPointer>

namespace touchstone::session {
namespace {

constexpr std::chrono::hours retention{24 * 31}; ///< dt-api.md 10
constexpr std::chrono::seconds pauseWhenBusy{5};

QString lane()
{
    return QStringLiteral("event history"); // no project's id
}

} // namespace

/// Withdraws its operations when it goes.
struct GapFiller::Round
{
    Round(const QList<StreamGap> &gaps, const StreamGaps &stream)
        : span(spanOf(gaps))
        , history(gaps, [&stream](const Event &event) { return stream.wasBrought(event); })
    {}

    QObject calls;
    GapSpan span;
    GapHistory history;
    qsizetype expected = 0; ///< pages
};

GapFiller::GapFiller(
    const Clock &clock, const api::ApiClient &client, CallPacer &pacer, StreamGaps &gaps, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_client(client)
    , m_pacer(pacer)
    , m_gaps(gaps)
{}

GapFiller::~GapFiller()
{
    m_pacer.clear(lane());
}

void GapFiller::setTypes(const QList<EventType> &types)
{
    m_types = types;
}

void GapFiller::fill(const QList<Device> &devices)
{
    if (m_gaps.waiting().isEmpty())
        return;
    if (m_round) {
        m_next = devices;
        return;
    }
    m_round = std::make_unique<Round>(m_gaps.waiting(), m_gaps);
    m_round->history.expire(m_clock.now() - retention);
    QList<DeviceName> active = activeSince(m_round->span.begin, devices);
    if (active.size() > mostDevices) {
        m_round->history.leaveOut(active.size() - mostDevices, active.size());
        active.resize(mostDevices);
    }
    for (const DeviceName &device : std::as_const(active)) {
        m_round->history.asked();
        ask(device, {}, 1);
    }
    if (active.isEmpty())
        endRound();
}

void GapFiller::ask(const DeviceName &device, const QString &pageToken, int page)
{
    ++m_round->expected;
    m_pacer.add(lane(), [this, device, pageToken, page] {
        const api::ApiClient::HistoryQuery wanted{device, m_round->span.begin, m_round->span.end, m_types};
        m_client.history(&m_round->calls, wanted, pageToken,
            [this, device, page](const Result<api::Page<Event>> &answer) { take(device, answer, page); });
    });
}

void GapFiller::take(const DeviceName &device, const Result<api::Page<Event>> &answer, int page)
{
    if (!answer) {
        refused(answer.failure());
    } else {
        m_round->history.add(answer->items);
        const bool goesOn = !answer->nextPageToken.isEmpty();
        if (goesOn && page < mostPages && !m_round->history.isFull())
            ask(device, answer->nextPageToken, page + 1);
        else if (goesOn)
            m_round->history.cutShort();
    }
    if (--m_round->expected == 0)
        endRound();
}

void GapFiller::refused(const Failure &failure)
{
    const bool isForAll = failure.kind == Failure::Kind::Forbidden || failure.kind == Failure::Kind::Unauthorized;
    if (!isForAll) {
        if (failure.kind == Failure::Kind::Busy) // somebody else uses this account, too
            m_pacer.pauseFor(failure.retryAfter.value_or(pauseWhenBusy));
        m_round->history.unanswered(failure);
        return;
    }
    // The others would be told the same.
    m_round->history.forbid(failure);
    m_pacer.clear(lane());
    m_round->expected = 1; // this one; those under way are withdrawn with the round
}

void GapFiller::endRound()
{
    const QList<GapHistory::Filled> filled = m_round->history.result();
    m_round.reset();
    const QPointer<GapFiller> self(this);
    for (const GapHistory::Filled &one : filled) {
        m_gaps.settle(one.gap, one.events);
        if (!self) // who was told closed the project
            return;
    }
    if (const std::optional<QList<Device>> devices = std::exchange(m_next, std::nullopt))
        fill(*devices);
}

} // namespace touchstone::session
