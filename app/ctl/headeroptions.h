// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/request.h"
#include "models/domain/result.h"

#include <optional>

namespace touchstone::ctl {

class Terminal;

/// What a command line says of a connector's own HTTP headers: --header NAME=VALUE, --header-from NAME=PLACE, and
/// --no-header NAME. Names are compared as HTTP does, whatever their case.
class HeaderOptions
{
public:
    static QList<Option> setting();
    static Option removing();

    /// Reads the places, in the order they were given. Invalid: no such header can be, it is said twice, or its name
    /// tells that the value is a secret, which does not belong among the arguments. A failure repeats no value.
    static Result<HeaderOptions> read(const Request &request, Terminal &terminal);

    bool isEmpty() const { return m_set.isEmpty() && m_removed.isEmpty(); }
    /// Those there are, with what was said. Invalid: there are too many then.
    Result<QMap<QString, QString>> appliedTo(QMap<QString, QString> headers) const;

private:
    Result<void> add(const QString &name, const QString &value);
    bool isNamed(const QString &name) const;

    QMap<QString, QString> m_set;
    QStringList m_removed;
};

/// Whether what such a header holds is usually a secret: "Authorization", "X-Api-Key", "My-Token".
bool isSecretHeader(const QString &name);

} // namespace touchstone::ctl
