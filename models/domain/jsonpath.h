// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace touchstone {

/// The path of the member that stands on the line of `position` in indented JSON, such as
/// data.temperature.samples[0].value; empty on the outermost braces. Keys that are no plain words are written in
/// brackets and quotation marks, as programs that take such paths expect.
QString jsonPathAt(QStringView json, qsizetype position);

} // namespace touchstone
