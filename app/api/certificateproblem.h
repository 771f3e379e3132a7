// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/connectioncheck.h"

#include <QList>
#include <QSslError>

namespace touchstone::api {

/// What is wrong with the certificate that `host` showed: of several errors the one that a person can do most about.
CertificateProblem certificateProblemOf(const QList<QSslError> &errors, const QString &host);

/// A sentence for the log and for people: what is wrong, with whose certificate, and what helps.
Failure failureOfCertificate(const CertificateProblem &problem);

} // namespace touchstone::api
