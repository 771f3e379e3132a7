// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace touchstone::ui {

/// One field of a form: its name above, its editor, and below it what is wrong or worth knowing. Screen readers hear
/// the words below as the editor's description.
class FormField : public QWidget
{
    Q_OBJECT

public:
    /// Takes the editor; `caption` may hold a mnemonic for it.
    FormField(const QString &caption, QWidget *editor, QWidget *parent = nullptr);

    /// A problem hides the hint. Empty takes it away.
    void setProblem(const QString &problem);
    void setHint(const QString &hint);
    const QString &problem() const { return m_problem; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showWords();

    QString m_problem;
    QString m_hint;
    QWidget *m_editor;
    QLabel *m_words;
};

} // namespace touchstone::ui
