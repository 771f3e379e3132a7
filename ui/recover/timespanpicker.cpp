// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recover/timespanpicker.h"

#include "ui/common/theme.h"

#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace touchstone::ui {

namespace {

QDateTimeEdit *makeEdit(const QString &name, QWidget *parent)
{
    auto *edit = new QDateTimeEdit(parent);
    edit->setCalendarPopup(true);
    edit->setAccessibleName(name);
    return edit;
}

QDateTime shown(Timestamp moment)
{
    return toDateTime(std::chrono::floor<std::chrono::seconds>(moment));
}

/// What was set, unless the person chose something else.
Timestamp chosen(const QDateTimeEdit *edit, Timestamp set)
{
    return edit->dateTime() == shown(set) ? set : fromDateTime(edit->dateTime());
}

/// The date is that of ISO 8601, so that it can be typed the same everywhere.
QString displayFormat(const Formats &formats)
{
    return formats.hours == Settings::HourFormat::TwentyFour ? QStringLiteral("yyyy-MM-dd HH:mm:ss")
                                                             : QStringLiteral("yyyy-MM-dd hh:mm:ss AP");
}

} // namespace

TimeSpanPicker::TimeSpanPicker(QWidget *parent)
    : QWidget(parent)
    , m_from(makeEdit(tr("Events from"), this))
    , m_until(makeEdit(tr("Events until"), this))
    , m_count(new QPushButton(tr("&Count"), this))
{
    auto *from = new QLabel(tr("&From"), this);
    from->setBuddy(m_from);
    auto *until = new QLabel(tr("&until"), this);
    until->setBuddy(m_until);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::small);
    for (QWidget *part : std::initializer_list<QWidget *>{from, m_from, until, m_until, m_count})
        row->addWidget(part);
    row->addStretch(1);
    setFormats({});
    m_count->setToolTip(tr("Ask the event history again for this time"));
    connect(m_from, &QDateTimeEdit::dateTimeChanged, this, &TimeSpanPicker::enable);
    connect(m_until, &QDateTimeEdit::dateTimeChanged, this, &TimeSpanPicker::enable);
    connect(m_count, &QPushButton::clicked, this, &TimeSpanPicker::countRequested);
}

void TimeSpanPicker::setFormats(const Formats &formats)
{
    for (QDateTimeEdit *edit : {m_from, m_until})
        edit->setDisplayFormat(displayFormat(formats));
}

void TimeSpanPicker::setSpan(Timestamp begin, Timestamp end)
{
    m_begin = begin;
    m_end = end;
    m_from->setDateTime(shown(begin));
    m_until->setDateTime(shown(end));
}

Timestamp TimeSpanPicker::begin() const
{
    return chosen(m_from, m_begin);
}

Timestamp TimeSpanPicker::end() const
{
    return chosen(m_until, m_end);
}

void TimeSpanPicker::setLocked(bool locked)
{
    m_isLocked = locked;
    enable();
}

void TimeSpanPicker::enable()
{
    m_from->setEnabled(!m_isLocked);
    m_until->setEnabled(!m_isLocked);
    m_count->setEnabled(!m_isLocked && isValid());
}

} // namespace touchstone::ui
