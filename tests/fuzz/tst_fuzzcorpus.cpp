// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/entries.h"
#include "tests/support/vectors.h"

#include <QDirIterator>
#include <QTest>

using namespace touchstone;

namespace {

/// The files of a corpus and those of the vectors that run.sh adds to it.
QStringList filesIn(const QString &corpus, const QStringList &vectorFolders)
{
    QStringList paths;
    QStringList folders{QStringLiteral(FUZZ_CORPUS_DIR "/") + corpus};
    for (const QString &folder : vectorFolders)
        folders.append(test::vectorPath(folder));
    for (const QString &folder : std::as_const(folders)) {
        QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            paths.append(files.next());
    }
    paths.sort();
    return paths;
}

} // namespace

/// What the fuzzer once began with or tripped over, through the same functions that it calls. A new crash becomes a
/// file in tests/fuzz/corpus, named after what it broke.
class FuzzCorpusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsItsPromises_data();
    void keepsItsPromises();
};

void FuzzCorpusTest::keepsItsPromises_data()
{
    QTest::addColumn<fuzz::Entry>("entry");
    QTest::addColumn<QString>("path");
    const auto rows = [](const char *corpus, fuzz::Entry entry, const QStringList &vectorFolders) {
        const QStringList paths = filesIn(QString::fromLatin1(corpus), vectorFolders);
        QVERIFY(!paths.isEmpty());
        for (const QString &path : paths)
            QTest::addRow("%s: %s", corpus, qPrintable(QFileInfo(path).fileName())) << entry << path;
    };
    rows("sse", fuzz::sse, {QStringLiteral("stream")});
    rows("jsonlines", fuzz::jsonLines, {QStringLiteral("stream")});
    rows("event", fuzz::event, {QStringLiteral("events")});
}

void FuzzCorpusTest::keepsItsPromises()
{
    QFETCH(const fuzz::Entry, entry);
    QFETCH(const QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();

    QCOMPARE(entry(bytes), QString());
    // Cut off anywhere, as the fuzzer's mutations begin.
    const qsizetype step = std::max<qsizetype>(1, bytes.size() / 64);
    for (qsizetype size = 0; size < bytes.size(); size += step)
        QCOMPARE(entry(QByteArrayView(bytes).first(size)), QString());
}

QTEST_GUILESS_MAIN(FuzzCorpusTest)
#include "tst_fuzzcorpus.moc"
