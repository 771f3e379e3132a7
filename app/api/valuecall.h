// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/apicall.h"

namespace touchstone::api {

/// A call whose answer is one value, which `parser` reads from the body.
template <typename T, typename Parser>
Operation *valueCall(const CallContext &context, const ApiCall::Request &request, Parser parser,
    std::function<void(const Result<T> &)> done, QObject *owner)
{
    const auto parse = [parser, done = std::move(done)](
                           const Result<QByteArray> &body) { done(body ? parser(*body) : Result<T>(body.failure())); };
    return new ApiCall(context, request, parse, owner);
}

} // namespace touchstone::api
