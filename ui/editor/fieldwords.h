// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

namespace touchstone::ui {

/// What is wrong with a field of the connector form and what to do about it, in one sentence; empty when it is right.
/// The rules are those of models/domain/connectorrules.h. Pure functions.

QString displayNameProblem(const QString &name);
/// `current` is the endpoint that the connector has already, if any: it is not judged again.
QString endpointProblem(const QString &url, const QString &current = {});
QString secretProblem(const QString &secret);
QString headerProblem(const QString &name, const QString &value);
/// Of all together: too many, or one name twice.
QString headersProblem(const QMap<QString, QString> &headers);

/// What is right, but worth a thought: an endpoint that carries a password, one without a path, deliveries that nobody
/// signs. Empty when there is nothing to say.
QString endpointHint(const QString &url);
QString secretHint(const QString &secret);

} // namespace touchstone::ui
