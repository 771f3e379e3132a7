// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace touchstone::receiver {

enum class FileAccess {
    Everybody, ///< 0644
    OwnerOnly, ///< 0600 from the first moment, never wider
};

/// Replaces a file at once and for good: others see the old content or the new, after a crash too.
Result<void> writeDurably(const QString &path, const QByteArray &content, FileAccess access);

/// Nothing when there is no such file. A file of more than 64 KiB is none of ours and a failure.
Result<std::optional<QByteArray>> readWhole(const QString &path);

} // namespace touchstone::receiver
