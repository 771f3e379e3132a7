// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feed/feednotice.h"

#include "ui/common/elidedlabel.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace touchstone::ui {

FeedNotice::FeedNotice(const QString &name, const QString &drawing, QWidget *parent)
    : QWidget(parent)
    , m_text(new ElidedLabel(this))
    , m_action(new QPushButton(this))
{
    setAccessibleName(name);
    auto *mark = new QToolButton(this); // a drawing that follows light and dark
    mark->setIcon(icon(drawing));
    mark->setAutoRaise(true);
    mark->setFocusPolicy(Qt::NoFocus);
    mark->setAttribute(Qt::WA_TransparentForMouseEvents);
    mark->setAccessibleName(name);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::small);
    row->addWidget(mark);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    connect(m_action, &QPushButton::clicked, this, &FeedNotice::actionRequested);
    hide();
}

void FeedNotice::tell(const QString &text, const QString &action, const QString &details)
{
    m_text->setText(text);
    m_text->setAccessibleDescription(details);
    setToolTip(details);
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setVisible(!action.isEmpty());
    show();
}

QString FeedNotice::text() const
{
    return isHidden() ? QString() : m_text->text();
}

} // namespace touchstone::ui
