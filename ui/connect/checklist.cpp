// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/checklist.h"

#include "ui/common/formats.h"
#include "ui/common/healthstyle.h"
#include "ui/common/theme.h"

#include <QEvent>

namespace touchstone::ui {

namespace {

using Step = ConnectionCheck::Step;
using Outcome = ConnectionCheck::StepState::Outcome;

/// Which of the healths looks the way this outcome should.
Health likeness(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Passed:
        return Health::Healthy;
    case Outcome::Warned:
        return Health::Degraded;
    case Outcome::Failed:
        return Health::Failing;
    case Outcome::Running:
        return Health::Stalled;
    case Outcome::Skipped:
        return Health::DisabledByHand;
    case Outcome::Waiting:
        break;
    }
    return Health::Unknown;
}

QString outcomeWord(const ConnectionCheck::StepState &state)
{
    switch (state.outcome) {
    case Outcome::Passed:
        return CheckList::tr("works (%1)").arg(formatLatency(state.duration));
    case Outcome::Warned:
        return CheckList::tr("works, but");
    case Outcome::Failed:
        return CheckList::tr("failed");
    case Outcome::Running:
        return CheckList::tr("asking …");
    case Outcome::Skipped:
        return CheckList::tr("not tried");
    case Outcome::Waiting:
        break;
    }
    return CheckList::tr("not yet tried");
}

} // namespace

CheckList::CheckList(QWidget *parent)
    : QListWidget(parent)
{
    setAccessibleName(tr("Steps of the test"));
    setWordWrap(true);
    setTextElideMode(Qt::ElideNone);
    setResizeMode(QListView::Adjust);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setIconSize(QSize(fontMetrics().height(), fontMetrics().height()));
    setSpacing(spacing::tiny);
    setFrameShape(QFrame::NoFrame);
    for (int i = 0; i < ConnectionCheck::stepCount; ++i)
        addItem(new QListWidgetItem);
    showCheck({});
}

QString CheckList::stepName(Step step)
{
    switch (step) {
    case Step::Name:
        return tr("Name");
    case Step::Secure:
        return tr("TLS and certificate");
    case Step::Token:
        return tr("Key and token");
    case Step::Projects:
        return tr("Projects");
    case Step::Role:
        return tr("Role");
    }
    return {};
}

QString CheckList::lineOf(const ConnectionCheck::StepState &state)
{
    const QString head = QStringLiteral("%1: %2").arg(stepName(state.step), outcomeWord(state));
    return state.finding.isEmpty() ? head : head + QLatin1Char('\n') + state.finding;
}

void CheckList::showCheck(const ConnectionCheck &check)
{
    m_check = check;
    for (int i = 0; i < ConnectionCheck::stepCount; ++i) { // in place, so that what is being read stays where it is
        const ConnectionCheck::StepState &state = check.steps[size_t(i)];
        item(i)->setText(lineOf(state));
        item(i)->setIcon(healthIcon(likeness(state.outcome), palette()));
    }
}

void CheckList::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showCheck(m_check);
}

} // namespace touchstone::ui
