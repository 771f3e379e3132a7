// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpview.h"

#include "ui/common/healthstyle.h"
#include "ui/common/theme.h"
#include "ui/help/helptables.h"

#include <QEvent>
#include <QFontDatabase>
#include <QFontInfo>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextTable>

namespace touchstone::ui {

namespace {

constexpr int lineHeight = 125;  // percent
constexpr int mostPlaces = 1000; // that are marked

bool isCode(const QTextBlock &block)
{
    return block.blockFormat().hasProperty(QTextFormat::BlockCodeFence) ||
           block.blockFormat().hasProperty(QTextFormat::BlockCodeLanguage);
}

void styleHeading(QTextCursor &cursor, const QFont &body)
{
    const int level = cursor.blockFormat().headingLevel();
    QTextCharFormat letters;
    letters.setFontPointSize(QFontInfo(body).pointSizeF() * (level == 1 ? 1.6 : level == 2 ? 1.25 : 1.1));
    letters.setFontWeight(QFont::DemiBold);
    QTextBlockFormat block;
    block.setTopMargin(level == 1 ? 0 : spacing::huge);
    block.setBottomMargin(spacing::small);
    cursor.mergeBlockFormat(block);
    cursor.select(QTextCursor::BlockUnderCursor);
    cursor.mergeCharFormat(letters);
}

/// Each line of such a block is a paragraph of its own; long ones are broken, since nobody reads sideways.
void styleCode(QTextCursor &cursor, const QTextBlock &block, const QPalette &palette)
{
    QTextBlockFormat format;
    format.setBackground(palette.color(QPalette::Window));
    format.setNonBreakableLines(false);
    format.setLeftMargin(spacing::small);
    format.setRightMargin(spacing::small);
    format.setTopMargin(block.previous().isValid() && isCode(block.previous()) ? 0 : spacing::small);
    format.setBottomMargin(block.next().isValid() && isCode(block.next()) ? 0 : spacing::medium);
    cursor.mergeBlockFormat(format);
}

void styleText(QTextCursor &cursor)
{
    QTextBlockFormat format;
    format.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
    if (cursor.currentList())
        format.setBottomMargin(spacing::tiny);
    else if (!cursor.currentTable())
        format.setBottomMargin(spacing::medium);
    cursor.mergeBlockFormat(format);
}

/// Words of programs within a sentence.
void styleWords(const QTextBlock &block, const QPalette &palette, QTextDocument &document)
{
    QTextCharFormat format;
    format.setFontFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
    if (!isCode(block))
        format.setBackground(palette.color(QPalette::Midlight));
    QTextCursor cursor(&document);
    for (auto part = block.begin(); !part.atEnd(); ++part) {
        const QTextFragment fragment = part.fragment();
        if (!fragment.charFormat().fontFixedPitch())
            continue;
        cursor.setPosition(fragment.position());
        cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(format);
    }
}

/// Markdown's tables come with double lines and no room.
void styleTable(QTextTable &table, const QPalette &palette)
{
    QTextTableFormat format = table.format();
    format.setBorderStyle(QTextFrameFormat::BorderStyle_None);
    format.setBorder(0);
    format.setBorderCollapse(true);
    format.setCellPadding(spacing::tiny + 2);
    format.setCellSpacing(0);
    format.setTopMargin(spacing::tiny);
    format.setBottomMargin(spacing::medium);
    table.setFormat(format);
    for (int row = 0; row < table.rows(); ++row) {
        for (int column = 0; column < table.columns(); ++column) {
            QTextTableCell cell = table.cellAt(row, column);
            QTextTableCellFormat line = cell.format().toTableCellFormat();
            line.setBottomBorder(1);
            line.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            line.setBottomBorderBrush(hairline(palette));
            cell.setFormat(line);
        }
    }
}

void styleDocument(QTextDocument &document, const QFont &body, const QPalette &palette)
{
    document.setDocumentMargin(spacing::large);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        styleWords(block, palette, document);
        if (block.blockFormat().headingLevel() > 0)
            styleHeading(cursor, body);
        else if (isCode(block))
            styleCode(cursor, block, palette);
        else
            styleText(cursor);
    }
    const QList<QTextFrame *> frames = document.rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        if (auto *table = qobject_cast<QTextTable *>(frame))
            styleTable(*table, palette);
    }
}

} // namespace

HelpView::HelpView(QWidget *parent)
    : QTextBrowser(parent)
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
}

void HelpView::setPage(const HelpText &page, const QString &title)
{
    m_page = page;
    setAccessibleName(title);
    m_words.clear();
    setExtraSelections({});
    render();
    moveCursor(QTextCursor::Start);
    verticalScrollBar()->setValue(0);
}

void HelpView::render()
{
    if (m_page.isMarkdown)
        setMarkdown(m_page.text);
    else
        setHtml(m_page.text);
    styleDocument(*document(), font(), palette());
}

int HelpView::mark(const QString &words)
{
    m_words = words.trimmed();
    QList<ExtraSelection> places;
    QTextCharFormat format;
    format.setBackground(palette().color(QPalette::Highlight));
    format.setForeground(palette().color(QPalette::HighlightedText));
    if (!m_words.isEmpty()) {
        QTextCursor place = document()->find(m_words);
        for (; !place.isNull() && places.size() < mostPlaces; place = document()->find(m_words, place))
            places.append({place, format});
    }
    setExtraSelections(places);
    if (!places.isEmpty()) {
        QTextCursor first = places.first().cursor;
        first.setPosition(first.selectionStart());
        setTextCursor(first);
        goOn();
    }
    return int(places.size());
}

void HelpView::goOn(bool backwards)
{
    const QTextDocument::FindFlags flags = backwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (m_words.isEmpty() || find(m_words, flags))
        return;
    moveCursor(backwards ? QTextCursor::End : QTextCursor::Start);
    find(m_words, flags);
}

QVariant HelpView::loadResource(int type, const QUrl &name)
{
    for (const Health health : explainedHealths()) {
        if (type == QTextDocument::ImageResource && name.toString() == markAddress(health))
            return markPixmap(healthMark(health, palette()), fontMetrics().height(), devicePixelRatioF());
    }
    return QByteArray(); // nothing else is ever loaded; with nothing at all the document would look in the file system
}

void HelpView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || m_page.text.isEmpty())
        return;
    const int place = verticalScrollBar()->value();
    render();
    mark(m_words);
    verticalScrollBar()->setValue(place);
}

} // namespace touchstone::ui
