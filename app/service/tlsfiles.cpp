// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/tlsfiles.h"

#include "app/service/optionfile.h"

namespace touchstone::cloud {

namespace {

const QString certificateOption = QStringLiteral("tls-cert");
const QString keyOption = QStringLiteral("tls-key");

Failure naming(const QString &option, const QString &path, const Failure &failure)
{
    return wrongUsage(QStringLiteral("--%1 %2: %3").arg(option, path, failure.message));
}

} // namespace

Result<TlsIdentity> readTlsFiles(const TlsFiles &files)
{
    const auto certificateText = readOptionFile(certificateOption, files.certificate);
    if (!certificateText)
        return certificateText.failure();
    const auto chain = certificateChainFromPem(*certificateText);
    if (!chain)
        return naming(certificateOption, files.certificate, chain.failure());
    const auto keyText = readOptionFile(keyOption, files.key);
    if (!keyText)
        return keyText.failure();
    const auto key = privateKeyFromPem(*keyText);
    if (!key)
        return naming(keyOption, files.key, key.failure());
    auto identity = makeTlsIdentity(*chain, *key);
    if (!identity)
        return naming(keyOption, files.key, identity.failure());
    return identity;
}

QString nameForClients(const TlsIdentity &identity, const QHostAddress &address)
{
    if (identity.addresses.contains(address))
        return address.toString();
    if (!identity.dnsNames.isEmpty())
        return identity.dnsNames.constFirst();
    return identity.addresses.isEmpty() ? QString() : identity.addresses.constFirst().toString();
}

} // namespace touchstone::cloud
