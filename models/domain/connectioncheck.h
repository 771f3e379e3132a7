// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>

#include <array>
#include <chrono>
#include <optional>

namespace touchstone {

/// Why a server's certificate is not accepted. None of these can be ignored.
struct CertificateProblem
{
    enum class Kind {
        Expired,
        NotYetValid,
        SelfSigned,       ///< vouches for itself
        UnknownAuthority, ///< an authority that this machine does not know vouches for it
        WrongHost,        ///< it is somebody else's
        Revoked,
        Other, ///< `detail` says what
    };

    Kind kind = Kind::Other;
    QString host;
    QString subject = {}; ///< whose certificate it is, as it calls itself
    QString issuer = {};  ///< who vouches for it, as it calls itself
    QDateTime begin = {}; ///< of its validity, UTC
    QDateTime end = {};
    QString detail = {}; ///< the TLS library's words
    bool operator==(const CertificateProblem &) const = default;
};

/// How far the test of a connection has come, step by step.
struct ConnectionCheck
{
    enum class Step {
        Name,     ///< the host's name, or the proxy's, becomes an address
        Secure,   ///< TCP, the proxy's consent, TLS and the certificate
        Token,    ///< the key is exchanged for a token
        Projects, ///< which the account sees
        Role,     ///< what it may do in the first of them
    };
    static constexpr int stepCount = 5;

    struct StepState
    {
        enum class Outcome {
            Waiting,
            Running,
            Passed,
            Warned, ///< it works, and there is something to know
            Failed,
            Skipped, ///< a step before it failed, or the test was called off
        };

        Step step = Step::Name;
        Outcome outcome = Outcome::Waiting;
        QString finding = {};                               ///< what was found, one sentence, without secrets
        std::optional<Failure> failure = {};                ///< only with Failed
        std::optional<CertificateProblem> certificate = {}; ///< only with Failed, in Secure
        std::chrono::milliseconds duration{0};              ///< of a step that is over
        bool operator==(const StepState &) const = default;
    };

    std::array<StepState, stepCount> steps{StepState{Step::Name}, StepState{Step::Secure}, StepState{Step::Token},
        StepState{Step::Projects}, StepState{Step::Role}};
    bool isOver = false;

    const StepState &of(Step step) const { return steps[size_t(step)]; }
    StepState &of(Step step) { return steps[size_t(step)]; }
    /// The connection can be used: nothing failed.
    bool isGood() const
    {
        for (const StepState &state : steps) {
            if (state.outcome != StepState::Outcome::Passed && state.outcome != StepState::Outcome::Warned)
                return false;
        }
        return isOver;
    }
    bool operator==(const ConnectionCheck &) const = default;
};

} // namespace touchstone

Q_DECLARE_METATYPE(touchstone::ConnectionCheck)
