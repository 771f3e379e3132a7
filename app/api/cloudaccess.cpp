// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/cloudaccess.h"

namespace touchstone::api {

namespace {

/// What fails is asked again in the next round, and the person waits for the answer to a change: no long patience.
constexpr RetryRule sessionRule{1};

} // namespace

CloudAccess::CloudAccess(
    const Clock &clock, const CloudAddresses &addresses, const Credentials &credentials, const NetworkRoute &route)
    : m_network(new CloudNetwork(route))
    , m_tokens(*m_network, clock, credentials, tokenEndpointOf(addresses, credentials))
    , m_client(
          CallContext{*m_network, m_tokens, clock, {}, sessionRule}, addresses.api, addresses.local, addresses.emulator)
{}

QUrl tokenEndpointOf(const CloudAddresses &addresses, const Credentials &credentials)
{
    return addresses.token.isEmpty() ? QUrl(credentials.tokenEndpoint) : addresses.token;
}

} // namespace touchstone::api
