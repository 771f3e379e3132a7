// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/eventstore.h"
#include "tests/desktop/runningdesktop.h"
#include "tests/support/quoted.h"
#include "tests/support/streamreader.h"
#include "ui/common/switch.h"
#include "ui/common/undobar.h"
#include "ui/connectors/connectordetail.h"
#include "ui/connectors/connectortable.h"
#include "ui/connectors/deletedialog.h"
#include "ui/connectors/disabledialog.h"
#include "ui/editor/connectoreditor.h"
#include "ui/feed/eventfeedpage.h"
#include "ui/feed/eventtable.h"
#include "ui/identify/identifypanel.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QLockFile>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace touchstone;
using test::CloudClient;
using test::HttpAnswer;
using test::quoted;

namespace {

constexpr int patience = test::RunningDesktop::patience;

} // namespace

/// The path that the program is for, with nothing in between made up: the desktop's window on its own local cloud, a
/// sensor, a connector, HTTPS to the receiver, its store. What is done in the window is done with its widgets.
class WholePathTest : public QObject
{
    Q_OBJECT

    test::RunningDesktop m_desktop;
    std::unique_ptr<receiver::EventStore> m_store;

    QString cloudFolder() const { return m_desktop.cloudFolder(); }
    session::Session &session() { return m_desktop.session(); }
    ui::MainWindow &window() { return m_desktop.window(); }
    CloudClient &cloud() { return m_desktop.cloud(); }
    bool isLive() { return m_desktop.isLive(); }

    QString demoProject() { return cloud().project(); }
    HttpAnswer ask(const QByteArray &method, const QUrl &base, const QByteArray &path, const QByteArray &body = {})
    {
        return cloud().ask(method, base, path, body);
    }
    /// The demo's connector that posts to this endpoint of the receiver.
    QJsonObject demoConnector(const QString &endpoint)
    {
        const QByteArray list = "/projects/" + demoProject().toUtf8() + "/dataconnectors";
        const QJsonArray connectors = cloud().get(list).json().value(QLatin1String("dataConnectors")).toArray();
        for (const QJsonValue &connector : connectors) {
            const QJsonObject http = connector.toObject().value(QLatin1String("httpConfig")).toObject();
            if (http.value(QLatin1String("url")).toString().endsWith(endpoint))
                return connector.toObject();
        }
        return {};
    }
    qint64 successes(const QByteArray &connector)
    {
        const QJsonObject answer = cloud().get('/' + connector + ":metrics").json();
        return answer.value(QLatin1String("metrics")).toObject().value(QLatin1String("successCount")).toInteger(-1);
    }
    /// The touch of the sensor that the window's feed shows; empty while it shows none. `after` leaves out earlier
    /// ones.
    QString touchInFeed(const QString &device, const QStringList &after = {})
    {
        items::EventFeedModel &feed = session().feed();
        for (int row = feed.rowCount() - 1; row >= 0; --row) {
            const Event &event = feed.eventAt(row);
            if (event.targetName == device && event.type == EventTypeTraits::Enum::Touch &&
                !after.contains(event.eventId))
                return event.eventId;
        }
        return {};
    }
    bool isStored(const QString &eventId) const
    {
        const Result<bool> stored = m_store->contains(QStringLiteral("healthy"), eventId);
        return stored && *stored;
    }

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aTouchIsSeenEverywhere();
    void allProjectsAreListedTogether();
    void whatIsDisabledInTheWindowGetsNothingMore();
    void aConnectorIsCreatedEditedAndDeletedInTheWindow();
    void aKilledCloudDeliversAfterItsRestart();

private:
    QByteArray m_connector; ///< made by the first test, alone in a project of its own: path
    QString m_sensor;       ///< the same
    QStringList m_touches;  ///< ids so far
};

void WholePathTest::initTestCase()
{
    QVERIFY(m_desktop.start());
    QCOMPARE(session().connectors().rowCount(), 4);
    auto store = receiver::EventStore::open(QDir(cloudFolder()).filePath(QStringLiteral("receiver/events.sqlite")));
    QVERIFY(store.ok());
    m_store = std::move(store).value();
}

void WholePathTest::cleanupTestCase()
{
    m_store.reset();
    m_desktop.end();
}

