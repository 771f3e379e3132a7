// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringView>

#include <array>
#include <utility>

namespace touchstone {

/// An enumeration that may grow at the other side (dt-api.md 3.2, 18.2): known values compare as enumerators, an
/// unknown one keeps its text, so that it can be shown and survives a round trip. `Traits` provides
///   using Enum = ...;                                     with an enumerator Unknown
///   static constexpr std::array<std::pair<Enum, QLatin1StringView-like text>, N> names;
template <typename Traits>
class OpenEnum
{
public:
    using Enum = typename Traits::Enum;

    OpenEnum() = default;
    OpenEnum(Enum value)
        : m_value(value) // NOLINT(google-explicit-constructor): an enumerator is one of these
    {
        for (const auto &[known, text] : Traits::names) {
            if (known == value)
                m_text = QString::fromLatin1(text);
        }
    }

    static OpenEnum fromText(QStringView text) { return fromText(text.toString()); }
    /// Shares the text.
    static OpenEnum fromText(const QString &text)
    {
        OpenEnum result;
        result.m_text = text;
        result.m_value = Enum::Unknown;
        for (const auto &[known, name] : Traits::names) {
            if (text == QLatin1String(name))
                result.m_value = known;
        }
        return result;
    }

    Enum value() const { return m_value; }
    bool isKnown() const { return m_value != Enum::Unknown; }
    /// As it stands on the wire.
    const QString &text() const { return m_text; }

    bool operator==(const OpenEnum &other) const { return m_text == other.m_text; }
    bool operator==(Enum value) const { return m_value == value; }
    bool operator<(const OpenEnum &other) const { return m_text < other.m_text; }
    friend size_t qHash(const OpenEnum &value, size_t seed = 0) { return qHash(value.m_text, seed); }

private:
    Enum m_value = Enum::Unknown;
    QString m_text;
};

} // namespace touchstone
