// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/textwidth.h"

#include <QList>

#include <algorithm>
#include <array>

namespace touchstone::ctl {
namespace {

struct Range
{
    char32_t first;
    char32_t last;
};

/// Blocks whose characters are wide or full-width, in ascending order.
constexpr std::array<Range, 21> wideRanges{{
    {0x1100, 0x115F},   // Hangul Jamo
    {0x231A, 0x231B},   // watch, hourglass
    {0x2329, 0x232A},   // angle brackets
    {0x23E9, 0x23EC},   // double triangles
    {0x25FD, 0x25FE},   // small squares
    {0x2614, 0x2615},   // umbrella, hot beverage
    {0x2648, 0x2653},   // zodiac
    {0x26AA, 0x26AB},   // circles
    {0x2705, 0x2705},   // check mark
    {0x274C, 0x274C},   // cross mark
    {0x2753, 0x2755},   // question and exclamation marks
    {0x2E80, 0x303E},   // CJK radicals to CJK punctuation
    {0x3041, 0x33FF},   // kana to CJK compatibility
    {0x3400, 0x4DBF},   // CJK extension A
    {0x4E00, 0xA4CF},   // CJK, Yi
    {0xA960, 0xA97F},   // Hangul Jamo extended A
    {0xAC00, 0xD7A3},   // Hangul
    {0xF900, 0xFAFF},   // CJK compatibility ideographs
    {0xFE30, 0xFE6F},   // CJK compatibility forms
    {0xFF01, 0xFF60},   // full-width forms
    {0x1F300, 0x1FAFF}, // pictograms
}};

bool isWide(char32_t character)
{
    if (character >= 0x20000 && character <= 0x3FFFD) // CJK beyond the first plane
        return true;
    const auto range = std::lower_bound(wideRanges.begin(), wideRanges.end(), character,
        [](const Range &one, char32_t wanted) { return one.last < wanted; });
    return range != wideRanges.end() && range->first <= character;
}

int widthOf(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return 0;
    default:
        return isWide(character) ? 2 : 1;
    }
}

bool turnsDirection(char16_t character)
{
    return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
}

} // namespace

int textWidth(const QString &text)
{
    int width = 0;
    const QList<uint> characters = text.toUcs4();
    for (const uint character : characters)
        width += widthOf(character);
    return width;
}

QString cutToWidth(const QString &text, int width)
{
    if (textWidth(text) <= width)
        return text;
    if (width <= 0)
        return {};
    QString cut;
    int used = 1; // the ellipsis
    const QList<uint> characters = text.toUcs4();
    for (const uint character : characters) {
        const char32_t one = character;
        used += widthOf(one);
        if (used > width)
            break;
        cut += QString::fromUcs4(&one, 1);
    }
    return cut + QChar(0x2026);
}

QString harmless(const QString &text)
{
    QString safe = text;
    for (QChar &character : safe) {
        if (character.category() == QChar::Other_Control || turnsDirection(character.unicode()) ||
            character.category() == QChar::Separator_Line || character.category() == QChar::Separator_Paragraph)
            character = character.isSpace() ? QChar(u' ') : QChar(QChar::ReplacementCharacter);
    }
    return safe;
}

} // namespace touchstone::ctl
