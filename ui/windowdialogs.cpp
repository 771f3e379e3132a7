// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowdialogs.h"

#include "models/items/connectorlistmodel.h"
#include "ui/help/helpwindow.h"
#include "ui/palette/commandpalette.h"
#include "ui/signature/signaturedialog.h"

#include <QDesktopServices>

namespace touchstone::ui {

WindowDialogs::WindowDialogs(items::ConnectorListModel &connectors, const items::DeviceDirectory &devices,
    const items::TouchModel &touches, QWidget &window)
    : QObject(&window)
    , m_connectors(connectors)
    , m_devices(devices)
    , m_touches(touches)
    , m_window(window)
{}

void WindowDialogs::setFormats(const Formats &formats)
{
    m_formats = formats;
    if (m_palette)
        m_palette->setFormats(formats);
}

void WindowDialogs::openPalette(const QList<QAction *> &commands)
{
    if (!m_palette) {
        m_palette = new CommandPalette(m_connectors, m_devices, commands, &m_window);
        m_palette->setTouches(m_touches);
        m_palette->setFormats(m_formats);
        connect(m_palette, &CommandPalette::connectorChosen, this, &WindowDialogs::connectorChosen);
        connect(m_palette, &CommandPalette::deviceChosen, this, &WindowDialogs::deviceChosen);
    }
    m_palette->openOnTop();
}

void WindowDialogs::setSignatureChecker(SignatureChecker checker)
{
    m_signatureChecker = std::move(checker);
}

void WindowDialogs::openSignature(const std::optional<ConnectorName> &connector)
{
    if (!m_signatureChecker)
        return;
    auto *dialog = new SignatureDialog(m_signatureChecker, &m_window);
    const std::optional<items::ConnectorRow> row = connector ? m_connectors.row(*connector) : std::nullopt;
    if (row && row->connector.httpConfig)
        dialog->setSecret(row->connector.httpConfig->signatureSecret);
    dialog->show();
}

void WindowDialogs::openHelp(const QString &page)
{
    help().openPage(page);
}

void WindowDialogs::openHelpContents()
{
    help().openContents();
}

HelpWindow &WindowDialogs::help()
{
    if (!m_help) {
        m_help = new HelpWindow(&m_window);
        connect(m_help, &HelpWindow::webRequested, this, &QDesktopServices::openUrl);
    }
    return *m_help;
}

} // namespace touchstone::ui
