// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/eventtype.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QList>

namespace touchstone {

/// Lets what is read share the texts that come again and again: names of devices, types, states. A hundred thousand
/// events of a building hold a few hundred different ones, and each would otherwise lie in memory a hundred thousand
/// times, made anew each time. Bounded: a sender that never repeats itself only makes the pool useless. One thread at a
/// time.
class TextPool
{
public:
    /// Valid UTF-8, as a parser of JSON leaves it.
    QString text(QByteArrayView utf8);
    EventType type(const QString &text); ///< quick for a text that came from here

private:
    QHash<QByteArray, QString> m_texts;
    QList<EventType> m_types;
};

} // namespace touchstone
