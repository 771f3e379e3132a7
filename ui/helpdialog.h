// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace touchstone::ui {

/// What the shapes mean, which keys there are, and which program this is.
class HelpDialog : public QDialog
{
    Q_OBJECT

public:
    explicit HelpDialog(QWidget *parent = nullptr);

private:
    QWidget *makeShapes();
    QWidget *makeKeys();
    QWidget *makeFilters();
    QWidget *makeAlerts();
    QWidget *makeAbout();
};

} // namespace touchstone::ui
