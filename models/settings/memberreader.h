// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/settingsproblem.h"

#include <QJsonObject>
#include <QList>
#include <QTime>

#include <chrono>

namespace touchstone {

/// A value and the word that files have for it.
template <typename Value>
struct SettingsWord
{
    Value value;
    const char *word;
};

template <typename Words, typename Value>
QString wordOf(const Words &words, Value value)
{
    for (const auto &known : words) {
        if (known.value == value)
            return QString::fromLatin1(known.word);
    }
    return {};
}

/// Takes known members out of an object and notes what is wrong with them. What is missing or wrong leaves the value as
/// it was.
class MemberReader
{
public:
    static constexpr const char *timeForm = "HH:mm";

    /// Both must outlive the reader. `within`: the member that the object is, for problems: "alerts".
    MemberReader(const QJsonObject &source, QList<SettingsProblem> &problems, const QString &within = {});

    template <typename Value, size_t size>
    void read(const char *key, const SettingsWord<Value> (&words)[size], Value &value)
    {
        QStringList allowed;
        for (const SettingsWord<Value> &known : words) {
            const QString word = QString::fromLatin1(known.word);
            if (found(key) == word)
                value = known.value;
            allowed.append(word);
        }
        if (!allowed.contains(found(key).toString()))
            complain(key, allowed);
    }

    void read(const char *key, bool &value);
    void read(const char *key, int least, int most, int &value); ///< whole numbers
    void read(const char *key, QTime &value);                    ///< "22:00"
    void readLanguage(const char *key, int longest, QString &value);

    template <typename Rep, typename Period>
    void read(const char *key, std::chrono::duration<Rep, Period> least, std::chrono::duration<Rep, Period> most,
        std::chrono::duration<Rep, Period> &value)
    {
        int number = int(value.count());
        read(key, int(least.count()), int(most.count()), number);
        value = std::chrono::duration<Rep, Period>(number);
    }

    /// The object that a member is; an empty one when it is missing or something else.
    QJsonObject object(const char *key);

private:
    QJsonValue found(const char *key) const { return m_source.value(QLatin1String(key)); }
    void complain(const char *key, const QStringList &allowed);

    const QJsonObject &m_source;
    QList<SettingsProblem> &m_problems;
    QString m_within;
};

/// A value as a file has it, short enough to be shown.
QString shownOfFile(const QJsonValue &value);

} // namespace touchstone
