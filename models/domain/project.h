// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/jsonwriter.h"
#include "models/domain/names.h"
#include "models/domain/result.h"

#include <QJsonObject>
#include <QMap>
#include <QMetaType>

namespace touchstone {

/// dt-api.md 5.1
struct Organization
{
    QString name; ///< organizations/{o}
    QString displayName;
    QJsonObject unknownMembers;
    bool operator==(const Organization &) const = default;
};

/// dt-api.md 5.2
struct Project
{
    struct Location
    {
        std::optional<double> latitude;
        std::optional<double> longitude;
        QString timeLocation; ///< IANA zone name
        QJsonObject unknownMembers;
        bool operator==(const Location &) const = default;
    };

    ProjectName name;
    QString displayName;
    bool inventory = false;
    QString organization; ///< organizations/{o}
    QString organizationDisplayName;
    qint64 sensorCount = 0; ///< without Cloud Connectors
    qint64 cloudConnectorCount = 0;
    std::optional<Location> location;
    std::optional<QMap<QString, QString>> labels;
    QJsonObject unknownMembers;
    bool operator==(const Project &) const = default;
};

Result<Organization> organizationFromJson(const QJsonObject &json);
void writeOrganization(JsonWriter &writer, const Organization &organization);
Result<Project> projectFromJson(const QJsonObject &json);
void writeProject(JsonWriter &writer, const Project &project);

} // namespace touchstone

Q_DECLARE_METATYPE(touchstone::Project)
