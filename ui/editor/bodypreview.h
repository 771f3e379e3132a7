// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/dataconnector.h"
#include "models/items/devicedirectory.h"

#include <QPlainTextEdit>

namespace touchstone::ui {

class JsonHighlighter;

/// The body of a delivery as this connector would send it, indented to be read: with a sensor of the project that sends
/// the first of its events, or a made-up one where there is none. On the wire it has no line ends and no blanks.
class BodyPreview : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// Both must outlive the preview.
    BodyPreview(const items::DeviceDirectory &devices, const Clock &clock, QWidget *parent = nullptr);

    void setDraft(const DataConnector &draft);

protected:
    void changeEvent(QEvent *event) override;

private:
    const items::DeviceDirectory &m_devices;
    const Clock &m_clock;
    JsonHighlighter *m_highlighter = nullptr; ///< null while the base class is being made
};

} // namespace touchstone::ui
