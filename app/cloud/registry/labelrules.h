// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/eventpayload.h"
#include "models/domain/labelchange.h"
#include "models/domain/result.h"

namespace touchstone::cloud {

/// What a device's labels may be (dt-api.md 8.3, 19 no. 7). Pure.
class LabelRules
{
public:
    static constexpr int maxKeyLength = labellimits::maxKeyLength;
    static constexpr int maxValueLength = labellimits::maxValueLength;
    static constexpr int maxPerDevice = labellimits::maxPerDevice;

    using Labels = QMap<QString, QString>;

    /// Invalid names the label and the remedy.
    static Result<void> check(const Labels &labels);

    struct Change
    {
        Labels labels; ///< after the change
        LabelsChangedPayload payload;
        bool isEmpty() const
        {
            return payload.added.isEmpty() && payload.modified.isEmpty() && payload.removed.isEmpty();
        }
    };
    /// Adds or overwrites, and removes; a key that is to be removed and is not there is no error. Invalid when the
    /// result breaks check(), or when a key is both added and removed.
    static Result<Change> change(const Labels &before, const Labels &add, const QStringList &remove);
};

} // namespace touchstone::cloud
