// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/figurecard.h"

#include "ui/common/theme.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace touchstone::ui {

FigureCard::FigureCard(const QString &caption, QWidget *parent)
    : Card(parent)
    , m_figure(new QLabel(this))
    , m_caption(new QLabel(caption, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::medium, spacing::small, spacing::medium, spacing::small);
    layout->setSpacing(0);
    layout->addWidget(m_figure);
    layout->addWidget(m_caption);
    // A long number must not push the window wider.
    m_figure->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    restyle();
}

void FigureCard::setFigure(const QString &figure)
{
    m_figure->setText(figure);
    setAccessibleName(figure + u' ' + m_caption->text());
}

void FigureCard::setCaption(const QString &caption)
{
    m_caption->setText(caption);
    setAccessibleName(figure() + u' ' + caption);
}

QString FigureCard::figure() const
{
    return m_figure->text();
}

void FigureCard::restyle()
{
    m_figure->setFont(figureFont(font()));
    m_caption->setFont(captionFont(font()));
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, mutedText(palette()));
    if (m_caption->palette() != muted)
        m_caption->setPalette(muted);
}

void FigureCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

} // namespace touchstone::ui
