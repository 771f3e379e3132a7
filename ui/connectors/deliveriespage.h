// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/connectorlistmodel.h"
#include "models/items/deliverymodel.h"
#include "ui/common/formats.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedLayout;
class QTableView;
class QToolButton;

namespace touchstone::ui {

class DeliveryRows;
class EmptyState;

/// The last deliveries of one connector with what the endpoint answered, what waits, and sending again. Asks for the
/// deliveries only while it is on the screen. Shows state and emits intent.
class DeliveriesPage : public QWidget
{
    Q_OBJECT

public:
    /// Both models must outlive the page.
    DeliveriesPage(
        const items::ConnectorListModel &connectors, items::DeliveryModel &deliveries, QWidget *parent = nullptr);

    void setConnector(const std::optional<ConnectorName> &connector);
    void setFormats(const Formats &formats);
    QTableView *view() const { return m_view; }

public Q_SLOTS:
    void refresh(); ///< the words about the queue

Q_SIGNALS:
    /// Whose deliveries are to be read from now on; nobody's while the page is hidden.
    void deliveriesWanted(const std::optional<touchstone::ConnectorName> &connector);
    /// An empty id: all that wait.
    void resendRequested(const touchstone::ConnectorName &connector, const QString &eventId);
    void testRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLayout *makeBar();
    void setUpView();
    void layOutColumns();
    void showState();
    void showChosen();
    void updateActions(const std::optional<items::ConnectorRow> &row);
    std::optional<DeliveryAttempt> chosen() const;

    const items::ConnectorListModel &m_connectors;
    items::DeliveryModel &m_deliveries;
    std::optional<ConnectorName> m_connector;
    DeliveryRows *m_rows;
    Formats m_formats;
    QLabel *m_queue;
    QCheckBox *m_failedOnly;
    QPushButton *m_resend;
    QPushButton *m_resendAll;
    QToolButton *m_copy;
    QTableView *m_view;
    QPlainTextEdit *m_answer;
    QLabel *m_bound;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    QTimer m_second;
};

/// What waits, how much of it is on its way, since when, and when it goes on.
QString queueWords(const items::ConnectorRow &row, Timestamp now);

} // namespace touchstone::ui
