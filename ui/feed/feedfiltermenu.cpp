// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feed/feedfiltermenu.h"

#include "models/items/devicedirectory.h"
#include "models/items/feedfilter.h"
#include "ui/common/eventwords.h"
#include "ui/common/icons.h"
#include "ui/common/menubutton.h"
#include "ui/feed/feedfilterfield.h"

namespace touchstone::ui {

using items::FeedFilter;

namespace {

// A menu is for choosing; who has more sensors types a part of the name.
constexpr qsizetype mostListed = 40;

} // namespace

FeedFilterMenu::FeedFilterMenu(const items::DeviceDirectory &devices, FeedFilterField &field, QWidget *parent)
    : QMenu(tr("Filter"), parent)
    , m_devices(devices)
    , m_field(field)
    , m_sensors(new QMenu(tr("&Sensor"), this))
    , m_labels(new QMenu(tr("&Label"), this))
{
    setAccessibleName(tr("Filter by type, sensor or label"));
    connect(this, &QMenu::aboutToShow, this, &FeedFilterMenu::fill);
}

void FeedFilterMenu::fill()
{
    clear();
    addMenu(m_sensors);
    addMenu(m_labels);
    fillSensors();
    fillLabels();
    addSection(tr("Types"));
    fillTypes();
    addSeparator();
    QAction *all = addAction(tr("Show &everything"));
    all->setEnabled(!m_field.text().isEmpty());
    connect(all, &QAction::triggered, &m_field, &QLineEdit::clear);
}

void FeedFilterMenu::fillTypes()
{
    const FeedFilter::Parsed parsed = FeedFilter::parse(m_field.text());
    const auto *filter = std::get_if<FeedFilter>(&parsed);
    const QList<EventType> wanted = filter ? filter->types() : QList<EventType>();
    for (const EventType &type : forwardableEventTypes()) {
        QAction *action = addAction(ui::icon(iconNameOf(type)), asMenuText(eventTypeWord(type)));
        action->setCheckable(true);
        action->setChecked(wanted.contains(type));
        connect(action, &QAction::triggered, this,
            [this, type](bool checked) { m_field.setText(FeedFilter::withType(m_field.text(), type, checked)); });
    }
}

void FeedFilterMenu::fillSensors()
{
    m_sensors->clear();
    const QList<Device> devices = m_devices.devices();
    for (const Device &device : devices.mid(0, mostListed)) {
        QAction *action = m_sensors->addAction(ui::icon(iconNameOf(device.type)), asMenuText(device.displayName()));
        connect(action, &QAction::triggered, this, [this, name = device.displayName(), id = device.name.device] {
            m_field.addTerm(QStringLiteral("device"), name.contains(u'"') ? id : name);
        });
    }
    if (devices.size() > mostListed)
        m_sensors->addAction(tr("%1 more: type device: and a part of the name").arg(devices.size() - mostListed))
            ->setEnabled(false);
    m_sensors->setEnabled(!devices.isEmpty());
}

void FeedFilterMenu::fillLabels()
{
    m_labels->clear();
    const QList<items::DeviceDirectory::LabelKey> keys = m_devices.labelKeys();
    for (const items::DeviceDirectory::LabelKey &label : keys.mid(0, mostListed)) {
        if (label.key == QLatin1String("name") || label.key.contains(u'"'))
            continue; // that is what "Sensor" is for
        connect(m_labels->addAction(asMenuText(label.key)), &QAction::triggered, this,
            [this, key = label.key] { m_field.addTerm(QStringLiteral("label"), key); });
    }
    m_labels->setEnabled(!m_labels->isEmpty());
}

} // namespace touchstone::ui
