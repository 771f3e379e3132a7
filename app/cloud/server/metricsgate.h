// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/registry/registry.h"
#include "app/cloud/server/httpmessage.h"
#include "models/domain/result.h"

namespace touchstone::cloud {

class Authenticator;

/// Who may read /metrics. A monitor cannot exchange assertions for tokens, and a key that can create connectors does
/// not belong into its configuration; so there is a token for this page alone. Where none is given, the page is open on
/// a server that only this machine reaches, and for organization administrators on every other.
class MetricsGate
{
public:
    /// Both must outlive the gate.
    MetricsGate(const Authenticator &authenticator, const Registry &registry);

    void setToken(const QByteArray &token) { m_token = token; } ///< empty: none
    void setOpen(bool open) { m_isOpen = open; }                ///< counts only without a token

    /// Unauthorized or Forbidden.
    Result<void> admit(const HttpRequest &request) const;

private:
    const Authenticator &m_authenticator;
    const Registry &m_registry;
    QByteArray m_token;
    bool m_isOpen = false;
};

} // namespace touchstone::cloud
