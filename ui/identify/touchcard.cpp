// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identify/touchcard.h"

#include "models/items/devicedirectory.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/eventwords.h"
#include "ui/common/healthstyle.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/sensors/sensorwords.h"

#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QToolButton>
#include <QVariantAnimation>

#include <utility>

namespace touchstone::ui {

namespace {

constexpr int pictureSize = 44;
constexpr int flashMilliseconds = 180;
const QString separator = QStringLiteral("  ·  ");

QString kindOf(const Device *device)
{
    if (!device)
        return TouchCard::tr("Not in the list of this project's sensors");
    const QString word = deviceTypeWord(device->type);
    return device->isEmulated() ? TouchCard::tr("%1, emulated").arg(word) : word;
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(separator);
}

void showIn(ElidedLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

QToolButton *makeButton(const QString &drawing, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(drawing));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(text);
    button->setToolTip(text);
    return button;
}

} // namespace

TouchCard::TouchCard(const items::DeviceDirectory &devices, QWidget *parent)
    : Card(parent)
    , m_devices(devices)
    , m_picture(new QLabel(this))
    , m_name(new ElidedLabel(this))
    , m_edit(new QLineEdit(this))
    , m_problem(new QLabel(this))
    , m_kind(new ElidedLabel(this))
    , m_id(new QLabel(this))
    , m_signal(new ElidedLabel(this))
    , m_labels(new ElidedLabel(this))
    , m_values(new ElidedLabel(this))
    , m_time(new QLabel(this))
    , m_rename(makeButton(QStringLiteral("edit"), tr("Rename (F2)"), this))
    , m_editLabels(makeButton(QStringLiteral("label"), tr("Edit the labels"), this))
    , m_events(makeButton(QStringLiteral("events"), tr("Show the sensor's live events"), this))
{
    setObjectName(QStringLiteral("touchCard"));
    layOut();
    connect(m_rename, &QToolButton::clicked, this, &TouchCard::editName);
    connect(m_editLabels, &QToolButton::clicked, this, [this] { Q_EMIT labelsRequested(m_device); });
    connect(m_events, &QToolButton::clicked, this, [this] { Q_EMIT eventsRequested(m_device); });
    connect(m_edit, &QLineEdit::returnPressed, this, &TouchCard::enterName);
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_problem->setText(labelValueProblem(text));
        m_problem->setVisible(!m_problem->text().isEmpty());
        m_edit->setAccessibleDescription(m_problem->text());
    });
    showEditing(false);
    restyle();
}

void TouchCard::layOut()
{
    for (ElidedLabel *label : {m_name, m_kind, m_signal, m_labels, m_values})
        label->setTextFormat(Qt::PlainText);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(spacing::large, spacing::small, spacing::large, spacing::small);
    grid->setHorizontalSpacing(spacing::medium);
    grid->setVerticalSpacing(2);
    auto *top = new QHBoxLayout;
    top->setSpacing(spacing::tiny);
    top->addWidget(m_name, 1);
    top->addWidget(m_edit, 1);
    for (QToolButton *button : {m_rename, m_editLabels, m_events})
        top->addWidget(button);
    grid->addWidget(m_picture, 0, 0, 3, 1, Qt::AlignTop);
    grid->addLayout(top, 0, 1, 1, 2);
    grid->addWidget(m_problem, 1, 1, 1, 2);
    grid->addWidget(m_kind, 2, 1);
    grid->addWidget(m_time, 2, 2, Qt::AlignRight | Qt::AlignVCenter);
    grid->addWidget(m_signal, 3, 1, 1, 2);
    grid->addWidget(m_labels, 4, 1, 1, 2);
    grid->addWidget(m_values, 5, 1, 1, 2);
    grid->addWidget(m_id, 6, 1, 1, 2);
    grid->setColumnStretch(1, 1);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_id->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_id->setToolTip(tr("The sensor's id"));
    m_edit->setAccessibleName(tr("New name"));
    m_edit->setToolTip(tr("Enter keeps the name, Esc the former one. At most %1 characters; empty takes the name away.")
                           .arg(labellimits::maxValueLength));
}

void TouchCard::setTouch(const DeviceName &name, const QDateTime &at)
{
    if (name != m_device)
        showEditing(false);
    m_device = name;
    m_at = at;
    refresh();
}

