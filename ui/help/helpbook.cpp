// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpbook.h"

#include "ui/help/helptables.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>

namespace touchstone::ui {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(HelpBook)
};

struct Written
{
    const char *name;
    const char *drawing;
};

constexpr Written written[] = {{"connectors", "connectors"}, {"live-events", "events"}, {"identify", "identify"},
    {"alerts", "alerts"}, {"recover", "refresh"}, {"history", "detail"}, {"connections", "cloudconnector"},
    {"local-cloud", "cloud"}, {"settings", "settings"}, {"touchstonectl", "terminal"}};

const QString folder = QStringLiteral(":/touchstone/help/");

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString markdownOf(const QString &name, const QString &language)
{
    QString text = contentOf(folder + language + u'/' + name + QStringLiteral(".md"));
    if (text.isEmpty())
        text = contentOf(folder + name + QStringLiteral(".md"));
    static const QRegularExpression comments(QStringLiteral("^<!--.*-->\\n"), QRegularExpression::MultilineOption);
    return text.remove(comments); // of the licence
}

QString titleOf(const QString &markdown)
{
    static const QRegularExpression heading(QStringLiteral("^# (.+)$"), QRegularExpression::MultilineOption);
    return heading.match(markdown).captured(1);
}

} // namespace

QList<HelpPage> helpPages(const QString &language)
{
    QList<HelpPage> pages;
    for (const Written &page : written) {
        const QString name = QString::fromLatin1(page.name);
        pages.append({name, titleOf(markdownOf(name, language)), QString::fromLatin1(page.drawing)});
    }
    pages.append({QStringLiteral("marks"), Texts::tr("What the marks mean"), QStringLiteral("bookmark")});
    pages.append({QStringLiteral("keys"), Texts::tr("Keys"), QStringLiteral("keyboard")});
    pages.append({QStringLiteral("filters"), Texts::tr("Filters"), QStringLiteral("filter")});
    pages.append({QStringLiteral("about"), Texts::tr("About"), QStringLiteral("help")});
    return pages;
}

HelpText helpText(const QString &name, const QString &language)
{
    if (name == QLatin1String("marks"))
        return {marksHelp(), false};
    if (name == QLatin1String("keys"))
        return {keysHelp(), false};
    if (name == QLatin1String("filters"))
        return {filtersHelp(), false};
    if (name == QLatin1String("about"))
        return {aboutHelp(), false};
    return {markdownOf(name, language)};
}

QString helpLanguage()
{
    return QLocale().name().section(u'_', 0, 0);
}

} // namespace touchstone::ui
