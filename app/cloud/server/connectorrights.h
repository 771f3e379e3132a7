// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/registry/registry.h"

namespace touchstone::cloud {

struct DeliveryPolicy;

/// Whether the caller creates and deletes connectors here: a project administrator, or a developer where the policy
/// says so (design.md "Data Connectors: the rules").
bool mayManageConnectors(
    const Registry &registry, const DeliveryPolicy &policy, const Principal &who, const QString &project);

} // namespace touchstone::cloud
