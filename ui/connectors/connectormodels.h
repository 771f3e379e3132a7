// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace touchstone::items {
class ChangeHistoryModel;
class ConnectorListModel;
class DeliveryModel;
class DeviceDirectory;
} // namespace touchstone::items

namespace touchstone::ui {

/// What the connectors' page shows. All of it must outlive the page.
struct ConnectorModels
{
    items::ConnectorListModel &connectors;
    items::DeviceDirectory &devices;
    items::DeliveryModel &deliveries;
    items::ChangeHistoryModel &changes;
};

} // namespace touchstone::ui
