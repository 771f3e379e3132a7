// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QObject;

namespace touchstone::ctl {

class Task;
struct Workplace;

/// A word that a command takes beside its options.
struct Argument
{
    enum class Count { One, AtMostOne, Any, AtLeastOne };

    QString name; ///< as in the help: "CONNECTOR"
    QString meaning;
    Count count = Count::One;
    QStringList choices = {}; ///< the words it may be; empty: any
};

/// What can be said with a leading "--".
struct Option
{
    enum class Kind {
        Flag,
        Text,
        File,  ///< completed as one
        Word,  ///< one of `choices`, several times or with commas between them where it is a list
        Count, ///< a whole number from 1
        Span,  ///< a length of time, see parseSpan()
    };

    QString name; ///< without the dashes
    Kind kind = Kind::Flag;
    QString value; ///< what the help calls its value: "FILE"; empty for a Flag
    QString meaning;
    QStringList choices = {};
    bool isList = false;     ///< may be repeated, and a value may hold several with commas between them
    bool isRepeated = false; ///< may be repeated; a comma is part of the value
};

/// One row of the table that the command line is read by, and that help and completion are made from.
struct Command
{
    using Start = std::function<Task *(const Workplace &, QObject *parent)>;

    QString words; ///< "connector set"
    QString summary;
    QList<Argument> arguments;
    QList<Option> options;
    Start start;            ///< makes the task; its work begins from the event loop
    bool needsCloud = true; ///< else it is started without a connection
    QString details = {};   ///< more for the command's own help

    QString group() const { return words.section(QLatin1Char(' '), 0, 0); }
};

} // namespace touchstone::ctl
