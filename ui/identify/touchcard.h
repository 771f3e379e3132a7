// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"
#include "ui/common/card.h"
#include "ui/common/formats.h"

#include <QDateTime>

class QLabel;
class QLineEdit;
class QToolButton;

namespace touchstone::items {
class DeviceDirectory;
}

namespace touchstone::ui {

class ElidedLabel;

/// The sensor that was touched, large enough to be read from a ladder: name, type, id, labels, last values, signal and
/// who heard it, battery, time. Its name can be edited in place.
class TouchCard : public Card
{
    Q_OBJECT

public:
    /// `devices` must outlive the card.
    explicit TouchCard(const items::DeviceDirectory &devices, QWidget *parent = nullptr);

    /// A sensor that the directory does not know shows its id, which is all that is known. Ends an edit of another one.
    void setTouch(const DeviceName &name, const QDateTime &at);
    void refresh(); ///< the directory knows something newer
    const DeviceName &device() const { return m_device; }
    /// With room around it, it is twice as large.
    void setLarge(bool large);
    /// Lets the edge light up and fade, unless the system asks for no animation.
    void flash();
    /// Why names and labels cannot be changed; empty: they can.
    void setLock(const QString &reason);
    void setFormats(const Formats &formats);

    bool isEditing() const;
    bool hasDraft() const; ///< something else than the present name was typed
    QLineEdit *nameEdit() const { return m_edit; }

public Q_SLOTS:
    void editName(); ///< nothing while it is locked or the sensor unknown
    void cancelEdit();

Q_SIGNALS:
    void nameEntered(const touchstone::DeviceName &device, const QString &name); ///< Enter, whether changed or not
    void editCancelled();
    void labelsRequested(const touchstone::DeviceName &device);
    void eventsRequested(const touchstone::DeviceName &device);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    void restyle();
    void enterName();
    void showEditing(bool editing);
    void updateActions();

    const items::DeviceDirectory &m_devices;
    DeviceName m_device;
    QDateTime m_at;
    DeviceType m_type;
    QString m_lock;
    Formats m_formats;
    bool m_isLarge = false;
    QLabel *m_picture;
    ElidedLabel *m_name;
    QLineEdit *m_edit;
    QLabel *m_problem; ///< what is wrong with the name that is typed
    ElidedLabel *m_kind;
    QLabel *m_id;
    ElidedLabel *m_signal;
    ElidedLabel *m_labels;
    ElidedLabel *m_values;
    QLabel *m_time;
    QToolButton *m_rename;
    QToolButton *m_editLabels;
    QToolButton *m_events;
};

} // namespace touchstone::ui
