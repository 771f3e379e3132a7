// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

namespace touchstone::cloud {

/// Writes Prometheus' text exposition format, version 0.0.4. Samples follow the family that they belong to; that names
/// are valid and given once is the caller's business.
class PrometheusText
{
public:
    enum class Type { Counter, Gauge, Histogram };
    using Labels = QList<QPair<QByteArray, QString>>;

    static QByteArray contentType() { return QByteArrayLiteral("text/plain; version=0.0.4; charset=utf-8"); }

    /// The name of a counter ends in "_total".
    void beginFamily(const QByteArray &name, Type type, const QByteArray &help);
    void sample(const Labels &labels, double value) { write({}, labels, value); }
    /// `counts` of what lies up to each of `bounds` (seconds) but beyond the one before, then of the rest.
    void histogram(const Labels &labels, const QList<double> &bounds, const QList<qint64> &counts, double sum);

    /// A family with one sample.
    void single(const QByteArray &name, Type type, const QByteArray &help, double value);

    QByteArray take() { return std::move(m_text); }

private:
    void write(const QByteArray &suffix, const Labels &labels, double value);

    QByteArray m_text;
    QByteArray m_family;
};

} // namespace touchstone::cloud
