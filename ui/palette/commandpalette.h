// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/names.h"
#include "ui/common/formats.h"
#include "ui/palette/paletteentries.h"

#include <QDialog>

class QAction;
class QLabel;
class QLineEdit;
class QListView;

namespace touchstone::items {
class ConnectorListModel;
class DeviceDirectory;
class TouchModel;
} // namespace touchstone::items

namespace touchstone::ui {

class PaletteList;

/// "Search or command": type a few letters of a command, a connector or a sensor, and choose it with Enter. Collects
/// what there is each time it is opened. Emits intent and closes itself.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    /// The models must outlive the palette, and so must the actions.
    CommandPalette(items::ConnectorListModel &connectors, const items::DeviceDirectory &devices,
        QList<QAction *> actions, QWidget *parent);

    /// Sensors that were touched are marked as such; `touches` must outlive the palette.
    void setTouches(const items::TouchModel &touches) { m_touches = &touches; }
    void setFormats(const Formats &formats) { m_formats = formats; }
    /// Opens it at the top of its parent, with an empty query.
    void openOnTop();

    QLineEdit *query() const { return m_query; }
    QListView *list() const { return m_list; }

Q_SIGNALS:
    void connectorChosen(const touchstone::ConnectorName &connector);
    void deviceChosen(const touchstone::DeviceName &device);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QList<PaletteEntry> collect();
    void addActions(QList<PaletteEntry> &entries);
    void addConnectors(QList<PaletteEntry> &entries);
    void addDevices(QList<PaletteEntry> &entries);
    void search(const QString &query);
    void choose(const QModelIndex &index);

    items::ConnectorListModel &m_connectors;
    const items::DeviceDirectory &m_devices;
    const items::TouchModel *m_touches = nullptr;
    QList<QAction *> m_actions;
    Formats m_formats;
    PaletteList *m_found;
    QLineEdit *m_query;
    QListView *m_list;
    QLabel *m_nothing;
};

} // namespace touchstone::ui
