// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectorediting.h"

#include "ui/connectors/deletedialog.h"

namespace touchstone::ui {

namespace {

const QString mayCreate = QStringLiteral("dataconnector.create");
const QString mayUpdate = QStringLiteral("dataconnector.update");
const QString mayDelete = QStringLiteral("dataconnector.delete");

} // namespace

ConnectorEditing::ConnectorEditing(const ConnectorEditor::Models &models, QWidget &window)
    : m_models(models)
    , m_window(window)
{}

void ConnectorEditing::setPermissions(const Permissions &permissions)
{
    m_permissions = permissions;
    Q_EMIT changeLockChanged(lockFor(mayUpdate, tr("change connectors")));
    if (m_editor)
        m_editor->setLocked(m_editor->isNew() ? lockFor(mayCreate, tr("create connectors"))
                                              : lockFor(mayUpdate, tr("change connectors")));
}

QString ConnectorEditing::lockFor(const QString &permission, const QString &deed) const
{
    if (m_permissions.allow(permission))
        return {};
    const QString role = leastRoleWith(permission);
    return role.isEmpty() ? tr("This account may not %1 in this project.").arg(deed)
                          : tr("This account may not %1 in this project; it needs the role %2.").arg(deed, role);
}

void ConnectorEditing::create()
{
    if (const QString lock = lockFor(mayCreate, tr("create connectors")); !lock.isEmpty()) {
        Q_EMIT refused(lock);
        return;
    }
    DataConnector draft;
    draft.httpConfig.emplace();
    draft.labels = {QStringLiteral("name")}; // what nearly every receiver wants to know
    open(draft);
}

void ConnectorEditing::edit(const ConnectorName &connector)
{
    if (const std::optional<items::ConnectorRow> row = m_models.connectors.row(connector))
        open(row->connector);
}

void ConnectorEditing::duplicate(const ConnectorName &connector)
{
    const std::optional<items::ConnectorRow> row = m_models.connectors.row(connector);
    if (!row)
        return;
    const QString lock = lockFor(mayCreate, tr("create connectors"));
    if (!lock.isEmpty())
        Q_EMIT refused(lock);
    else if (!row->connector.httpConfig)
        Q_EMIT refused(
            tr("A connector of type %1 can be copied in the vendor's own tools only.").arg(row->connector.type.text()));
    else
        open(ConnectorEditor::copyOf(row->connector));
}

void ConnectorEditing::askToDelete(const ConnectorName &connector)
{
    if (const QString lock = lockFor(mayDelete, tr("delete connectors")); !lock.isEmpty()) {
        Q_EMIT refused(lock);
        return;
    }
    if (!m_models.connectors.row(connector))
        return;
    auto *dialog = new DeleteDialog(m_models.connectors, connector, &m_window);
    dialog->setFormats(m_formats);
    connect(dialog, &DeleteDialog::confirmed, this, &ConnectorEditing::deleteRequested);
    dialog->open();
}

void ConnectorEditing::open(const DataConnector &connector)
{
    if (m_editor) { // a draft is not thrown away for another one
        m_editor->raise();
        m_editor->activateWindow();
        return;
    }
    m_editor = new ConnectorEditor(m_models, connector, &m_window);
    connect(m_editor, &ConnectorEditor::createRequested, this, &ConnectorEditing::createRequested);
    connect(m_editor, &ConnectorEditor::saveRequested, this, &ConnectorEditing::changeRequested);
    setPermissions(m_permissions);
    m_editor->open();
}

bool ConnectorEditing::takeCreated()
{
    const bool isAwaited = m_editor && m_editor->isNew();
    if (isAwaited)
        m_editor->setSaved();
    return isAwaited;
}

bool ConnectorEditing::takeNotCreated(const Failure &failure)
{
    const bool isAwaited = m_editor && m_editor->isNew();
    if (isAwaited)
        m_editor->setRefused(failure);
    return isAwaited;
}

bool ConnectorEditing::takeChanged(const ConnectorName &connector)
{
    const bool isAwaited = m_editor && m_editor->isSaving() && m_editor->connector() == connector;
    if (isAwaited)
        m_editor->setSaved();
    return isAwaited;
}

bool ConnectorEditing::takeNotChanged(const ConnectorName &connector, const Failure &failure)
{
    const bool isAwaited = m_editor && m_editor->isSaving() && m_editor->connector() == connector;
    if (isAwaited)
        m_editor->setRefused(failure);
    return isAwaited;
}

} // namespace touchstone::ui
