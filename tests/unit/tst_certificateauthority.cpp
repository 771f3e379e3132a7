// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/certificateauthority.h"
#include "tests/support/manualclock.h"

#include <QDir>
#include <QFile>
#include <QSslCertificate>
#include <QSslCertificateExtension>
#include <QTemporaryDir>
#include <QTest>

using namespace touchstone;
using namespace touchstone::receiver;
using namespace std::chrono_literals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

class CertificateAuthorityTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    test::ManualClock m_clock;

    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

    QByteArray served()
    {
        const auto authority = CertificateAuthority::open(m_folder.path(), m_clock.now());
        if (!authority)
            return {};
        const auto key = authority->serverCertificate(m_clock.now());
        return key && key->certificate == contentOf(path("server.pem")) ? key->certificate : QByteArray();
    }

private Q_SLOTS:
    void init()
    {
        const QStringList names = QDir(m_folder.path()).entryList(QDir::Files);
        for (const QString &name : names)
            QVERIFY(QFile::remove(m_folder.filePath(name)));
        m_clock.setNow(test::ManualClock().now());
    }

    void aFolderThatCannotBeWrittenIsAFailure()
    {
        const auto opened = CertificateAuthority::open(path("missing"), m_clock.now());
        QVERIFY(!opened);
        QCOMPARE(opened.failure().kind, Failure::Kind::Unavailable);
    }

    void keysAreForTheOwnerOnly()
    {
        QVERIFY(!served().isEmpty());
        for (const char *name : {"ca.key", "server.key"}) {
            const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
            QVERIFY(!(QFile::permissions(path(name)) & others));
        }
        QVERIFY(QFile::permissions(path("ca.pem")) & QFile::ReadOther);
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files).size(), 4); // no temporary file is left
    }

    void authorityAndCertificateAreReused()
    {
        const QByteArray first = served();
        const QByteArray authority = contentOf(path("ca.pem"));
        m_clock.advance(24h * 300);
        QCOMPARE(served(), first);
        QCOMPARE(contentOf(path("ca.pem")), authority);
    }

    void theCertificateIsRenewedBeforeItExpires()
    {
        const QByteArray first = served();
        const QByteArray authority = contentOf(path("ca.pem"));
        m_clock.advance(24h * 368); // 29 days left
        const QByteArray second = served();
        QVERIFY(!second.isEmpty() && second != first);
        QCOMPARE(contentOf(path("ca.pem")), authority);
    }

    void theAuthorityIsRenewedBeforeItWouldExpire()
    {
        served();
        const QByteArray authority = contentOf(path("ca.pem"));
        m_clock.advance(24h * (3650 - 399));
        QVERIFY(!served().isEmpty());
        QVERIFY(contentOf(path("ca.pem")) != authority);
    }

    void whatDoesNotFitTogetherIsMadeAnew_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        const auto other = makeAuthority(m_clock.now());
        QVERIFY(other.ok());
        for (const char *name : {"ca.pem", "ca.key", "server.pem", "server.key"}) {
            QTest::addRow("empty %s", name) << path(name) << QByteArray();
            QTest::addRow("garbage in %s", name) << path(name) << QByteArray("-----BEGIN garbage");
            const bool isKey = QByteArray(name).endsWith("key");
            QTest::addRow("foreign %s", name) << path(name) << (isKey ? other->key : other->certificate);
        }
    }

    void whatDoesNotFitTogetherIsMadeAnew()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, content);
        served();
        overwrite(file, content);
        const QByteArray after = served();
        QVERIFY(!after.isEmpty());
        QCOMPARE(served(), after);
        QVERIFY(isUsable(
            {after, contentOf(path("server.key"))}, contentOf(path("ca.pem")), m_clock.now(), std::chrono::days(300)));
    }

    void certificatesSayWhatTheyAreFor()
    {
        const QSslCertificate server(served());
        const QSslCertificate authority(contentOf(path("ca.pem")));
        QVERIFY(authority.isSelfSigned());
        QVERIFY(!server.isSelfSigned());
        const auto names = server.subjectAlternativeNames();
        QCOMPARE(names.values(QSsl::DnsEntry), QStringList{QStringLiteral("localhost")});
        QCOMPARE(names.values(QSsl::IpAddressEntry).size(), 2);
        QVERIFY(server.effectiveDate().daysTo(server.expiryDate()) <= 825);
        const auto find = [](const QSslCertificate &certificate, const QString &oid) {
            const auto extensions = certificate.extensions();
            for (const QSslCertificateExtension &extension : extensions) {
                if (extension.oid() == oid)
                    return extension;
            }
            return QSslCertificateExtension();
        };
        const QSslCertificateExtension constraints = find(authority, QStringLiteral("2.5.29.19"));
        QVERIFY(constraints.isCritical());
        QVERIFY(constraints.value().toMap().value(QStringLiteral("ca")).toBool());
        QVERIFY(!find(server, QStringLiteral("2.5.29.19")).value().toMap().value(QStringLiteral("ca")).toBool());
        QVERIFY(find(authority, QStringLiteral("2.5.29.30")).isCritical());  // name constraints
        QVERIFY(!find(server, QStringLiteral("2.5.29.35")).oid().isEmpty()); // authority key identifier
    }
};

QTEST_GUILESS_MAIN(CertificateAuthorityTest)
#include "tst_certificateauthority.moc"
