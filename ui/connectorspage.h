// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/names.h"

#include <QStringList>
#include <QWidget>

class QModelIndex;
class QSplitter;
class QToolButton;

namespace touchstone::items {
class ConnectorListModel;
class DeviceDirectory;
} // namespace touchstone::items

namespace touchstone::ui {

class ConnectorDetail;
class ConnectorTable;
enum class ListState;
class TallScrollArea;

/// The list of connectors beside everything about the chosen one; in a narrow window one of the two, with a step back.
class ConnectorsPage : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the page.
    ConnectorsPage(items::ConnectorListModel &connectors, items::DeviceDirectory &devices, QWidget *parent = nullptr);

    void setListState(ListState state);
    bool isNarrow() const { return m_narrow; }
    bool showsDetail() const;
    std::optional<ConnectorName> current() const;
    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &layout);

public Q_SLOTS:
    void focusFilter();
    void editLabels();
    /// Brings this connector to the front.
    void showConnector(const touchstone::ConnectorName &connector);

Q_SIGNALS:
    /// Disabling was confirmed.
    void switchRequested(const QList<touchstone::ConnectorName> &connectors, bool on);
    void labelsRequested(const touchstone::ConnectorName &connector, const QStringList &labels);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setNarrow(bool narrow);
    void showDetail(bool detail);
    void connectParts();

    ConnectorTable *m_table;
    ConnectorDetail *m_detail;
    QWidget *m_detailSide;
    TallScrollArea *m_scroll;
    QToolButton *m_back;
    QSplitter *m_splitter;
    bool m_narrow = false;
    bool m_detailInFront = false;
};

} // namespace touchstone::ui
