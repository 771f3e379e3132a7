// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/emptystate.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace touchstone::ui {

namespace {
constexpr int pictureSize = 40;
constexpr int textWidth = 360;
} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
{
    // The texts wrap, so their height depends on their width: a column of at most `textWidth` in the middle, whose
    // parts have no alignment of their own, lets the layout work it out.
    auto *middle = new QWidget(this);
    middle->setMaximumWidth(textWidth);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::small);
    column->addStretch(1);
    for (QLabel *label : {m_picture, m_title, m_text}) {
        label->setAlignment(Qt::AlignHCenter | Qt::AlignVCenter);
        label->setWordWrap(label != m_picture);
        column->addWidget(label);
    }
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::large, spacing::tiny, spacing::large, spacing::tiny);
    row->addStretch(1);
    row->addWidget(middle, 100);
    row->addStretch(1);
    m_title->setFont(titleFont(font()));
    m_action->hide();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionRequested);
}

void EmptyState::setContent(const QString &icon, const QString &title, const QString &text, const QString &action)
{
    m_icon = icon;
    m_title->setText(title);
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
    restyle();
}

QString EmptyState::title() const
{
    return m_title->text();
}

QString EmptyState::text() const
{
    return m_text->text();
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        restyle();
}

void EmptyState::restyle()
{
    m_picture->setPixmap(iconPixmap(m_icon, pictureSize, mutedText(palette()), devicePixelRatioF()));
    m_picture->setVisible(!m_icon.isEmpty());
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, mutedText(palette()));
    m_text->setPalette(muted);
}

} // namespace touchstone::ui
