// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/choosing.h"

#include "models/domain/connectortitle.h"

namespace touchstone::ctl {
namespace {

struct Names
{
    QString path;
    QString id;
    QString title;
};

/// What is chosen from, in words.
struct Kind
{
    QString one;  ///< "connector"
    QString list; ///< the command that lists them
};

QString joined(const QList<Names> &things, const QList<qsizetype> &places)
{
    QStringList words;
    for (const qsizetype place : places)
        words.append(QStringLiteral("%1 (%2)").arg(things[place].title, things[place].id));
    return words.join(QLatin1String(", "));
}

Result<qsizetype> placeOf(const QList<Names> &things, const QString &word, const Kind &kind)
{
    QList<qsizetype> called;
    for (qsizetype i = 0; i < things.size(); ++i) {
        if (things[i].id == word || things[i].path == word)
            return i;
        if (things[i].title.compare(word, Qt::CaseInsensitive) == 0)
            called.append(i);
    }
    if (called.size() == 1)
        return called.first();
    if (called.isEmpty())
        return Failure{
            Failure::Kind::NotFound, QStringLiteral("There is no %1 \"%2\". touchstonectl %3 shows those there are.")
                                         .arg(kind.one, word, kind.list)};
    return Failure{
        Failure::Kind::Conflict, QStringLiteral("Several things are called \"%1\": %2. Name the %3 by its ID.")
                                     .arg(word, joined(things, called), kind.one)};
}

template <typename T, typename NamesOf>
Result<T> choose(const QList<T> &things, const QString &word, const Kind &kind, NamesOf namesOf)
{
    QList<Names> names;
    for (const T &thing : things)
        names.append(namesOf(thing));
    const Result<qsizetype> place = placeOf(names, word, kind);
    return place ? Result<T>(things[*place]) : Result<T>(place.failure());
}

} // namespace

Result<Project> chooseProject(const QList<Project> &projects, const QString &word)
{
    const auto namesOf = [](const Project &project) {
        return Names{project.name.path(), project.name.project, project.displayName};
    };
    if (!word.isEmpty())
        return choose(projects, word, {QStringLiteral("project"), QStringLiteral("project list")}, namesOf);
    if (projects.size() == 1)
        return projects.first();
    if (projects.isEmpty())
        return Failure{Failure::Kind::NotFound,
            QStringLiteral("This account sees no project. Make it a member of one, or sign in as another.")};
    return Failure{Failure::Kind::Conflict,
        QStringLiteral("There are %1 projects. Name one with --project; touchstonectl project list shows them.")
            .arg(projects.size())};
}

Result<DataConnector> chooseConnector(const QList<DataConnector> &connectors, const QString &word)
{
    return choose(connectors, word, {QStringLiteral("connector"), QStringLiteral("connector list")},
        [](const DataConnector &connector) {
            return Names{connector.name.path(), connector.name.connector, titleOf(connector)};
        });
}

Result<Device> chooseDevice(const QList<Device> &devices, const QString &word)
{
    return choose(devices, word, {QStringLiteral("sensor"), QStringLiteral("device list")}, [](const Device &device) {
        return Names{device.name.path(), device.name.device, device.displayName()};
    });
}

} // namespace touchstone::ctl
