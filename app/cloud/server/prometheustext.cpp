// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/prometheustext.h"

#include <QLocale>

#include <cmath>

namespace touchstone::cloud {

namespace {

const char *nameOf(PrometheusText::Type type)
{
    switch (type) {
    case PrometheusText::Type::Counter:
        return "counter";
    case PrometheusText::Type::Gauge:
        return "gauge";
    case PrometheusText::Type::Histogram:
        return "histogram";
    }
    return "untyped";
}

QByteArray numberText(double value)
{
    if (std::isnan(value))
        return QByteArrayLiteral("NaN");
    if (std::isinf(value))
        return value > 0 ? QByteArrayLiteral("+Inf") : QByteArrayLiteral("-Inf");
    constexpr double exactIntegers = 9007199254740992.0; // 2^53
    if (std::floor(value) == value && std::abs(value) <= exactIntegers)
        return QByteArray::number(qint64(value));
    return QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
}

QByteArray escapedHelp(QByteArray text)
{
    return text.replace('\\', "\\\\").replace('\n', "\\n");
}

QByteArray escapedLabel(const QString &value)
{
    return escapedHelp(value.toUtf8()).replace('"', "\\\"");
}

} // namespace

void PrometheusText::beginFamily(const QByteArray &name, Type type, const QByteArray &help)
{
    Q_ASSERT(type != Type::Counter || name.endsWith("_total"));
    m_family = name;
    m_text += "# HELP " + name + ' ' + escapedHelp(help) + "\n# TYPE " + name + ' ' + nameOf(type) + '\n';
}

void PrometheusText::write(const QByteArray &suffix, const Labels &labels, double value)
{
    m_text += m_family + suffix;
    char separator = '{';
    for (const auto &[name, content] : labels) {
        m_text += separator + name + "=\"" + escapedLabel(content) + '"';
        separator = ',';
    }
    if (!labels.isEmpty())
        m_text += '}';
    m_text += ' ' + numberText(value) + '\n';
}

void PrometheusText::histogram(
    const Labels &labels, const QList<double> &bounds, const QList<qint64> &counts, double sum)
{
    Q_ASSERT(counts.size() == bounds.size() + 1);
    qint64 total = 0;
    Labels withBound = labels;
    withBound.append({QByteArrayLiteral("le"), QString()});
    for (qsizetype i = 0; i < counts.size(); ++i) {
        total += counts[i];
        withBound.last().second = QString::fromLatin1(i < bounds.size() ? numberText(bounds[i]) : "+Inf");
        write("_bucket", withBound, double(total));
    }
    write("_sum", labels, sum);
    write("_count", labels, double(total));
}

void PrometheusText::single(const QByteArray &name, Type type, const QByteArray &help, double value)
{
    beginFamily(name, type, help);
    sample({}, value);
}

} // namespace touchstone::cloud
