// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "ui/common/formats.h"
#include "ui/editor/connectoreditor.h"

#include <QObject>
#include <QPointer>

namespace touchstone::ui {

/// Opens the dialogs in which connectors are created, edited, copied and deleted, passes on what the person wants, and
/// brings the answers back to the dialog that waits for them. At most one editor at a time.
class ConnectorEditing : public QObject
{
    Q_OBJECT

public:
    /// `window` is the dialogs' parent; it and the models must outlive this.
    ConnectorEditing(const ConnectorEditor::Models &models, QWidget &window);

    /// What the account may do in the project; what it may not is said with the role that is missing.
    void setPermissions(const Permissions &permissions);

    void setFormats(const Formats &formats) { m_formats = formats; }

    void create();
    void edit(const ConnectorName &connector);
    void duplicate(const ConnectorName &connector);
    void askToDelete(const ConnectorName &connector);

    /// The answers. True when a dialog waited for it and tells the person.
    bool takeCreated();
    bool takeNotCreated(const Failure &failure);
    bool takeChanged(const ConnectorName &connector);
    bool takeNotChanged(const ConnectorName &connector, const Failure &failure);

Q_SIGNALS:
    void createRequested(const touchstone::DataConnector &draft);
    void changeRequested(const touchstone::DataConnector &before, const touchstone::DataConnector &after);
    void deleteRequested(const touchstone::ConnectorName &connector);
    /// Why the account can change no connector of the project; empty: it can.
    void changeLockChanged(const QString &reason);
    /// Could not be done; `reason` says why and what to do.
    void refused(const QString &reason);

private:
    void open(const DataConnector &connector);
    QString lockFor(const QString &permission, const QString &deed) const;

    ConnectorEditor::Models m_models;
    QWidget &m_window;
    Permissions m_permissions;
    Formats m_formats;
    QPointer<ConnectorEditor> m_editor;
};

} // namespace touchstone::ui
