// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/callgate.h"
#include "app/api/httpexchange.h"
#include "app/api/operation.h"
#include "app/api/retryrule.h"
#include "app/api/tokensource.h"

#include <functional>

namespace touchstone::api {

/// What every call of one client shares.
struct CallContext
{
    QNetworkAccessManager &network;
    TokenSource &tokens;
    const Clock &clock;
    HttpLimits limits = {};
    RetryRule retry = {};
    CallGate *gate = nullptr; ///< none: nothing limits the calls
    Urgency urgency = Urgency::Person;
};

/// One authorised call of the REST API: token, exchange, repetition by the rule. Ends with the body of a 2xx
/// answer, or of another one that the request takes for an answer.
class ApiCall : public Operation
{
    Q_OBJECT

public:
    struct Request
    {
        HttpRequest http; ///< without authorization
        QString purpose;  ///< completes "Could not ..."
        RetryRule::Effect effect = RetryRule::Effect::Repeatable;
        /// Which replies other than 2xx are an answer all the same; empty: none.
        std::function<bool(const HttpReply &)> isAnswer = {};
    };
    using Done = std::function<void(const Result<QByteArray> &)>;

    /// What `context` refers to must outlive the call. The first attempt leaves from the event loop.
    ApiCall(const CallContext &context, Request request, Done done, QObject *parent);

private:
    void attempt();
    void fetchToken();
    void send(const QByteArray &token);
    void judge(const Result<HttpReply> &reply);
    void failed(Failure failure);
    void finish(const Result<QByteArray> &result);

    CallContext m_context;
    Request m_request;
    Done m_done;
    QByteArray m_token;
    int m_repeats = 0;
    bool m_tokenRenewed = false;
};

} // namespace touchstone::api