void WholePathTest::aTouchIsSeenEverywhere()
{
    // Given a project of its own with a sensor and one connector to the receiver, opened in the window
    const QJsonObject http = demoConnector(QStringLiteral("/healthy")).value(QLatin1String("httpConfig")).toObject();
    const QString organization = cloud()
                                     .get("/organizations")
                                     .json()
                                     .value(QLatin1String("organizations"))
                                     .toArray()
                                     .at(0)
                                     .toObject()
                                     .value(QLatin1String("name"))
                                     .toString();
    const QByteArray project =
        cloud()
            .post("/projects", QJsonDocument(QJsonObject{{QStringLiteral("organization"), organization},
                                                 {QStringLiteral("displayName"), QStringLiteral("Test bench")}})
                                   .toJson())
            .json()
            .value(QLatin1String("name"))
            .toString()
            .toUtf8();
    QVERIFY(project.startsWith("projects/"));
    m_sensor = ask("POST", cloud().addresses().emulator, '/' + project + "/devices",
        quoted("{'type':'touch','labels':{'name':'Dørklokke'}}"))
                   .json()
                   .value(QLatin1String("name"))
                   .toString();
    const QJsonObject draft{{QStringLiteral("displayName"), QStringLiteral("Bench")},
        {QStringLiteral("type"), QStringLiteral("HTTP_PUSH")}, {QStringLiteral("status"), QStringLiteral("ACTIVE")},
        {QStringLiteral("events"), QJsonArray{QStringLiteral("touch")}}, {QStringLiteral("httpConfig"), http}};
    m_connector = cloud()
                      .post('/' + project + "/dataconnectors", QJsonDocument(draft).toJson())
                      .json()
                      .value(QLatin1String("name"))
                      .toString()
                      .toUtf8();
    QVERIFY(!m_connector.isEmpty());
    QTest::keyClick(&window(), Qt::Key_F5);
    auto *projects = window().findChild<QComboBox *>();
    QTRY_VERIFY_WITH_TIMEOUT(projects->findData(QString::fromUtf8(project)) >= 0, patience);
    projects->setCurrentIndex(projects->findData(QString::fromUtf8(project)));
    Q_EMIT projects->activated(projects->currentIndex()); // as a person's choice does
    QTRY_VERIFY_WITH_TIMEOUT(isLive() && session().connectors().rowCount() == 1, patience);
    test::StreamReader stream;
    stream.open(cloud(), '/' + project + "/devices:stream", "application/json");
    QVERIFY(stream.waitForHead());
    QTest::keyClick(&window(), Qt::Key_I, Qt::ControlModifier);
    auto *identify = window().findChild<ui::IdentifyPanel *>();
    QCOMPARE(identify->state(), ui::IdentifyPanel::State::Listening);

    // When the sensor is touched
    QCOMPARE(cloud().publish(m_sensor, quoted("{'touch':{}}")).status, 200);

    // Then one and the same event is in the feed, in the stream, in the receiver's store and in the statistics,
    QTRY_VERIFY_WITH_TIMEOUT(!touchInFeed(m_sensor).isEmpty(), patience);
    const QString touch = touchInFeed(m_sensor);
    m_touches.append(touch);
    QVERIFY(stream.waitForText(quoted("'eventId':'") + touch.toUtf8()));
    QTRY_VERIFY_WITH_TIMEOUT(isStored(touch), patience);
    QTRY_COMPARE_WITH_TIMEOUT(successes(m_connector), 1, patience);
    const ConnectorName name = *ConnectorName::parse(QString::fromUtf8(m_connector));
    QTRY_VERIFY_WITH_TIMEOUT(session().connectors().row(name)->metrics->successCount == 1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(window().findChild<ui::EventTable *>()->model()->rowCount() >= 1, patience);
    // and the sensor is identified.
    QTRY_COMPARE_WITH_TIMEOUT(identify->state(), ui::IdentifyPanel::State::Found, patience);
    QCOMPARE(session().touches().index(0).data(items::TouchModel::NameRole).toString(), QStringLiteral("Dørklokke"));
}

void WholePathTest::allProjectsAreListedTogether()
{
    // Given the window on the project of its own, when all projects are chosen
    auto *projects = window().findChild<QComboBox *>();
    const int before = projects->currentIndex();
    projects->setCurrentIndex(0);
    Q_EMIT projects->activated(0);

    // Then the connectors of the demo stand beside the one of the bench, with their numbers, while the stream stays,
    QTRY_COMPARE_WITH_TIMEOUT(session().connectors().rowCount(), 5, patience);
    QVERIFY(isLive());
    QCOMPARE(session().feed().rowCount() > 0, true);
    QVERIFY(window().findChild<ui::EventFeedPage *>()->accounts().contains(QStringLiteral("Test bench")));
    const auto allKnown = [this] {
        const items::ConnectorListModel &model = session().connectors();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (!model.rowAt(row).metrics || !model.rowAt(row).queue || model.rowAt(row).projectTitle.isEmpty())
                return false;
        }
        return true;
    };
    QTRY_VERIFY_WITH_TIMEOUT(allKnown(), patience);
    // and the filter finds the one project's.
    auto *table = window().findChild<ui::ConnectorTable *>();
    table->setFilterText(QStringLiteral("project:bench"));
    QCOMPARE(table->view()->model()->rowCount(), 1);
    table->setFilterText({});
    QCOMPARE(table->view()->model()->rowCount(), 5);
    projects->setCurrentIndex(before);
    Q_EMIT projects->activated(before);
    QTRY_COMPARE_WITH_TIMEOUT(session().connectors().rowCount(), 1, patience);
}

