// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/labelchange.h"
#include "models/domain/result.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace touchstone::ui {

/// What became of the last change of labels, with the way back: Undo takes back one change after the other, the latest
/// first. Hidden while there is nothing to tell.
class EditOutcome : public QWidget
{
    Q_OBJECT

public:
    explicit EditOutcome(QWidget *parent = nullptr);

    void begin(const QString &what); ///< "Renaming Kitchen …"
    void takeEdit(const LabelEdit &edit);
    void takeFailure(const DeviceName &device, const QString &attempt, const Failure &failure);
    void clear(); ///< another project: its sensors are not here
    QString text() const;
    QPushButton *undoButton() const { return m_undo; }

Q_SIGNALS:
    void undoRequested(const touchstone::LabelEdit &edit);

private:
    void tell(const QString &text, bool isProblem);

    QList<LabelEdit> m_edits;           ///< that can be taken back, the latest last
    std::optional<LabelEdit> m_undoing; ///< what is being taken back
    QLabel *m_text;
    QPushButton *m_undo;
};

} // namespace touchstone::ui
