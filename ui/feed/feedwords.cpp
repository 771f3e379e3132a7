// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feed/feedwords.h"

#include "ui/common/eventwords.h"
#include "ui/common/filtertyping.h"
#include "ui/common/formats.h"

#include <QCoreApplication>

namespace touchstone::ui {

namespace {

using items::FeedFilter;

QString tr(const char *text)
{
    return QCoreApplication::translate("FeedWords", text);
}

QString clock(Timestamp time)
{
    return toDateTime(time).toString(QStringLiteral("HH:mm:ss"));
}

QString fillingWords(const StreamGap &gap, const QLocale &locale)
{
    const QString count = formatCount(gap.filledIn, locale);
    switch (gap.filling) {
    case StreamGap::Filling::Waiting:
        return gap.isOpen() ? QString() : tr("The event history is being asked for what came meanwhile.");
    case StreamGap::Filling::Complete:
        return gap.filledIn == 0 ? tr("The event history has nothing from that time.")
                                 : tr("Filled in from the event history: %1.").arg(count);
    case StreamGap::Filling::Partial:
        return tr("Filled in from the event history: %1, but not all: %2").arg(count, gap.notFilledBecause);
    case StreamGap::Filling::Impossible:
        return tr("Not filled in: %1").arg(gap.notFilledBecause);
    }
    return {};
}

} // namespace

QString searchedWords(const Event &event)
{
    return eventTypeWord(event.type) + u'\n' + valueWords(event.type, event.payload);
}

QString gapWords(const StreamGap &gap, const QLocale &locale)
{
    const auto length = std::chrono::duration_cast<std::chrono::milliseconds>(gap.end - gap.begin);
    QStringList parts;
    parts << (gap.isOpen() ? tr("Gap: nothing has been heard since %1").arg(clock(gap.begin))
                           : tr("Gap: nothing was heard from %1 to %2 (%3)")
                                 .arg(clock(gap.begin), clock(gap.end), formatSpan(length, locale)));
    if (!gap.reason.isEmpty())
        parts.last() += QStringLiteral(": ") + gap.reason;
    if (!parts.last().endsWith(u'.'))
        parts.last() += u'.';
    parts << fillingWords(gap, locale);
    parts.removeAll(QString());
    return parts.join(u' ');
}

QString feedFilterProblemWords(const items::FilterProblem &problem)
{
    return commonProblemWords(problem, {FeedFilter::longestText, FeedFilter::mostTerms}, FeedFilter::keys());
}

QString feedFilterHelp()
{
    return filterHelpPage(
        {{QStringLiteral("meeting touched"), tr("both words in sensor, type, value or device ID")},
            {QStringLiteral("type:touch,contact"), tr("one of these types")},
            {QStringLiteral("device:\"Meeting room\""),
                tr("part of the sensor's name or ID; quotation marks keep spaces together")},
            {QStringLiteral("label:room label:floor=2"), tr("sensors with this label, or with this value of it")},
            {QStringLiteral("value:opened"), tr("part of the value as it is shown")},
            {QStringLiteral("id:"), tr("part of the event's ID")},
            {QStringLiteral("-type:networkStatus"), tr("a dash turns any of them round")}},
        tr("Gaps are always shown. A double click on a cell filters by it."));
}

bool isFeedFilter(const QString &text)
{
    return !text.trimmed().isEmpty() && std::holds_alternative<FeedFilter>(FeedFilter::parse(text));
}

} // namespace touchstone::ui
