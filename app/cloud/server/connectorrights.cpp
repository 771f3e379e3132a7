// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/connectorrights.h"

#include "app/cloud/delivery/deliverypolicy.h"

namespace touchstone::cloud {

bool mayManageConnectors(
    const Registry &registry, const DeliveryPolicy &policy, const Principal &who, const QString &project)
{
    if (!registry.hasPermission(who, project, u"dataconnector.create"))
        return false;
    // project.update is what administrators have and developers have not.
    return policy.developersManageConnectors || registry.hasPermission(who, project, u"project.update");
}

} // namespace touchstone::cloud
