// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"
#include "ui/common/formats.h"

#include <QWidget>

class QDateTimeEdit;
class QPushButton;

namespace touchstone::ui {

/// From when until when, in local time, and a button that counts. What the person leaves as it is stays exact, beyond
/// the seconds that are shown.
class TimeSpanPicker : public QWidget
{
    Q_OBJECT

public:
    explicit TimeSpanPicker(QWidget *parent = nullptr);

    void setFormats(const Formats &formats); ///< 24 hours, or twice 12
    void setSpan(Timestamp begin, Timestamp end);
    Timestamp begin() const;
    Timestamp end() const;
    bool isValid() const { return begin() < end(); }
    void setLocked(bool locked); ///< while something is being done with it
    QPushButton *countButton() const { return m_count; }

Q_SIGNALS:
    void countRequested();

private:
    void enable();

    QDateTimeEdit *m_from;
    QDateTimeEdit *m_until;
    QPushButton *m_count;
    Timestamp m_begin{};
    Timestamp m_end{};
    bool m_isLocked = false;
};

} // namespace touchstone::ui
