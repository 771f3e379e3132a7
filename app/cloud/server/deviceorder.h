// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"

namespace touchstone::cloud {

/// Sorts by `orderBy` of dt-api.md 8.4: a dotted path such as reported.temperature.value or labels.name, with a '-' in
/// front for descending. Numbers sort as numbers, texts as texts; devices without the field come last either way, ties
/// and an empty path sort by id.
void sortDevices(QList<Device> &devices, const QString &orderBy);

} // namespace touchstone::cloud
