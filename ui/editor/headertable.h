// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QWidget>

class QPushButton;
class QTableView;

namespace touchstone::ui {

class HeaderModel;

/// The custom headers of a connector: a small table with Add, Remove and Show values. Delete removes the current row.
class HeaderTable : public QWidget
{
    Q_OBJECT

public:
    explicit HeaderTable(QWidget *parent = nullptr);

    void setHeaders(const QMap<QString, QString> &headers);
    QMap<QString, QString> headers() const;
    QString problem() const; ///< in words; empty when all is right
    void setReadOnly(bool readOnly);

    QTableView *view() const { return m_view; }

Q_SIGNALS:
    void headersChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add();
    void removeCurrent();
    void updateButtons();

    HeaderModel *m_model;
    QTableView *m_view;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_reveal;
    bool m_readOnly = false;
};

} // namespace touchstone::ui
