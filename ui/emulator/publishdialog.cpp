// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/emulator/publishdialog.h"

#include "ui/common/eventwords.h"
#include "ui/common/failurewords.h"
#include "ui/common/healthstyle.h"
#include "ui/common/icons.h"
#include "ui/common/textlabel.h"
#include "ui/common/theme.h"
#include "ui/emulator/eventfieldsform.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace touchstone::ui {

PublishDialog::PublishDialog(const Device &device, const Clock &clock, QWidget *parent)
    : QDialog(parent)
    , m_device(device.name)
    , m_clock(clock)
    , m_types(new QComboBox(this))
    , m_meaning(makeTextLabel(this))
    , m_form(new EventFieldsForm(this))
    , m_repeat(new QCheckBox(tr("&Again and again: every"), this))
    , m_every(new QSpinBox(this))
    , m_times(new QSpinBox(this))
    , m_outcome(makeTextLabel(this))
    , m_publish(new QPushButton(this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Publish as %1").arg(device.displayName()));
    const QList<EventType> types = eventTypesOf(device.type);
    for (const EventType &type : types)
        m_types->addItem(icon(iconNameOf(type)), eventTypeWord(type), type.text());
    layOut();
    const auto showType = [this] {
        const EventType type = EventType::fromText(m_types->currentData().toString());
        const QString meaning = eventTypeMeaning(type);
        m_meaning->setText(meaning.left(1).toUpper() + meaning.mid(1) + QLatin1Char('.'));
        m_form->setType(type);
        adjustSize();
    };
    connect(m_types, &QComboBox::currentIndexChanged, this, showType);
    connect(m_repeat, &QCheckBox::toggled, this, &PublishDialog::updateRepeating);
    connect(m_publish, &QPushButton::clicked, this, &PublishDialog::publish);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    showType();
    updateRepeating();
}

void PublishDialog::layOut()
{
    m_types->setAccessibleName(tr("Event type"));
    m_every->setRange(int(Rhythm::shortest.count()), int(Rhythm::longest.count()));
    m_every->setValue(10);
    m_every->setSuffix(tr(" s"));
    m_every->setAccessibleName(tr("Seconds between two events"));
    m_every->setAccessibleDescription(tr("%1 to %2 s").arg(m_every->minimum()).arg(m_every->maximum()));
    m_times->setRange(1, Rhythm::mostTimes);
    m_times->setValue(100);
    m_times->setSuffix(tr(" times"));
    m_times->setAccessibleName(tr("How many events"));
    m_publish->setDefault(true);
    m_close->setAutoDefault(false);
    auto *rhythm = new QHBoxLayout;
    rhythm->setSpacing(spacing::small);
    rhythm->addWidget(m_repeat);
    rhythm->addWidget(m_every);
    rhythm->addWidget(m_times);
    rhythm->addStretch();
    m_repeat->setToolTip(tr("Goes on for as long as this window is open, at most as often as you say; "
                            "it ends with the first failure."));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::small);
    buttons->addStretch();
    buttons->addWidget(m_publish);
    buttons->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::huge, spacing::huge, spacing::huge, spacing::large);
    column->setSpacing(spacing::small);
    column->addWidget(m_types);
    column->addWidget(m_meaning);
    column->addWidget(m_form);
    column->addLayout(rhythm);
    column->addWidget(m_outcome);
    column->addStretch();
    column->addSpacing(spacing::small);
    column->addLayout(buttons);
    setMinimumWidth(460);
}

void PublishDialog::setRepeating(bool repeating)
{
    m_repeat->setChecked(repeating);
}

void PublishDialog::updateRepeating()
{
    const bool repeating = m_repeat->isChecked();
    m_every->setEnabled(repeating);
    m_times->setEnabled(repeating);
    m_publish->setText(repeating ? tr("&Start the rhythm") : tr("&Publish"));
}

void PublishDialog::publish()
{
    const EventType type = EventType::fromText(m_types->currentData().toString());
    const Result<Event> event = eventFromFields(type, m_device, m_form->values(), m_clock.now());
    if (!event) {
        tell(failureWords(tr("publish the event"), event.failure()), true);
        return;
    }
    tell(tr("Sending \u2026"), false);
    if (m_repeat->isChecked())
        Q_EMIT rhythmRequested({*event, std::chrono::seconds(m_every->value()), m_times->value()});
    else
        Q_EMIT publishRequested(*event);
}

QString PublishDialog::outcome() const
{
    return m_outcome->text();
}

void PublishDialog::tell(const QString &words, bool isProblem)
{
    QPalette coloured = palette();
    if (isProblem)
        coloured.setColor(QPalette::WindowText, healthTextColour(Health::Failing, palette()));
    m_outcome->setPalette(coloured);
    m_outcome->setText(isProblem ? QStringLiteral("\u26a0 ") + words : words);
    m_publish->setAccessibleDescription(words);
    QAccessibleEvent alert(m_outcome, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace touchstone::ui
