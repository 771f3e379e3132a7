// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedserver.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QLocale>
#include <QSocketNotifier>

#include <cstdio>

#include <unistd.h>

using touchstone::test::ScriptedServer;
using Reply = ScriptedServer::Reply;

namespace {

QByteArray event(const QByteArray &id)
{
    return R"(data: {"result":{"event":{"eventId":")" + id +
           R"(","targetName":"projects/p/devices/d","eventType":"touch","data":{"touch":{"updateTime":)"
           R"("2025-01-15T10:00:00Z"}},"timestamp":"2025-01-15T10:00:00Z"}}})"
           "\n\n";
}

Reply busy(int status, const QByteArray &retryAfter)
{
    return ScriptedServer::json(
        status, R"({"error":"come back later","code":0,"help":""})", {"Retry-After: " + retryAfter});
}

/// An HTTP date that lies `seconds` ahead.
QByteArray httpDate(int seconds)
{
    return QLocale::c()
        .toString(QDateTime::currentDateTimeUtc().addSecs(seconds), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"))
        .toLatin1();
}

/// One attempt to open the stream; `id` is that of the only whole event in it.
Reply misbehaviour(const QString &name, const QByteArray &id)
{
    const QByteArray whole = event(id);
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";
    const QByteArray garbage =
        QByteArrayLiteral("\0\xff\xfe\r{\"\r\n\r\r\x1b]0;\xf0\x9f\r\ndata: \xc3\x28\n\ndata: {]\n\n");
    const qsizetype middle = whole.size() / 2;
    if (name == QLatin1String("well"))
        return {head + whole};
    if (name == QLatin1String("cut"))
        return {head + whole + event("never-" + id).first(middle), Reply::Then::Close};
    if (name == QLatin1String("silent"))
        return {head + whole};
    if (name == QLatin1String("mute"))
        return ScriptedServer::hang();
    if (name == QLatin1String("slow-head"))
        return {"HTTP/1.1 200 OK\r\nX-Slow: ", Reply::Then::Drip};
    if (name == QLatin1String("no-http"))
        return {garbage, Reply::Then::Close};
    if (name == QLatin1String("garbage"))
        return {head + garbage + whole};
    if (name == QLatin1String("long-line"))
        return {head + whole + "data: " + QByteArray(qsizetype(3) * 1024 * 1024, 'x')};
    if (name == QLatin1String("slow-line"))
        return {head + whole + "data: ", Reply::Then::Drip};
    if (name == QLatin1String("slow-error"))
        return {"HTTP/1.1 500 No\r\nContent-Type: text/plain\r\n\r\n", Reply::Then::Drip};
    if (name == QLatin1String("busy"))
        return busy(429, "1");
    if (name == QLatin1String("unavailable"))
        return busy(503, httpDate(2));
    if (name == QLatin1String("error"))
        return {head + whole + R"(data: {"error":{"code":500,"message":"broken","details":[]}})" + "\n\n"};
    if (name == QLatin1String("closing"))
        return {head + whole + R"(data: {"error":{"grpcCode":1,"httpCode":408,"message":"closing stream"}})" + "\n\n"};
    qFatal("unknown misbehaviour %s", qPrintable(name));
}

} // namespace

/// A server that breaks the rules, as a process that can be killed. Each argument is what it does to one attempt to
/// open the stream of project p, the last one for ever. Writes its port, then a line for each request: the path, and
/// the credential of the stream's. Ends with its standard input.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption port(
        QStringLiteral("port"), QStringLiteral("where to listen"), QStringLiteral("port"), QStringLiteral("0"));
    const QCommandLineOption prefix(
        QStringLiteral("prefix"), QStringLiteral("of the event ids"), QStringLiteral("text"), QStringLiteral("e"));
    parser.addOptions({port, prefix});
    parser.process(application);

    ScriptedServer server(parser.value(port).toUShort());
    server.grantTokens();
    QList<Reply> replies;
    for (const QString &name : parser.positionalArguments())
        replies.append(misbehaviour(name, parser.value(prefix).toLatin1() + QByteArray::number(replies.size() + 1)));
    server.on("GET", "/v2/projects/p/devices:stream", replies);
    QObject::connect(&server, &ScriptedServer::requested, &server, [&server](const QByteArray &path) {
        std::printf("%s %s\n", path.constData(), server.requests().last().headers.value("authorization").constData());
        std::fflush(stdout);
    });
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &application, &QCoreApplication::quit);
    std::printf("%d\n", server.url().port());
    std::fflush(stdout);
    return QCoreApplication::exec();
}
