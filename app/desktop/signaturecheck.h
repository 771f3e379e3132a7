// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "ui/common/formats.h"
#include "ui/signature/signaturereport.h"

namespace touchstone::desktop {

/// Whether the signature of a pasted delivery is valid at `now`, and what of it fails, in words (dt-api.md 14.1, 14.2).
ui::SignatureReport checkSignature(
    const ui::SignatureQuestion &question, Timestamp now, const ui::Formats &formats = {});

} // namespace touchstone::desktop
