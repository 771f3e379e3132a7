// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"

#include <QHash>
#include <QSet>

namespace touchstone::items {

/// Lets events share the texts that come again and again: names of devices, types, states. A hundred thousand events of
/// a building hold a few hundred different ones, and each would otherwise lie in memory a hundred thousand times.
/// Bounded: a sender that never repeats itself only makes the pool useless. GUI thread.
class TextPool
{
public:
    void share(Event &event);

private:
    void share(QString &text);
    void share(EventType &type);
    void share(EventPayload &payload);

    QSet<QString> m_texts;
    QHash<QString, EventType> m_types;
};

} // namespace touchstone::items
