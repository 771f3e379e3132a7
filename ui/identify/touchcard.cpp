// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identify/touchcard.h"

#include "ui/common/elidedlabel.h"
#include "ui/common/eventwords.h"
#include "ui/common/formats.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QStyle>
#include <QVariantAnimation>

#include <chrono>

namespace touchstone::ui {

namespace {

constexpr int pictureSize = 44;
constexpr int flashMilliseconds = 180;

/// "Temperature 21.4 °C · Battery 85 %": what is worth knowing beside the touch itself.
QString latestValues(const Device &device)
{
    QStringList parts;
    for (auto value = device.reported.cbegin(); value != device.reported.cend(); ++value) {
        const EventType type = EventType::fromText(value.key());
        if (type == EventTypeTraits::Enum::Touch || std::holds_alternative<NoPayload>(*value))
            continue;
        parts << QStringLiteral("%1: %2").arg(eventTypeWord(type), valueWords(type, *value));
    }
    return parts.join(QStringLiteral("  ·  "));
}

QString kindOf(const Device *device)
{
    if (!device)
        return TouchCard::tr("Not in the list of this project's sensors");
    const QString word = deviceTypeWord(device->type);
    return device->isEmulated() ? TouchCard::tr("%1, emulated").arg(word) : word;
}

} // namespace

TouchCard::TouchCard(QWidget *parent)
    : Card(parent)
    , m_picture(new QLabel(this))
    , m_name(new ElidedLabel(this))
    , m_kind(new ElidedLabel(this))
    , m_id(new QLabel(this))
    , m_labels(new ElidedLabel(this))
    , m_values(new ElidedLabel(this))
    , m_time(new QLabel(this))
{
    setObjectName(QStringLiteral("touchCard"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(spacing::large, spacing::small, spacing::large, spacing::small);
    grid->setHorizontalSpacing(spacing::medium);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_picture, 0, 0, 3, 1, Qt::AlignTop);
    grid->addWidget(m_name, 0, 1, 1, 2);
    grid->addWidget(m_kind, 1, 1);
    grid->addWidget(m_time, 1, 2, Qt::AlignRight | Qt::AlignVCenter);
    grid->addWidget(m_labels, 2, 1, 1, 2);
    grid->addWidget(m_values, 3, 1, 1, 2);
    grid->addWidget(m_id, 4, 1, 1, 2);
    grid->setColumnStretch(1, 1);
    m_id->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_id->setToolTip(tr("The sensor's id"));
    restyle();
}

void TouchCard::setTouch(const DeviceName &name, const Device *device, const QDateTime &at)
{
    m_type = device ? device->type : DeviceType();
    m_name->setText(device ? device->displayName() : name.device);
    m_kind->setText(kindOf(device));
    m_id->setText(name.device);
    m_id->setVisible(!device || device->displayName() != name.device);
    const QString description = device ? device->labels.value(QStringLiteral("description")) : QString();
    const QString labels = device ? labelWords(device->labels) : QString();
    m_labels->setText(description.isEmpty() || labels.isEmpty() ? description + labels
                                                                : description + QStringLiteral("  ·  ") + labels);
    m_labels->setVisible(!m_labels->text().isEmpty());
    m_values->setText(device ? latestValues(*device) : QString());
    m_values->setVisible(!m_values->text().isEmpty());
    m_time->setText(at.toString(QStringLiteral("HH:mm:ss")));
    m_time->setToolTip(formatMomentInFull(at));
    setAccessibleName(tr("Touched: %1, %2").arg(m_name->text(), m_kind->text()));
    setAccessibleDescription(tr("Id %1, at %2. %3").arg(name.device, m_time->text(), m_labels->text()));
    restyle();
}

void TouchCard::flash()
{
    setAccent(successColour(palette()));
    if (style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) <= 0)
        return;
    auto *fade = new QVariantAnimation(this);
    QColor faint = successColour(palette());
    faint.setAlphaF(0);
    fade->setStartValue(faint);
    fade->setEndValue(successColour(palette()));
    fade->setDuration(flashMilliseconds);
    connect(fade, &QVariantAnimation::valueChanged, this,
        [this](const QVariant &value) { setAccent(value.value<QColor>()); });
    fade->start(QAbstractAnimation::DeleteWhenStopped);
}

void TouchCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

void TouchCard::restyle()
{
    m_picture->setPixmap(iconPixmap(iconNameOf(m_type), pictureSize, latencyColour(palette()), devicePixelRatioF()));
    QFont large = titleFont(font());
    large.setPointSizeF(large.pointSizeF() * 1.2);
    m_name->setFont(large);
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, mutedText(palette()));
    for (QLabel *label : {static_cast<QLabel *>(m_kind), m_id, static_cast<QLabel *>(m_values)})
        label->setPalette(muted);
    m_time->setFont(titleFont(font()));
}

} // namespace touchstone::ui
