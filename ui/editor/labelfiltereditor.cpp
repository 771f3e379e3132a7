// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/labelfiltereditor.h"

#include "ui/common/theme.h"
#include "ui/editor/labelpicker.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace touchstone::ui {

namespace {

/// The order does not matter to the receiver.
bool sameLabels(QStringList left, QStringList right)
{
    std::sort(left.begin(), left.end());
    std::sort(right.begin(), right.end());
    return left == right;
}

} // namespace

LabelFilterEditor::LabelFilterEditor(const items::DeviceDirectory &devices, QWidget *parent)
    : QWidget(parent)
    , m_summary(new QLabel(this))
    , m_picker(new LabelPicker(devices, this))
    , m_revert(new QPushButton(tr("Revert"), this))
    , m_save(new QPushButton(tr("Save labels"), this))
{
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::small);
    buttons->addStretch();
    buttons->addWidget(m_revert);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::small);
    layout->addWidget(m_summary);
    layout->addWidget(m_picker, 1);
    layout->addLayout(buttons);
    connect(m_save, &QPushButton::clicked, this, &LabelFilterEditor::save);
    connect(m_revert, &QPushButton::clicked, this, &LabelFilterEditor::revert);
    connect(m_picker, &LabelPicker::labelsChanged, this, &LabelFilterEditor::updateState);
    updateState();
}

void LabelFilterEditor::setConnector(const DataConnector &connector)
{
    const bool keepsDraft = m_connector == connector.name && hasChanges();
    m_connector = connector.name;
    m_saved = connector.labels;
    if (!keepsDraft)
        m_picker->setLabels(m_saved);
    updateState();
}

void LabelFilterEditor::clear()
{
    m_connector.reset();
    m_saved.clear();
    m_picker->setLabels({});
    updateState();
}

void LabelFilterEditor::setSaving(bool saving)
{
    m_saving = saving;
    updateState();
}

void LabelFilterEditor::setLock(const QString &reason)
{
    m_lock = reason;
    updateState();
}

QStringList LabelFilterEditor::labels() const
{
    return m_picker->labels();
}

bool LabelFilterEditor::hasChanges() const
{
    return m_connector && !sameLabels(m_picker->labels(), m_saved);
}

void LabelFilterEditor::focusSearch()
{
    m_picker->focusSearch();
}

void LabelFilterEditor::save()
{
    if (hasChanges() && !m_saving)
        Q_EMIT labelsSaveRequested(*m_connector, m_picker->labels());
}

void LabelFilterEditor::revert()
{
    m_picker->setLabels(m_saved);
}

void LabelFilterEditor::updateState()
{
    m_summary->setText(m_picker->labels().isEmpty()
                           ? tr("Deliveries carry no labels. Check the ones that the receiver needs.")
                           : tr("Each delivery carries these labels of its sensor:"));
    if (!m_lock.isEmpty())
        m_summary->setText(m_summary->text() + QLatin1Char('\n') + m_lock);
    m_picker->setEditable(m_connector && !m_saving && m_lock.isEmpty());
    m_revert->setEnabled(!m_saving && hasChanges());
    m_save->setEnabled(!m_saving && hasChanges());
    m_save->setText(m_saving ? tr("Saving\u2026") : tr("Save labels"));
}

} // namespace touchstone::ui
