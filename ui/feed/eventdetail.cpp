// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feed/eventdetail.h"

#include "ui/common/elidedlabel.h"
#include "ui/common/icons.h"
#include "ui/common/jsonhighlighter.h"
#include "ui/common/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
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
    , m_text(new QPlainTextEdit(this))
    , m_highlighter(new JsonHighlighter(m_text->document(), palette()))
{
    QToolButton *copy = flatButton(QStringLiteral("copy"), tr("Copy this event as JSON"), this);
    QToolButton *close = flatButton(QStringLiteral("close"), tr("Close the event"), this);
    auto *row = new QHBoxLayout;
    row->addWidget(m_title, 1);
    row->addWidget(copy);
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
    connect(copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(json()); });
    connect(close, &QToolButton::clicked, this, &EventDetail::closeRequested);
}

void EventDetail::setEvent(const QString &title, const QString &json)
{
    m_title->setText(title);
    if (json != m_text->toPlainText())
        m_text->setPlainText(json);
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
