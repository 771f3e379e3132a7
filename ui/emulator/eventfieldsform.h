// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/eventform.h"

#include <QVariantMap>
#include <QWidget>

class QFormLayout;

namespace touchstone::ui {

/// The fields of one type of event, each with its unit and range beside it. Nothing out of range can be entered.
class EventFieldsForm : public QWidget
{
    Q_OBJECT

public:
    explicit EventFieldsForm(QWidget *parent = nullptr);

    void setType(const EventType &type); ///< with the values of an ordinary day
    QVariantMap values() const;          ///< by member, as eventFromFields() takes them

private:
    QWidget *makeEditor(const EventField &field);
    QWidget *makeNumber(const EventField &field);
    QWidget *makeWords(const EventField &field);

    EventType m_type;
    QFormLayout *m_form;
    QList<QPair<QString, QWidget *>> m_editors; ///< by member
};

} // namespace touchstone::ui
