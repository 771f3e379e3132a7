// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/connectionscreenshots.h"

#include "app/desktop/desktop.h"
#include "ui/common/style.h"
#include "ui/connect/connectionsdialog.h"
#include "ui/connect/secretdialog.h"
#include "ui/connect/tourdialog.h"
#include "ui/connect/welcomepage.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

namespace touchstone::test {
namespace {

using Step = ConnectionCheck::Step;
using Outcome = ConnectionCheck::StepState::Outcome;

constexpr QSize usual(1280, 800); // look.md
constexpr QSize smallest(800, 560);

class ConnectionPhotographer
{
public:
    ConnectionPhotographer(ui::Style &style, QString folder)
        : m_style(style)
        , m_folder(std::move(folder))
    {}

    bool take(const QString &name, QWidget &widget, ui::Appearance appearance = ui::Appearance::Light)
    {
        m_style.setAppearance(appearance);
        for (int turn = 0; turn < 10; ++turn)
            QCoreApplication::processEvents();
        return widget.grab().save(QDir(m_folder).filePath(name + QStringLiteral(".png")));
    }
    bool takeBoth(const QString &name, QWidget &widget)
    {
        return take(name, widget) && take(name + QStringLiteral("-dark"), widget, ui::Appearance::Dark);
    }

private:
    ui::Style &m_style;
    QString m_folder;
};

Connection sample(const QString &name, const char *api)
{
    Connection connection = vendorConnection();
    connection.name = name;
    if (*api != '\0')
        connection.api = QUrl(QLatin1String(api));
    connection.keyId = QStringLiteral("csk7u05bpnnh4d0001kg");
    connection.email = QStringLiteral("csk7u05bpnnh4d0001k0@csk7u05bpnnh4d0001ig.serviceaccount.d21s.com");
    return connection;
}

ConnectionCheck failedCheck()
{
    ConnectionCheck check;
    check.of(Step::Name) = {Step::Name, Outcome::Passed, QStringLiteral("cloud.example.com is 192.0.2.7."), {}, {},
        std::chrono::milliseconds(12)};
    const QString finding = QStringLiteral(
        "No secure connection to cloud.example.com: its certificate comes from \"Example Corp Inspection CA\", an "
        "authority that this computer does not know. In a company network that looks into connections, ask for its "
        "authority's file and name it in this connection.");
    check.of(Step::Secure) = {Step::Secure, Outcome::Failed, finding, Failure{Failure::Kind::Unavailable, finding}, {},
        std::chrono::milliseconds(85)};
    for (const Step step : {Step::Token, Step::Projects, Step::Role})
        check.of(step).outcome = Outcome::Skipped;
    check.isOver = true;
    return check;
}

ConnectionCheck goodCheck()
{
    const QString findings[] = {QStringLiteral("api.disruptive-technologies.com is 203.0.113.20 and 3 more."),
        QStringLiteral("TLSv1.3, certificate of \"Example Trust Services\", valid until 2027-02-14."),
        QStringLiteral("The key is accepted."),
        QStringLiteral("4 projects: Office Oslo, Office Bergen, Cold store, ..."),
        QStringLiteral("Project developer: may change connectors.")};
    ConnectionCheck check;
    for (int i = 0; i < ConnectionCheck::stepCount; ++i)
        check.steps[size_t(i)] = {
            Step(i), Outcome::Passed, findings[i], {}, {}, std::chrono::milliseconds(20 + 31 * i)};
    check.isOver = true;
    return check;
}

bool takeDialog(ConnectionPhotographer &photographer, QWidget &window)
{
    const Connection office = sample(QStringLiteral("Disruptive Technologies"), "");
    const Connection factory = sample(QStringLiteral("Factory behind a proxy"), "https://cloud.example.com/v2");
    ui::ConnectionsDialog dialog(&window);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.setConnections({localCloudConnection(), office, factory}, localConnectionId);
    dialog.setKeychain(true, {});
    dialog.show();
    bool done = photographer.take(QStringLiteral("connections-local"), dialog);
    dialog.select(office.id);
    done = done && photographer.takeBoth(QStringLiteral("connections"), dialog);
    auto *tabs = dialog.findChild<QTabWidget *>();
    tabs->setCurrentIndex(1);
    auto *proxy = dialog.findChild<QComboBox *>();
    proxy->setCurrentIndex(proxy->findData(int(ProxySettings::Kind::Http)));
    done = done && photographer.takeBoth(QStringLiteral("connections-network"), dialog);
    proxy->setCurrentIndex(0);
    tabs->setCurrentIndex(2);
    dialog.showCheck(goodCheck());
    done = done && photographer.takeBoth(QStringLiteral("connections-tested"), dialog);
    dialog.select(factory.id);
    tabs->setCurrentIndex(2);
    dialog.showCheck(failedCheck());
    done = done && photographer.takeBoth(QStringLiteral("connections-failed"), dialog);
    dialog.setKeychain(
        false, QStringLiteral("This system has no keychain that works. Secrets can be kept for this session only."));
    tabs->setCurrentIndex(0);
    done = done && photographer.takeBoth(QStringLiteral("connections-session"), dialog);
    ui::SecretDialog secret(
        office, QStringLiteral("The keychain holds no secret for this connection. Enter it again."), &window);
    secret.setAttribute(Qt::WA_DeleteOnClose, false);
    secret.show();
    return done && photographer.takeBoth(QStringLiteral("secret"), secret);
}

} // namespace

bool takeConnections(const QString &folder, ui::Style &style)
{
    QTemporaryDir data;
    const SystemClock clock;
    desktop::Options options;
    options.dataFolder = data.path();
    options.remembers = true; // nothing: the welcome
    desktop::Desktop desktop(options, clock);
    desktop.start();
    ui::MainWindow &window = desktop.window();
    ConnectionPhotographer photographer(style, folder);
    window.resize(usual);
    bool done = photographer.takeBoth(QStringLiteral("welcome"), window);
    window.resize(smallest);
    done = done && photographer.take(QStringLiteral("welcome-small"), window);
    ui::TourDialog tour(&window);
    tour.setAttribute(Qt::WA_DeleteOnClose, false);
    tour.show();
    return done && photographer.takeBoth(QStringLiteral("tour"), tour) && takeDialog(photographer, window);
}

} // namespace touchstone::test
