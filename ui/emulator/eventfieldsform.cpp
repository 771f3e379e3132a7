// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/emulator/eventfieldsform.h"

#include "ui/common/eventwords.h"
#include "ui/common/theme.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace touchstone::ui {

namespace {

QString captionOf(const EventField &field)
{
    const std::pair<const char *, QString> captions[] = {{"value", EventFieldsForm::tr("Temperature")},
        {"temperature", EventFieldsForm::tr("Temperature")},
        {"relativeHumidity", EventFieldsForm::tr("Relative humidity")}, {"state", EventFieldsForm::tr("State")},
        {"total", EventFieldsForm::tr("Total so far")}, {"signalStrength", EventFieldsForm::tr("Signal")},
        {"rssi", EventFieldsForm::tr("Received power")}, {"transmissionMode", EventFieldsForm::tr("Sends")},
        {"percentage", EventFieldsForm::tr("Battery")}, {"connection", EventFieldsForm::tr("Connection")},
        {"ipAddress", EventFieldsForm::tr("IP address")}, {"macAddress", EventFieldsForm::tr("MAC address")},
        {"ppm", EventFieldsForm::tr("Carbon dioxide")}, {"pascal", EventFieldsForm::tr("Air pressure")}};
    for (const auto &[member, caption] : captions) {
        if (field.member == QLatin1String(member))
            return caption;
    }
    return field.member;
}

/// The word as the rest of the window writes it.
QString wordCaption(const EventType &type, const EventField &field, const QString &word)
{
    if (word == QLatin1String("LOW_POWER_STANDARD_MODE"))
        return EventFieldsForm::tr("in standard mode");
    if (word == QLatin1String("HIGH_POWER_BOOST_MODE"))
        return EventFieldsForm::tr("in boost mode");
    const Result<Event> event = eventFromFields(type, {}, {{field.member, word}}, Timestamp(std::chrono::seconds(1)));
    return event ? valueWords(type, event->payload) : word;
}

} // namespace

EventFieldsForm::EventFieldsForm(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setSpacing(spacing::small);
}

void EventFieldsForm::setType(const EventType &type)
{
    m_type = type;
    m_editors.clear();
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    const QList<EventField> fields = eventFieldsOf(type);
    for (const EventField &field : fields) {
        QWidget *editor = makeEditor(field);
        editor->setAccessibleName(captionOf(field));
        m_editors.append({field.member, editor});
        auto *line = new QHBoxLayout;
        line->setSpacing(spacing::small);
        line->addWidget(editor);
        if (field.most > field.least) {
            const QLocale locale;
            auto *range = new QLabel(
                tr("%1 to %2 %3").arg(locale.toString(field.least), locale.toString(field.most, 'f', 0), field.unit),
                this);
            editor->setAccessibleDescription(range->text());
            line->addWidget(range);
        }
        line->addStretch();
        auto *caption = new QLabel(captionOf(field), this);
        caption->setBuddy(editor);
        m_form->addRow(caption, line);
    }
    if (fields.isEmpty())
        m_form->addRow(new QLabel(tr("This event says all by itself: it has no values."), this));
}

QWidget *EventFieldsForm::makeEditor(const EventField &field)
{
    switch (field.kind) {
    case EventField::Kind::Word:
        return makeWords(field);
    case EventField::Kind::Text: {
        auto *edit = new QLineEdit(field.initial.toString(), this);
        edit->setMaxLength(maxFieldLength);
        return edit;
    }
    case EventField::Kind::Number:
    case EventField::Kind::Whole:
        break;
    }
    return makeNumber(field);
}

QWidget *EventFieldsForm::makeNumber(const EventField &field)
{
    auto *box = new QDoubleSpinBox(this); // for whole numbers, too: it reaches further than QSpinBox
    box->setDecimals(field.decimals);
    box->setRange(field.least, field.most);
    box->setSuffix(field.unit.isEmpty() ? QString() : QChar(QChar::Nbsp) + field.unit);
    box->setValue(field.initial.toDouble());
    return box;
}

QWidget *EventFieldsForm::makeWords(const EventField &field)
{
    auto *box = new QComboBox(this);
    for (const QString &word : field.words)
        box->addItem(wordCaption(m_type, field, word), word);
    return box;
}

QVariantMap EventFieldsForm::values() const
{
    QVariantMap result;
    for (const auto &[member, editor] : m_editors) {
        if (const auto *number = qobject_cast<QDoubleSpinBox *>(editor))
            result.insert(member, number->decimals() > 0 ? QVariant(number->value()) : qint64(number->value()));
        else if (const auto *words = qobject_cast<QComboBox *>(editor))
            result.insert(member, words->currentData());
        else if (const auto *text = qobject_cast<QLineEdit *>(editor))
            result.insert(member, text->text().trimmed());
    }
    return result;
}

} // namespace touchstone::ui
