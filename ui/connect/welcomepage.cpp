// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/welcomepage.h"

#include "ui/common/card.h"
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

constexpr int logoSize = 64;
constexpr int pictureSize = 32;
constexpr int cardWidth = 340;
constexpr int introWidth = 560;

} // namespace

WelcomePage::WelcomePage(QWidget *window)
    : QWidget(window)
    , m_logo(new QLabel(this))
    , m_localPicture(new QLabel(this))
    , m_vendorPicture(new QLabel(this))
    , m_intro(makeTextLabel(this))
    , m_local(new QPushButton(tr("&Try it on the local cloud"), this))
    , m_vendor(new QPushButton(tr("&Connect to Disruptive Technologies"), this))
{
    setObjectName(QStringLiteral("welcomePage"));
    setAccessibleName(tr("Welcome to Touchstone"));
    setAutoFillBackground(true);
    auto *title = new QLabel(tr("Welcome to Touchstone"), this);
    title->setFont(figureFont(font()));
    m_intro->setText(
        tr("It runs and watches Data Connectors, shows every sensor event live, and tells which sensor was "
           "just touched. Where shall it begin?"));
    for (QLabel *label : {m_logo, title, m_intro})
        label->setAlignment(Qt::AlignCenter);
    m_intro->setFixedWidth(introWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::huge, spacing::huge, spacing::huge, spacing::huge);
    column->setSpacing(spacing::medium);
    column->addStretch();
    column->addWidget(m_logo);
    column->addWidget(title);
    auto *intro = new QHBoxLayout; // not by an alignment, for which a wrapped text would get too little height
    intro->addStretch();
    intro->addWidget(m_intro);
    intro->addStretch();
    column->addLayout(intro);
    column->addSpacing(spacing::large);
    column->addLayout(makeCards());
    column->addStretch();
    restyle();
    hide();
    window->installEventFilter(this);
}

QHBoxLayout *WelcomePage::makeCards()
{
    auto *other = new QPushButton(tr("Connect to &another server"), this);
    auto *import = new QPushButton(tr("&Import a credentials file"), this);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(spacing::large);
    cards->addStretch();
    cards->addWidget(makeCard(m_localPicture, tr("A cloud on this computer"),
        tr("With a demo building full of sensors and four connectors, some of them in trouble. It needs no account and "
           "no network, and you can try out your own endpoint on it."),
        {m_local}));
    cards->addWidget(makeCard(m_vendorPicture, tr("Your own sensors"),
        tr("With the key of a service account: its key ID, its secret and the account's e-mail address, or the "
           "credentials file that holds all three."),
        {m_vendor, import, other}));
    cards->addStretch();
    connect(m_local, &QPushButton::clicked, this, &WelcomePage::localCloudRequested);
    connect(m_vendor, &QPushButton::clicked, this, &WelcomePage::vendorRequested);
    connect(other, &QPushButton::clicked, this, &WelcomePage::otherServerRequested);
    connect(import, &QPushButton::clicked, this, &WelcomePage::importRequested);
    setTabOrder(m_local, m_vendor);
    setTabOrder(m_vendor, import);
    setTabOrder(import, other);
    return cards;
}

QWidget *WelcomePage::makeCard(
    QLabel *picture, const QString &title, const QString &text, const QList<QPushButton *> &buttons)
{
    auto *card = new Card(this);
    card->setFixedWidth(cardWidth);
    auto *heading = new QLabel(title, card);
    heading->setFont(titleFont(font()));
    QLabel *words = makeTextLabel(card);
    words->setText(text);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(spacing::huge, spacing::large, spacing::huge, spacing::large);
    column->setSpacing(spacing::small);
    column->addWidget(picture);
    column->addWidget(heading);
    column->addWidget(words);
    column->addStretch();
    column->addSpacing(spacing::small);
    for (QPushButton *button : buttons) {
        button->setAccessibleDescription(text);
        column->addWidget(button);
    }
    return card;
}

void WelcomePage::open()
{
    for (QObject *child : parentWidget()->children()) {
        auto *widget = qobject_cast<QWidget *>(child);
        if (!widget || widget == this || widget->isWindow() || !widget->isEnabled())
            continue;
        widget->setEnabled(false);
        m_covered.append(widget);
    }
    setGeometry(parentWidget()->rect());
    show();
    raise();
    m_local->setFocus();
}

void WelcomePage::leave()
{
    for (const QPointer<QWidget> &widget : std::exchange(m_covered, {})) {
        if (widget)
            widget->setEnabled(true);
    }
    hide();
}

bool WelcomePage::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    const bool isOther = type == QEvent::Resize || type == QEvent::LayoutRequest || type == QEvent::ChildAdded;
    if (watched == parentWidget() && isOther && isVisible()) {
        setGeometry(parentWidget()->rect());
        // Later: a window that arranges its panels anew raises them after this.
        QMetaObject::invokeMethod(this, &QWidget::raise, Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}

void WelcomePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        restyle();
}

void WelcomePage::restyle()
{
    m_logo->setPixmap(applicationIcon().pixmap(logoSize, logoSize));
    const QColor colour = mutedText(palette());
    m_localPicture->setPixmap(iconPixmap(QStringLiteral("connectors"), pictureSize, colour, devicePixelRatioF()));
    m_vendorPicture->setPixmap(iconPixmap(QStringLiteral("cloudconnector"), pictureSize, colour, devicePixelRatioF()));
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, colour);
    m_intro->setPalette(muted);
}

} // namespace touchstone::ui
