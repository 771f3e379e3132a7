// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/helptext.h"

#include "app/ctl/commandtable.h"
#include "app/ctl/exitcode.h"

#include <algorithm>

namespace touchstone::ctl {
namespace {

using Rows = QList<std::pair<QString, QString>>;

/// Words cut into lines of at most `width` characters.
QStringList wrapped(const QString &text, qsizetype width)
{
    QStringList lines{QString()};
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words) {
        QString &last = lines.last();
        if (last.isEmpty())
            last = word;
        else if (last.size() + 1 + word.size() <= width)
            last += QLatin1Char(' ') + word;
        else
            lines.append(word);
    }
    return lines;
}

QString listed(const Rows &rows)
{
    constexpr qsizetype lineWidth = 100;
    qsizetype widest = 0;
    for (const auto &row : rows)
        widest = std::max(widest, row.first.size());
    const QString indent(widest + 4, QLatin1Char(' '));
    QString text;
    for (const auto &[term, meaning] : rows) {
        const QStringList lines = wrapped(meaning, lineWidth - indent.size());
        text += QLatin1String("  ") + term.leftJustified(widest) + QLatin1String("  ") +
                lines.join(QLatin1Char('\n') + indent) + QLatin1Char('\n');
    }
    return text;
}

QString optionTerm(const Option &option)
{
    const QString name =
        (option.name == QLatin1String("help") ? QStringLiteral("-h, --") : QStringLiteral("--")) + option.name;
    return option.value.isEmpty() ? name : name + QLatin1Char(' ') + option.value;
}

QString optionMeaning(const Option &option)
{
    QString meaning = option.meaning;
    if (!option.choices.isEmpty())
        meaning += QStringLiteral(": ") + option.choices.join(QLatin1String(", "));
    if (option.isList)
        meaning += QStringLiteral("; several with commas between them");
    if (option.isRepeated)
        meaning += QStringLiteral("; may be repeated");
    return meaning;
}

QString listed(const QList<Option> &options)
{
    Rows rows;
    for (const Option &option : options)
        rows.append({optionTerm(option), optionMeaning(option)});
    return listed(rows);
}

QString listed(const QList<Command> &commands)
{
    Rows rows;
    for (const Command &command : commands)
        rows.append({command.words, command.summary});
    return listed(rows);
}

QString listed(const QList<Argument> &arguments)
{
    Rows rows;
    for (const Argument &argument : arguments) {
        QString meaning = argument.meaning;
        if (!argument.choices.isEmpty())
            meaning += QStringLiteral(": ") + argument.choices.join(QLatin1String(", "));
        rows.append({argument.name, meaning});
    }
    return listed(rows);
}

} // namespace

QString synopsisOf(const Command &command)
{
    QString text = command.words;
    for (const Argument &argument : command.arguments) {
        const bool isOptional = argument.count == Argument::Count::AtMostOne || argument.count == Argument::Count::Any;
        const bool repeats = argument.count == Argument::Count::Any || argument.count == Argument::Count::AtLeastOne;
        const QString name = argument.name + (repeats ? QStringLiteral("...") : QString());
        text += QLatin1Char(' ') + (isOptional ? QLatin1Char('[') + name + QLatin1Char(']') : name);
    }
    return text + QStringLiteral(" [OPTION...]");
}

QString helpOfProgram()
{
    Rows codes;
    for (const ExitMeaning &one : exitMeanings())
        codes.append({QString::number(int(one.code)), one.meaning});
    return QStringLiteral(
               "Usage: touchstonectl COMMAND [ARGUMENT...] [OPTION...]\n\n"
               "Looks after Data Connectors, sensors and events of the Disruptive Technologies sensor cloud, or of a\n"
               "local cloud, from terminals and scripts.\n\nCommands:\n") +
           listed(commandTable()) + QStringLiteral("\nOptions of every command:\n") + listed(commonOptions()) +
           QStringLiteral("\nExit status:\n") + listed(codes) +
           QStringLiteral("\ntouchstonectl COMMAND --help says more about each.\n");
}

QString helpOfGroup(const QString &group)
{
    QList<Command> commands;
    std::copy_if(commandTable().cbegin(), commandTable().cend(), std::back_inserter(commands),
        [&](const Command &command) { return command.group() == group; });
    return QStringLiteral("Usage: touchstonectl %1 COMMAND [ARGUMENT...] [OPTION...]\n\nCommands:\n").arg(group) +
           listed(commands) + QStringLiteral("\ntouchstonectl %1 COMMAND --help says more about each.\n").arg(group);
}

QString helpOfCommand(const Command &command)
{
    QString text = QStringLiteral("Usage: touchstonectl %1\n\n%2\n").arg(synopsisOf(command), command.summary);
    if (!command.details.isEmpty())
        text += QLatin1Char('\n') + wrapped(command.details, 100).join(QLatin1Char('\n')) + QLatin1Char('\n');
    if (!command.arguments.isEmpty())
        text += QStringLiteral("\nArguments:\n") + listed(command.arguments);
    if (!command.options.isEmpty())
        text += QStringLiteral("\nOptions:\n") + listed(command.options);
    return text + QStringLiteral("\nOptions of every command:\n") + listed(commonOptions());
}

} // namespace touchstone::ctl
