// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/bodypreview.h"

#include "models/domain/deliverysample.h"
#include "ui/common/jsonhighlighter.h"

#include <QEvent>
#include <QFontDatabase>

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
    const Device sender = sampleSender(draft, type, m_devices.devices());
    const Event event = sampleEvent(type, sender.name, m_clock.now());
    setPlainText(sampleDeliveryText(draft, event, sender));
}

void BodyPreview::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter)
        m_highlighter->setPalette(palette());
}

} // namespace touchstone::ui
