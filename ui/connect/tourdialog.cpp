// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/tourdialog.h"

#include "ui/common/icons.h"
#include "ui/common/textlabel.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace touchstone::ui {

namespace {

constexpr int pictureSize = 40;

struct TourPage
{
    QString drawing;
    QString title;
    QString text;
};

TourPage tourPage(int page)
{
    switch (page) {
    case 0:
        return {QStringLiteral("connectors"), TourDialog::tr("Your connectors at a glance"),
            TourDialog::tr(
                "Each row says by shape, word and colour how a connector does. Choose one to see its last 24 "
                "hours, its deliveries and its settings. The switch at the end of a row turns it on and off; "
                "turning it off can be taken back for five seconds.")};
    case 1:
        return {QStringLiteral("events"), TourDialog::tr("Every event, live"),
            TourDialog::tr(
                "Below stand the events of all sensors as they come. The badge at the top right tells the age "
                "of the last sign of life, so you know that silence is silence. What was missed while the "
                "connection was down is marked and filled in.")};
    default:
        break;
    }
    return {QStringLiteral("identify"), TourDialog::tr("Which sensor is this?"),
        TourDialog::tr(
            "Press Start under \"Identify a sensor\", or Ctrl+I, and touch the sensor in your hand: its name "
            "appears, ready to be changed. Ctrl+K finds connectors, sensors and everything that can be done; "
            "F1 explains the marks and the keys.")};
}

} // namespace

TourDialog::TourDialog(QWidget *parent)
    : QDialog(parent)
    , m_picture(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(makeTextLabel(this))
    , m_count(new QLabel(this))
    , m_skip(new QPushButton(this))
    , m_back(new QPushButton(tr("&Back"), this))
    , m_next(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("A short tour"));
    m_title->setFont(titleFont(font()));
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_text->setMinimumHeight(6 * fontMetrics().lineSpacing());
    m_skip->setAutoDefault(false);
    m_back->setAutoDefault(false);
    m_next->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::small);
    buttons->addWidget(m_skip);
    buttons->addStretch();
    buttons->addWidget(m_count);
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::huge, spacing::huge, spacing::huge, spacing::large);
    column->setSpacing(spacing::small);
    column->addWidget(m_picture);
    column->addWidget(m_title);
    column->addWidget(m_text, 1);
    column->addSpacing(spacing::small);
    column->addLayout(buttons);
    resize(440, 280);
    connect(m_skip, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, [this] { showPage(m_page - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (m_page + 1 < pageCount)
            showPage(m_page + 1);
        else
            accept();
    });
    showPage(0);
}

QString TourDialog::title() const
{
    return m_title->text();
}

void TourDialog::showPage(int page)
{
    m_page = page;
    const TourPage content = tourPage(page);
    m_picture->setPixmap(iconPixmap(content.drawing, pictureSize, mutedText(palette()), devicePixelRatioF()));
    m_title->setText(content.title);
    m_text->setText(content.text);
    m_count->setText(tr("%1 of %2").arg(page + 1).arg(pageCount));
    setAccessibleName(content.title);
    setAccessibleDescription(content.text);
    const bool isLast = page + 1 == pageCount;
    m_skip->setText(tr("&Skip the tour"));
    m_skip->setVisible(!isLast);
    m_back->setVisible(page > 0);
    m_next->setText(isLast ? tr("&Done") : tr("&Next"));
    m_next->setFocus();
}

void TourDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showPage(m_page);
}

} // namespace touchstone::ui
