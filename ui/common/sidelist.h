// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;
class QLayout;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace touchstone::ui {

/// Lays out a dialog with the names of its pages at the left, as wide as they need, what they show beside them, and a
/// button below. Returns the column, for what goes above. Once the names are in the list.
QVBoxLayout *layOutBesideList(QDialog &dialog, QListWidget &names, QLayout &shown, QPushButton &close);

} // namespace touchstone::ui
