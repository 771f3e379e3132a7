// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>

namespace touchstone::ui {

/// What somebody wants to know of a request.
struct SignatureQuestion
{
    QByteArray request; ///< headers, or headers and body, in any form that people paste
    QByteArray body;    ///< of the request; "" when it stands behind the headers
    QByteArray secret;
};

/// The answer in words, the verdict first and then every check for itself. Holds neither secret nor signature.
struct SignatureReport
{
    enum class Tone { Good, Bad, Note };
    struct Line
    {
        Tone tone = Tone::Note;
        QString text;
        bool operator==(const Line &) const = default;
    };

    bool isValid = false;
    QString verdict;
    QList<Line> lines;
};

/// What the window is given for it, since ui/ does no cryptography.
using SignatureChecker = std::function<SignatureReport(const SignatureQuestion &)>;

} // namespace touchstone::ui