void WholePathTest::whatIsDisabledInTheWindowGetsNothingMore()
{
    // Given the connector, disabled in the window after its question
    const ConnectorName name = *ConnectorName::parse(QString::fromUtf8(m_connector));
    window().findChild<ui::ConnectorTable *>()->setCurrent(name);
    auto *detail = window().findChild<ui::ConnectorDetail *>();
    auto *onOff = detail->findChild<ui::Switch *>();
    const auto statusIs = [&](ConnectorStatusTraits::Enum status) {
        const auto row = session().connectors().row(name);
        return row && !row->changePending && row->connector.status == status;
    };
    QTest::mouseClick(onOff, Qt::LeftButton);
    QPointer<ui::DisableDialog> question = window().findChild<ui::DisableDialog *>();
    QVERIFY(question && question->isVisible());
    QVERIFY(question->keepButton()->isDefault());
    QTest::mouseClick(question->disableButton(), Qt::LeftButton);
    // ... taken back, and disabled again
    auto *undo = window().findChild<ui::UndoBar *>();
    QVERIFY(undo->isVisible());
    QTest::mouseClick(undo->findChild<QPushButton *>(), Qt::LeftButton);
    QVERIFY(statusIs(ConnectorStatusTraits::Enum::Active));
    QTRY_VERIFY(!question); // it deletes itself
    QTest::mouseClick(onOff, Qt::LeftButton);
    question = window().findChild<ui::DisableDialog *>();
    QVERIFY(question);
    QTest::mouseClick(question->disableButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(statusIs(ConnectorStatusTraits::Enum::UserDisabled), patience);

    // When the sensor is touched, the connector enabled again and the sensor touched once more
    QCOMPARE(cloud().publish(m_sensor, quoted("{'touch':{}}")).status, 200);
    QTRY_VERIFY_WITH_TIMEOUT(!touchInFeed(m_sensor, m_touches).isEmpty(), patience);
    const QString unheard = touchInFeed(m_sensor, m_touches);
    m_touches.append(unheard);
    QTest::mouseClick(onOff, Qt::LeftButton); // enabling loses nothing: no question
    QTRY_VERIFY_WITH_TIMEOUT(statusIs(ConnectorStatusTraits::Enum::Active), patience);
    QCOMPARE(cloud().publish(m_sensor, quoted("{'touch':{}}")).status, 200);
    QTRY_VERIFY_WITH_TIMEOUT(!touchInFeed(m_sensor, m_touches).isEmpty(), patience);
    const QString heard = touchInFeed(m_sensor, m_touches);
    m_touches.append(heard);

    // Then only the last one arrives
    QTRY_VERIFY_WITH_TIMEOUT(isStored(heard), patience);
    QTRY_COMPARE_WITH_TIMEOUT(successes(m_connector), 2, patience);
    QVERIFY(!isStored(unheard));
}

void WholePathTest::aConnectorIsCreatedEditedAndDeletedInTheWindow()
{
    const auto field = [](const QWidget &dialog, const char *name) {
        const QList<QLineEdit *> edits = dialog.findChildren<QLineEdit *>();
        const auto found = std::find_if(edits.begin(), edits.end(),
            [name](const QLineEdit *edit) { return edit->accessibleName() == QLatin1String(name); });
        return found == edits.end() ? nullptr : *found;
    };
    const auto selected = [this] { return window().findChild<ui::ConnectorTable *>()->current(); };
    const int before = session().connectors().rowCount();

    // Created with the keyboard ...
    const auto activate = [this] { // without a window manager nobody else does
        window().activateWindow();
        return QTest::qWaitForWindowActive(&window());
    };
    QVERIFY(activate());
    QTest::keyClick(&window(), Qt::Key_N, Qt::ControlModifier);
    QPointer<ui::ConnectorEditor> editor = window().findChild<ui::ConnectorEditor *>();
    QVERIFY(editor && QTest::qWaitForWindowActive(editor));
    QTest::keyClicks(field(*editor, "Name"), QStringLiteral("Fresh"));
    QTest::keyClicks(field(*editor, "Endpoint"), QStringLiteral("http://example.com/"));
    QTest::keyClick(editor, Qt::Key_Return);
    QVERIFY(editor->isVisible()); // http is told beside the field
    field(*editor, "Endpoint")->setText(QStringLiteral("https://receiver.invalid/dt"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!editor, patience);
    QCOMPARE(session().connectors().rowCount(), before + 1);
    const ConnectorName name = *selected(); // and brought to the front,
    QCOMPARE(session().connectors().row(name)->connector.displayName, QStringLiteral("Fresh"));

    // ... edited ...
    QVERIFY(activate());
    QTest::keyClick(&window(), Qt::Key_E, Qt::ControlModifier);
    editor = window().findChild<ui::ConnectorEditor *>();
    QVERIFY(editor && QTest::qWaitForWindowActive(editor));
    field(*editor, "Name")->setText(QStringLiteral("Fresher"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTest::keyClick(editor, Qt::Key_Return); // after the review
    QTRY_VERIFY_WITH_TIMEOUT(!editor, patience);
    QVERIFY(activate());
    QCOMPARE(cloud().get('/' + name.path().toUtf8()).json().value(QLatin1String("displayName")).toString(),
        QStringLiteral("Fresher"));

    // ... and deleted, once its name is typed.
    QTest::keyClick(&window(), Qt::Key_Delete, Qt::ControlModifier);
    QPointer<ui::DeleteDialog> question = window().findChild<ui::DeleteDialog *>();
    QVERIFY(question && !question->deleteButton()->isEnabled());
    QTest::keyClicks(question->nameEdit(), QStringLiteral("Fresher"));
    question->deleteButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(!session().connectors().row(name), patience);
    QCOMPARE(cloud().get('/' + name.path().toUtf8()).status, 404);
}

void WholePathTest::aKilledCloudDeliversAfterItsRestart()
{
    // Given a receiver that hangs, and a touch that was accepted
    const QByteArray demo = "/projects/" + demoProject().toUtf8();
    const HttpAnswer hang =
        ask("PUT", cloud().addresses().local, "/receiver/endpoints/healthy", quoted("{'hang':true}"));
    QCOMPARE(hang.status, 200);
    const QString sensor =
        ask("POST", cloud().addresses().emulator, demo + "/devices", quoted("{'type':'touch','labels':{}}"))
            .json()
            .value(QLatin1String("name"))
            .toString();
    test::StreamReader stream;
    stream.open(cloud(), '/' + sensor.toUtf8() + ":stream?event_types=touch", "application/json");
    QVERIFY(stream.waitForHead());
    QCOMPARE(cloud().publish(sensor, quoted("{'touch':{}}")).status, 200);
    QVERIFY(stream.waitForBlocks(1));
    const QString touch = QJsonDocument::fromJson(stream.chunks().constFirst())
                              .object()[QLatin1String("result")][QLatin1String("event")][QLatin1String("eventId")]
                              .toString();
    QVERIFY(!touch.isEmpty() && !isStored(touch));

    // When the cloud is killed and the desktop starts it again, with a receiver that is well
    qint64 process = 0;
    QLockFile lock(QDir(cloudFolder()).filePath(QStringLiteral("touchstone-cloud.lock")));
    QVERIFY(lock.getLockInfo(&process, nullptr, nullptr));
    QCOMPARE(::kill(pid_t(process), SIGKILL), 0);
    QTRY_VERIFY_WITH_TIMEOUT(!isLive(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(isLive(), patience);

    // Then the touch arrives
    QTRY_VERIFY_WITH_TIMEOUT(isStored(touch), patience);
}

QTEST_MAIN(WholePathTest)
#include "tst_wholepath.moc"
