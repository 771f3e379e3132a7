// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/servedroutes.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace touchstone {

namespace {

const QString description = QStringLiteral("resources/openapi/touchstone-cloud.yaml");

QStringList linesOfDescription()
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/../../") + description);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    return QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
}

/// The lines below a key at the left margin.
QStringList blockOf(const QStringList &lines, const QString &key)
{
    QStringList block;
    for (qsizetype i = lines.indexOf(key + QLatin1Char(':')) + 1; i > 0 && i < lines.size(); ++i) {
        if (!lines[i].isEmpty() && !lines[i].startsWith(QLatin1Char(' ')) && !lines[i].startsWith(QLatin1Char('#')))
            break;
        block.append(lines[i]);
    }
    return block;
}

/// "GET /v2/projects/{}/devices": what parameters are called does not matter.
QString normalized(QString route)
{
    static const QRegularExpression parameter(QStringLiteral(R"(\{[^}]*\})"));
    return route.replace(parameter, QStringLiteral("{}"));
}

/// The operations below `paths:`, read as the file's own comment says: paths two spaces in, methods four.
QStringList describedRoutes(const QStringList &lines)
{
    static const QRegularExpression pathLine(QStringLiteral(R"(^  (/\S*):\s*$)"));
    static const QRegularExpression methodLine(
        QStringLiteral(R"(^    (get|put|post|delete|patch|head|options|trace):\s*$)"));
    QStringList routes;
    QString path;
    for (const QString &line : blockOf(lines, QStringLiteral("paths"))) {
        if (const auto match = pathLine.match(line); match.hasMatch())
            path = match.captured(1);
        else if (const auto method = methodLine.match(line); method.hasMatch())
            routes.append(method.captured(1).toUpper() + QLatin1Char(' ') + path);
    }
    return routes;
}

QSet<QString> toSet(const QStringList &routes)
{
    QSet<QString> set;
    for (const QString &route : routes)
        set.insert(normalized(route));
    return set;
}

} // namespace

/// The description and the server say the same: neither has a route that the other lacks.
class OpenApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsServedIsDescribed()
    {
        const QSet<QString> described = toSet(describedRoutes(linesOfDescription()));
        for (const QString &route : test::servedRoutes()) {
            QVERIFY2(described.contains(normalized(route)),
                qPrintable(QStringLiteral("%1 is served but not described: add it to %2").arg(route, description)));
        }
    }

    void whatIsDescribedIsServed()
    {
        const QSet<QString> served = toSet(test::servedRoutes());
        for (const QString &route : describedRoutes(linesOfDescription())) {
            QVERIFY2(served.contains(normalized(route)),
                qPrintable(
                    QStringLiteral("%1 is described in %2 but not served: remove it there").arg(route, description)));
        }
    }

    void nothingIsDescribedTwice()
    {
        const QStringList routes = describedRoutes(linesOfDescription());
        QVERIFY(routes.size() > 50);
        QCOMPARE(toSet(routes).size(), routes.size());
    }

    void everyReferenceLeadsSomewhere()
    {
        static const QRegularExpression section(QStringLiteral(R"(^  (\w+):\s*$)"));
        static const QRegularExpression entry(QStringLiteral(R"re(^    "?(\w+)"?:)re"));
        static const QRegularExpression reference(QStringLiteral(R"re(\$ref: "#/components/(\w+)/(\w+)")re"));
        const QStringList lines = linesOfDescription();
        QSet<QString> known;
        QString current;
        for (const QString &line : blockOf(lines, QStringLiteral("components"))) {
            if (const auto match = section.match(line); match.hasMatch())
                current = match.captured(1);
            else if (const auto name = entry.match(line); name.hasMatch())
                known.insert(current + QLatin1Char('/') + name.captured(1));
        }
        QVERIFY(known.size() > 50);
        for (const QString &line : lines) {
            for (auto match = reference.globalMatch(line); match.hasNext();) {
                const auto found = match.next();
                QVERIFY2(known.contains(found.captured(1) + QLatin1Char('/') + found.captured(2)), qPrintable(line));
            }
        }
    }
};

} // namespace touchstone

QTEST_GUILESS_MAIN(touchstone::OpenApiTest)
#include "tst_openapi.moc"
