// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/networksettings.h"
#include "models/domain/result.h"

namespace touchstone::ctl {

/// A proxy as it is typed: "system", "none", http://[USER@]HOST:PORT or socks5://[USER@]HOST:PORT. Invalid for anything
/// else, and for one with a password in it, which others could read among the arguments. The failure repeats nothing of
/// what was typed.
Result<ProxySettings> parseProxy(const QString &text);
/// The same way back.
QString proxyText(const ProxySettings &proxy);

} // namespace touchstone::ctl
