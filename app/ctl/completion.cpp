// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/completion.h"

#include "app/ctl/commandtable.h"

#include <QMap>

namespace touchstone::ctl {
namespace {

const QString licence = QStringLiteral("# SPDX-FileCopyrightText: 2026 The Touchstone developers\n"
                                       "# SPDX-License-Identifier: GPL-3.0-or-later\n"
                                       "# Written by: touchstonectl completion %1\n");

/// In single quotes, for any of the shells.
QString quoted(QString text)
{
    return QLatin1Char('\'') + text.replace(QLatin1Char('\''), QLatin1String("'\\''")) + QLatin1Char('\'');
}

QString dashed(const Option &option)
{
    return QLatin1String("--") + option.name;
}

/// The words that may follow what was typed so far: "" has the groups, "connector" its second words.
QMap<QString, QStringList> wordsAfter()
{
    QMap<QString, QStringList> words;
    for (const Command &command : commandTable()) {
        const QStringList its = command.words.split(QLatin1Char(' '));
        QString before;
        for (const QString &word : its) {
            if (!words[before].contains(word))
                words[before].append(word);
            before += before.isEmpty() ? word : QLatin1Char(' ') + word;
        }
    }
    return words;
}

/// The options that take a value, of all commands, as a shell pattern: they and their values are no command words.
QString valuedOptions()
{
    QStringList names;
    const auto add = [&](const QList<Option> &options) {
        for (const Option &option : options) {
            if (!option.value.isEmpty() && !names.contains(dashed(option)))
                names.append(dashed(option));
        }
    };
    add(commonOptions());
    for (const Command &command : commandTable())
        add(command.options);
    return names.join(QLatin1Char('|'));
}

QStringList argumentWords(const Command &command)
{
    QStringList words;
    for (const Argument &argument : command.arguments)
        words += argument.choices;
    return words;
}

// bash

QString bashCommand(const Command &command)
{
    QString script = QStringLiteral("        %1*)\n            case $previous in\n").arg(quoted(command.words));
    QStringList names = argumentWords(command);
    const QList<Option> options = optionsOf(command);
    for (const Option &option : options) {
        names.append(dashed(option));
        if (!option.choices.isEmpty()) {
            script += QStringLiteral("                %1) candidates=%2 ;;\n")
                          .arg(dashed(option), quoted(option.choices.join(QLatin1Char(' '))));
        } else if (option.kind == Option::Kind::File) {
            script += QStringLiteral("                %1) COMPREPLY=($(compgen -f -- \"$current\")); return ;;\n")
                          .arg(dashed(option));
        } else if (!option.value.isEmpty()) {
            script += QStringLiteral("                %1) return ;;\n").arg(dashed(option));
        }
    }
    return script + QStringLiteral("                *) candidates=%1 ;;\n            esac ;;\n")
                        .arg(quoted(names.join(QLatin1Char(' '))));
}

QString bashScript()
{
    QString script = licence.arg(QStringLiteral("bash")) +
                     QStringLiteral("_touchstonectl() {\n"
                                    "    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}\n"
                                    "    local typed= candidates= i\n"
                                    "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
                                    "        case ${COMP_WORDS[i]} in\n"
                                    "            %1) ((i++)) ;;\n"
                                    "            -*) ;;\n"
                                    "            *) typed+=\"${typed:+ }${COMP_WORDS[i]}\" ;;\n"
                                    "        esac\n"
                                    "    done\n"
                                    "    COMPREPLY=()\n"
                                    "    case $typed in\n")
                         .arg(valuedOptions());
    for (const Command &command : commandTable())
        script += bashCommand(command);
    const QMap<QString, QStringList> after = wordsAfter();
    for (auto words = after.cbegin(); words != after.cend(); ++words)
        script += QStringLiteral("        %1) candidates=%2 ;;\n")
                      .arg(quoted(words.key()), quoted(words->join(QLatin1Char(' '))));
    return script + QStringLiteral("    esac\n"
                                   "    COMPREPLY=($(compgen -W \"$candidates\" -- \"$current\"))\n"
                                   "}\n"
                                   "complete -F _touchstonectl touchstonectl\n");
}

// zsh

QString zshText(QString text)
{
    for (const char *special : {"\\", "[", "]", ":"})
        text.replace(QLatin1String(special), QLatin1Char('\\') + QLatin1String(special));
    return text;
}

QString zshOption(const Option &option)
{
    QString spec = (option.isList || option.isRepeated ? QStringLiteral("*") : QString()) + dashed(option) +
                   QLatin1Char('[') + zshText(option.meaning) + QLatin1Char(']');
    if (!option.choices.isEmpty())
        spec += QStringLiteral(":%1:(%2)").arg(option.value, option.choices.join(QLatin1Char(' ')));
    else if (option.kind == Option::Kind::File)
        spec += QStringLiteral(":%1:_files").arg(option.value);
    else if (!option.value.isEmpty())
        spec += QStringLiteral(":%1: ").arg(option.value);
    return quoted(spec);
}

QString zshCommand(const Command &command)
{
    QStringList specs;
    const QStringList words = argumentWords(command);
    // The command's own words stand here too; without a place for words _arguments would offer nothing behind them.
    specs.append(quoted(words.isEmpty() ? QStringLiteral("*:word: ")
                                        : QStringLiteral("*:word:(%1)").arg(words.join(QLatin1Char(' ')))));
    const QList<Option> options = optionsOf(command);
    for (const Option &option : options)
        specs.append(zshOption(option));
    return QStringLiteral("    (%1*) _arguments \\\n        %2 ;;\n")
        .arg(quoted(command.words), specs.join(QLatin1String(" \\\n        ")));
}

QString zshWords(const QString &before, const QStringList &words)
{
    QStringList described;
    for (const QString &word : words) {
        QString summary;
        for (const Command &command : commandTable()) {
            if (command.words == (before.isEmpty() ? word : before + QLatin1Char(' ') + word))
                summary = command.summary;
        }
        described.append(quoted(summary.isEmpty() ? word : word + QLatin1Char(':') + zshText(summary)));
    }
    return QStringLiteral("    (%1) words_here=(%2); _describe command words_here ;;\n")
        .arg(quoted(before), described.join(QLatin1Char(' ')));
}

QString zshScript()
{
    QString script = QStringLiteral("#compdef touchstonectl\n") + licence.arg(QStringLiteral("zsh")) +
                     QStringLiteral("local -a words_here\n"
                                    "local typed= word skip=\n"
                                    "for word in ${words[2,CURRENT-1]}; do\n"
                                    "    if [[ -n $skip ]]; then skip=; continue; fi\n"
                                    "    case $word in\n"
                                    "        (%1) skip=1 ;;\n"
                                    "        (-*) ;;\n"
                                    "        (*) typed+=\"${typed:+ }$word\" ;;\n"
                                    "    esac\n"
                                    "done\n"
                                    "case $typed in\n")
                         .arg(valuedOptions());
    for (const Command &command : commandTable())
        script += zshCommand(command);
    const QMap<QString, QStringList> after = wordsAfter();
    for (auto words = after.cbegin(); words != after.cend(); ++words)
        script += zshWords(words.key(), *words);
    return script + QStringLiteral("esac\n");
}

// fish

QString fishCondition(const QString &typed)
{
    return QStringLiteral("-n %1").arg(quoted(QStringLiteral("__touchstonectl_typed %1").arg(typed).trimmed()));
}

QString fishOptions(const Command &command)
{
    QString script;
    const QString head = QStringLiteral("complete -c touchstonectl ") +
                         QStringLiteral("-n %1").arg(quoted(QStringLiteral("__touchstonectl_begun ") + command.words));
    const QStringList words = argumentWords(command);
    if (!words.isEmpty())
        script += head + QStringLiteral(" -a %1\n").arg(quoted(words.join(QLatin1Char(' '))));
    const QList<Option> options = optionsOf(command);
    for (const Option &option : options) {
        script += head + QStringLiteral(" -l %1 -d %2").arg(option.name, quoted(option.meaning));
        if (!option.choices.isEmpty())
            script += QStringLiteral(" -x -a %1").arg(quoted(option.choices.join(QLatin1Char(' '))));
        else if (option.kind == Option::Kind::File)
            script += QStringLiteral(" -r -F");
        else if (!option.value.isEmpty())
            script += QStringLiteral(" -x");
        script += QLatin1Char('\n');
    }
    return script;
}

QString fishScript()
{
    QString script =
        licence.arg(QStringLiteral("fish")) +
        QStringLiteral("function __touchstonectl_words\n"
                       "    set -l skip 0\n"
                       "    for word in (commandline -opc)[2..]\n"
                       "        if test $skip = 1\n"
                       "            set skip 0\n"
                       "        else if contains -- $word %1\n"
                       "            set skip 1\n"
                       "        else if not string match -q -- '-*' $word\n"
                       "            echo $word\n"
                       "        end\n"
                       "    end\n"
                       "end\n"
                       "function __touchstonectl_typed\n"
                       "    test \"$(__touchstonectl_words | string join ' ')\" = \"$(string join ' ' $argv)\"\n"
                       "end\n"
                       "function __touchstonectl_begun\n"
                       "    set -l words (__touchstonectl_words)\n"
                       "    test \"$words[1..$(count $argv)]\" = \"$argv\"\n"
                       "end\n"
                       "complete -c touchstonectl -f\n")
            .arg(valuedOptions().replace(QLatin1Char('|'), QLatin1Char(' ')));
    const QMap<QString, QStringList> after = wordsAfter();
    for (auto words = after.cbegin(); words != after.cend(); ++words)
        script += QStringLiteral("complete -c touchstonectl %1 -a %2\n")
                      .arg(fishCondition(words.key()), quoted(words->join(QLatin1Char(' '))));
    for (const Command &command : commandTable())
        script += fishOptions(command);
    return script;
}

} // namespace

const QStringList &completionShells()
{
    static const QStringList shells{QStringLiteral("bash"), QStringLiteral("zsh"), QStringLiteral("fish")};
    return shells;
}

QString completionScript(const QString &shell)
{
    switch (completionShells().indexOf(shell)) {
    case 0:
        return bashScript();
    case 1:
        return zshScript();
    case 2:
        return fishScript();
    default:
        return {};
    }
}

} // namespace touchstone::ctl
