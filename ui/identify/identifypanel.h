// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/labelchange.h"
#include "models/domain/linkstate.h"
#include "models/domain/timestamp.h"

#include <QDeadlineTimer>
#include <QPointer>
#include <QWidget>

#include <chrono>

class QCheckBox;
class QLabel;
class QListView;
class QPushButton;
class QStackedLayout;
class QTabWidget;
class QTimer;
class QToolButton;

namespace touchstone {
class Clock;
}
namespace touchstone::items {
class DeviceDirectory;
class SensorListModel;
class TouchModel;
} // namespace touchstone::items

namespace touchstone::ui {

class EditOutcome;
struct Formats;
class EmptyState;
class HiddenSensors;
class LabelsDialog;
class TouchCard;
class TouchRows;
class WaitPanel;

/// "Identify a sensor": start, touch a sensor, read its name, give it another one. Listens for two minutes; each touch
/// begins them anew. Also the other way round (WaitPanel), and what cannot be found so (HiddenSensors). Shows state and
/// asks for what is to be done; the answers come back by takeEdit() and takeFailure().
class IdentifyPanel : public QWidget
{
    Q_OBJECT

public:
    enum class State { Idle, Listening, Found };

    /// All must outlive the panel.
    IdentifyPanel(items::TouchModel &touches, const items::DeviceDirectory &devices, const Clock &clock,
        QWidget *parent = nullptr);

    State state() const;
    /// How long it listens; for tests and settings.
    void setListeningTime(std::chrono::milliseconds time) { m_listeningTime = time; }
    void setPermissions(const Permissions &permissions);
    void setLink(const LinkState &link); ///< says when touches cannot be heard
    void setFormats(const Formats &formats);
    void setSound(bool on);
    bool hasSound() const;
    bool namesMany() const;
    void setNamesMany(bool on);

    TouchCard *card() const { return m_card; }
    WaitPanel *waitPanel() const { return m_wait; }
    HiddenSensors *hiddenSensors() const { return m_hidden; }
    EditOutcome *outcome() const { return m_outcome; }
    QString hint() const;

public Q_SLOTS:
    void start(); ///< or renews the two minutes
    void stop();
    void toggle();
    void takeEdit(const touchstone::LabelEdit &edit);
    void takeFailure(const touchstone::DeviceName &device, const touchstone::LabelChange &change,
        const touchstone::Failure &failure);

Q_SIGNALS:
    void touchSounded(); ///< a sound should be heard
    void soundChanged(bool on);
    void labelsChangeRequested(const touchstone::DeviceName &device, const touchstone::LabelChange &change);
    void undoRequested(const touchstone::LabelEdit &edit);
    void eventsRequested(const touchstone::DeviceName &device);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Touch
    {
        DeviceName device;
        Timestamp at{};
    };

    void layOut();
    QWidget *makeCorner();
    QWidget *makeTouchedPage();
    void join();
    void tick();
    void listeningChanged(bool listening);
    void touched(const DeviceName &device, Timestamp at);
    void showTouch(const Touch &touch);
    void showNext();
    void showRow(const QModelIndex &row);
    void rename(const DeviceName &device, const QString &name);
    void editLabels(const DeviceName &device);
    void reset();
    void updateState();
    QString hintWords() const;
    QString title(const DeviceName &device) const;

    items::TouchModel &m_touches;
    const items::DeviceDirectory &m_devices;
    items::SensorListModel *m_sensors;
    Permissions m_permissions;
    bool m_isHeard = true; ///< as far as is known
    QList<Touch> m_next;   ///< came while a name was being typed
    std::chrono::milliseconds m_listeningTime = std::chrono::minutes(2);
    QDeadlineTimer m_deadline;
    QTimer *m_ticks;
    QPushButton *m_button;
    QLabel *m_hint;
    QLabel *m_countdown;
    QToolButton *m_renew;
    QCheckBox *m_many;
    QToolButton *m_sound;
    QTabWidget *m_tabs;
    EmptyState *m_empty;
    QWidget *m_found;
    TouchCard *m_card;
    EditOutcome *m_outcome;
    QLabel *m_historyTitle;
    QListView *m_history;
    TouchRows *m_formerTouches;
    WaitPanel *m_wait;
    HiddenSensors *m_hidden;
    QStackedLayout *m_stack;
    QPointer<LabelsDialog> m_dialog;
};

} // namespace touchstone::ui
