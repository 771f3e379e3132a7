// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/table.h"
#include "models/domain/device.h"

#include <QByteArray>

namespace touchstone::ctl {

/// Sensors and Cloud Connectors as they are listed.
Table deviceTable(const QList<Device> &devices);
QByteArray deviceJson(const Device &device);

/// The words of all device types, for options and arguments.
QStringList deviceTypeWords();

} // namespace touchstone::ctl
