// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/devicedirectory.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTreeView;

namespace touchstone::ui {

class ChipLine;
class LabelFilterModel;

/// Which label keys are included: those chosen as chips, and below them every key that the project's devices carry,
/// with how many carry it; others can be typed.
class LabelPicker : public QWidget
{
    Q_OBJECT

public:
    /// The directory must outlive the picker.
    explicit LabelPicker(const items::DeviceDirectory &devices, QWidget *parent = nullptr);

    void setLabels(const QStringList &labels);
    const QStringList &labels() const;
    void setEditable(bool editable);

public Q_SLOTS:
    void focusSearch();

Q_SIGNALS:
    void labelsChanged();

private:
    void layOut();
    void exclude(const QString &key);
    void includeTyped();
    void refreshSuggestions();
    void updateState();

    const items::DeviceDirectory &m_devices;
    bool m_editable = true;
    LabelFilterModel *m_model;
    QSortFilterProxyModel *m_matching;
    ChipLine *m_chips;
    QLineEdit *m_search;
    QPushButton *m_include;
    QTreeView *m_list;
};

} // namespace touchstone::ui
