// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/languages.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QTranslator>

namespace touchstone::desktop {

namespace {

const QString folder = QStringLiteral(":/touchstone/translations");
const QString english = QStringLiteral("en");

void install(const QString &file, const QString &place)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(file, place))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

QList<Language> languages()
{
    QList<Language> all{{english, QStringLiteral("English")}};
    const QStringList files = QDir(folder).entryList({QStringLiteral("touchstone_*.qm")}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const QString code = file.section(QLatin1Char('_'), 1).section(QLatin1Char('.'), 0, 0);
        if (code == english)
            continue; // holds plural forms alone
        QString name = QLocale(code).nativeLanguageName();
        name[0] = name[0].toUpper();
        all.append({code, name});
    }
    return all;
}

QString spokenLanguage(const QString &chosen, const QStringList &wanted)
{
    const QList<Language> known = languages();
    const auto find = [&known](const QString &name) -> QString {
        // "nb-NO" and "nb_NO" are "nb"; "no" says Norwegian and means Bokmål nearly always.
        QString code = name.section(QLatin1Char('-'), 0, 0).section(QLatin1Char('_'), 0, 0).toLower();
        if (code == QLatin1String("no"))
            code = QStringLiteral("nb");
        for (const Language &language : known) {
            if (language.code == code)
                return code;
        }
        return {};
    };
    if (const QString code = find(chosen); !code.isEmpty())
        return code;
    for (const QString &name : wanted) {
        if (const QString code = find(name); !code.isEmpty())
            return code;
    }
    return english;
}

QLocale localeFor(const QString &language, const QLocale &system)
{
    const QLocale usual = language == english ? QLocale(QLocale::English, QLocale::UnitedKingdom) : QLocale(language);
    return system.language() == usual.language() ? system : usual;
}

void speak(const QString &chosen, const QLocale &system)
{
    const QString language = spokenLanguage(chosen, system.uiLanguages());
    QLocale::setDefault(localeFor(language, system));
    install(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("touchstone_") + language, folder); // last: ours come before Qt's
}

} // namespace touchstone::desktop
