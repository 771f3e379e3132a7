// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/cloudaccess.h"
#include "app/api/streamclient.h"
#include "app/session/connectorchanges.h"
#include "app/session/connectorhistory.h"
#include "app/session/connectorpoller.h"
#include "app/session/connectorswitch.h"
#include "app/session/deliverywatch.h"
#include "app/session/devicelist.h"
#include "app/session/gapfiller.h"
#include "app/session/metricrecorder.h"
#include "app/session/minutewatch.h"
#include "app/session/testrunner.h"
#include "models/items/eventfeedmodel.h"
#include "models/items/eventrates.h"
#include "models/items/touchmodel.h"

namespace touchstone::session {

/// The item models of a session, which outlive connections and projects.
struct Models
{
    items::ConnectorListModel connectors;
    items::DeliveryModel deliveries;
    items::ChangeHistoryModel changes; ///< of all projects, for as long as the account is the same
    items::DeviceDirectory devices;
    items::EventFeedModel feed{devices};
    items::TouchModel touches{devices};
    items::EventRates rates;

    explicit Models(const Clock &clock)
        : connectors(clock)
    {}
    void clear(bool keepConnectors = false);
};

/// One project while it is on the screen: reads its stream, lists its devices, and again after each gap of the stream,
/// which it fills in from the event history, and polls its connectors, or those of other projects as well. Deleting it
/// ends all of that without a further signal. GUI thread.
class ProjectView : public QObject
{
    Q_OBJECT

public:
    /// `clock`, `access`, `stream`, `gaps` and `models` must outlive the view. `polled`: the projects whose connectors
    /// are listed.
    ProjectView(const Clock &clock, const api::CloudAccess &access, api::StreamClient &stream, StreamGaps &gaps,
        Models &models, const api::StreamSettings &settings, const QList<ProjectName> &polled,
        QObject *parent = nullptr);
    ~ProjectView() override;

    void refresh(const QList<ProjectName> &polled);
    void poll(const QList<ProjectName> &projects);                         ///< the stream goes on meanwhile
    void setPollFactor(double factor) { m_poller.setPauseFactor(factor); } ///< shares of the usual pauses
    void reloadDevices();
    void outdateDevices() { m_devices.outdate(); }    ///< labels were changed from here
    void listen(const api::StreamSettings &settings); ///< opens the stream anew
    /// From now on what is polled enters the history of that account. `history` must outlive the view.
    void record(history::MetricHistory &history, const history::AccountKey &account);
    void watchMinutes(const std::optional<ConnectorName> &connector);
    void watchWeek(const std::optional<ConnectorName> &connector);
    void setThrift(PollThrift thrift) { m_poller.setThrift(thrift); }
    CallPacer &pacer() { return m_pacer; }
    ConnectorChanges &changes() { return m_changes; }
    ConnectorSwitch &connectorSwitch() { return m_switch; }
    DeliveryWatch &deliveries() { return m_deliveries; }
    TestRunner &tests() { return m_tests; }

Q_SIGNALS:
    void refreshed();
    void failed(const QString &what, const touchstone::Failure &failure);

private:
    void takeEvents(const QList<Event> &batch);

    api::StreamClient &m_stream;
    StreamGaps &m_gaps;
    Models &m_models;
    ProjectName m_project;
    CallPacer m_pacer; ///< of all that is asked for without the person's asking
    DeviceList m_devices;
    GapFiller m_filler;
    ConnectorPoller m_poller;
    ConnectorChanges m_changes;
    ConnectorSwitch m_switch;
    ConnectorHistory m_history;
    DeliveryWatch m_deliveries;
    MinuteWatch m_minutes;
    TestRunner m_tests;
    std::unique_ptr<MetricRecorder> m_recorder; ///< with a history
};

} // namespace touchstone::session
