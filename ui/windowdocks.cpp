// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowdocks.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>

namespace touchstone::ui {

namespace {

constexpr int tabbedBelow = 1000; ///< a window narrower than this has its docks as tabs

} // namespace

WindowDocks::WindowDocks(QMainWindow &window, const Panel &events, const Panel &identify, const Panel &emulator)
    : QObject(&window)
    , m_window(window)
    , m_events(makeDock(events))
    , m_identify(makeDock(identify))
    , m_emulator(makeDock(emulator))
{
    setUpEmulator();
}

QDockWidget *WindowDocks::makeDock(const Panel &panel)
{
    auto *dock = new QDockWidget(panel.title, &m_window);
    dock->setObjectName(panel.name);
    dock->setAccessibleName(panel.title);
    dock->setWidget(panel.content);
    m_window.addDockWidget(Qt::BottomDockWidgetArea, dock);
    return dock;
}

void WindowDocks::setUpEmulator()
{
    m_emulator->hide();
    QAction *action = m_emulator->toggleViewAction();
    action->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
    m_window.addAction(action); // so that its key counts while the menu is closed
    connect(action, &QAction::triggered, this, [this](bool shown) {
        m_wantsEmulator = shown;
        // Later: a dock that has only just been shown has no tab yet that could be raised.
        if (shown)
            QMetaObject::invokeMethod(this, &WindowDocks::raiseEmulator, Qt::QueuedConnection);
    });
}

void WindowDocks::raiseEmulator()
{
    m_emulator->raise();
    Q_EMIT emulatorOpened();
}

void WindowDocks::setEmulatorAvailable(bool available)
{
    m_emulator->toggleViewAction()->setVisible(available);
    m_emulator->toggleViewAction()->setEnabled(available);
    m_emulator->setVisible(available && m_wantsEmulator);
}

bool WindowDocks::isNarrow() const
{
    return m_window.width() < tabbedBelow;
}

void WindowDocks::begin(const QByteArray &state)
{
    m_isTabbed = isNarrow();
    if (state.isEmpty() || !m_window.restoreState(state))
        arrange();
    m_wantsEmulator = !m_emulator->isHidden();
}

void WindowDocks::restore(const QByteArray &state)
{
    if (m_isAway) {
        m_kept = state;
        return;
    }
    m_window.restoreState(state);
    m_wantsEmulator = !m_emulator->isHidden();
}

QByteArray WindowDocks::state() const
{
    return m_isAway ? m_kept : m_window.saveState();
}

void WindowDocks::putAway()
{
    m_kept = m_window.saveState();
    m_isAway = true;
    m_events->hide();
    m_identify->hide();
}

void WindowDocks::bringBack()
{
    const bool isEmulatorShown = !m_emulator->isHidden();
    m_isAway = false;
    m_window.restoreState(m_kept);
    m_emulator->setVisible(isEmulatorShown);
}

void WindowDocks::takeBackEvents(QWidget *content)
{
    m_events->setWidget(content);
}

void WindowDocks::takeBackIdentify(QWidget *content)
{
    m_identify->setWidget(content);
}

void WindowDocks::showIdentify()
{
    m_identify->show();
    m_identify->raise();
}

void WindowDocks::arrange()
{
    if (m_isTabbed) {
        m_window.tabifyDockWidget(m_events, m_identify);
        m_window.tabifyDockWidget(m_identify, m_emulator);
        m_events->raise();
    } else {
        // What is beside a tab becomes a tab, so both begin anew.
        for (QDockWidget *dock : all()) {
            const bool isShown = !dock->isHidden();
            m_window.removeDockWidget(dock);
            m_window.addDockWidget(Qt::BottomDockWidgetArea, dock, Qt::Horizontal);
            dock->setVisible(isShown);
        }
        m_window.tabifyDockWidget(m_events, m_emulator); // beside Identify, where what it touches is seen
        m_events->raise();
        m_window.resizeDocks({m_events, m_identify}, {64, 36}, Qt::Horizontal);
    }
    const int height = m_window.height() * 32 / 100;
    m_window.resizeDocks({m_events, m_identify}, {height, height}, Qt::Vertical);
}

void WindowDocks::fit()
{
    if (isNarrow() == m_isTabbed || m_isAway)
        return;
    m_isTabbed = isNarrow();
    // Only while both lie where we put them; a layout of the person's own is theirs.
    const bool ours = !m_events->isFloating() && !m_identify->isFloating() &&
                      m_window.dockWidgetArea(m_events) == Qt::BottomDockWidgetArea &&
                      m_window.dockWidgetArea(m_identify) == Qt::BottomDockWidgetArea;
    if (ours)
        arrange();
}

} // namespace touchstone::ui
