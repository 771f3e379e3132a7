// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/items/changehistorymodel.h"
#include "ui/common/formats.h"

#include <QIcon>
#include <QSortFilterProxyModel>
#include <QWidget>

#include <optional>

class QStackedLayout;
class QTableView;

namespace touchstone::ui {

class EmptyState;

/// The changes of one connector in words.
class ChangeRows : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    /// Both must outlive the rows.
    ChangeRows(items::ChangeHistoryModel &changes, const Clock &clock, QObject *parent = nullptr);

    void setConnector(const std::optional<ConnectorName> &connector);
    void setFormats(const Formats &formats);
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    QString timeWords(const items::ChangeRecord &record, int role) const;

    const Clock &m_clock;
    QString m_path; ///< of the connector; empty: none
    Formats m_formats;
};

/// What was changed in one connector since the program was opened, here, with its result, or by somebody else, and the
/// changes of status of earlier runs.
class ChangesPage : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the page.
    ChangesPage(items::ChangeHistoryModel &changes, const Clock &clock, QWidget *parent = nullptr);

    void setConnector(const std::optional<ConnectorName> &connector);
    void setFormats(const Formats &formats);
    QTableView *view() const { return m_view; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpView();
    void showState();

    ChangeRows *m_rows;
    QTableView *m_view;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
};

} // namespace touchstone::ui
