// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commandline.h"

#include "app/ctl/commandtable.h"
#include "app/ctl/timespan.h"

#include <QCommandLineParser>

#include <algorithm>
#include <optional>

namespace touchstone::ctl {
namespace {

Failure usage(const QString &problem, const QString &words = {})
{
    const QString help =
        words.isEmpty() ? QStringLiteral("touchstonectl --help") : QStringLiteral("touchstonectl %1 --help").arg(words);
    return {Failure::Kind::Invalid, QStringLiteral("%1 See %2.").arg(problem, help)};
}

void addTo(QCommandLineParser &parser, const QList<Option> &options)
{
    for (const Option &option : options) {
        const QStringList names = option.name == QLatin1String("help") ? QStringList{QStringLiteral("h"), option.name}
                                                                       : QStringList{option.name};
        parser.addOption({names, option.meaning, option.value});
    }
}

/// The words that are neither options nor their values, however wrong the options are.
QStringList wordsIn(const QStringList &arguments)
{
    QCommandLineParser parser;
    QStringList known;
    QList<Option> options = commonOptions();
    for (const Command &command : commandTable())
        options += command.options;
    QList<Option> distinct;
    for (const Option &option : std::as_const(options)) {
        if (!known.contains(option.name))
            distinct.append(option);
        known.append(option.name);
    }
    addTo(parser, distinct);
    parser.parse(arguments);
    return parser.positionalArguments();
}

const Command *commandIn(const QStringList &words)
{
    for (const Command &command : commandTable()) {
        const QStringList its = command.words.split(QLatin1Char(' '));
        if (words.mid(0, its.size()) == its)
            return &command;
    }
    return nullptr;
}

bool isGroup(const QString &word)
{
    return std::any_of(commandTable().cbegin(), commandTable().cend(),
        [&](const Command &command) { return command.group() == word; });
}

Failure noCommand(const QStringList &words)
{
    if (words.isEmpty())
        return usage(QStringLiteral("A command is missing."));
    if (!isGroup(words[0]))
        return usage(QStringLiteral("There is no command \"%1\".").arg(words[0]));
    if (words.size() == 1)
        return usage(QStringLiteral("\"%1\" needs a second word.").arg(words[0]), words[0]);
    return usage(QStringLiteral("\"%1\" is no command of \"%2\".").arg(words[1], words[0]), words[0]);
}

/// What is wrong with one value, or nothing.
QString problemOf(const Option &option, const QString &value)
{
    bool isNumber = false;
    switch (option.kind) {
    case Option::Kind::Word:
        if (!option.choices.contains(value))
            return QStringLiteral("--%1 is one of %2.").arg(option.name, option.choices.join(QLatin1String(", ")));
        break;
    case Option::Kind::Count:
        if (value.toInt(&isNumber) < 1 || !isNumber)
            return QStringLiteral("--%1 is a whole number from 1.").arg(option.name);
        break;
    case Option::Kind::Span:
        if (!parseSpan(value))
            return QStringLiteral("--%1 is a time such as 90s, 5m, 24h or 7d.").arg(option.name);
        break;
    case Option::Kind::Text:
    case Option::Kind::File:
        if (value.isEmpty() && option.kind == Option::Kind::File)
            return QStringLiteral("--%1 needs a %2.").arg(option.name, option.value);
        break;
    case Option::Kind::Flag:
        break;
    }
    return {};
}

QStringList partsOf(const Option &option, const QStringList &values)
{
    if (!option.isList)
        return values;
    QStringList parts;
    for (const QString &value : values)
        parts += value.split(QLatin1Char(','), Qt::SkipEmptyParts);
    return parts;
}

QString problemOfArguments(const Command &command, const QStringList &given)
{
    using Count = Argument::Count;
    qsizetype least = 0;
    bool isBounded = true;
    for (const Argument &argument : command.arguments) {
        least += argument.count == Count::One || argument.count == Count::AtLeastOne;
        isBounded = isBounded && argument.count != Count::Any && argument.count != Count::AtLeastOne;
    }
    if (given.size() < least)
        return QStringLiteral("%1 is missing.").arg(command.arguments.value(given.size()).name);
    if (isBounded && given.size() > command.arguments.size())
        return QStringLiteral("\"%1\" is one word too many.").arg(given.at(command.arguments.size()));
    for (qsizetype i = 0; i < std::min(given.size(), command.arguments.size()); ++i) {
        const Argument &argument = command.arguments[i];
        if (!argument.choices.isEmpty() && !argument.choices.contains(given[i]))
            return QStringLiteral("%1 is one of %2.").arg(argument.name, argument.choices.join(QLatin1String(", ")));
    }
    return {};
}

Result<Request> readOptions(Request request, const QCommandLineParser &parser)
{
    const QList<Option> options = optionsOf(request.command);
    for (const Option &option : options) {
        if (!parser.isSet(option.name))
            continue;
        const QStringList values = partsOf(option, parser.values(option.name));
        for (const QString &value : values) {
            if (const QString problem = problemOf(option, value); !problem.isEmpty())
                return usage(problem, request.command.words);
        }
        request.options.insert(option.name, values);
    }
    return request;
}

} // namespace

Result<Request> readCommandLine(const QStringList &arguments)
{
    const QStringList words = wordsIn(arguments);
    const Command *const command = commandIn(words);
    Request request;
    if (command)
        request.command = *command;
    QCommandLineParser parser;
    addTo(parser, optionsOf(request.command));
    const bool isReadable = parser.parse(arguments);
    if (isReadable && (parser.isSet(QStringLiteral("help")) || parser.isSet(QStringLiteral("version")))) {
        request.kind = parser.isSet(QStringLiteral("help")) ? Request::Kind::Help : Request::Kind::Version;
        request.topic = isGroup(words.value(0)) ? words[0] : QString();
        return request;
    }
    if (!command && (isReadable || !words.isEmpty()))
        return noCommand(words);
    if (!isReadable)
        return usage(parser.errorText(), request.command.words);
    request.arguments = words.mid(request.command.words.count(QLatin1Char(' ')) + 1);
    if (const QString problem = problemOfArguments(request.command, request.arguments); !problem.isEmpty())
        return usage(problem, request.command.words);
    return readOptions(request, parser);
}

} // namespace touchstone::ctl
