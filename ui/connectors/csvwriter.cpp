// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/csvwriter.h"

#include <QDir>
#include <QSaveFile>

namespace touchstone::ui {

Result<void> replaceFile(const QString &file, const QByteArray &content)
{
    QSaveFile target(file);
    if (target.open(QIODevice::WriteOnly) && target.write(content) == content.size() && target.commit())
        return {};
    return Failure{
        Failure::Kind::Unavailable, QStringLiteral("%1: %2").arg(QDir::toNativeSeparators(file), target.errorString())};
}

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
