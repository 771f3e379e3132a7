// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpwindow.h"

#include "ui/common/icons.h"
#include "ui/common/sidelist.h"
#include "ui/common/theme.h"
#include "ui/help/helpview.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace touchstone::ui {

namespace {

constexpr int mostVisited = 100;

} // namespace

HelpWindow::HelpWindow(QWidget *parent)
    : QDialog(parent)
    , m_pages(helpPages(helpLanguage()))
    , m_contents(new QListWidget(this))
    , m_view(new HelpView(this))
    , m_search(new QLineEdit(this))
    , m_found(new QLabel(this))
    , m_back(makeButton(QStringLiteral("back"), tr("Back")))
    , m_forward(makeButton(QStringLiteral("forward"), tr("Forward")))
{
    setWindowTitle(tr("Help"));
    for (const HelpPage &page : std::as_const(m_pages))
        m_contents->addItem(new QListWidgetItem(icon(page.drawing), page.title));
    connect(m_contents, &QListWidget::currentRowChanged, this, [this](int row) { visit(m_pages.value(row).name); });
    connect(m_view, &HelpView::anchorClicked, this, &HelpWindow::follow);
    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::lookFor);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_view->goOn(); });
    connect(m_back, &QToolButton::clicked, this, [this] { go(-1); });
    connect(m_forward, &QToolButton::clicked, this, [this] { go(1); });
    layOut();
    addKeys();
    visit(m_pages.constFirst().name);
}

QToolButton *HelpWindow::makeButton(const QString &drawing, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setIcon(icon(drawing));
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void HelpWindow::layOut()
{
    m_contents->setAccessibleName(tr("Contents of the help"));
    m_contents->setSpacing(2);
    m_search->setPlaceholderText(tr("Search in this page"));
    m_search->setAccessibleName(tr("Search in this page"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->setMaximumWidth(260);
    auto *close = new QPushButton(tr("Close"), this);
    close->setAutoDefault(false); // Enter in the search goes on
    connect(close, &QPushButton::clicked, this, &QDialog::accept);

    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(spacing::medium, spacing::small, spacing::medium, spacing::small);
    tools->addWidget(m_back);
    tools->addWidget(m_forward);
    tools->addStretch();
    tools->addWidget(m_found);
    tools->addWidget(m_search, 1);
    auto *page = new QVBoxLayout;
    page->setSpacing(0);
    page->addLayout(tools);
    page->addWidget(m_view, 1);
    layOutBesideList(*this, *m_contents, *page, *close);
    const QList<QWidget *> order{m_contents, m_back, m_forward, m_search, m_view, close};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
    resize(940, 680);
}

void HelpWindow::addKeys()
{
    const auto add = [this](const QKeySequence &keys, auto deed) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, deed);
    };
    add(QKeySequence::Back, [this] { go(-1); });
    add(QKeySequence::Forward, [this] { go(1); });
    add(QKeySequence::FindNext, [this] { m_view->goOn(); });
    add(QKeySequence::FindPrevious, [this] { m_view->goOn(true); });
    add(QKeySequence::Find, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
}

QString HelpWindow::page() const
{
    return m_visited.value(m_place);
}

void HelpWindow::openPage(const QString &page)
{
    m_search->clear();
    visit(page);
    present();
    m_view->setFocus();
}

void HelpWindow::openContents()
{
    present();
    m_contents->setFocus();
}

void HelpWindow::present()
{
    show();
    raise();
    activateWindow();
}

/// A page that is read now; what was gone back from is forgotten.
void HelpWindow::visit(const QString &page)
{
    const bool isKnown =
        std::any_of(m_pages.cbegin(), m_pages.cend(), [&page](const HelpPage &p) { return p.name == page; });
    if (!isKnown || page == this->page())
        return;
    m_visited.resize(m_place + 1);
    m_visited.append(page);
    if (m_visited.size() > mostVisited)
        m_visited.removeFirst();
    m_place = int(m_visited.size()) - 1;
    display(page);
}

void HelpWindow::go(int step)
{
    if (m_place + step < 0 || m_place + step >= m_visited.size())
        return;
    m_place += step;
    display(page());
}

void HelpWindow::display(const QString &page)
{
    const auto found =
        std::find_if(m_pages.cbegin(), m_pages.cend(), [&page](const HelpPage &p) { return p.name == page; });
    const QSignalBlocker blocker(m_contents);
    m_contents->setCurrentRow(int(found - m_pages.cbegin()));
    m_view->setPage(helpText(page, helpLanguage()), found->title);
    m_back->setEnabled(m_place > 0);
    m_forward->setEnabled(m_place + 1 < m_visited.size());
    lookFor(m_search->text());
}

/// Pages name each other by their files. Nothing else is opened here, and only the web outside.
void HelpWindow::follow(const QUrl &link)
{
    if (link.isRelative() && link.path().endsWith(QLatin1String(".md")))
        visit(link.path().chopped(3));
    else if (link.scheme() == QLatin1String("http") || link.scheme() == QLatin1String("https"))
        Q_EMIT webRequested(link);
}

void HelpWindow::lookFor(const QString &words)
{
    const int places = m_view->mark(words);
    m_found->setText(words.trimmed().isEmpty() ? QString()
                     : places == 0             ? tr("Not on this page")
                                               : tr("%n place(s)", nullptr, places));
}

} // namespace touchstone::ui
