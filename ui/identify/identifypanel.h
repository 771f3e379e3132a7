// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/names.h"
#include "models/domain/timestamp.h"

#include <QDeadlineTimer>
#include <QWidget>

#include <chrono>

class QLabel;
class QListView;
class QPushButton;
class QStackedLayout;
class QTimer;

namespace touchstone::items {
class DeviceDirectory;
class TouchModel;
} // namespace touchstone::items

namespace touchstone::ui {

class EmptyState;
class TouchCard;

/// "Identify a sensor": start, touch a sensor, read its name. Listens for two minutes; each touch begins them anew. The
/// models must outlive the panel.
class IdentifyPanel : public QWidget
{
    Q_OBJECT

public:
    enum class State { Idle, Listening, Found };

    IdentifyPanel(items::TouchModel &touches, const items::DeviceDirectory &devices, QWidget *parent = nullptr);

    State state() const;
    /// How long it listens; for tests and settings.
    void setListeningTime(std::chrono::milliseconds time) { m_listeningTime = time; }

public Q_SLOTS:
    void start();
    void stop();
    void toggle();

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void tick();
    void listeningChanged(bool listening);
    void touched(const DeviceName &device, Timestamp at);
    void showRow(const QModelIndex &row);
    void updateState();

    items::TouchModel &m_touches;
    const items::DeviceDirectory &m_devices;
    std::chrono::milliseconds m_listeningTime = std::chrono::minutes(2);
    QDeadlineTimer m_deadline;
    QTimer *m_ticks;
    QPushButton *m_button;
    QLabel *m_hint;
    QLabel *m_countdown;
    EmptyState *m_empty;
    QWidget *m_found;
    TouchCard *m_card;
    QLabel *m_historyTitle;
    QListView *m_history;
    QStackedLayout *m_stack;
};

} // namespace touchstone::ui
