// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An HTTPS endpoint that is slow on purpose, as a process of its own. Prints where it listens and the authority to
// trust, serves until standard input ends, then prints what it has counted.
#include "tests/benchmarks/benchmarksupport.h"
#include "tests/benchmarks/measuredpeer.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>

using namespace touchstone;
using namespace touchstone::benchmark;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("An HTTPS endpoint that takes its time."));
    parser.addHelpOption();
    const QCommandLineOption delay(QStringLiteral("delay"), QStringLiteral("milliseconds before each answer"),
        QStringLiteral("ms"), QStringLiteral("1000"));
    const QCommandLineOption streams(QStringLiteral("streams"), QStringLiteral("allowed on one connection"),
        QStringLiteral("n"), QStringLiteral("100"));
    const QCommandLineOption http1(QStringLiteral("http1"), QStringLiteral("no HTTP/2"));
    parser.addOptions({delay, streams, http1});
    parser.process(application);

    const QTemporaryDir folder;
    const PeerIdentity identity(folder.path());
    test::TlsPeer::Behaviour behaviour;
    behaviour.http2 = !parser.isSet(http1);
    behaviour.streams = parser.value(streams).toInt();
    behaviour.delay = std::chrono::milliseconds(parser.value(delay).toInt());
    const test::TlsPeer peer(identity.certificate(), identity.key(), behaviour);
    std::printf("%s %s\n", peer.url("/slow").constData(), qPrintable(identity.authorityFile()));
    std::fflush(stdout);
    while (std::getchar() != EOF) {
    }
    JsonWriter json;
    json.beginObject();
    json.member(u"requests", peer.counts().requests).member(u"connections", peer.counts().connections);
    json.member(u"mostAtOnce", peer.counts().mostOpen);
    print(json);
    return 0;
}
