// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/labelfiltereditor.h"

#include "ui/common/theme.h"
#include "ui/editor/labelfiltermodel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTreeView>

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

/// Rows with some air, so that a check box is easily hit.
class RowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(spacing::small, spacing::small);
    }
};

} // namespace

LabelFilterEditor::LabelFilterEditor(const items::DeviceDirectory &devices, QWidget *parent)
    : QWidget(parent)
    , m_devices(devices)
    , m_model(new LabelFilterModel(this))
    , m_matching(new QSortFilterProxyModel(this))
    , m_summary(new QLabel(this))
    , m_search(new QLineEdit(this))
    , m_include(new QPushButton(tr("Include"), this))
    , m_list(new QTreeView(this))
    , m_revert(new QPushButton(tr("Revert"), this))
    , m_save(new QPushButton(tr("Save labels"), this))
{
    layOut();
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_matching->setFilterFixedString(text.trimmed());
        updateState();
    });
    connect(m_search, &QLineEdit::returnPressed, this, &LabelFilterEditor::includeTyped);
    connect(m_include, &QPushButton::clicked, this, &LabelFilterEditor::includeTyped);
    connect(m_save, &QPushButton::clicked, this, &LabelFilterEditor::save);
    connect(m_revert, &QPushButton::clicked, this, &LabelFilterEditor::revert);
    connect(m_model, &LabelFilterModel::labelsChanged, this, &LabelFilterEditor::updateState);
    connect(&m_devices, &items::DeviceDirectory::changed, this, &LabelFilterEditor::refreshSuggestions);
    refreshSuggestions();
    updateState();
}

void LabelFilterEditor::layOut()
{
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_search->setPlaceholderText(tr("Find a label key, or type a new one"));
    m_search->setAccessibleName(tr("Find or add a label key"));
    m_search->setMaxLength(LabelFilterModel::longestKey);
    m_search->setClearButtonEnabled(true);
    m_matching->setSourceModel(m_model);
    m_matching->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(m_matching);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setAccessibleName(tr("Labels to include"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderHidden(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setMinimumHeight(72);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(LabelFilterModel::KeyColumn, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(LabelFilterModel::DevicesColumn, QHeaderView::ResizeToContents);

    auto *search = new QHBoxLayout;
    search->setSpacing(spacing::small);
    search->addWidget(m_search, 1);
    search->addWidget(m_include);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::small);
    buttons->addStretch();
    buttons->addWidget(m_revert);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::small);
    layout->addWidget(m_summary);
    layout->addLayout(search);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
}

void LabelFilterEditor::setConnector(const DataConnector &connector)
{
    const bool keepsDraft = m_connector == connector.name && hasChanges();
    m_connector = connector.name;
    m_saved = connector.labels;
    if (!keepsDraft)
        m_model->setLabels(m_saved);
    updateState();
}

void LabelFilterEditor::clear()
{
    m_connector.reset();
    m_saved.clear();
    m_search->clear();
    m_model->setLabels({});
    updateState();
}

void LabelFilterEditor::setSaving(bool saving)
{
    m_saving = saving;
    updateState();
}

QStringList LabelFilterEditor::labels() const
{
    return m_model->labels();
}

bool LabelFilterEditor::hasChanges() const
{
    return m_connector && !sameLabels(m_model->labels(), m_saved);
}

void LabelFilterEditor::focusSearch()
{
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->selectAll();
}

void LabelFilterEditor::save()
{
    if (hasChanges() && !m_saving)
        Q_EMIT labelsSaveRequested(*m_connector, m_model->labels());
}

void LabelFilterEditor::revert()
{
    m_model->setLabels(m_saved);
}

void LabelFilterEditor::includeTyped()
{
    const QString key = m_search->text().trimmed();
    if (m_saving || !m_connector || !m_model->include(key))
        return;
    m_search->clear();
    m_list->scrollTo(m_matching->mapFromSource(m_model->indexOf(key)));
}

void LabelFilterEditor::refreshSuggestions()
{
    m_model->setSuggestions(m_devices.labelKeys());
}

void LabelFilterEditor::updateState()
{
    const QStringList included = m_model->labels();
    m_summary->setText(
        included.isEmpty()
            ? tr("Deliveries carry no labels. Check the ones that the receiver needs.")
            : tr("Each delivery carries these labels of its sensor: %1.").arg(included.join(QStringLiteral(", "))));
    const bool canEdit = m_connector && !m_saving;
    m_list->setEnabled(canEdit);
    m_search->setEnabled(canEdit);
    const QString typed = m_search->text().trimmed();
    m_include->setEnabled(canEdit && !typed.isEmpty() && !included.contains(typed));
    m_revert->setEnabled(canEdit && hasChanges());
    m_save->setEnabled(canEdit && hasChanges());
    m_save->setText(m_saving ? tr("Saving\u2026") : tr("Save labels"));
}

} // namespace touchstone::ui
