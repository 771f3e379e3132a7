// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QObject>
#include <QThread>

#include <memory>

namespace touchstone::ui {

/// Writes one file on a thread of its own, as a whole or not at all. Ends exactly once, with finished(), and then
/// deletes itself; going earlier waits for the disk.
class CsvWriter : public QObject
{
    Q_OBJECT

public:
    /// `rows` is what finished() tells of.
    CsvWriter(const QString &file, const QByteArray &content, int rows, QObject *parent);
    ~CsvWriter() override;

Q_SIGNALS:
    void finished(const QString &file, const touchstone::Result<int> &rows);

private:
    std::unique_ptr<QThread> m_thread;
};

} // namespace touchstone::ui
