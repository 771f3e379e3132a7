// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringView>

#include <compare>
#include <optional>

namespace touchstone {

/// Resource names are relative paths (dt-api.md 3.1). These values keep the ids and write the path.
/// (clang-tidy 14 takes the comparisons that the compiler writes for null pointers; hence the NOLINT.)

struct ProjectName
{
    QString project;

    static std::optional<ProjectName> parse(QStringView path); ///< "projects/{p}"
    QString path() const;
    bool operator==(const ProjectName &) const = default;
    std::strong_ordering operator<=>(const ProjectName &) const = default; // NOLINT(modernize-use-nullptr)
};

struct DeviceName
{
    QString project;
    QString device;

    static std::optional<DeviceName> parse(QStringView path); ///< "projects/{p}/devices/{d}"
    QString path() const;
    bool operator==(const DeviceName &) const = default;
    std::strong_ordering operator<=>(const DeviceName &) const = default; // NOLINT(modernize-use-nullptr)
};

struct ConnectorName
{
    QString project;
    QString connector;

    static std::optional<ConnectorName> parse(QStringView path); ///< "projects/{p}/dataconnectors/{c}"
    QString path() const;
    bool operator==(const ConnectorName &) const = default;
    std::strong_ordering operator<=>(const ConnectorName &) const = default; // NOLINT(modernize-use-nullptr)
};

inline size_t qHash(const ProjectName &name, size_t seed = 0)
{
    return qHash(name.project, seed);
}
inline size_t qHash(const DeviceName &name, size_t seed = 0)
{
    return qHashMulti(seed, name.project, name.device);
}
inline size_t qHash(const ConnectorName &name, size_t seed = 0)
{
    return qHashMulti(seed, name.project, name.connector);
}

} // namespace touchstone
