// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/table.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <memory>

class QSocketNotifier;

namespace touchstone::ctl {

/// Standard input, output and error of the process. Results go to the output, all other words to the error. Writing
/// and asking wait for whoever is at the other end: a slow reader slows us down instead of filling our memory. At most
/// one object per process; one thread.
class Terminal : public QObject
{
    Q_OBJECT

public:
    explicit Terminal(QObject *parent = nullptr);
    ~Terminal() override;

    /// How tables should look: cut to the width of a terminal, and coloured on one unless NO_COLOR is set
    /// (https://no-color.org); neither in a file or a pipe.
    Table::Style tableStyle() const;

    void write(const QByteArray &text);
    void write(const QString &text) { write(text.toUtf8()); }
    /// One line to standard error.
    void tell(const QString &sentence);

    /// Whether a person sits at standard input.
    bool canAsk() const;
    /// Waits for an answer; everything but "y" and "yes" is a no. Cancelled at the end of input or by a signal.
    Result<bool> confirm(const QString &question);
    /// Waits for a line that is not shown.
    Result<QString> askSecret(const QString &prompt);

Q_SIGNALS:
    /// Nobody reads what we write any more, and nothing else can be written. Once.
    void readerGone();
    /// What was written could not be, as on a full disk. Once.
    void notWritten(const touchstone::Failure &failure);

private:
    Result<QString> askLine(const QString &prompt, bool isShown);
    void watchReader();

    std::unique_ptr<QSocketNotifier> m_reader;
    bool m_isOver = false;
};

} // namespace touchstone::ctl
