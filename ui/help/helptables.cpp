// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helptables.h"

#include "ui/common/healthstyle.h"
#include "ui/connectors/filterwords.h"
#include "ui/feed/feedwords.h"

#include <QCoreApplication>

#include <utility>

namespace touchstone::ui {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(HelpTables)
};

using Rows = QList<std::pair<QString, QString>>;

QString tableOf(const Rows &rows)
{
    QString html;
    for (const auto &[left, right] : rows)
        html += QStringLiteral("<tr><td>%1</td><td>%2</td></tr>").arg(left, right.toHtmlEscaped());
    return QStringLiteral("<table>%1</table>").arg(html);
}

QString headed(const QString &title, const QString &html)
{
    return QStringLiteral("<h1>%1</h1>%2").arg(title.toHtmlEscaped(), html);
}

QString keysTable(const Rows &keys)
{
    Rows rows;
    for (const auto &[key, what] : keys)
        rows.append({QStringLiteral("<b>%1</b>").arg(key.toHtmlEscaped()), what});
    return tableOf(rows);
}

} // namespace

QList<Health> explainedHealths()
{
    return {Health::Healthy, Health::Degraded, Health::Failing, Health::Stalled, Health::DisabledByHand,
        Health::DisabledBySystem, Health::Unknown};
}

QString markAddress(Health health)
{
    return QStringLiteral("mark:%1").arg(int(health));
}

QString marksHelp()
{
    Rows rows;
    for (const Health health : explainedHealths())
        rows.append({QStringLiteral("<img src='%1'>&nbsp;&nbsp;<b>%2</b>")
                         .arg(markAddress(health), healthWord(health).toHtmlEscaped()),
            healthMeaning(health)});
    return headed(Texts::tr("What the marks mean"), tableOf(rows));
}

QString keysHelp()
{
    const auto everywhere = keysTable(
        {{Texts::tr("Ctrl+K"), Texts::tr("Search or command: a connector, a sensor, anything that can be done")},
            {Texts::tr("Ctrl+1 to Ctrl+4"), Texts::tr("Connectors, live events, identify a sensor, alerts")},
            {Texts::tr("F5"), Texts::tr("Ask the cloud again")},
            {Texts::tr("Ctrl+F"), Texts::tr("Filter what is in front")},
            {Texts::tr("Ctrl+Shift+E"),
                Texts::tr("Open or close the emulator, where there is one; Space touches the chosen sensor")},
            {Texts::tr("Ctrl+Shift+O"), Texts::tr("Connections: add, test, change, remove")},
            {Texts::tr("Ctrl+,"), Texts::tr("Settings")}, {Texts::tr("F10"), Texts::tr("Menu")},
            {Texts::tr("F1"), Texts::tr("The help on what is in front")}});
    const auto connectors = keysTable({{Texts::tr("Space"), Texts::tr("Switch on or off")},
        {Texts::tr("Shift+Up, Shift+Down, Ctrl+A"), Texts::tr("Select several")},
        {Texts::tr("Menu key, Shift+F10"), Texts::tr("What can be done with the selected ones")},
        {Texts::tr("Ctrl+C, Ctrl+Shift+C"), Texts::tr("Copy the selected rows, or their IDs")},
        {Texts::tr("Ctrl+Shift+S"), Texts::tr("Export the shown rows as CSV")},
        {Texts::tr("Left, Right"), Texts::tr("On the heading of a group: close it, open it")},
        {Texts::tr("Ctrl+N"), Texts::tr("A new connector")}, {Texts::tr("Ctrl+E"), Texts::tr("Edit the chosen one")},
        {Texts::tr("Ctrl+L"), Texts::tr("Edit which labels it includes")},
        {Texts::tr("Ctrl+D"), Texts::tr("Make a copy of it")}, {Texts::tr("Ctrl+Del"), Texts::tr("Delete it")},
        {Texts::tr("Ctrl+Shift+V"), Texts::tr("Check the signature of a delivery")}});
    const auto others = keysTable({{Texts::tr("Space"), Texts::tr("Pause and resume the live events")},
        {Texts::tr("End"), Texts::tr("Go to the newest event and follow")},
        {Texts::tr("Ctrl+I"), Texts::tr("Start or stop identifying a sensor")},
        {Texts::tr("F2"), Texts::tr("Give the touched sensor another name; Enter keeps it")}});
    const QString heading = QStringLiteral("<h2>%1</h2>");
    return headed(Texts::tr("Keys"), everywhere + heading.arg(Texts::tr("In the list of connectors")) + connectors +
                                         heading.arg(Texts::tr("Live events and identify")) + others);
}

QString filtersHelp()
{
    const QString heading = QStringLiteral("<h2>%1</h2>");
    return headed(Texts::tr("Filters"), heading.arg(Texts::tr("In the list of connectors")) + filterHelp() +
                                            heading.arg(Texts::tr("In the live events")) + feedFilterHelp());
}

QString aboutHelp()
{
    const QString paragraph = QStringLiteral("<p>%1</p>");
    return headed(Texts::tr("Touchstone %1").arg(QStringLiteral(TOUCHSTONE_VERSION)),
        paragraph.arg(
            Texts::tr("Runs and watches Data Connectors of the Disruptive Technologies sensor cloud: how they "
                      "do, what they forward, every event live, and which sensor was just touched.")) +
            paragraph.arg(Texts::tr("Free software under the GNU General Public License, version 3 or later.")));
}

} // namespace touchstone::ui
