// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QLocale>
#include <QString>
#include <QStringList>

namespace touchstone::desktop {

/// A language that the window can speak.
struct Language
{
    QString code; ///< of ISO 639; "nb"
    QString name; ///< in that language
    bool operator==(const Language &) const = default;
};

/// English, which the texts are written in, and every translation in resources/translations.
QList<Language> languages();

/// The code of the language to speak: `chosen` where there is such a translation, else the first of `wanted` (as
/// QLocale::uiLanguages() gives them) that there is, else English.
QString spokenLanguage(const QString &chosen, const QStringList &wanted);

/// How numbers and dates are written: the system's way if that is in the language, so that a country's habits count.
QLocale localeFor(const QString &language, const QLocale &system);

/// Has the application speak the chosen language, with Qt's own texts where Qt has them, and write numbers and dates
/// accordingly. Once, before the first widget: texts that are shown already stay.
void speak(const QString &chosen, const QLocale &system);

} // namespace touchstone::desktop
