// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/filtertyping.h"

#include <QLineEdit>
#include <QTimer>

class QStringListModel;

namespace touchstone::ui {

class FilterCompleter;

/// Where the filter of a list is typed: completes keys and values, and tells after a moment of rest, or with Enter, why
/// the text is no filter. Each list has its own language.
class FilterLine : public QLineEdit
{
    Q_OBJECT

public:
    /// `help` is what can be written, as HTML.
    FilterLine(const QString &help, int longestText, QWidget *parent = nullptr);

    /// Why the text is no filter, in words; empty while it is one or has just been typed.
    const QString &problem() const { return m_problem; }
    bool isValid() const { return m_pending.isEmpty(); }
    void showHelp();

Q_SIGNALS:
    void problemChanged(const QString &problem);

protected:
    void keyPressEvent(QKeyEvent *event) override;

    virtual QString problemOf(const QString &text) const = 0; ///< in words; empty for a filter
    virtual void apply(const QString &text) = 0;              ///< it is a filter, and counts from now on
    virtual FilterCompletions completions(const QString &text, qsizetype cursor) const = 0;

private:
    void read(const QString &text);
    void complete();
    void tellProblem();

    QString m_help;
    QStringListModel *m_words;
    FilterCompleter *m_completer;
    QTimer m_rest;
    QString m_pending; ///< a problem that has not been told yet
    QString m_problem;
};

} // namespace touchstone::ui
