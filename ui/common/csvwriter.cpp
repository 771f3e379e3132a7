// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/csvwriter.h"

#include "ui/common/replacefile.h"

namespace touchstone::ui {

CsvWriter::CsvWriter(const QString &file, const QByteArray &content, int rows, QObject *parent)
    : QObject(parent)
{
    auto outcome = std::make_shared<std::optional<Failure>>(); // shared by the thread and the slot after its end
    m_thread.reset(QThread::create([file, content, outcome] {
        const Result<void> written = replaceFile(file, content);
        if (!written)
            *outcome = written.failure();
    }));
    connect(m_thread.get(), &QThread::finished, this, [this, file, rows, outcome] {
        deleteLater();
        Q_EMIT finished(file, *outcome ? Result<int>(**outcome) : Result<int>(rows));
    });
    m_thread->start();
}

CsvWriter::~CsvWriter()
{
    m_thread->wait();
}

} // namespace touchstone::ui
