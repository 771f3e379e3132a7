// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

#include <QMap>

namespace touchstone::ctl {

/// How results are written.
enum class Format {
    Table,  ///< for people
    Json,   ///< one JSON text: an array for lists
    Ndjson, ///< a JSON text a line
};

/// What was typed, checked against the table.
struct Request
{
    enum class Kind { Run, Help, Version };

    Kind kind = Kind::Run;
    Command command; ///< without words: help for the whole program, or for the group `topic`
    QString topic = {};
    QStringList arguments = {};
    QMap<QString, QStringList> options = {}; ///< by name; a flag has an empty list

    bool has(const char *option) const { return options.contains(QString::fromLatin1(option)); }
    /// The last one given; null when there is none.
    QString value(const char *option) const { return values(option).value(values(option).size() - 1); }
    QStringList values(const char *option) const { return options.value(QString::fromLatin1(option)); }
    Format format() const { return has("ndjson") ? Format::Ndjson : has("json") ? Format::Json : Format::Table; }
};

} // namespace touchstone::ctl
