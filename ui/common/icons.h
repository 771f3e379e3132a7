// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"
#include "models/domain/eventtype.h"

#include <QIcon>

namespace touchstone::ui {

/// A line drawing of resources/icons by its name without ".svg". It takes the colour of the text around it each time it
/// is painted, so it follows light and dark by itself.
QIcon icon(const QString &name);
/// The same in one colour, as a picture.
QPixmap iconPixmap(const QString &name, int size, const QColor &colour, double devicePixelRatio = 1.0);
/// The program's own, in its own colours.
QIcon applicationIcon();

/// Names of drawings for icon(); unknown types have one too.
QString iconNameOf(const DeviceType &type);
QString iconNameOf(const EventType &type);

} // namespace touchstone::ui
