// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/items/eventrates.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QRadioButton;
class QTreeView;

namespace touchstone::ui {

class EventTypeModel;

/// Which events a connector forwards: all of them, or those that are checked, with what each means and how many per
/// hour the choice comes to, as far as they were heard live.
class EventPicker : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the picker.
    EventPicker(const items::EventRates &rates, const Clock &clock, QWidget *parent = nullptr);

    void setEvents(const QList<EventType> &events); ///< empty: all
    QList<EventType> events() const;
    /// "Choose at least one" and the like; empty when all is right.
    QString problem() const;
    void setReadOnly(bool readOnly);
    QString rateWords() const;

Q_SIGNALS:
    void eventsChanged();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void update();

    const items::EventRates &m_rates;
    const Clock &m_clock;
    EventTypeModel *m_model;
    QRadioButton *m_all;
    QRadioButton *m_some;
    QTreeView *m_list;
    QLabel *m_rate;
    QTimer m_refresh;
};

} // namespace touchstone::ui
