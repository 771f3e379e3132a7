// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/changewords.h"

#include "ui/common/failurewords.h"

#include <QCoreApplication>

#include <algorithm>

namespace touchstone::ui {

using items::ChangeRecord;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ChangeWords)
};

QString listOf(const QList<ConnectorField> &fields)
{
    QStringList words;
    for (const ConnectorField field : fields)
        words.append(fieldWord(field));
    return words.join(QStringLiteral(", "));
}

/// What changed beside the switch.
QList<ConnectorField> withoutStatus(QList<ConnectorField> fields)
{
    fields.removeAll(ConnectorField::Status);
    return fields;
}

QString verb(ChangeRecord::Kind kind)
{
    switch (kind) {
    case ChangeRecord::Kind::Enabled:
        return Texts::tr("enabled");
    case ChangeRecord::Kind::Disabled:
        return Texts::tr("disabled");
    case ChangeRecord::Kind::DisabledBySystem:
        return Texts::tr("disabled by the system");
    case ChangeRecord::Kind::Edited:
        break;
    }
    return Texts::tr("changed");
}

bool isBySomebody(const ChangeRecord &record)
{
    return record.origin == ChangeRecord::Origin::Elsewhere && record.kind != ChangeRecord::Kind::DisabledBySystem;
}

/// A refresh sees a status every few seconds or minutes; only when nobody looked is the time of a change not known.
QString spanUnseen(const ChangeRecord &record)
{
    using namespace std::chrono;
    if (record.origin != ChangeRecord::Origin::EarlierRun || record.at - record.notBefore < minutes(5))
        return {};
    return formatSpan(duration_cast<milliseconds>(record.at - record.notBefore));
}

ChartMark::Kind markOf(ChangeRecord::Kind kind)
{
    switch (kind) {
    case ChangeRecord::Kind::Enabled:
        return ChartMark::Kind::Enabled;
    case ChangeRecord::Kind::Disabled:
        return ChartMark::Kind::Disabled;
    case ChangeRecord::Kind::DisabledBySystem:
        return ChartMark::Kind::DisabledBySystem;
    case ChangeRecord::Kind::Edited:
        break;
    }
    return ChartMark::Kind::Edited;
}

} // namespace

QString fieldWord(ConnectorField field)
{
    switch (field) {
    case ConnectorField::Status:
        return Texts::tr("status");
    case ConnectorField::DisplayName:
        return Texts::tr("display name");
    case ConnectorField::Events:
        return Texts::tr("events to forward");
    case ConnectorField::Labels:
        return Texts::tr("labels");
    case ConnectorField::Endpoint:
        return Texts::tr("endpoint");
    case ConnectorField::SignatureSecret:
        return Texts::tr("signature secret");
    case ConnectorField::Headers:
        return Texts::tr("custom headers");
    case ConnectorField::OtherSettings:
        break;
    }
    return Texts::tr("other settings");
}

QString changeWords(const ChangeRecord &record)
{
    QString words = verb(record.kind);
    words[0] = words[0].toUpper();
    const bool isSwitch = record.kind != ChangeRecord::Kind::Edited;
    const QString fields = listOf(isSwitch ? withoutStatus(record.fields) : record.fields);
    if (fields.isEmpty())
        return words;
    return isSwitch ? Texts::tr("%1; changed: %2").arg(words, fields) : Texts::tr("%1: %2").arg(words, fields);
}

QString outcomeOfChange(const ChangeRecord &record)
{
    if (record.origin == ChangeRecord::Origin::EarlierRun) {
        const QString span = spanUnseen(record);
        return span.isEmpty() ? Texts::tr("Seen in an earlier run")
                              : Texts::tr("Seen in an earlier run, up to %1 late").arg(span);
    }
    if (record.origin == ChangeRecord::Origin::Elsewhere)
        return isBySomebody(record) ? Texts::tr("By somebody else; seen then") : Texts::tr("Seen then");
    switch (record.outcome) {
    case ChangeRecord::Outcome::Pending:
        return Texts::tr("On its way\u2026");
    case ChangeRecord::Outcome::DoneLate:
        return Texts::tr("Done after all: only the cloud's answer was lost");
    case ChangeRecord::Outcome::Failed:
        return Texts::tr("Not done: %1 %2").arg(record.failure.message, failureRemedy(record.failure)).simplified();
    case ChangeRecord::Outcome::Done:
        break;
    }
    return Texts::tr("Done");
}

QString changeSentence(const ChangeRecord &record, Timestamp now, const Formats &formats)
{
    const QString time = formatSecondAndDate(toDateTime(record.at), toDateTime(now), formats);
    QString what = verb(record.kind);
    if (isBySomebody(record))
        what = Texts::tr("%1 by somebody else, seen %2").arg(what, time);
    else if (record.origin == ChangeRecord::Origin::Elsewhere)
        what = Texts::tr("%1, seen %2").arg(what, time);
    else if (record.origin == ChangeRecord::Origin::EarlierRun)
        what = Texts::tr("%1, seen %2 in an earlier run").arg(what, time);
    else
        what = Texts::tr("%1 here at %2").arg(what, time);
    if (const QString fields = listOf(withoutStatus(record.fields)); !fields.isEmpty())
        what = Texts::tr("%1: %2").arg(what, fields);
    if (record.origin == ChangeRecord::Origin::Here && record.outcome != ChangeRecord::Outcome::Done)
        what = Texts::tr("%1. %2").arg(what, outcomeOfChange(record));
    if (const QString span = spanUnseen(record); !span.isEmpty())
        what = Texts::tr("%1, up to %2 late").arg(what, span);
    what[0] = what[0].toUpper();
    return what.endsWith(u'.') ? what : what + u'.';
}

QList<ChartMark> changeMarks(
    const items::ChangeHistoryModel &changes, const ConnectorName &connector, Timestamp now, const Formats &formats)
{
    QList<ChartMark> marks;
    const QList<ChangeRecord> records = changes.records(connector);
    for (const ChangeRecord &record : records) {
        const bool tookPlace =
            record.outcome == ChangeRecord::Outcome::Done || record.outcome == ChangeRecord::Outcome::DoneLate;
        if (tookPlace)
            marks.prepend({record.at, markOf(record.kind), changeSentence(record, now, formats)});
    }
    return marks;
}

} // namespace touchstone::ui
