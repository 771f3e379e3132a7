// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feed/feedmenu.h"

#include "ui/common/formats.h"
#include "ui/common/menubutton.h"
#include "ui/common/savedfilterbutton.h"
#include "ui/feed/eventcolumns.h"
#include "ui/feed/markrules.h"

#include <QAbstractItemModel>
#include <QInputDialog>
#include <QLineEdit>
#include <QPainter>

namespace touchstone::ui {

namespace {

constexpr int keptChoices[] = {10'000, 100'000, 300'000, 1'000'000};

QIcon markIcon(int rule, const QPalette &palette)
{
    QPixmap square(16, 16);
    square.fill(Qt::transparent);
    QPainter(&square).fillRect(3, 3, 10, 10, markColour(rule, palette));
    return square;
}

} // namespace

FeedMenu::FeedMenu(const QAbstractItemModel &headings, std::function<State()> state, QWidget *parent)
    : QMenu(tr("Live events"), parent)
    , m_headings(headings)
    , m_state(std::move(state))
{
    setAccessibleName(tr("Columns, marks and files of the live events"));
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &FeedMenu::fill);
}

void FeedMenu::fill()
{
    qDeleteAll(findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly)); // clear() leaves them
    clear();
    const State state = m_state();
    fillFiles(state);
    addSeparator();
    fillMarks(state);
    fillKept(state);
    fillColumns(state);
}

void FeedMenu::fillColumns(const State &state)
{
    addSection(tr("Columns"));
    const EventColumns columns = EventColumns::fromKeys(state.settings.columns);
    const auto choose = [this, state](const QStringList &keys) {
        FeedSettings settings = state.settings;
        settings.columns = keys;
        Q_EMIT settingsChosen(settings);
    };
    for (const int column : EventColumns::inOrder()) {
        QAction *action = addAction(m_headings.headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(columns.contains(column));
        action->setEnabled(!EventColumns::isFixed(column));
        connect(action, &QAction::triggered, this, [columns, column, choose](bool shown) {
            EventColumns changed = columns;
            changed.set(column, shown);
            choose(changed.keys());
        });
    }
    QAction *usual = addAction(tr("The &usual columns"));
    usual->setEnabled(columns.isChosen());
    connect(usual, &QAction::triggered, this, [choose] { choose({}); });
    addSeparator();
    QAction *relative = addAction(tr("&Times as \u201c"
                                     "12 s ago\u201d"));
    relative->setCheckable(true);
    relative->setChecked(state.settings.hasRelativeTimes);
    connect(relative, &QAction::triggered, this, [this, state](bool checked) {
        FeedSettings settings = state.settings;
        settings.hasRelativeTimes = checked;
        Q_EMIT settingsChosen(settings);
    });
}

void FeedMenu::fillMarks(const State &state)
{
    QAction *adding = addAction(tr("&Mark what matches the filter\u2026"));
    adding->setEnabled(!state.filter.isEmpty());
    adding->setToolTip(tr("These events then carry a word and a colour, whatever the filter is"));
    connect(adding, &QAction::triggered, this, [this, state] { askForMark(state); });
    if (state.settings.marks.all().isEmpty())
        return;
    QMenu *removing = addMenu(tr("Remove a mar&k"));
    removing->setToolTipsVisible(true);
    int rule = 0;
    for (const SavedFilter &mark : state.settings.marks.all()) {
        QAction *action = removing->addAction(markIcon(rule++, palette()), asMenuText(mark.name));
        action->setToolTip(mark.text);
        connect(action, &QAction::triggered, this, [this, state, name = mark.name] {
            FeedSettings settings = state.settings;
            settings.marks.remove(name);
            Q_EMIT settingsChosen(settings);
        });
    }
}

/// Asks until the word is taken or given up; nothing waits meanwhile.
void FeedMenu::askForMark(const State &state, const QString &problem)
{
    auto *dialog = new QInputDialog(parentWidget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Mark events"));
    dialog->setLabelText(
        problem.isEmpty() ? tr("Word that marks the events of \u201c%1\u201d:").arg(state.filter.left(60)) : problem);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, state](const QString &word) {
        FeedSettings settings = state.settings;
        const SavedFilters::Refusal refusal = settings.marks.save(word, state.filter);
        if (refusal == SavedFilters::Refusal::None)
            Q_EMIT settingsChosen(settings);
        else
            askForMark(state, refusalWords(refusal));
    });
    dialog->open();
    if (auto *field = dialog->findChild<QLineEdit *>())
        field->setAccessibleName(tr("Word of the mark"));
}

void FeedMenu::fillKept(const State &state)
{
    QMenu *keeping = addMenu(tr("&Keep"));
    for (const int number : keptChoices) {
        QAction *action = keeping->addAction(tr("the last %1 events").arg(formatCount(number)));
        action->setCheckable(true);
        action->setChecked(state.kept == number);
        connect(action, &QAction::triggered, this, [this, number] { Q_EMIT keptChosen(number); });
    }
}

void FeedMenu::fillFiles(const State &state)
{
    if (state.isRecording)
        connect(addAction(tr("&Stop recording")), &QAction::triggered, this, &FeedMenu::stopRecordingRequested);
    else
        connect(addAction(tr("&Record to a file\u2026")), &QAction::triggered, this, &FeedMenu::recordRequested);
    if (state.showsRecording)
        connect(
            addAction(tr("&Back to the live events")), &QAction::triggered, this, &FeedMenu::closeRecordingRequested);
    connect(addAction(tr("&Open a recording\u2026")), &QAction::triggered, this, &FeedMenu::openRequested);
    QAction *exporting = addAction(tr("E&xport the events\u2026"));
    exporting->setEnabled(state.hasRows);
    exporting->setToolTip(tr("The selected ones, or all that are shown when fewer than two are selected"));
    connect(exporting, &QAction::triggered, this, &FeedMenu::exportRequested);
}

} // namespace touchstone::ui
