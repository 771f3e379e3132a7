// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/healthline.h"

#include "ui/common/healthstyle.h"
#include "ui/common/theme.h"
#include "ui/connectors/connectorwords.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace touchstone::ui {

namespace {

QLabel *wordsLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText); // an answer's text is somebody else's
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void setWords(QLabel *label, const QString &words)
{
    if (label->text() != words)
        label->setText(words);
}

} // namespace

HealthLine::HealthLine(const items::ConnectorListModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_mark(new QLabel(this))
    , m_sentence(wordsLabel(this))
    , m_timeLeft(wordsLabel(this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(spacing::small);
    grid->setVerticalSpacing(spacing::tiny);
    grid->addWidget(m_mark, 0, 0, Qt::AlignTop);
    grid->addWidget(m_sentence, 0, 1);
    grid->addWidget(m_timeLeft, 1, 1);
    grid->setColumnStretch(1, 1);
    m_timeLeft->setObjectName(QStringLiteral("timeLeft"));
    m_timeLeft->hide();
    setAccessibleName(tr("Health"));
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &HealthLine::refresh);
}

void HealthLine::setConnector(const std::optional<ConnectorName> &connector)
{
    m_connector = connector;
    refresh();
}

void HealthLine::setFormats(const Formats &formats)
{
    m_formats = formats;
    refresh();
}

QString HealthLine::sentence() const
{
    return m_sentence->text();
}

QString HealthLine::timeLeft() const
{
    return m_timeLeft->isHidden() ? QString() : m_timeLeft->text();
}

void HealthLine::refresh()
{
    const std::optional<items::ConnectorRow> row = m_connector ? m_model.row(*m_connector) : std::nullopt;
    if (!row)
        return;
    const Timestamp now = m_model.clock().now();
    const Health health = m_model.health(*m_connector);
    setWords(m_sentence, healthSentence(*row, health, now, m_formats));
    setWords(m_timeLeft, disablingWords(*row, now));
    m_timeLeft->setVisible(!m_timeLeft->text().isEmpty());
    if (accessibleDescription() != m_sentence->text())
        setAccessibleDescription(m_sentence->text());
    if (m_shown == health)
        return;
    m_shown = health;
    m_mark->setPixmap(markPixmap(healthMark(health, palette()), fontMetrics().height(), devicePixelRatioF()));
    QPalette warning = palette();
    warning.setColor(QPalette::WindowText, healthTextColour(Health::Failing, palette()));
    m_timeLeft->setPalette(warning);
}

void HealthLine::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
    m_second.start();
}

void HealthLine::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_second.stop();
}

void HealthLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_shown.reset();
        refresh();
    }
}

} // namespace touchstone::ui
