// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/jsonwriter.h"
#include "models/domain/result.h"

namespace touchstone::cloud {

/// {"device":"...","status":{"code":"NOT_FOUND","message":"..."}}: one failure within a batch that succeeds as a whole
/// (dt-api.md 8.5, 8.7).
void writeBatchError(JsonWriter &writer, const QString &device, const Failure &failure);

} // namespace touchstone::cloud
