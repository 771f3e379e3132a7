// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/localcloud.h"
#include "app/session/session.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace touchstone;
using session::LocalCloud;
using session::Session;

namespace {

constexpr int patience = 60'000; // two programs start, and the machine may be busy; a passing run waits far less

/// A session on the real touchstone-cloud with its demo building, as the desktop has it.
struct Desk
{
    QTemporaryDir folder;
    SystemClock clock;
    Session session{clock};
    LocalCloud cloud{QStringLiteral(PROGRAM_DIR "/touchstone-cloud"), folder.filePath(QStringLiteral("cloud"))};
    QSignalSpy ready{&cloud, &LocalCloud::ready};
    QSignalSpy cloudFailed{&cloud, &LocalCloud::failed};

    Desk()
    {
        QObject::connect(&cloud, &LocalCloud::ready, &session,
            [this](const CloudAddresses &addresses, const Credentials &credentials) {
                session.open({QStringLiteral("Local cloud"), addresses, credentials});
            });
        cloud.start();
    }

    bool isLive() const { return session.link().kind == LinkState::Kind::Live; }
    int connectorCount() { return session.connectors().rowCount(); }
    /// The first connector that is active, once its statistics are there.
    std::optional<items::ConnectorRow> activeRow()
    {
        items::ConnectorListModel &model = session.connectors();
        for (int row = 0; row < model.rowCount(); ++row) {
            const QString path = model.index(row, 0).data(items::ConnectorListModel::PathRole).toString();
            const auto found = model.row(*ConnectorName::parse(path));
            if (found && found->connector.isActive() && found->metrics)
                return found;
        }
        return {};
    }
};

} // namespace

class LocalSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheDemoBuilding();
    void disablesAConnectorAndChangesItsLabels();
    void comesBackAfterACrashOfTheCloud();
};

void LocalSessionTest::showsTheDemoBuilding()
{
    Desk desk;
    QTRY_VERIFY_WITH_TIMEOUT(desk.isLive() && desk.activeRow(), patience);
    QCOMPARE(desk.connectorCount(), 4);
    QTRY_VERIFY_WITH_TIMEOUT(desk.session.devices().sensorCount() >= 50, patience);
    QTRY_VERIFY_WITH_TIMEOUT(desk.activeRow()->series && desk.activeRow()->queue, patience);
    QVERIFY(desk.activeRow()->series->demoUntil);
    QTRY_VERIFY_WITH_TIMEOUT(desk.session.feed().counts().received > 0, patience);
    QVERIFY(desk.session.devices().find(*desk.session.feed().eventAt(0).device()));
}

void LocalSessionTest::disablesAConnectorAndChangesItsLabels()
{
    Desk desk;
    QTRY_VERIFY_WITH_TIMEOUT(desk.activeRow(), patience);
    const ConnectorName name = desk.activeRow()->connector.name;
    QSignalSpy done(&desk.session, &Session::connectorChangeDone);
    QSignalSpy failed(&desk.session, &Session::connectorChangeFailed);

    QSignalSpy switched(&desk.session, &Session::connectorsSwitched);
    desk.session.setConnectorsEnabled({name}, false);
    desk.session.sendDisabling();
    QTRY_COMPARE_WITH_TIMEOUT(switched.size(), 1, patience);
    QCOMPARE(desk.session.connectors().row(name)->connector.status,
        ConnectorStatus(ConnectorStatusTraits::Enum::UserDisabled));

    const QStringList labels{QStringLiteral("name"), QStringLiteral("description"), QStringLiteral("etasje")};
    desk.session.setConnectorLabels(name, labels);
    QTRY_COMPARE_WITH_TIMEOUT(done.size() + failed.size(), 1, patience);
    QVERIFY(failed.isEmpty());
    const DataConnector changed = desk.session.connectors().row(name)->connector;
    QCOMPARE(changed.labels, labels);
    QCOMPARE(changed.status, ConnectorStatus(ConnectorStatusTraits::Enum::UserDisabled)); // untouched
}

void LocalSessionTest::comesBackAfterACrashOfTheCloud()
{
    Desk desk;
    QTRY_VERIFY_WITH_TIMEOUT(desk.isLive() && desk.activeRow(), patience);
    const QString project = desk.session.currentProject()->name.path();
    QTRY_VERIFY_WITH_TIMEOUT(desk.session.feed().counts().received > 0, patience);
    const qint64 received = desk.session.feed().counts().received;

    desk.cloud.findChild<QProcess *>()->kill();
    QTRY_COMPARE_WITH_TIMEOUT(desk.cloudFailed.size(), 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(desk.ready.size(), 2, patience);

    QTRY_VERIFY_WITH_TIMEOUT(desk.isLive(), patience);
    QCOMPARE(desk.session.currentProject()->name.path(), project);
    QVERIFY(desk.session.feed().counts().received >= received); // the record goes on
    QTRY_VERIFY_WITH_TIMEOUT(desk.session.feed().counts().received > received, patience);
}

QTEST_GUILESS_MAIN(LocalSessionTest)
#include "tst_localsession.moc"
