// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/welcoming.h"

#include "ui/connect/tourdialog.h"
#include "ui/connect/welcomepage.h"

namespace touchstone::desktop {

using ui::WelcomePage;

Welcoming::Welcoming(Connecting &connecting, ConnectionManaging &managing, ui::MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_connecting(connecting)
    , m_managing(managing)
    , m_window(window)
{
    connect(&m_connecting, &Connecting::firstStarted, this, &Welcoming::greet);
    connect(&m_window, &ui::MainWindow::tourRequested, this, &Welcoming::showTour);
}

void Welcoming::greet()
{
    m_page = new WelcomePage(&m_window);
    connect(m_page, &WelcomePage::localCloudRequested, this, [this] { m_connecting.use(localConnectionId); });
    connect(m_page, &WelcomePage::vendorRequested, this, [this] { m_managing.openNew(true); });
    connect(m_page, &WelcomePage::otherServerRequested, this, [this] { m_managing.openNew(false); });
    connect(m_page, &WelcomePage::importRequested, &m_managing, &ConnectionManaging::openImport);
    connect(&m_connecting, &Connecting::used, m_page, [this] {
        m_page->leave();
        m_page->deleteLater();
        if (!m_window.memory().tourSeen())
            showTour();
    });
    m_page->open();
}

void Welcoming::showTour()
{
    if (!m_tour) {
        m_tour = new ui::TourDialog(&m_window);
        connect(m_tour, &QDialog::finished, this, [this] { m_window.memory().setTourSeen(); });
    }
    m_tour->show();
    m_tour->raise();
}

} // namespace touchstone::desktop
