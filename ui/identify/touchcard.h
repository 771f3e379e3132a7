// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"
#include "ui/common/card.h"

#include <QDateTime>

class QLabel;

namespace touchstone::ui {

class ElidedLabel;

/// The sensor that was touched, large enough to be read from a ladder: name, type, id, labels, last values, time.
class TouchCard : public Card
{
    Q_OBJECT

public:
    explicit TouchCard(QWidget *parent = nullptr);

    /// `device` may be null: then the id is all that is known.
    void setTouch(const DeviceName &name, const Device *device, const QDateTime &at);
    /// Lets the edge light up and fade, unless the system asks for no animation.
    void flash();

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    DeviceType m_type;
    QLabel *m_picture;
    ElidedLabel *m_name;
    ElidedLabel *m_kind;
    QLabel *m_id;
    ElidedLabel *m_labels;
    ElidedLabel *m_values;
    QLabel *m_time;
};

} // namespace touchstone::ui
