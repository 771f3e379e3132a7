// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/subjects.h"

#include <QCoreApplication>

namespace touchstone::desktop {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Subjects)
};

constexpr const char *known[] = {QT_TRANSLATE_NOOP("Subjects", "connectors"),
    QT_TRANSLATE_NOOP("Subjects", "deliveries"), QT_TRANSLATE_NOOP("Subjects", "history"),
    QT_TRANSLATE_NOOP("Subjects", "local cloud"), QT_TRANSLATE_NOOP("Subjects", "projects"),
    QT_TRANSLATE_NOOP("Subjects", "queue"), QT_TRANSLATE_NOOP("Subjects", "sensors"),
    QT_TRANSLATE_NOOP("Subjects", "statistics")};

} // namespace

QString subjectWords(const QString &subject)
{
    for (const char *word : known) {
        if (subject == QLatin1String(word))
            return Texts::tr(word);
    }
    return subject;
}

} // namespace touchstone::desktop
