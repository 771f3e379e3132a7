// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/health.h"

#include <QString>

namespace touchstone::ui {

// Pages of the help that are made of the program's own words, so that they cannot say something else than the window.
// HTML for HelpView, headings included.

/// The marks are images with the addresses of markAddress().
QString marksHelp();
QString keysHelp();
QString filtersHelp();
QString aboutHelp();

/// Which mark an image of marksHelp() is; see HelpView.
QString markAddress(Health health);
/// All healths, in the order in which they are explained.
QList<Health> explainedHealths();

} // namespace touchstone::ui
