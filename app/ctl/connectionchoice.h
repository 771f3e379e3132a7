// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/request.h"
#include "models/domain/credentials.h"
#include "models/domain/result.h"

namespace touchstone::ctl {

/// Where a command goes, and as whom.
struct Destination
{
    QString title; ///< for people
    CloudAddresses addresses;
    Credentials credentials;
};

/// What the options say: --credentials and --api, else the local cloud that touchstone runs. Reads a small file.
/// Invalid: the options or the file are wrong; NotFound: there is no local cloud.
Result<Destination> chooseDestination(const Request &request);

} // namespace touchstone::ctl
