// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feed/eventdetail.h"

#include "models/domain/jsonpath.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/icons.h"
#include "ui/common/jsonhighlighter.h"
#include "ui/common/menubutton.h"
#include "ui/common/theme.h"
#include "ui/feed/eventrequest.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPlainTextEdit>
#include <QToolButton>

namespace touchstone::ui {

namespace {

QToolButton *flatButton(const QString &drawing, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(drawing));
    button->setAutoRaise(true);
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

} // namespace

EventDetail::EventDetail(QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel(this))
    , m_copy(new QMenu(tr("Copy"), this))
    , m_text(new QPlainTextEdit(this))
    , m_highlighter(new JsonHighlighter(m_text->document(), palette()))
{
    auto *copying = new MenuButton(QStringLiteral("copy"), tr("Copy of this event"), this);
    copying->setDropMenu(m_copy);
    QToolButton *close = flatButton(QStringLiteral("close"), tr("Close the event"), this);
    auto *row = new QHBoxLayout;
    row->addWidget(m_title, 1);
    row->addWidget(copying);
    row->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::small, 0, 0, 0);
    column->setSpacing(spacing::tiny);
    column->addLayout(row);
    column->addWidget(m_text, 1);

    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("The chosen event as JSON"));
    m_text->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_text, &QWidget::customContextMenuRequested, this, [this](const QPoint &place) {
        if (!m_text->textCursor().hasSelection())
            m_text->setTextCursor(m_text->cursorForPosition(place));
        m_copy->popup(m_text->viewport()->mapToGlobal(place));
    });
    connect(m_copy, &QMenu::aboutToShow, this, &EventDetail::fillCopyMenu);
    connect(close, &QToolButton::clicked, this, &EventDetail::closeRequested);
}

void EventDetail::setEvent(const QString &title, const Event &event)
{
    m_event = event;
    m_title->setText(title);
    const QString text = eventToPrettyJson(event);
    if (text != m_text->toPlainText())
        m_text->setPlainText(text);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
}

void EventDetail::setText(const QString &title, const QString &text)
{
    m_event = {};
    m_title->setText(title);
    m_text->setPlainText(text);
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
}

void EventDetail::setApi(const QUrl &api)
{
    m_api = api;
}

QString EventDetail::path() const
{
    return m_event.eventId.isEmpty() ? QString() : jsonPathAt(json(), m_text->textCursor().position());
}

void EventDetail::fillCopyMenu()
{
    m_copy->clear();
    const auto add = [this](const QString &title, const QString &text) {
        QAction *action = m_copy->addAction(title);
        action->setEnabled(!text.isEmpty());
        connect(action, &QAction::triggered, this, [text] { QGuiApplication::clipboard()->setText(text); });
    };
    if (const QString selected = m_text->textCursor().selectedText(); !selected.isEmpty())
        add(tr("Copy the &selected text"), QString(selected).replace(QChar::ParagraphSeparator, u'\n'));
    add(tr("Copy as &JSON"), json());
    if (m_event.eventId.isEmpty())
        return; // a gap
    const QString field = path();
    add(field.isEmpty() ? tr("Copy the &path of a field") : tr("Copy the &path %1").arg(asMenuText(field)), field);
    add(tr("Copy as c&URL, reads this event"), eventCurl(m_api, m_event));
    add(tr("Copy as cURL, reads the &device"), deviceCurl(m_api, m_event));
}

QString EventDetail::json() const
{
    return m_text->toPlainText();
}

void EventDetail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->setPalette(palette());
}

} // namespace touchstone::ui
