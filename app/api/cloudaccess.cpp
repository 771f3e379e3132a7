// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/cloudaccess.h"

namespace touchstone::api {

namespace {

/// What fails is asked again in the next round, and the person waits for the answer to a change: no long patience.
constexpr RetryRule sessionRule{1};

/// The vendor's limit (dt-api.md 4.3); our own cloud has none unless it is told one (interfaces.md 4).
std::optional<CallRate> rateOf(const CloudAddresses &addresses)
{
    return addresses.local.isEmpty() ? std::optional(CallRate()) : std::nullopt;
}

} // namespace

CloudAccess::CloudAccess(
    const Clock &clock, const CloudAddresses &addresses, const Credentials &credentials, const NetworkRoute &route)
    : m_network(new CloudNetwork(route))
    , m_tokens(*m_network, clock, credentials, tokenEndpointOf(addresses, credentials))
    , m_gate(clock, rateOf(addresses))
    , m_client(CallContext{*m_network, m_tokens, clock, {}, sessionRule, &m_gate, Urgency::Person}, addresses.api,
          addresses.local, addresses.emulator)
    , m_polling(CallContext{*m_network, m_tokens, clock, {}, sessionRule, &m_gate, Urgency::Polling}, addresses.api,
          addresses.local, addresses.emulator)
{}

QUrl tokenEndpointOf(const CloudAddresses &addresses, const Credentials &credentials)
{
    return addresses.token.isEmpty() ? QUrl(credentials.tokenEndpoint) : addresses.token;
}

} // namespace touchstone::api
