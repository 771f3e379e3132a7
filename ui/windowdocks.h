// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>

class QDockWidget;
class QMainWindow;
class QWidget;

namespace touchstone::ui {

/// The panels below the connectors: where they lie, as tabs in a narrow window, and what of it is remembered. A page of
/// its own may borrow the content of the first two; while other pages are shown they are put away.
class WindowDocks : public QObject
{
    Q_OBJECT

public:
    struct Panel
    {
        QString name;  ///< in the remembered layout
        QString title; ///< for people
        QWidget *content;
    };

    /// The window must outlive the docks, which are its children.
    WindowDocks(QMainWindow &window, const Panel &events, const Panel &identify, const Panel &emulator);

    QList<QDockWidget *> all() const { return {m_events, m_identify, m_emulator}; }

    /// What state() gave at another time; without anything, or with what does not fit, the usual places.
    void begin(const QByteArray &state);
    /// The same of a window that is there already; what fits nothing changes nothing.
    void restore(const QByteArray &state);
    QByteArray state() const;

    void putAway(); ///< another page is shown; the emulator stays open over pages
    void bringBack();
    void takeBackEvents(QWidget *content); ///< which a page had borrowed
    void takeBackIdentify(QWidget *content);
    void showIdentify();
    void setEmulatorAvailable(bool available);
    /// The window has another width: tabs or not, unless the person has put the panels elsewhere.
    void fit();

Q_SIGNALS:
    void emulatorOpened(); ///< by the person; its tab can be raised now

private:
    QDockWidget *makeDock(const Panel &panel);
    void setUpEmulator();
    void arrange();
    void raiseEmulator();
    bool isNarrow() const;

    QMainWindow &m_window;
    QDockWidget *m_events;
    QDockWidget *m_identify;
    QDockWidget *m_emulator;
    bool m_wantsEmulator = false; ///< its panel is open, where there is an emulator
    bool m_isTabbed = false;
    bool m_isAway = false;
    QByteArray m_kept; ///< while they are put away
};

} // namespace touchstone::ui
