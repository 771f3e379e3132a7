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

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(FeedWords)
};

QString clock(Timestamp time, const Formats &formats)
{
    return formatTimeWithSeconds(toDateTime(time).time(), formats);
}

/// What it was filled in with was listed then, and is not in the list of this run.
QString earlierGapWords(const StreamGap &gap, const Formats &formats)
{
    const QDateTime begin = toDateTime(gap.begin);
    const QDateTime end = toDateTime(gap.end);
    return Texts::tr("Gap of an earlier run: nothing was heard from %1 to %2")
        .arg(formatSecondAndDate(begin, {}, formats), formatSecondAndDate(end, begin, formats)); // the date once
}

QString fillingWords(const StreamGap &gap, const QLocale &locale)
{
    const QString count = formatCount(gap.filledIn, locale);
    if (gap.isEarlier && gap.filling == StreamGap::Filling::Waiting)
        return Texts::tr("The event history was not asked for what came meanwhile.");
    switch (gap.filling) {
    case StreamGap::Filling::Waiting:
        return gap.isOpen() ? QString() : Texts::tr("The event history is being asked for what came meanwhile.");
    case StreamGap::Filling::Complete:
        return gap.filledIn == 0 ? Texts::tr("The event history has nothing from that time.")
                                 : Texts::tr("Filled in from the event history: %1.").arg(count);
    case StreamGap::Filling::Partial:
        return Texts::tr("Filled in from the event history: %1, but not all: %2").arg(count, gap.notFilledBecause);
    case StreamGap::Filling::Impossible:
        return Texts::tr("Not filled in: %1").arg(gap.notFilledBecause);
    }
    return {};
}

} // namespace

QString searchedWords(const Event &event, const Formats &formats)
{
    return eventTypeWord(event.type) + u'\n' + valueWords(event.type, event.payload, formats);
}

QString gapWords(const StreamGap &gap, const Formats &formats)
{
    const auto length = std::chrono::duration_cast<std::chrono::milliseconds>(gap.end - gap.begin);
    QStringList parts;
    parts << (gap.isEarlier ? earlierGapWords(gap, formats)
              : gap.isOpen()
                  ? Texts::tr("Gap: nothing has been heard since %1").arg(clock(gap.begin, formats))
                  : Texts::tr("Gap: nothing was heard from %1 to %2 (%3)")
                        .arg(clock(gap.begin, formats), clock(gap.end, formats), formatSpan(length, formats.locale)));
    if (!gap.reason.isEmpty())
        parts.last() += QStringLiteral(": ") + gap.reason;
    if (!parts.last().endsWith(u'.'))
        parts.last() += u'.';
    parts << fillingWords(gap, formats.locale);
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
        {{QStringLiteral("meeting touched"), Texts::tr("both words in sensor, type, value or device ID")},
            {QStringLiteral("type:touch,contact"), Texts::tr("one of these types")},
            {QStringLiteral("device:\"Meeting room\""),
                Texts::tr("part of the sensor's name or ID; quotation marks keep spaces together")},
            {QStringLiteral("label:room label:floor=2"),
                Texts::tr("sensors with this label, or with this value of it")},
            {Texts::tr("value:opened"), Texts::tr("part of the value as it is shown")},
            {QStringLiteral("id:"), Texts::tr("part of the event's ID")},
            {QStringLiteral("-type:networkStatus"), Texts::tr("a dash turns any of them round")}},
        Texts::tr("Gaps are always shown. A double click on a cell filters by it."));
}

bool isFeedFilter(const QString &text)
{
    return !text.trimmed().isEmpty() && std::holds_alternative<FeedFilter>(FeedFilter::parse(text));
}

} // namespace touchstone::ui
