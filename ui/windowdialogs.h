// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/names.h"
#include "ui/common/formats.h"
#include "ui/signature/signaturereport.h"

#include <QObject>

class QAction;
class QWidget;

namespace touchstone::items {
class ConnectorListModel;
class DeviceDirectory;
class TouchModel;
} // namespace touchstone::items

namespace touchstone::ui {

class CommandPalette;
class HelpWindow;

/// What the window opens beside itself: search and commands, the help, the signature checker. Each is made when it is
/// first asked for.
class WindowDialogs : public QObject
{
    Q_OBJECT

public:
    /// All of it must outlive the dialogs, which are `window`'s, and so must the actions.
    WindowDialogs(items::ConnectorListModel &connectors, const items::DeviceDirectory &devices,
        const items::TouchModel &touches, QWidget &window);

    void setFormats(const Formats &formats);
    void openPalette(const QList<QAction *> &commands);
    /// Who checks signatures of deliveries; without one there is no such dialog.
    void setSignatureChecker(SignatureChecker checker);
    void openSignature(const std::optional<ConnectorName> &connector); ///< with the secret of this one
    void openHelp(const QString &page);
    void openHelpContents();

Q_SIGNALS:
    void connectorChosen(const touchstone::ConnectorName &connector);
    void deviceChosen(const touchstone::DeviceName &device);

private:
    HelpWindow &help();

    items::ConnectorListModel &m_connectors;
    const items::DeviceDirectory &m_devices;
    const items::TouchModel &m_touches;
    QWidget &m_window;
    Formats m_formats;
    SignatureChecker m_signatureChecker;
    CommandPalette *m_palette = nullptr;
    HelpWindow *m_help = nullptr;
};

} // namespace touchstone::ui
