// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/names.h"

namespace touchstone {

namespace {

/// Takes "<word>/<id>" off the front of `path`, with the slash that follows. Nothing when it is not there, or no id.
std::optional<QString> takeId(QStringView &path, QLatin1String word)
{
    if (!path.startsWith(word) || path.size() <= word.size() || path.at(word.size()) != u'/')
        return std::nullopt;
    path = path.sliced(word.size() + 1);
    const qsizetype slash = path.indexOf(u'/');
    const QStringView id = slash < 0 ? path : path.first(slash);
    if (id.isEmpty() || slash == path.size() - 1) // "projects/", "projects/p/"
        return std::nullopt;
    path = slash < 0 ? QStringView() : path.sliced(slash + 1);
    return id.toString();
}

struct ChildIds
{
    QString project;
    QString child;
};

/// "projects/{p}/<collection>/{id}"
std::optional<ChildIds> parseChild(QStringView path, QLatin1String collection)
{
    const std::optional<QString> project = takeId(path, QLatin1String("projects"));
    if (!project)
        return std::nullopt;
    const std::optional<QString> child = takeId(path, collection);
    if (!child || !path.isEmpty())
        return std::nullopt;
    return ChildIds{*project, *child};
}

} // namespace

std::optional<ProjectName> ProjectName::parse(QStringView path)
{
    const std::optional<QString> project = takeId(path, QLatin1String("projects"));
    if (!project || !path.isEmpty())
        return std::nullopt;
    return ProjectName{*project};
}

QString ProjectName::path() const
{
    return QLatin1String("projects/") + project;
}

std::optional<DeviceName> DeviceName::parse(QStringView path)
{
    const std::optional<ChildIds> ids = parseChild(path, QLatin1String("devices"));
    if (!ids)
        return std::nullopt;
    return DeviceName{ids->project, ids->child};
}

QString DeviceName::path() const
{
    return QLatin1String("projects/") + project + QLatin1String("/devices/") + device;
}

std::optional<ConnectorName> ConnectorName::parse(QStringView path)
{
    const std::optional<ChildIds> ids = parseChild(path, QLatin1String("dataconnectors"));
    if (!ids)
        return std::nullopt;
    return ConnectorName{ids->project, ids->child};
}

QString ConnectorName::path() const
{
    return QLatin1String("projects/") + project + QLatin1String("/dataconnectors/") + connector;
}

} // namespace touchstone
