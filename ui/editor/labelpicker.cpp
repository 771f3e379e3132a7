// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/labelpicker.h"

#include "ui/common/theme.h"
#include "ui/editor/chipline.h"
#include "ui/editor/labelfiltermodel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTreeView>

namespace touchstone::ui {

namespace {

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

LabelPicker::LabelPicker(const items::DeviceDirectory &devices, QWidget *parent)
    : QWidget(parent)
    , m_devices(devices)
    , m_model(new LabelFilterModel(this))
    , m_matching(new QSortFilterProxyModel(this))
    , m_chips(new ChipLine(this))
    , m_search(new QLineEdit(this))
    , m_include(new QPushButton(tr("Include"), this))
    , m_list(new QTreeView(this))
{
    setFocusProxy(m_search);
    layOut();
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_matching->setFilterFixedString(text.trimmed());
        updateState();
    });
    connect(m_search, &QLineEdit::returnPressed, this, &LabelPicker::includeTyped);
    connect(m_include, &QPushButton::clicked, this, &LabelPicker::includeTyped);
    connect(m_chips, &ChipLine::removeRequested, this, &LabelPicker::exclude);
    connect(m_model, &LabelFilterModel::labelsChanged, this, [this] {
        updateState();
        Q_EMIT labelsChanged();
    });
    connect(&m_devices, &items::DeviceDirectory::changed, this, &LabelPicker::refreshSuggestions);
    refreshSuggestions();
    updateState();
}

void LabelPicker::layOut()
{
    m_search->setPlaceholderText(tr("Find a label key, or type a new one"));
    m_search->setAccessibleName(tr("Find or add a label key"));
    m_search->setMaxLength(LabelFilterModel::longestKey);
    m_search->setClearButtonEnabled(true);
    m_chips->setAccessibleName(tr("Labels that are included"));
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
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::small);
    layout->addWidget(m_chips);
    layout->addLayout(search);
    layout->addWidget(m_list, 1);
}

void LabelPicker::setLabels(const QStringList &labels)
{
    m_model->setLabels(labels);
}

const QStringList &LabelPicker::labels() const
{
    return m_model->labels();
}

void LabelPicker::setEditable(bool editable)
{
    m_editable = editable;
    updateState();
}

void LabelPicker::focusSearch()
{
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->selectAll();
}

void LabelPicker::exclude(const QString &key)
{
    m_model->setData(m_model->indexOf(key), Qt::Unchecked, Qt::CheckStateRole);
}

void LabelPicker::includeTyped()
{
    const QString key = m_search->text().trimmed();
    if (!m_editable || !m_model->include(key))
        return;
    m_search->clear();
    m_list->scrollTo(m_matching->mapFromSource(m_model->indexOf(key)));
}

void LabelPicker::refreshSuggestions()
{
    m_model->setSuggestions(m_devices.labelKeys());
}

void LabelPicker::updateState()
{
    const QStringList included = m_model->labels();
    m_chips->setTexts(included);
    m_chips->setVisible(!included.isEmpty());
    m_chips->setEnabled(m_editable);
    m_list->setEnabled(m_editable);
    m_search->setEnabled(m_editable);
    const QString typed = m_search->text().trimmed();
    m_include->setEnabled(m_editable && !typed.isEmpty() && !included.contains(typed));
}

} // namespace touchstone::ui
