// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/eventtype.h"

namespace touchstone {

QList<EventType> forwardableEventTypes()
{
    QList<EventType> types;
    for (const auto &[type, text] : EventTypeTraits::names) {
        if (type != EventTypeTraits::Enum::Ping)
            types.append(type);
    }
    return types;
}

} // namespace touchstone
