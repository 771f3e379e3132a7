// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/signaturecheck.h"

#include "app/jwt/deliveryexamination.h"
#include "ui/common/formats.h"

#include <QCoreApplication>

namespace touchstone::desktop {

namespace {

using jwt::DeliveryExamination;
using jwt::SignatureVerdict;
using ui::SignatureQuestion;
using ui::SignatureReport;
using Tone = SignatureReport::Tone;
using Line = SignatureReport::Line;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SignatureCheck)
};

QString span(std::chrono::sys_seconds from, std::chrono::sys_seconds to)
{
    return ui::formatSpan(to - from);
}

QString verdictWords(const DeliveryExamination &examined, std::chrono::sys_seconds now)
{
    switch (examined.verdict) {
    case SignatureVerdict::Valid:
        return Texts::tr("Valid: made with this secret, for this body, and still in time.");
    case SignatureVerdict::MissingHeader:
        return Texts::tr("There is no X-Dt-Signature in what was pasted.");
    case SignatureVerdict::Malformed:
        return Texts::tr("The signature is damaged: it is not three parts of base64url with the claims of a delivery.");
    case SignatureVerdict::WrongAlgorithm:
        return Texts::tr("Refused: signed with the algorithm \u201c%1\u201d; only HS256 may be accepted.")
            .arg(examined.algorithm.left(20));
    case SignatureVerdict::WrongSecret:
        return Texts::tr("Refused: it was made with another secret.");
    case SignatureVerdict::Expired:
        return examined.expiresAt ? Texts::tr("Refused: expired %1 ago.").arg(span(*examined.expiresAt, now))
                                  : Texts::tr("Refused: expired.");
    case SignatureVerdict::NotYetValid:
        return examined.issuedAt ? Texts::tr("Refused: made %1 in the future; one of the two clocks is wrong.")
                                       .arg(span(now, *examined.issuedAt))
                                 : Texts::tr("Refused: made in the future; one of the two clocks is wrong.");
    case SignatureVerdict::BodyChanged:
        return Texts::tr("Refused: the body is not the one that was signed.");
    case SignatureVerdict::Sha1Only:
        return Texts::tr("Refused: it carries the old SHA-1 checksum only.");
    }
    Q_UNREACHABLE();
}

QString hintWords(DeliveryExamination::SecretHint hint)
{
    switch (hint) {
    case DeliveryExamination::SecretHint::None:
        return Texts::tr(
            "The secret does not fit. Compare it with the connector's; after a change the new one counts from the "
            "next attempt.");
    case DeliveryExamination::SecretHint::WithoutBlanks:
        return Texts::tr("The secret fits without the blanks around it.");
    case DeliveryExamination::SecretHint::WithoutQuotes:
        return Texts::tr("The secret fits without the quotation marks around it.");
    case DeliveryExamination::SecretHint::DecodedBase64:
        return Texts::tr("The secret fits once decoded from base64: use its text as it is, or have it replaced.");
    }
    Q_UNREACHABLE();
}

QString hintWords(DeliveryExamination::BodyHint hint)
{
    switch (hint) {
    case DeliveryExamination::BodyHint::None:
        return Texts::tr(
            "The checksum fits no form of this body. Use the bytes as they arrived, before anything parses them.");
    case DeliveryExamination::BodyHint::WithoutTrailingBlanks:
        return Texts::tr("The checksum fits without the blanks or line ends behind the body.");
    case DeliveryExamination::BodyHint::WithCarriageReturns:
    case DeliveryExamination::BodyHint::WithoutCarriageReturns:
        return Texts::tr("The checksum fits with other line ends: something has converted them on the way.");
    case DeliveryExamination::BodyHint::WithoutMark:
        return Texts::tr("The checksum fits without the byte order mark in front of the body.");
    case DeliveryExamination::BodyHint::Compact:
        return Texts::tr(
            "The checksum fits without the blanks between the JSON's parts: it was formatted anew. Use the bytes as "
            "they arrived.");
    }
    Q_UNREACHABLE();
}

void addTimes(
    QList<Line> &lines, const DeliveryExamination &examined, std::chrono::sys_seconds now, const ui::Formats &formats)
{
    const auto inFull = [&formats](std::chrono::sys_seconds time) {
        return ui::formatMomentInFull(toDateTime(Timestamp(time)), formats);
    };
    if (examined.issuedAt)
        lines.append(
            {*examined.issuedAt > now ? Tone::Bad : Tone::Good, Texts::tr("Made %1.").arg(inFull(*examined.issuedAt))});
    if (!examined.expiresAt)
        lines.append({Tone::Bad, Texts::tr("It does not say when it expires.")});
    else if (*examined.expiresAt <= now)
        lines.append({Tone::Bad, Texts::tr("Expired %1 ago, %2. A retry is signed anew.")
                                     .arg(span(*examined.expiresAt, now), inFull(*examined.expiresAt))});
    else
        lines.append({Tone::Good, Texts::tr("Good for another %1.").arg(span(now, *examined.expiresAt))});
}

void addBody(QList<Line> &lines, const DeliveryExamination &examined)
{
    if (examined.sha256Fits)
        lines.append({*examined.sha256Fits ? Tone::Good : Tone::Bad,
            *examined.sha256Fits ? Texts::tr("The body fits its SHA-256 checksum.") : hintWords(examined.bodyHint)});
    else if (examined.sha1Fits)
        lines.append(
            {Tone::Bad, Texts::tr("There is no SHA-256 checksum. %1")
                            .arg(*examined.sha1Fits ? Texts::tr("The body fits the old SHA-1 one, which a careful "
                                                                "receiver no longer accepts.")
                                                    : hintWords(examined.bodyHint))});
    else
        lines.append({Tone::Bad, Texts::tr("It carries no checksum of a body.")});
}

} // namespace

SignatureReport checkSignature(const SignatureQuestion &question, Timestamp now, const ui::Formats &formats)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(now);
    const jwt::PastedRequest pasted = jwt::splitPastedRequest(question.request);
    const QByteArray body = question.body.isEmpty() ? pasted.body : question.body;
    const DeliveryExamination examined = jwt::examineDelivery(pasted.signature, body, question.secret, seconds);

    SignatureReport report;
    report.isValid = examined.verdict == SignatureVerdict::Valid;
    report.verdict = verdictWords(examined, seconds);
    if (examined.algorithm.isEmpty()) { // nothing of it can be read
        report.lines.append({Tone::Bad,
            examined.verdict == SignatureVerdict::MissingHeader
                ? Texts::tr("A delivery is signed only when its connector has a secret; proxies may also drop headers.")
                : Texts::tr("Copy the header's value whole: three parts with dots between them.")});
        return report;
    }
    const bool isHs256 = examined.algorithm == QLatin1String("HS256");
    report.lines.append(
        {isHs256 ? Tone::Good : Tone::Bad, Texts::tr("Algorithm %1.").arg(examined.algorithm.left(20))});
    if (question.secret.isEmpty())
        report.lines.append({Tone::Note, Texts::tr("Give the secret to see whether it fits.")});
    else if (isHs256)
        report.lines.append({examined.secretFits ? Tone::Good : Tone::Bad,
            examined.secretFits ? Texts::tr("The secret fits.") : hintWords(examined.secretHint)});
    addTimes(report.lines, examined, seconds, formats);
    addBody(report.lines, examined);
    return report;
}

} // namespace touchstone::desktop
