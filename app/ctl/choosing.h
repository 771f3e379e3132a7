// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dataconnector.h"
#include "models/domain/device.h"
#include "models/domain/project.h"
#include "models/domain/result.h"

namespace touchstone::ctl {

/// What a person means by a word: a resource name, an ID, or a display name whatever its case. NotFound, or Conflict
/// when several things are called so; the message says where to look.

/// An empty word is the only project.
Result<Project> chooseProject(const QList<Project> &projects, const QString &word);
Result<DataConnector> chooseConnector(const QList<DataConnector> &connectors, const QString &word);
Result<Device> chooseDevice(const QList<Device> &devices, const QString &word);

} // namespace touchstone::ctl
