// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/jsonhighlighter.h"

#include "ui/common/healthstyle.h"

#include <QPalette>
#include <QRegularExpression>

namespace touchstone::ui {

JsonHighlighter::JsonHighlighter(QTextDocument *document, const QPalette &palette)
    : QSyntaxHighlighter(document)
{
    setPalette(palette);
}

void JsonHighlighter::setPalette(const QPalette &palette)
{
    m_key.setForeground(palette.color(QPalette::Link));
    m_text.setForeground(healthTextColour(Health::Healthy, palette));
    m_number.setForeground(healthTextColour(Health::Failing, palette));
    rehighlight();
}

void JsonHighlighter::highlightBlock(const QString &line)
{
    static const QRegularExpression token(
        QStringLiteral(R"(("(?:[^"\\]|\\.)*")(\s*:)?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\b(?:true|false|null)\b)"));
    QRegularExpressionMatchIterator matches = token.globalMatch(line);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (!match.hasCaptured(1) || match.captured(1).isEmpty())
            setFormat(int(match.capturedStart()), int(match.capturedLength()), m_number);
        else
            setFormat(int(match.capturedStart(1)), int(match.capturedLength(1)),
                match.captured(2).isEmpty() ? m_text : m_key);
    }
}

} // namespace touchstone::ui
