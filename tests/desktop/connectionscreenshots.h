// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace touchstone::ui {
class Style;
}

namespace touchstone::test {

/// The pictures of connecting: welcome, tour, dialog, question for a secret. Nothing is connected for them.
bool takeConnections(const QString &folder, ui::Style &style);

} // namespace touchstone::test
