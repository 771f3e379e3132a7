// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/connecting.h"
#include "app/desktop/connectionmanaging.h"

#include <QDialog>
#include <QObject>
#include <QPointer>

namespace touchstone::ui {
class WelcomePage;
}

namespace touchstone::desktop {

/// The first start: the welcome page until a connection is chosen, then the tour, once. GUI thread.
class Welcoming : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    Welcoming(Connecting &connecting, ConnectionManaging &managing, ui::MainWindow &window, QObject *parent = nullptr);

private:
    void greet();
    void showTour();

    Connecting &m_connecting;
    ConnectionManaging &m_managing;
    ui::MainWindow &m_window;
    ui::WelcomePage *m_page = nullptr;
    QPointer<QDialog> m_tour;
};

} // namespace touchstone::desktop
