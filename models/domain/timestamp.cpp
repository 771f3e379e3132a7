// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/timestamp.h"

#include <algorithm>
#include <array>

namespace touchstone {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::microseconds;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr Timestamp earliest = std::chrono::sys_days(std::chrono::year(1) / 1 / 1);
constexpr Timestamp latest =
    Timestamp(std::chrono::sys_days(std::chrono::year(9999) / 12 / 31)) + days(1) - microseconds(1);

/// Reads a text from left to right; after the first thing that does not fit, everything fails.
class Scanner
{
public:
    explicit Scanner(QByteArrayView text)
        : m_rest(text)
    {}

    bool failed() const { return m_failed; }
    bool atEnd() const { return m_rest.isEmpty(); }

    /// Exactly `count` ASCII digits.
    int digits(int count)
    {
        int number = 0;
        for (int i = 0; i < count; ++i) {
            if (!nextIsDigit()) {
                m_failed = true;
                return 0;
            }
            number = number * 10 + (take() - '0');
        }
        return number;
    }
    void expect(char character) { m_failed |= !accept(character); }
    bool accept(char character)
    {
        if (m_rest.isEmpty() || m_rest.front() != character)
            return false;
        take();
        return true;
    }
    bool nextIsDigit() const { return !m_rest.isEmpty() && m_rest.front() >= '0' && m_rest.front() <= '9'; }

private:
    char take()
    {
        const char first = m_rest.front();
        m_rest = m_rest.sliced(1);
        return first;
    }

    QByteArrayView m_rest;
    bool m_failed = false;
};

std::optional<std::chrono::sys_days> scanDate(Scanner &scanner)
{
    const int year = scanner.digits(4);
    scanner.expect('-');
    const int month = scanner.digits(2);
    scanner.expect('-');
    const int day = scanner.digits(2);
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
        std::chrono::day(static_cast<unsigned>(day))};
    if (scanner.failed() || year < 1 || !date.ok())
        return std::nullopt;
    return std::chrono::sys_days(date);
}

std::optional<seconds> scanTimeOfDay(Scanner &scanner)
{
    const int hour = scanner.digits(2);
    scanner.expect(':');
    const int minute = scanner.digits(2);
    scanner.expect(':');
    const int second = scanner.digits(2); // 60 is a leap second: read as the second after it
    if (scanner.failed() || hour > 23 || minute > 59 || second > 60)
        return std::nullopt;
    return hours(hour) + minutes(minute) + seconds(second);
}

std::optional<microseconds> scanFraction(Scanner &scanner)
{
    if (!scanner.accept('.'))
        return microseconds(0);
    constexpr int mostDigits = 9;
    constexpr int keptDigits = 6;
    int count = 0;
    qint64 fraction = 0;
    for (; scanner.nextIsDigit() && count < mostDigits; ++count) {
        const int digit = scanner.digits(1);
        if (count < keptDigits)
            fraction = fraction * 10 + digit;
    }
    if (count == 0)
        return std::nullopt;
    for (; count < keptDigits; ++count)
        fraction *= 10;
    return microseconds(fraction);
}

std::optional<minutes> scanOffset(Scanner &scanner)
{
    if (scanner.accept('Z') || scanner.accept('z'))
        return minutes(0);
    const bool isEast = scanner.accept('+');
    if (!isEast)
        scanner.expect('-');
    const int hour = scanner.digits(2);
    scanner.expect(':');
    const int minute = scanner.digits(2);
    if (scanner.failed() || hour > 23 || minute > 59)
        return std::nullopt;
    const minutes offset = hours(hour) + minutes(minute);
    return isEast ? offset : -offset;
}

char *putDigits(char *end, unsigned number, int count)
{
    for (; count > 0; --count) {
        *--end = static_cast<char>('0' + number % 10);
        number /= 10;
    }
    return end;
}

} // namespace

std::optional<Timestamp> parseTimestamp(QStringView text)
{
    constexpr qsizetype longest = 40; // with nine digits of a fraction and an offset it is 35
    if (text.size() > longest)
        return std::nullopt;
    std::array<char, longest> ascii{};
    std::transform(text.begin(), text.end(), ascii.begin(),
        [](QChar character) { return character.unicode() < 0x80 ? char(character.unicode()) : '?'; });
    return parseTimestamp(QByteArrayView(ascii.data(), text.size()));
}

std::optional<Timestamp> parseTimestamp(QByteArrayView ascii)
{
    Scanner scanner(ascii);
    const auto date = scanDate(scanner);
    if (!date || !(scanner.accept('T') || scanner.accept('t')))
        return std::nullopt;
    const auto timeOfDay = scanTimeOfDay(scanner);
    if (!timeOfDay)
        return std::nullopt;
    const auto fraction = scanFraction(scanner);
    if (!fraction)
        return std::nullopt;
    const auto offset = scanOffset(scanner);
    if (!offset || !scanner.atEnd())
        return std::nullopt;
    const Timestamp time = Timestamp(*date) + *timeOfDay + *fraction - *offset;
    if (time < earliest || time > latest)
        return std::nullopt;
    return time;
}

QByteArray formatTimestamp(Timestamp time)
{
    // Four digits of year are all the format has; a time beyond them can only come from arithmetic.
    time = std::clamp(time, earliest, latest);
    const auto day = std::chrono::floor<days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(time - day);

    QByteArray text = QByteArrayLiteral("0000-00-00T00:00:00.000000Z");
    char *const begin = text.data();
    putDigits(begin + 4, static_cast<unsigned>(static_cast<int>(date.year())), 4);
    putDigits(begin + 7, static_cast<unsigned>(date.month()), 2);
    putDigits(begin + 10, static_cast<unsigned>(date.day()), 2);
    putDigits(begin + 13, static_cast<unsigned>(clock.hours().count()), 2);
    putDigits(begin + 16, static_cast<unsigned>(clock.minutes().count()), 2);
    putDigits(begin + 19, static_cast<unsigned>(clock.seconds().count()), 2);
    putDigits(begin + 26, static_cast<unsigned>(clock.subseconds().count()), 6);
    return text;
}

QDateTime toDateTime(Timestamp time)
{
    const auto sinceEpoch = std::chrono::floor<std::chrono::milliseconds>(time).time_since_epoch();
    return QDateTime::fromMSecsSinceEpoch(sinceEpoch.count());
}

Timestamp fromDateTime(const QDateTime &time)
{
    return Timestamp(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

} // namespace touchstone
