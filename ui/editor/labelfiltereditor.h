// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dataconnector.h"
#include "models/items/devicedirectory.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace touchstone::ui {

class LabelPicker;

/// Edits which label keys a connector includes in its deliveries. Suggests the keys that the project's devices carry;
/// others can be typed. Nothing is sent before Save, and nothing at all when nothing has changed. A draft survives
/// refreshes of the same connector and is dropped when another one is shown.
class LabelFilterEditor : public QWidget
{
    Q_OBJECT

public:
    /// The directory must outlive the editor.
    explicit LabelFilterEditor(const items::DeviceDirectory &devices, QWidget *parent = nullptr);

    void setConnector(const DataConnector &connector);
    void clear();
    /// While a change is on its way, nothing can be edited.
    void setSaving(bool saving);
    /// Why this account can change nothing; empty: it can.
    void setLock(const QString &reason);

    QStringList labels() const; ///< the draft
    bool hasChanges() const;

public Q_SLOTS:
    void focusSearch();
    void save();
    void revert();

Q_SIGNALS:
    void labelsSaveRequested(const touchstone::ConnectorName &connector, const QStringList &labels);

private:
    void updateState();

    std::optional<ConnectorName> m_connector;
    QStringList m_saved; ///< what the connector has
    bool m_saving = false;
    QString m_lock;
    QLabel *m_summary;
    LabelPicker *m_picker;
    QPushButton *m_revert;
    QPushButton *m_save;
};

} // namespace touchstone::ui
