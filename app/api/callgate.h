// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <deque>
#include <functional>
#include <optional>

namespace touchstone::api {

/// Who waits for the answer of a call.
enum class Urgency {
    Person,  ///< somebody did something and looks at it
    Polling, ///< the program by itself
};

/// At most `burst` calls at once, and then one each `interval`; what is not used is saved up.
struct CallRate
{
    int burst = 25;
    std::chrono::microseconds interval{200'000};
    bool operator==(const CallRate &) const = default;
};

/// The gate that every call of one account goes through, since the cloud's limit is the account's (dt-api.md 4.3:
/// 5 calls in a second, 25 at once). Calls of the person overtake those of the polling, which moreover leaves some of
/// the burst untouched, so that who does something need not wait for what the program asks by itself. A server that
/// asks for a pause gets it from all. Without a rate everything goes at once. One thread.
class CallGate : public QObject
{
    Q_OBJECT

public:
    using Go = std::function<void()>;
    static constexpr int keptForPerson = 5; ///< of the burst

    /// `clock` must outlive the gate.
    CallGate(const Clock &clock, const std::optional<CallRate> &rate, QObject *parent = nullptr);

    /// Calls `go` as soon as it may: at once if so, else from the event loop; never when `context` is gone by then.
    void enter(QObject *context, Urgency urgency, Go go);
    void pauseFor(std::chrono::milliseconds pause);
    qsizetype waiting() const { return qsizetype(m_person.size()) + qsizetype(m_polling.size()); }

private:
    struct Waiting
    {
        QPointer<QObject> context;
        Go go;
    };
    using Line = std::deque<Waiting>;

    std::chrono::microseconds wait(Urgency urgency) const;
    void letGo();
    bool letOneGo(Line &line, Urgency urgency);
    void plan();

    const Clock &m_clock;
    std::optional<CallRate> m_rate;
    std::chrono::microseconds m_fullAt{0}; ///< when nothing of the burst will be missing any more
    std::chrono::microseconds m_pausedUntil{0};
    Line m_person;
    Line m_polling;
    QTimer m_timer;
};

} // namespace touchstone::api