void TouchCard::refresh()
{
    const Device *device = m_devices.find(m_device);
    const DeviceType before = std::exchange(m_type, device ? device->type : DeviceType());
    m_name->setText(titleOfSensor(m_device, device));
    m_kind->setText(kindOf(device));
    m_id->setText(m_device.device);
    m_id->setVisible(!device || device->displayName() != m_device.device);
    showIn(m_signal, device ? joined({signalWords(*device, m_devices), batteryWords(*device)}) : QString());
    const QString description = device ? device->labels.value(QStringLiteral("description")) : QString();
    showIn(m_labels, device ? joined({description, labelWords(device->labels)}) : QString());
    showIn(m_values, device ? latestValueWords(*device, m_formats) : QString());
    m_time->setText(formatTimeWithSeconds(m_at.time(), m_formats));
    setAccessibleName(tr("Touched: %1, %2").arg(m_name->text(), m_kind->text()));
    setAccessibleDescription(
        tr("Id %1, at %2. %3")
            .arg(m_device.device, m_time->text(), joined({m_signal->text(), m_labels->text(), m_values->text()})));
    updateActions();
    if (before != m_type)
        restyle(); // values come often, pictures do not
}

void TouchCard::setLock(const QString &reason)
{
    m_lock = reason;
    updateActions();
}

void TouchCard::setFormats(const Formats &formats)
{
    m_formats = formats;
    refresh();
}

void TouchCard::updateActions()
{
    const bool isKnown = m_devices.find(m_device);
    for (QToolButton *button : {m_rename, m_editLabels}) {
        button->setEnabled(isKnown && m_lock.isEmpty());
        button->setToolTip(m_lock.isEmpty() ? button->accessibleName() : m_lock);
        button->setAccessibleDescription(m_lock);
    }
}

void TouchCard::setLarge(bool large)
{
    if (m_isLarge == large)
        return;
    m_isLarge = large;
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

bool TouchCard::isEditing() const
{
    return m_edit->isVisibleTo(this);
}

bool TouchCard::hasDraft() const
{
    const Device *device = m_devices.find(m_device);
    return isEditing() && device && m_edit->text().trimmed() != device->labels.value(QStringLiteral("name"));
}

void TouchCard::showEditing(bool editing)
{
    m_edit->setVisible(editing);
    m_name->setVisible(!editing);
    m_problem->setVisible(false);
}

void TouchCard::editName()
{
    const Device *device = m_devices.find(m_device);
    if (!device || !m_lock.isEmpty())
        return;
    m_edit->setText(device->labels.value(QStringLiteral("name")));
    showEditing(true);
    m_edit->selectAll();
    m_edit->setFocus();
}

void TouchCard::cancelEdit()
{
    if (!isEditing())
        return;
    showEditing(false);
    m_rename->setFocus();
    Q_EMIT editCancelled();
}

void TouchCard::enterName()
{
    const QString name = m_edit->text().trimmed();
    if (!labelValueProblem(name).isEmpty())
        return; // which is said beside the field
    showEditing(false);
    m_rename->setFocus();
    Q_EMIT nameEntered(m_device, name);
}

void TouchCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F2 && !isEditing())
        editName();
    else if (event->key() == Qt::Key_Escape && isEditing())
        cancelEdit();
    else
        Card::keyPressEvent(event);
}

void TouchCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

void TouchCard::restyle()
{
    const int size = m_isLarge ? 2 * pictureSize : pictureSize;
    m_picture->setPixmap(iconPixmap(iconNameOf(m_type), size, latencyColour(palette()), devicePixelRatioF()));
    QFont large = titleFont(font());
    large.setPointSizeF(large.pointSizeF() * (m_isLarge ? 2 : 1.2));
    QFont body = font();
    body.setPointSizeF(body.pointSizeF() * (m_isLarge ? 1.2 : 1));
    for (QLabel *label : {static_cast<QLabel *>(m_kind), m_id, static_cast<QLabel *>(m_signal),
             static_cast<QLabel *>(m_labels), static_cast<QLabel *>(m_values)})
        label->setFont(body);
    m_name->setFont(large);
    m_edit->setFont(large);
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, mutedText(palette()));
    for (QLabel *label : {static_cast<QLabel *>(m_kind), m_id, static_cast<QLabel *>(m_values)})
        label->setPalette(muted);
    QPalette warning = palette();
    warning.setColor(QPalette::WindowText, healthTextColour(Health::Failing, palette()));
    m_problem->setPalette(warning);
    m_time->setFont(titleFont(font()));
}

} // namespace touchstone::ui
