// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/certificateproblem.h"

#include <QCoreApplication>
#include <QSslCertificate>

#include <algorithm>

namespace touchstone::api {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Certificates)
};

using Kind = CertificateProblem::Kind;

Kind kindOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::CertificateExpired:
        return Kind::Expired;
    case QSslError::CertificateNotYetValid:
        return Kind::NotYetValid;
    case QSslError::SelfSignedCertificate:
        return Kind::SelfSigned;
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return Kind::UnknownAuthority;
    case QSslError::HostNameMismatch:
        return Kind::WrongHost;
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted:
        return Kind::Revoked;
    default:
        return Kind::Other;
    }
}

/// The smaller, the rather it is told: a certificate that is revoked or somebody else's stays so whatever is installed
/// here; of one that nobody vouches for, the dates are the lesser news.
int rankOf(Kind kind)
{
    switch (kind) {
    case Kind::Revoked:
        return 0;
    case Kind::SelfSigned:
        return 1;
    case Kind::UnknownAuthority:
        return 2;
    case Kind::WrongHost:
        return 3;
    case Kind::Expired:
        return 4;
    case Kind::NotYetValid:
        return 5;
    case Kind::Other:
        break;
    }
    return 6;
}

/// What a certificate says of itself is the server's word: one line of bounded length.
QString nameIn(const QStringList &commonNames, const QStringList &organizations)
{
    constexpr qsizetype longest = 80;
    const QString name = commonNames.isEmpty() ? organizations.value(0) : commonNames.first();
    return name.simplified().left(longest);
}

QString dayOf(const QDateTime &moment)
{
    return moment.toUTC().toString(QStringLiteral("yyyy-MM-dd"));
}

QString reasonOf(const CertificateProblem &problem)
{
    switch (problem.kind) {
    case Kind::Expired:
        return Texts::tr("its certificate expired on %1. Whoever runs the server has to renew it; if the date is in "
                         "the future, this computer's clock is wrong.")
            .arg(dayOf(problem.end));
    case Kind::NotYetValid:
        return Texts::tr("its certificate is valid only from %1 on. Check this computer's clock.")
            .arg(dayOf(problem.begin));
    case Kind::SelfSigned:
        return Texts::tr("its certificate vouches for itself. If it is yours, name the certificate's file as the "
                         "authority of this connection.");
    case Kind::UnknownAuthority:
        return Texts::tr("its certificate comes from \"%1\", an authority that this computer does not know. In a "
                         "company network that looks into connections, ask for its authority's file and name it "
                         "in this connection.")
            .arg(problem.issuer);
    case Kind::WrongHost:
        return Texts::tr("its certificate is for \"%1\". Check the address; if it is right, somebody else answers.")
            .arg(problem.subject);
    case Kind::Revoked:
        return Texts::tr("its certificate was revoked by those who issued it. Do not use this server.");
    case Kind::Other:
        break;
    }
    return Texts::tr("its certificate is not accepted: %1.").arg(problem.detail);
}

} // namespace

CertificateProblem certificateProblemOf(const QList<QSslError> &errors, const QString &host)
{
    CertificateProblem problem;
    problem.host = host;
    const auto worst =
        std::min_element(errors.cbegin(), errors.cend(), [](const QSslError &one, const QSslError &other) {
            return rankOf(kindOf(one.error())) < rankOf(kindOf(other.error()));
        });
    if (worst == errors.cend())
        return problem;
    const QSslCertificate certificate = worst->certificate();
    problem.kind = kindOf(worst->error());
    problem.detail = worst->errorString();
    problem.subject = nameIn(
        certificate.subjectInfo(QSslCertificate::CommonName), certificate.subjectInfo(QSslCertificate::Organization));
    problem.issuer = nameIn(
        certificate.issuerInfo(QSslCertificate::CommonName), certificate.issuerInfo(QSslCertificate::Organization));
    problem.begin = certificate.effectiveDate();
    problem.end = certificate.expiryDate();
    return problem;
}

Failure failureOfCertificate(const CertificateProblem &problem)
{
    return {Failure::Kind::Unavailable,
        Texts::tr("No secure connection to %1: %2").arg(problem.host, reasonOf(problem)), problem.detail};
}

} // namespace touchstone::api
