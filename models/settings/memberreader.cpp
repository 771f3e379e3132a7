// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/memberreader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace touchstone {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SettingsFile)
};

} // namespace

QString shownOfFile(const QJsonValue &value)
{
    constexpr qsizetype longest = 60;
    const QByteArray text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(text.mid(1, text.size() - 2)).left(longest);
}

MemberReader::MemberReader(const QJsonObject &source, QList<SettingsProblem> &problems, const QString &within)
    : m_source(source)
    , m_problems(problems)
    , m_within(within)
{}

void MemberReader::read(const char *key, bool &value)
{
    if (found(key).isBool())
        value = found(key).toBool();
    else
        complain(key, {QStringLiteral("true"), QStringLiteral("false")});
}

void MemberReader::read(const char *key, int least, int most, int &value)
{
    const double number = found(key).toDouble(std::nan(""));
    if (number >= least && number <= most && number == std::floor(number))
        value = int(number);
    else
        complain(key, {Texts::tr("%1 to %2").arg(least).arg(most)});
}

void MemberReader::read(const char *key, QTime &value)
{
    if (const QTime time = QTime::fromString(found(key).toString(), QLatin1String(timeForm)); time.isValid())
        value = time;
    else
        complain(key, {QStringLiteral("\"00:00\" to \"23:59\"")});
}

/// Letters, digits, - and _ alone: it becomes part of a file name.
void MemberReader::readLanguage(const char *key, int longest, QString &value)
{
    const QString code = found(key).toString();
    const bool isCode = std::all_of(code.cbegin(), code.cend(), [](QChar letter) {
        return letter.unicode() < 128 &&
               (letter.isLetterOrNumber() || letter == QLatin1Char('-') || letter == QLatin1Char('_'));
    });
    if (found(key).isString() && isCode && code.size() <= longest)
        value = code;
    else
        complain(key, {QString(), QStringLiteral("en"), QStringLiteral("nb")});
}

QJsonObject MemberReader::object(const char *key)
{
    if (!found(key).isObject())
        complain(key, {QStringLiteral("{ \u2026 }")});
    return found(key).toObject();
}

void MemberReader::complain(const char *key, const QStringList &allowed)
{
    if (found(key).isUndefined()) // what is missing is as it was
        return;
    const QString name = QString::fromLatin1(key);
    m_problems.append({SettingsProblem::Kind::WrongValue, m_within.isEmpty() ? name : m_within + u'.' + name,
        shownOfFile(found(key)), allowed});
}

} // namespace touchstone
