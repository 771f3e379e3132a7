// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/connectioncheck.h"

#include <QListWidget>

namespace touchstone::ui {

/// The steps of a connection's test, each by shape, word and sentence.
class CheckList : public QListWidget
{
    Q_OBJECT

public:
    explicit CheckList(QWidget *parent = nullptr);

    void showCheck(const ConnectionCheck &check);

    /// "TLS and certificate"
    static QString stepName(ConnectionCheck::Step step);
    /// The whole line, as it is read out.
    static QString lineOf(const ConnectionCheck::StepState &state);

protected:
    void changeEvent(QEvent *event) override;

private:
    ConnectionCheck m_check;
};

} // namespace touchstone::ui
