// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/textpool.h"

namespace touchstone {

namespace {

constexpr qsizetype mostTexts = 20'000; ///< a project has fewer sensors; texts of a hostile server end here
constexpr qsizetype mostTypes = 50;     ///< some twenty are documented

} // namespace

QString TextPool::text(QByteArrayView utf8)
{
    // A look at the bytes where they are: a text that is known costs no memory of its own.
    const QByteArray key = QByteArray::fromRawData(utf8.data(), utf8.size());
    const auto known = m_texts.constFind(key);
    if (known != m_texts.cend())
        return *known;
    if (m_texts.size() >= mostTexts)
        m_texts.clear(); // who holds them keeps them
    return *m_texts.insert(utf8.toByteArray(), QString::fromUtf8(utf8));
}

EventType TextPool::type(const QString &text)
{
    for (const EventType &known : m_types) {
        if (known.text().constData() == text.constData())
            return known;
    }
    if (m_types.size() >= mostTypes)
        m_types.clear();
    m_types.append(EventType::fromText(text));
    return m_types.constLast();
}

} // namespace touchstone
