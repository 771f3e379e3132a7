// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace touchstone::ui {

class ConnectorCharts;

enum class ChartFormat { Csv, Png, Svg };

/// By the ending of the name, whatever its case.
Result<ChartFormat> formatOfFile(const QString &file);

/// Writes what charts show to a file. Drawing happens at once, encoding and disk on a thread of their own; ends exactly
/// once, with finished(), and then deletes itself. Going earlier waits for the disk.
class ChartExport : public QObject
{
    Q_OBJECT

public:
    /// The charts are needed only now.
    ChartExport(ConnectorCharts &charts, const QString &file, ChartFormat format, QObject *parent);
    ~ChartExport() override;

Q_SIGNALS:
    /// One sentence: what was written, with the number of rows, or what prevented it.
    void finished(bool written, const QString &sentence);

private:
    std::unique_ptr<QThread> m_thread;
};

} // namespace touchstone::ui
