// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"
#include "models/domain/names.h"
#include "models/domain/testrun.h"
#include "ui/common/formats.h"
#include "ui/connectors/connectormodels.h"
#include "ui/connectors/deliverysigner.h"
#include "ui/connectors/listsettings.h"

#include <QStringList>
#include <QTimer>
#include <QWidget>

#include <optional>

class QModelIndex;
class QSplitter;
class QToolButton;

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
    explicit ConnectorsPage(const ConnectorModels &models, QWidget *parent = nullptr);

    void setSigner(const DeliverySigner &signer); ///< who signs sample deliveries

    void setFormats(const Formats &formats);
    void setListState(ListState state);
    void setSeveralProjects(bool several);
    ListSettings listSettings() const;
    void setListSettings(const ListSettings &settings);
    /// Why this account can change nothing; empty: it can.
    void setLock(const QString &reason);
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
    void listSettingsChanged();
    void noticed(bool isProblem, const QString &text);
    void newRequested();
    void editRequested(const touchstone::ConnectorName &connector);
    void duplicateRequested(const touchstone::ConnectorName &connector);
    void deleteRequested(const touchstone::ConnectorName &connector);
    void recoverRequested(const touchstone::ConnectorName &connector);
    /// Disabling was confirmed.
    void switchRequested(const QList<touchstone::ConnectorName> &connectors, bool on);
    void labelsRequested(const touchstone::ConnectorName &connector, const QStringList &labels);
    // As ConnectorDetail has them.
    void deliveriesWanted(const std::optional<touchstone::ConnectorName> &connector);
    void minutesWanted(const std::optional<touchstone::ConnectorName> &connector);
    void weekWanted(const std::optional<touchstone::ConnectorName> &connector);
    void resendRequested(const touchstone::ConnectorName &connector, const QString &eventId);
    void testRequested(const touchstone::ConnectorName &connector, const std::optional<touchstone::DeviceName> &device,
        const touchstone::EventType &type);
    void testCancelled();
    void testDeviceRequested(const touchstone::DeviceType &type, const QString &displayName);
    void testChanged(const touchstone::TestRun &run);
    void testDeviceFailed(const touchstone::Failure &failure);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void setNarrow(bool narrow);
    void showDetail(bool detail);
    void connectParts();
    void connectIntents();
    void requestSwitch(const QList<ConnectorName> &connectors, bool on);

    items::ConnectorListModel &m_connectors;
    QString m_lock;
    Formats m_formats;
    ConnectorTable *m_table;
    ConnectorDetail *m_detail;
    QWidget *m_detailSide;
    TallScrollArea *m_scroll;
    QToolButton *m_back;
    QSplitter *m_splitter;
    QTimer m_judging; ///< while the page is seen, healths change by the passing of time
    bool m_narrow = false;
    bool m_detailInFront = false;
};

} // namespace touchstone::ui
