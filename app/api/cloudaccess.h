// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/apiclient.h"
#include "app/api/cloudnetwork.h"
#include "app/api/tokensource.h"
#include "models/domain/credentials.h"

#include <memory>

namespace touchstone::api {

/// Everything it takes to call one cloud as one account. Lives as long as the connection is open; the operations made
/// with it must end before it does.
class CloudAccess
{
public:
    /// `clock` must outlive the access.
    CloudAccess(const Clock &clock, const CloudAddresses &addresses, const Credentials &credentials,
        const NetworkRoute &route = {});

    /// For what the person does.
    const ApiClient &client() const { return m_client; }
    /// For what the program asks by itself: waits for the other where the cloud limits the calls of an account.
    const ApiClient &polling() const { return m_polling; }

private:
    /// The access may be closed from within a reply's own signal, and the manager takes its replies along.
    struct DeleteLater
    {
        void operator()(QObject *object) const { object->deleteLater(); }
    };

    std::unique_ptr<CloudNetwork, DeleteLater> m_network;
    TokenSource m_tokens;
    CallGate m_gate;
    ApiClient m_client;
    ApiClient m_polling;
};

/// Where tokens are fetched: the connection's own token address, or the one in the credentials.
QUrl tokenEndpointOf(const CloudAddresses &addresses, const Credentials &credentials);

} // namespace touchstone::api
