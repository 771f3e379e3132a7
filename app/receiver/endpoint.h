// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/receiver/receiver.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <variant>

namespace touchstone::receiver {

/// What a sender is told.
struct Answer
{
    int status = 200;
    QString sentence = {}; ///< why not, for people; nothing with 200
    bool operator==(const Answer &) const = default;
};

/// One endpoint of the receiver: what it accepts, how it misbehaves, what it has seen. Pure: no socket, no store.
class Endpoint
{
public:
    explicit Endpoint(QString secret);

    void setSecret(const QString &secret) { m_secret = secret; }
    Result<void> setFaults(const Faults &faults); ///< Invalid
    const Faults &faults() const { return m_faults; }
    const EndpointCounts &counts() const { return m_counts; }

    /// Counts a request. An answer when it is the turn of the share that fails: the request goes no further.
    std::optional<Answer> countRequest();

    /// The id of the delivered event, or why the delivery is refused (and counted so).
    std::variant<QString, Answer> judge(const QByteArray &signature, const QByteArray &body, Timestamp now);

    void countStored(bool isNew);

private:
    Answer refusal(int status, const QString &sentence);

    QString m_secret;
    Faults m_faults;
    EndpointCounts m_counts;
    double m_owedFailures = 0; ///< grows by failShare with each request; one whole failure is due at 1
};

} // namespace touchstone::receiver
