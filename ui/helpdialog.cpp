// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/helpdialog.h"

#include "ui/common/healthstyle.h"
#include "ui/common/icons.h"
#include "ui/common/markbadge.h"
#include "ui/common/theme.h"
#include "ui/connectors/filterwords.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTextBrowser>
#include <QTextTable>
#include <QVBoxLayout>

namespace touchstone::ui {

namespace {

/// Markdown's tables come with double lines and no room.
void loosenTables(QTextDocument &document)
{
    document.setDocumentMargin(spacing::medium);
    const QList<QTextFrame *> frames = document.rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorderStyle(QTextFrameFormat::BorderStyle_None);
        format.setCellPadding(spacing::tiny);
        format.setCellSpacing(0);
        table->setFormat(format);
    }
}

} // namespace

HelpDialog::HelpDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Help"));
    auto *tabs = new QTabWidget(this);
    tabs->setDocumentMode(true);
    tabs->addTab(makeShapes(), tr("What the marks mean"));
    tabs->addTab(makeKeys(), tr("Keys"));
    tabs->addTab(makeFilters(), tr("Filters"));
    tabs->addTab(makeAlerts(), tr("Alerts"));
    tabs->addTab(makeAbout(), tr("About"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(tabs, 1);
    column->addWidget(buttons);
}

QWidget *HelpDialog::makeShapes()
{
    auto *page = new QWidget(this);
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(spacing::large, spacing::large, spacing::large, spacing::large);
    grid->setHorizontalSpacing(spacing::huge);
    grid->setVerticalSpacing(spacing::medium);
    int row = 0;
    for (const Health health : {Health::Healthy, Health::Degraded, Health::Failing, Health::Stalled,
             Health::DisabledByHand, Health::DisabledBySystem, Health::Unknown}) {
        auto *badge = new HealthBadge(page);
        badge->setHealth(health);
        grid->addWidget(badge, row, 0);
        grid->addWidget(new QLabel(healthMeaning(health), page), row, 1);
        ++row;
    }
    grid->setRowStretch(row, 1);
    grid->setColumnStretch(1, 1);
    return page;
}

QWidget *HelpDialog::makeKeys()
{
    auto *page = new QWidget(this);
    auto *form = new QFormLayout(page);
    form->setContentsMargins(spacing::large, spacing::large, spacing::large, spacing::large);
    form->setHorizontalSpacing(spacing::huge);
    const auto add = [page, form](const QString &keys, const QString &what) {
        auto *label = new QLabel(keys, page);
        QFont bold = page->font();
        bold.setWeight(QFont::DemiBold);
        label->setFont(bold);
        form->addRow(label, new QLabel(what, page));
    };
    add(tr("Ctrl+K"), tr("Search or command: a connector, a sensor, anything that can be done"));
    add(tr("Ctrl+1 to Ctrl+4"), tr("Connectors, live events, identify a sensor, alerts"));
    add(tr("F5"), tr("Ask the cloud again"));
    add(tr("Space"), tr("In the list of connectors: switch on or off. In the live events: pause and resume"));
    add(tr("Shift+Up, Shift+Down, Ctrl+A"), tr("In the list of connectors: select several"));
    add(tr("Menu key, Shift+F10"), tr("In the list of connectors: what can be done with the selected ones"));
    add(tr("Ctrl+C, Ctrl+Shift+C"), tr("In the list of connectors: copy the selected rows, or their IDs"));
    add(tr("Ctrl+Shift+S"), tr("In the list of connectors: export the shown rows as CSV"));
    add(tr("Left, Right"), tr("On the heading of a group: close it, open it"));
    add(tr("End"), tr("In the live events: go to the newest and follow"));
    add(tr("Ctrl+F"), tr("Filter what is in front"));
    add(tr("Ctrl+E"), tr("Edit which labels the chosen connector includes"));
    add(tr("Ctrl+I"), tr("Start or stop identifying a sensor"));
    add(tr("F2"), tr("In identify: give the touched sensor another name; Enter keeps it"));
    add(tr("Ctrl+Shift+E"), tr("Open or close the emulator, where there is one; Space touches the chosen sensor"));
    add(tr("Ctrl+Shift+O"), tr("Connections: add, test, change, remove"));
    add(tr("Ctrl+,"), tr("Settings"));
    add(tr("F10"), tr("Menu"));
    add(tr("F1"), tr("This help"));
    return page;
}

QWidget *HelpDialog::makeFilters()
{
    auto *page = new QLabel(filterHelp(), this);
    page->setTextFormat(Qt::RichText);
    page->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    page->setMargin(spacing::large);
    page->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return page;
}

/// The same page that is installed beside the program.
QWidget *HelpDialog::makeAlerts()
{
    auto *page = new QTextBrowser(this);
    page->setFrameShape(QFrame::NoFrame);
    page->setAccessibleName(tr("Alerts"));
    QFile file(QStringLiteral(":/touchstone/help/alerts.md"));
    if (file.open(QIODevice::ReadOnly)) {
        static const QRegularExpression comments(QStringLiteral("^<!--.*-->\\n"), QRegularExpression::MultilineOption);
        page->setMarkdown(QString::fromUtf8(file.readAll()).remove(comments)); // of the licence
        loosenTables(*page->document());
    }
    return page;
}

QWidget *HelpDialog::makeAbout()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(spacing::large, spacing::large, spacing::large, spacing::large);
    auto *picture = new QLabel(page);
    picture->setPixmap(applicationIcon().pixmap(64, 64));
    auto *title = new QLabel(tr("Touchstone %1").arg(QStringLiteral(TOUCHSTONE_VERSION)), page);
    title->setFont(titleFont(page->font()));
    auto *text =
        new QLabel(tr("Runs and watches Data Connectors of the Disruptive Technologies sensor cloud: how they do, "
                      "what they forward, every event live, and which sensor was just touched.\n\n"
                      "Free software under the GNU General Public License, version 3 or later."),
            page);
    text->setWordWrap(true);
    column->addWidget(picture);
    column->addWidget(title);
    column->addWidget(text);
    column->addStretch(1);
    return page;
}

} // namespace touchstone::ui
