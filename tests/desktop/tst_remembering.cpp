// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/remembering.h"

#include "tests/support/sessiondesk.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/messagebar.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace touchstone;
using namespace touchstone::test;
using desktop::Remembering;
using session::Session;

namespace {

/// A session with a window, as the desktop joins them where the history is concerned.
struct RememberingWindow
{
    SystemClock clock;
    Session session{clock};
    ui::MainWindow window;
    Remembering remembering;

    explicit RememberingWindow(const QString &folder)
        : window({session.connectors(), session.devices(), session.feed(), session.touches(), session.rates(),
                     session.deliveries(), session.changes(), clock},
              ui::WindowMemory(folder + QStringLiteral("/touchstone.ini"), QStringLiteral("scripted")))
        , remembering(session, window, folder)
    {
        window.resize(1280, 800);
        window.show();
    }

    QString message() const { return window.findChild<ui::MessageBar *>()->text(); }
    /// All that stands in lines of the window.
    QString lines() const
    {
        QString text;
        for (const ui::ElidedLabel *label : window.findChildren<ui::ElidedLabel *>())
            text += label->text() + u'\n';
        return text.replace(QChar::Nbsp, u' ');
    }
};

} // namespace

/// The window and the history on disk: what cannot be kept, and what was kept.
class RememberingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHistoryThatCannotBeWrittenIsTold();
    void aStartWithoutTheCloudShowsWhatWasKept();
};

void RememberingTest::aHistoryThatCannotBeWrittenIsTold()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("history.sqlite/below"))); // a folder is no file
    RememberingWindow desk(folder.path());
    QTRY_VERIFY_WITH_TIMEOUT(desk.message().contains(QStringLiteral("cannot be written")), patience);
    QVERIFY2(desk.message().contains(QStringLiteral("kept in memory")), qPrintable(desk.message()));
}

void RememberingTest::aStartWithoutTheCloudShowsWhatWasKept()
{
    QTemporaryDir folder;
    SessionDesk cloud;
    const Session::Connection connection = cloud.connection(false); // with the port that it has now
    {
        RememberingWindow desk(folder.path());
        desk.session.open(connection);
        const auto isRecorded = [&desk] {
            const std::optional<items::ConnectorRow> row = desk.session.connectors().row(connector);
            return row && row->day;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isRecorded(), patience);
        QVERIFY2(!desk.lines().contains(QStringLiteral("as of")), qPrintable(desk.lines()));
    }
#ifdef Q_OS_UNIX
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(Remembering::historyFile(folder.path())) & others));
#endif
    cloud.cloud.stopListening();
    RememberingWindow desk(folder.path());
    desk.session.open(connection);
    QTRY_COMPARE_WITH_TIMEOUT(desk.session.connectors().rowCount(), 1, patience);
    QTRY_VERIFY2_WITH_TIMEOUT(
        desk.lines().contains(QStringLiteral("1 connector  \u00b7  as of ")), qPrintable(desk.lines()), patience);
}

QTEST_MAIN(RememberingTest)
#include "tst_remembering.moc"
