// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/trustbundle.h"

#include <QFile>
#include <QSaveFile>

#include <curl/curl.h>

#include <memory>

namespace touchstone::cloud {

namespace {

constexpr qint64 maxBundleBytes = 16 * 1024 * 1024;

/// Where this build of libcurl looks for authorities; empty when it has no such file.
QString systemAuthorities()
{
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> handle(curl_easy_init(), &curl_easy_cleanup);
    const char *path = nullptr;
    if (!handle || curl_easy_getinfo(handle.get(), CURLINFO_CAINFO, &path) != CURLE_OK)
        return {};
    return QString::fromLocal8Bit(path);
}

Result<QByteArray> readCertificates(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        const auto text = QStringLiteral("Could not read the authorities in %1: %2");
        return Failure{Failure::Kind::Invalid, text.arg(path, file.errorString())};
    }
    QByteArray pem = file.read(maxBundleBytes);
    if (!pem.contains("-----BEGIN CERTIFICATE-----"))
        return Failure{Failure::Kind::Invalid, QStringLiteral("%1 holds no certificate in PEM form").arg(path)};
    return pem;
}

} // namespace

Result<QString> writeTrustBundle(const QStringList &authorityFiles, const QString &bundleFile)
{
    const QString system = QFile::exists(systemAuthorities()) ? systemAuthorities() : QString();
    if (authorityFiles.isEmpty())
        return system;
    QStringList sources = authorityFiles;
    if (!system.isEmpty())
        sources.prepend(system);
    QByteArray bundle;
    for (const QString &source : sources) {
        Result<QByteArray> pem = readCertificates(source);
        if (!pem)
            return pem.failure();
        bundle += *pem + '\n';
    }
    QSaveFile file(bundleFile);
    if (!file.open(QIODevice::WriteOnly) || file.write(bundle) != bundle.size() || !file.commit()) {
        const auto text = QStringLiteral("Could not write %1: %2");
        return Failure{Failure::Kind::Unavailable, text.arg(bundleFile, file.errorString())};
    }
    return bundleFile;
}

} // namespace touchstone::cloud
