// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/streamgap.h"
#include "models/items/feedfilter.h"
#include "ui/common/formats.h"

namespace touchstone::ui {

/// The live events in words. Pure functions.

/// What a filter looks for words in: the type, and on the next line the value, as they are shown.
QString searchedWords(const Event &event, const Formats &formats = {});

/// "Gap: nothing was heard from 12:03:04 to 12:03:19 (15 s): reason. Filled in from the event history: 12."
QString gapWords(const StreamGap &gap, const Formats &formats = {});

/// What is wrong with a filter of the events, with the term and the remedy.
QString feedFilterProblemWords(const items::FilterProblem &problem);
/// What a filter can say, with examples; HTML.
QString feedFilterHelp();
/// Whether the feed takes this text for a filter that does something.
bool isFeedFilter(const QString &text);

} // namespace touchstone::ui
