// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/apicall.h"
#include "app/api/apiparsers.h"
#include "app/api/connectorchange.h"
#include "models/domain/labelchange.h"

namespace touchstone::api {

/// The REST API of one cloud (dt-api.md) and, where it is there, /local/v1 of the local cloud. Each call returns the
/// operation, which `owner` owns; see Operation for how it ends and how it is withdrawn. One thread.
class ApiClient
{
public:
    template <typename T>
    using Done = std::function<void(const Result<T> &)>;

    /// What `context` refers to must outlive the client and its calls. `local` and `emulator` are empty for a cloud
    /// that has none, or whose emulator nobody named.
    ApiClient(const CallContext &context, QUrl api, QUrl local, QUrl emulator = {});

    /// Lists are read to their last page.
    Operation *listProjects(QObject *owner, Done<QList<Project>> done) const;
    Operation *listDevices(QObject *owner, const ProjectName &project, Done<QList<Device>> done) const;
    Operation *listConnectors(QObject *owner, const ProjectName &project, Done<QList<DataConnector>> done) const;

    Operation *connector(QObject *owner, const ConnectorName &name, Done<DataConnector> done) const;
    /// Ends with the connector as the server has it afterwards.
    Operation *changeConnector(
        QObject *owner, const ConnectorName &name, const ConnectorChange &change, Done<DataConnector> done) const;
    /// Creates `draft` in the project, whatever its own name says, and ends with the connector as the server made it.
    /// Never sent twice: after a timeout the list tells whether it is there.
    Operation *createConnector(
        QObject *owner, const ProjectName &project, const DataConnector &draft, Done<DataConnector> done) const;
    /// That it is not there (any more) counts as done.
    Operation *deleteConnector(QObject *owner, const ConnectorName &name, Done<void> done) const;
    /// What this account may do in the project (dt-api.md 5.2, 6.3), as "dataconnector.update".
    Operation *listPermissions(QObject *owner, const ProjectName &project, Done<QStringList> done) const;
    Operation *metrics(QObject *owner, const ConnectorName &name, Done<ConnectorMetrics> done) const;

    /// Whether /local/v1 is there: false without an address for it or when the server does not know it. A local cloud
    /// that cannot store at the moment is there.
    Operation *findLocal(QObject *owner, Done<bool> done) const;
    /// Only where findLocal() said yes.
    /// The day in steps of five minutes.
    Operation *series(QObject *owner, const ConnectorName &name, Done<ConnectorSeries> done) const;
    /// The last three hours in steps of a minute.
    Operation *minutes(QObject *owner, const ConnectorName &name, Done<ConnectorSeries> done) const;
    Operation *queueState(QObject *owner, const ConnectorName &name, Done<QueueState> done) const;
    /// The newest attempts, at most `most` (100 are kept); with an `eventId`, those of that event alone.
    Operation *attempts(
        QObject *owner, const ConnectorName &name, const QString &eventId, int most, Done<DeliveryAttempts> done) const;
    /// Sends one event again, or with an empty `eventId` all that wait; ends with how many are being sent.
    Operation *resend(QObject *owner, const ConnectorName &name, const QString &eventId, Done<qint64> done) const;

    /// Changes the labels of one device (dt-api.md 8.5). Sets what it names, so it may be sent again. What the cloud
    /// tells about that one device is how the call ends.
    Operation *changeLabels(QObject *owner, const DeviceName &device, const LabelChange &change, Done<void> done) const;

    /// Has the cloud deliver the latest event of each type of every device (dt-api.md 12.5).
    Operation *synchronize(QObject *owner, const ConnectorName &name, Done<void> done) const;

    /// The emulator (dt-api.md 15), only with an address for it.
    Operation *createEmulatedDevice(QObject *owner, const ProjectName &project, const DeviceType &type,
        const QString &displayName, Done<Device> done) const;
    /// That it is not there (any more) counts as done.
    Operation *deleteEmulatedDevice(QObject *owner, const DeviceName &device, Done<void> done) const;
    /// Ends when the event is accepted, that is, stored. `event.timestamp` becomes the time of the event; its id is the
    /// cloud's business.
    Operation *publish(QObject *owner, const Event &event, Done<void> done) const;
    /// The event of this device and type with exactly this time; an empty id when there is none (dt-api.md 10).
    Operation *eventAt(QObject *owner, const DeviceName &device, const EventType &type, Timestamp time,
        Done<std::optional<Event>> done) const;
    /// Which events of a device: from `begin` until before `end`, of these types, or of all when there are none.
    struct HistoryQuery
    {
        DeviceName device;
        Timestamp begin{};
        Timestamp end{};
        QList<EventType> types = {};
    };
    /// One page of them, newest first (dt-api.md 10); at most `historyPage` events, and the token of the page with
    /// older ones.
    Operation *history(
        QObject *owner, const HistoryQuery &wanted, const QString &pageToken, Done<Page<Event>> done) const;
    static constexpr int historyPage = 1000;

private:
    Operation *remove(QObject *owner, const QUrl &thing, const QString &purpose, Done<void> done) const;
    ApiCall::Request get(const QUrl &base, const QString &path, const QString &purpose) const;

    CallContext m_context;
    QUrl m_api;
    QUrl m_local;
    QUrl m_emulator;
};

} // namespace touchstone::api
