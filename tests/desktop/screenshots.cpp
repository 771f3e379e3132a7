// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Takes the pictures of README and of the software centres from the real window on its own local cloud. Called by
// resources/screenshots/make.sh; the folder to put them in is the only argument.
#include "app/desktop/desktop.h"
#include "tests/support/cloudclient.h"
#include "tests/support/quoted.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/connectors/connectortable.h"
#include "ui/feed/eventtable.h"
#include "ui/identify/identifypanel.h"

#include <QApplication>
#include <QDir>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace touchstone;

namespace {

constexpr int patience = 60'000;  // milliseconds
constexpr int feedToShow = 40;    // rows that fill the table
constexpr QSize usual(1280, 800); // look.md
constexpr QSize smallest(800, 560);

class Photographer
{
public:
    Photographer(desktop::Desktop &desktop, ui::Style &style, QString folder)
        : m_desktop(desktop)
        , m_style(style)
        , m_folder(std::move(folder))
    {}

    bool waitForLife()
    {
        session::Session &session = m_desktop.session();
        return QTest::qWaitFor(
            [&] {
                return session.link().kind == LinkState::Kind::Live && session.feed().rowCount() >= feedToShow &&
                       session.devices().sensorCount() > 0 && hasSeries();
            },
            patience);
    }

    bool take(const QString &name, ui::Appearance appearance = ui::Appearance::Light, QSize size = usual)
    {
        ui::MainWindow &window = m_desktop.window();
        m_style.setAppearance(appearance);
        window.resize(size);
        // A table lays out and the charts paint in later turns of the loop.
        if (!QTest::qWaitFor([&] { return window.size() == size; }, patience))
            return false;
        for (int turn = 0; turn < 10; ++turn)
            QCoreApplication::processEvents();
        return window.grab().save(QDir(m_folder).filePath(name + QStringLiteral(".png")));
    }

    bool choose(const QString &displayName)
    {
        items::ConnectorListModel &connectors = m_desktop.session().connectors();
        for (int row = 0; row < connectors.rowCount(); ++row) {
            const auto name =
                ConnectorName::parse(connectors.index(row, 0).data(items::ConnectorListModel::PathRole).toString());
            if (name && connectors.row(*name)->connector.displayName == displayName) {
                m_desktop.window().findChild<ui::ConnectorTable *>()->setCurrent(*name);
                return true;
            }
        }
        return false;
    }

    /// The display name of the connector in this state.
    QString inState(Health health)
    {
        items::ConnectorListModel &connectors = m_desktop.session().connectors();
        for (int row = 0; row < connectors.rowCount(); ++row) {
            const auto name =
                ConnectorName::parse(connectors.index(row, 0).data(items::ConnectorListModel::PathRole).toString());
            if (name && connectors.health(*name) == health)
                return connectors.row(*name)->connector.displayName;
        }
        return {};
    }

    bool identify(test::CloudClient &cloud)
    {
        auto *panel = m_desktop.window().findChild<ui::IdentifyPanel *>();
        panel->start();
        const QList<Device> devices = m_desktop.session().devices().devices();
        const auto button = std::find_if(devices.begin(), devices.end(),
            [](const Device &device) { return device.type == DeviceTypeTraits::Enum::Touch; });
        if (button == devices.end() || cloud.publish(button->name.path(), test::quoted("{'touch':{}}")).status != 200)
            return false;
        return QTest::qWaitFor([&] { return panel->state() == ui::IdentifyPanel::State::Found; }, patience);
    }

private:
    bool hasSeries()
    {
        items::ConnectorListModel &connectors = m_desktop.session().connectors();
        for (int row = 0; row < connectors.rowCount(); ++row) {
            const auto name =
                ConnectorName::parse(connectors.index(row, 0).data(items::ConnectorListModel::PathRole).toString());
            if (!name || !connectors.row(*name)->series || !connectors.row(*name)->queue)
                return false;
        }
        return connectors.rowCount() > 0;
    }

    desktop::Desktop &m_desktop;
    ui::Style &m_style;
    QString m_folder;
};

bool takeAll(const QString &folder, ui::Style &style)
{
    qputenv("PATH", PROGRAM_DIR ":" + qgetenv("PATH")); // where the desktop finds the local cloud
    const QTemporaryDir data;
    desktop::Options options;
    options.dataFolder = data.path();
    const SystemClock clock;
    desktop::Desktop desktop(options, clock);
    desktop.start();
    Photographer photographer(desktop, style, folder);
    if (!photographer.waitForLife())
        return false;
    test::CloudClient cloud;
    if (!cloud.connectTo(data.filePath(QStringLiteral("local-cloud/credentials.json"))))
        return false;
    bool done = photographer.choose(photographer.inState(Health::Healthy)) &&
                photographer.take(QStringLiteral("light")) &&
                photographer.take(QStringLiteral("dark"), ui::Appearance::Dark);
    done = done && photographer.choose(photographer.inState(Health::Failing)) &&
           photographer.take(QStringLiteral("failing"));
    done = done && photographer.identify(cloud) && photographer.take(QStringLiteral("identified"));
    return done && photographer.take(QStringLiteral("small"), ui::Appearance::Light, smallest);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("touchstone"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    auto *style = new ui::Style(ui::Appearance::Light);
    QApplication::setStyle(style); // takes it over
    QApplication::setWindowIcon(ui::applicationIcon());
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 2) {
        std::fputs("usage: touchstone-screenshots FOLDER\n", stderr);
        return 2;
    }
    if (takeAll(arguments.at(1), *style))
        return 0;
    std::fputs("touchstone-screenshots: the window did not come to show what the pictures are to show\n", stderr);
    return 1;
}
