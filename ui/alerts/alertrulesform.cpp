// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alertrulesform.h"

#include "ui/common/theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QSpinBox>
#include <QTimeEdit>

namespace touchstone::ui {

using Rules = AlertRules;

AlertRulesForm::AlertRulesForm(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_deliveringLimit(makeLimit(int(Rules::minutesRange.least.count()), int(Rules::minutesRange.most.count()),
          tr(" min"), tr("Minutes of failing or stalling")))
    , m_errorLimit(makeLimit(
          Rules::percentRange.least, Rules::percentRange.most, tr(" %"), tr("Percent of deliveries that fail")))
    , m_latencyLimit(makeLimit(int(Rules::latencyRange.least.count()), int(Rules::latencyRange.most.count()), tr(" ms"),
          tr("Milliseconds of p99")))
    , m_disablingLimit(makeLimit(int(Rules::hoursRange.least.count()), int(Rules::hoursRange.most.count()), tr(" h"),
          tr("Hours until the system disables it")))
    , m_unreachableLimit(makeLimit(int(Rules::minutesRange.least.count()), int(Rules::minutesRange.most.count()),
          tr(" min"), tr("Minutes without an answer")))
    , m_disabled(addLine(tr("A connector was disabled by the system")))
    , m_delivering(addLine(tr("A connector is failing or stalled for"), m_deliveringLimit,
          tr("Failing: at least half of the deliveries fail. Stalled: events wait and nothing is delivered.")))
    , m_errors(addLine(tr("Deliveries that fail, more than"), m_errorLimit,
          tr("Of the last hour, or of the time that the cloud counts; at least ten deliveries.")))
    , m_latency(addLine(tr("Slow deliveries, p99 above"), m_latencyLimit,
          tr("The time that all but one delivery in a hundred stay under.")))
    , m_disabling(addLine(tr("The system will disable a connector within"), m_disablingLimit,
          tr("Where the cloud tells it, as the local cloud does.")))
    , m_unreachable(addLine(tr("The cloud does not answer for"), m_unreachableLimit))
    , m_changed(addLine(tr("A connector was changed by somebody else")))
    , m_notify(addNotify())
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(spacing::large);
    m_grid->setVerticalSpacing(spacing::small);
    m_grid->setColumnStretch(0, 1);
    m_latencyLimit->setSingleStep(100);
    m_latencyLimit->setGroupSeparatorShown(true);
    addQuietHours();
    setRules(Rules());
}

QSpinBox *AlertRulesForm::makeLimit(int least, int most, const QString &unit, const QString &name)
{
    auto *limit = new QSpinBox(this);
    limit->setRange(least, most);
    limit->setSuffix(unit);
    limit->setAccessibleName(name);
    limit->setAlignment(Qt::AlignRight);
    limit->setKeyboardTracking(false); // while "33" is typed, nothing may be told by a rule of 3
    connect(limit, &QSpinBox::valueChanged, this, &AlertRulesForm::tell);
    return limit;
}

QCheckBox *AlertRulesForm::addLine(const QString &text, QWidget *limit, const QString &tip)
{
    auto *box = new QCheckBox(text, this);
    box->setToolTip(tip);
    box->setAccessibleDescription(tip);
    const int row = m_grid->rowCount();
    m_grid->addWidget(box, row, 0, 1, limit ? 1 : 2);
    if (limit) {
        limit->setToolTip(tip);
        m_grid->addWidget(limit, row, 1);
        setTabOrder(box, limit);
    }
    connect(box, &QCheckBox::toggled, this, &AlertRulesForm::tell);
    return box;
}

/// How one is told, apart from what.
QCheckBox *AlertRulesForm::addNotify()
{
    m_grid->addItem(new QSpacerItem(0, spacing::tiny), m_grid->rowCount(), 0);
    return addLine(tr("Show notifications on the desktop"), nullptr,
        tr("Each alert is shown once. The list keeps them all the same."));
}

void AlertRulesForm::addQuietHours()
{
    auto *times = new QWidget(this);
    auto *row = new QHBoxLayout(times);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::small);
    const auto makeTime = [this, times](const QString &name) {
        auto *edit = new QTimeEdit(times);
        edit->setAccessibleName(name);
        edit->setKeyboardTracking(false);
        connect(edit, &QTimeEdit::timeChanged, this, &AlertRulesForm::tell);
        return edit;
    };
    m_from = makeTime(tr("Quiet from"));
    m_to = makeTime(tr("Quiet until"));
    row->addWidget(m_from);
    row->addWidget(new QLabel(QStringLiteral("\u2013"), times));
    row->addWidget(m_to);
    m_quiet = addLine(tr("Quiet hours"), times,
        tr("Nothing is shown in this time of the day. What is still so afterwards is shown then."));
}

void AlertRulesForm::setRules(const AlertRules &rules)
{
    m_isFilling = true;
    m_disabled->setChecked(rules.disabledBySystem);
    m_delivering->setChecked(rules.notDelivering);
    m_deliveringLimit->setValue(int(rules.notDeliveringFor.count()));
    m_errors->setChecked(rules.errorRate);
    m_errorLimit->setValue(rules.errorPercent);
    m_latency->setChecked(rules.latency);
    m_latencyLimit->setValue(int(rules.latencyOver.count()));
    m_disabling->setChecked(rules.disablingNear);
    m_disablingLimit->setValue(int(rules.disablingWithin.count()));
    m_unreachable->setChecked(rules.apiUnreachable);
    m_unreachableLimit->setValue(int(rules.unreachableFor.count()));
    m_changed->setChecked(rules.changedBySomebody);
    m_notify->setChecked(rules.notify);
    m_quiet->setChecked(rules.quiet.isOn);
    m_from->setTime(rules.quiet.from);
    m_to->setTime(rules.quiet.to);
    m_isFilling = false;
    enableLimits();
}

AlertRules AlertRulesForm::rules() const
{
    AlertRules rules;
    rules.disabledBySystem = m_disabled->isChecked();
    rules.notDelivering = m_delivering->isChecked();
    rules.notDeliveringFor = std::chrono::minutes(m_deliveringLimit->value());
    rules.errorRate = m_errors->isChecked();
    rules.errorPercent = m_errorLimit->value();
    rules.latency = m_latency->isChecked();
    rules.latencyOver = std::chrono::milliseconds(m_latencyLimit->value());
    rules.disablingNear = m_disabling->isChecked();
    rules.disablingWithin = std::chrono::hours(m_disablingLimit->value());
    rules.apiUnreachable = m_unreachable->isChecked();
    rules.unreachableFor = std::chrono::minutes(m_unreachableLimit->value());
    rules.changedBySomebody = m_changed->isChecked();
    rules.notify = m_notify->isChecked();
    rules.quiet = {m_quiet->isChecked(), m_from->time(), m_to->time()};
    return rules;
}

void AlertRulesForm::enableLimits()
{
    m_deliveringLimit->setEnabled(m_delivering->isChecked());
    m_errorLimit->setEnabled(m_errors->isChecked());
    m_latencyLimit->setEnabled(m_latency->isChecked());
    m_disablingLimit->setEnabled(m_disabling->isChecked());
    m_unreachableLimit->setEnabled(m_unreachable->isChecked());
    m_quiet->setEnabled(m_notify->isChecked());
    for (QTimeEdit *time : {m_from, m_to})
        time->setEnabled(m_notify->isChecked() && m_quiet->isChecked());
}

void AlertRulesForm::tell()
{
    if (m_isFilling || !m_to)
        return;
    enableLimits();
    Q_EMIT rulesChanged(rules());
}

} // namespace touchstone::ui
