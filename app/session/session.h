// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/switchreport.h"
#include "models/domain/account.h"
#include "models/domain/clock.h"
#include "models/domain/credentials.h"
#include "models/domain/eventtype.h"
#include "models/domain/linkstate.h"
#include "models/domain/networksettings.h"
#include "models/domain/project.h"
#include "models/domain/streamgap.h"
#include "models/domain/testrun.h"
#include "models/items/changehistorymodel.h"
#include "models/items/connectorlistmodel.h"
#include "models/items/deliverymodel.h"
#include "models/items/devicedirectory.h"
#include "models/items/eventfeedmodel.h"
#include "models/items/eventrates.h"
#include "models/items/touchmodel.h"

#include <QObject>

#include <memory>

namespace touchstone::session {

class EmulatorControl;
class LabelEditing;
class Recovery;

/// One signed-in session of the desktop: asks the API, keeps the models up to date and carries out what the person
/// wants. Everything that waits happens on the network's event loop or on the stream's worker thread; every slot
/// returns at once. GUI thread. The models live as long as the session.
class Session : public QObject
{
    Q_OBJECT

public:
    /// Where and as whom. `addresses.local` is empty for a cloud without /local/v1.
    struct Connection
    {
        QString title; ///< "Local cloud", "Disruptive Technologies", ...
        CloudAddresses addresses;
        Credentials credentials;
        NetworkRoute route = {};
        /// Whose history it goes on with where the address changes at each start; "" = that of the address and account.
        QString historyName = {};
    };

    explicit Session(const Clock &clock, QObject *parent = nullptr);
    ~Session() override;

    items::ConnectorListModel &connectors();
    const items::ConnectorListModel &connectors() const;
    items::DeviceDirectory &devices();
    items::EventFeedModel &feed();
    items::TouchModel &touches();
    const items::EventRates &rates() const;
    items::DeliveryModel &deliveries();
    items::ChangeHistoryModel &changes();
    LabelEditing &labelEditing();
    EmulatorControl &emulator(); ///< isAvailable() only where the cloud has one
    Recovery &recovery();        ///< of what a connector missed while it was disabled
    QList<Project> projects() const;
    std::optional<Project> currentProject() const; ///< the one whose stream is read
    /// Whether the connectors of all projects are listed; the stream and the sensors stay those of currentProject().
    bool showsAllProjects() const;
    LinkState link() const;
    Permissions permissions() const; ///< in the current project

    /// Keeps what is read in this file, from the next open() on; open() shows the connectors of that account's last
    /// time until the cloud answers. Once, before open().
    void keepHistoryIn(const QString &file);
    /// Shows them already, of a connection that cannot be opened yet.
    void showKept(const QString &historyName);
    /// While nobody can see the window less is asked for.
    void setWindowHidden(bool hidden);

    /// Signs in, lists the projects, opens the first one (or `preferredProject`), polls connectors and metrics (every 5
    /// s where there is /local/v1, each minute elsewhere) and opens the stream.
    void open(const Connection &connection, const QString &preferredProject = {});
    void close();
    void selectProject(const ProjectName &project);
    void selectAllProjects(); ///< only when there are several
    /// Opens the stream of the current project anew so that the cloud sends only these, and touches and labels; empty
    /// for all. Another project begins with all.
    void setStreamTypes(const QList<EventType> &types);
    const QList<EventType> &streamTypes() const;
    void refresh();
    /// How long the pauses between two rounds of polling are, in shares of the usual ones; from the next pause on.
    void setPollFactor(double factor);

    /// Enabling is sent at once; disabling after `undoTime`, in which takeBackDisabling() undoes it. The rows are
    /// pending meanwhile; connectorsSwitched() tells how it ended.
    void setConnectorsEnabled(const QList<ConnectorName> &names, bool enabled);
    static constexpr std::chrono::seconds undoTime{5};
    void takeBackDisabling();
    void sendDisabling(); ///< at once, without the rest of `undoTime`
    /// Nothing is held back and no answer about switching is awaited.
    bool isSwitchingDone() const;

    /// Sends what differs between the two and nothing else, to the connector named by `before`.
    void changeConnector(const DataConnector &before, const DataConnector &after);
    /// Sends `labels` and nothing else.
    void setConnectorLabels(const ConnectorName &name, const QStringList &labels);
    /// In the current project; never sent twice.
    void createConnector(const DataConnector &draft);
    void deleteConnector(const ConnectorName &name);
    /// Whose deliveries somebody looks at; they are read for as long as that is so.
    void watchDeliveries(const std::optional<ConnectorName> &name);
    /// Whose charts somebody looks at so closely that five minutes are a coarse step; read as long as that is so.
    void watchMinutes(const std::optional<ConnectorName> &name);
    /// Whose charts show more than the last day. Where the cloud has no history of its own, the row has what was
    /// recorded of the last week as long as that is so.
    void watchWeek(const std::optional<ConnectorName> &name);
    /// Sends one event again, or with an empty id all that wait.
    void resend(const ConnectorName &name, const QString &eventId);

    /// One test at a time; testChanged() tells how far it has come. With a `device`, an event of it; without, a :sync.
    void startTest(const ConnectorName &name, const std::optional<DeviceName> &device, const EventType &type);
    void cancelTest();

    /// After a refusal or to skip the pause: tries the stream again now.
    void reconnect();

Q_SIGNALS:
    void projectsChanged();
    void currentProjectChanged();
    void permissionsChanged();
    void linkChanged(const touchstone::LinkState &link);
    void streamTypesChanged();
    /// A gap in the current project's stream began, ended, or was filled in as far as it could be (StreamGap::number
    /// says which). It begins after the events that came before it are in the feed, and ends before those after it.
    void gapChanged(const touchstone::StreamGap &gap);
    /// What the event history has of that gap and the stream had not brought, oldest first; right before the last
    /// gapChanged() about it. May overlap what the stream brings at the same time: the event id tells.
    void gapEventsFound(const touchstone::StreamGap &gap, const QList<touchstone::Event> &events);
    /// `names` will be disabled after `left` unless it is taken back; empty: nothing is held back any more.
    void disablingHeld(const QList<touchstone::ConnectorName> &names, std::chrono::milliseconds left);
    void connectorsSwitched(const touchstone::session::SwitchReport &report);
    void connectorCreated(const touchstone::DataConnector &connector);
    void connectorNotCreated(const touchstone::Failure &failure);
    void connectorDeleted(const touchstone::DataConnector &last);
    void connectorChangeDone(const touchstone::ConnectorName &name);
    void connectorChangeFailed(const touchstone::ConnectorName &name, const touchstone::Failure &failure);
    void resendDone(const touchstone::ConnectorName &name, const QString &eventId, qint64 sending);
    void resendFailed(
        const touchstone::ConnectorName &name, const QString &eventId, const touchstone::Failure &failure);
    void testChanged(const touchstone::TestRun &run);
    /// Reading failed; what is shown is older than it should be. `what` says what was asked for.
    void refreshFailed(const QString &what, const touchstone::Failure &failure);
    void refreshed(touchstone::Timestamp at);
    /// The disk does not take the history; what comes is kept in memory and tried again until historyWorksAgain().
    void historyFailed(const touchstone::Failure &failure);
    void historyWorksAgain();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace touchstone::session
