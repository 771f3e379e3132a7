// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/connectorfilter.h"

#include <QLineEdit>
#include <QTimer>

class QStringListModel;

namespace touchstone::items {
class ConnectorListModel;
}

namespace touchstone::ui {

class FilterCompleter;

/// Where the filter of the connector list is typed: completes keys and values, tells at once when the text is a filter,
/// and after a moment of rest, or with Enter, why it is none.
class FilterField : public QLineEdit
{
    Q_OBJECT

public:
    /// The model has the words that are offered; it must outlive the field.
    explicit FilterField(const items::ConnectorListModel &model, QWidget *parent = nullptr);

    /// Why the text is no filter, in words; empty while it is one or has just been typed.
    const QString &problem() const { return m_problem; }
    bool isValid() const { return m_pending.isEmpty(); }
    void showHelp();

Q_SIGNALS:
    void filterChanged(const touchstone::items::ConnectorFilter &filter); ///< only for texts that are filters
    void problemChanged(const QString &problem);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void read(const QString &text);
    void complete();
    void tellProblem();

    const items::ConnectorListModel &m_model;
    QStringListModel *m_words;
    FilterCompleter *m_completer;
    QTimer m_rest;
    QString m_pending; ///< a problem that has not been told yet
    QString m_problem;
};

} // namespace touchstone::ui
