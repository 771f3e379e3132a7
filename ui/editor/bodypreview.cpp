// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/bodypreview.h"

#include "models/domain/deliverysample.h"
#include "ui/common/jsonhighlighter.h"

#include <QEvent>
#include <QFontDatabase>

#include <algorithm>

namespace touchstone::ui {

BodyPreview::BodyPreview(const items::DeviceDirectory &devices, const Clock &clock, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_devices(devices)
    , m_clock(clock)
    , m_highlighter(new JsonHighlighter(document(), palette()))
{
    setReadOnly(true);
    setTabChangesFocus(true);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setAccessibleName(tr("A delivery of this connector"));
}

void BodyPreview::setDraft(const DataConnector &draft)
{
    const EventType type = firstForwardedType(draft);
    const Device sender = senderOf(draft, type);
    const Event event = sampleEvent(type, sender.name, m_clock.now());
    setPlainText(sampleDeliveryText(draft, event, sender));
}

Device BodyPreview::senderOf(const DataConnector &draft, const EventType &type) const
{
    const QList<Device> devices = m_devices.devices();
    const auto found = std::find_if(devices.begin(), devices.end(),
        [&type](const Device &device) { return eventTypesOf(device.type).contains(type); });
    return found == devices.end() ? sampleDevice(draft, type) : *found;
}

void BodyPreview::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter)
        m_highlighter->setPalette(palette());
}

} // namespace touchstone::ui
