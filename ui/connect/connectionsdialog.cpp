// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/connectionsdialog.h"

#include "ui/common/healthstyle.h"
#include "ui/common/icons.h"
#include "ui/common/tallscrollarea.h"
#include "ui/common/textlabel.h"
#include "ui/common/theme.h"
#include "ui/connect/checklist.h"
#include "ui/connect/connectionform.h"
#include "ui/connect/networkform.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace touchstone::ui {

namespace {

constexpr int listWidth = 200;

enum Tab { CloudTab, NetworkTab, TestTab };

/// No draft: what is shown while none is being edited.
ConnectionDraft nothing()
{
    ConnectionDraft draft;
    draft.connection.kind = Connection::Kind::LocalCloud;
    return draft;
}

QToolButton *makeTool(const QString &drawing, const QString &words, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(drawing));
    button->setToolTip(words);
    button->setAccessibleName(words);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

ConnectionsDialog::ConnectionsDialog(QWidget *parent)
    : QDialog(parent)
    , m_list(new QListWidget(this))
    , m_add(makeTool(QStringLiteral("add"), tr("Add a connection"), this))
    , m_duplicate(makeTool(QStringLiteral("copy"), tr("Duplicate this connection"), this))
    , m_remove(makeTool(QStringLiteral("close"), tr("Remove this connection"), this))
    , m_tabs(new QTabWidget(this))
    , m_form(new ConnectionForm)
    , m_network(new NetworkForm)
    , m_check(new CheckList)
    , m_localWords(makeTextLabel(this))
    , m_words(makeTextLabel(this))
    , m_test(new QPushButton(tr("&Test"), this))
    , m_save(new QPushButton(tr("&Save"), this))
    , m_connect(new QPushButton(tr("&Connect"), this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Connections"));
    m_draft = nothing();
    layOut();
    addMenus();
    connect(m_list, &QListWidget::currentRowChanged, this, &ConnectionsDialog::showCurrent);
    connect(m_form, &ConnectionForm::edited, this, &ConnectionsDialog::judge);
    connect(m_network, &NetworkForm::edited, this, &ConnectionsDialog::judge);
    connect(m_duplicate, &QToolButton::clicked, this, [this] {
        if (const std::optional<Connection> connection = selected())
            leave([this, connection] { Q_EMIT duplicateRequested(*connection); });
    });
    connect(m_remove, &QToolButton::clicked, this, &ConnectionsDialog::askToRemove);
    connect(m_test, &QPushButton::clicked, this, &ConnectionsDialog::test);
    connect(m_save, &QPushButton::clicked, this, [this] { save(false); });
    connect(m_connect, &QPushButton::clicked, this, [this] { save(true); });
    connect(m_close, &QPushButton::clicked, this, &ConnectionsDialog::reject);
    showDraft();
}

void ConnectionsDialog::layOut()
{
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(new TallScrollArea(m_form, this), tr("C&loud"));
    m_tabs->addTab(new TallScrollArea(m_network, this), tr("Net&work"));
    m_tabs->addTab(m_check, tr("Test &result"));
    m_localWords->setText(
        tr("The local cloud runs on this computer and comes with Touchstone: with its own demo building, without an "
           "account and without a network. There is nothing to set. It starts when it is first connected and ends with "
           "Touchstone."));
    m_localWords->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_localWords->setContentsMargins(spacing::medium, spacing::medium, spacing::medium, spacing::medium);
    m_words->setObjectName(QStringLiteral("words"));
    m_words->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::small);
    buttons->addWidget(m_test);
    buttons->addStretch();
    buttons->addWidget(m_save);
    buttons->addWidget(m_connect);
    buttons->addWidget(m_close);
    for (QPushButton *button : {m_test, m_save, m_close})
        button->setAutoDefault(false);
    m_connect->setDefault(true);
    auto *side = new QVBoxLayout;
    side->setSpacing(spacing::small);
    side->addWidget(m_tabs, 1);
    side->addWidget(m_localWords, 1);
    side->addWidget(m_words);
    side->addLayout(buttons);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::large, spacing::large, spacing::large, spacing::large);
    row->setSpacing(spacing::large);
    row->addWidget(makeListSide());
    row->addLayout(side, 1);
    resize(760, 530);
}

QWidget *ConnectionsDialog::makeListSide()
{
    m_list->setAccessibleName(tr("Connections"));
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *side = new QWidget(this);
    side->setFixedWidth(listWidth);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(spacing::tiny);
    tools->addWidget(m_add);
    tools->addWidget(m_duplicate);
    tools->addWidget(m_remove);
    tools->addStretch();
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::small);
    column->addWidget(m_list, 1);
    column->addLayout(tools);
    return side;
}

void ConnectionsDialog::addMenus()
{
    auto *menu = new QMenu(m_add);
    const auto add = [this, menu](const QString &text, const std::function<void()> &deed) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, deed] { leave(deed); });
    };
    add(tr("To &Disruptive Technologies"), [this] { Q_EMIT newRequested(true); });
    add(tr("To &another server"), [this] { Q_EMIT newRequested(false); });
    menu->addSeparator();
    add(tr("From a &credentials file…"), [this] { browse(); });
    add(tr("From the &environment variables of the vendor's programs"),
        [this] { Q_EMIT importEnvironmentRequested(); });
    connect(m_add, &QToolButton::clicked, menu,
        [this, menu] { menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height()))); });
}

void ConnectionsDialog::browse()
{
    auto *dialog = new QFileDialog(
        this, tr("Credentials file of a service account"), {}, tr("Credentials (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ConnectionsDialog::importFileRequested);
    dialog->open();
}

void ConnectionsDialog::setConnections(const QList<Connection> &connections, const QString &inUse)
{
    m_connections = connections;
    m_inUse = inUse;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const Connection &connection : connections) {
        const bool isOpen = connection.id == inUse;
        auto *item = new QListWidgetItem(isOpen ? tr("%1 (connected)").arg(connection.name) : connection.name, m_list);
        item->setData(Qt::UserRole, connection.id);
        item->setSizeHint(QSize(0, fontMetrics().height() + spacing::medium));
        item->setToolTip(connection.isLocal() ? tr("On this computer") : connection.api.toString());
    }
    if (m_draft.isNew) {
        m_list->setCurrentRow(-1);
    } else {
        const QString wanted = m_draft.connection.id.isEmpty() ? inUse : m_draft.connection.id;
        select(wanted.isEmpty() ? localConnectionId : wanted);
    }
}

void ConnectionsDialog::select(const QString &id)
{
    const auto found = std::find_if(m_connections.cbegin(), m_connections.cend(),
        [&id](const Connection &connection) { return connection.id == id; });
    if (found == m_connections.cend())
        return;
    {
        const QSignalBlocker quiet(m_list);
        m_list->setCurrentRow(int(found - m_connections.cbegin()));
    }
    if (!isModified() || m_draft.connection.id != id) {
        m_draft = {*found};
        showDraft();
    }
}

void ConnectionsDialog::setKeychain(bool works, const QString &why)
{
    const bool wasModified = isModified();
    m_form->setKeychain(works, why);
    if (!wasModified) // that the choice is gone is no change of the person's
        m_draft.connection.secretPlace = draft().connection.secretPlace;
    judge();
}

void ConnectionsDialog::edit(const ConnectionDraft &draft)
{
    {
        const QSignalBlocker quiet(m_list);
        m_list->setCurrentRow(-1);
    }
    m_draft = draft;
    showDraft();
    m_tabs->setCurrentIndex(CloudTab);
    m_form->focusFirst();
}

ConnectionDraft ConnectionsDialog::draft() const
{
    ConnectionDraft draft = m_draft;
    if (!draft.connection.isLocal()) {
        m_form->read(draft);
        m_network->read(draft);
    }
    return draft;
}

bool ConnectionsDialog::isModified() const
{
    return m_draft.isNew || draft() != m_draft;
}

QString ConnectionsDialog::words() const
{
    return m_words->text();
}

std::optional<Connection> ConnectionsDialog::selected() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_connections.size() ? std::optional(m_connections[row]) : std::nullopt;
}

void ConnectionsDialog::showCurrent()
{
    const std::optional<Connection> connection = selected();
    if (!connection || connection->id == m_draft.connection.id)
        return;
    const int wanted = m_list->currentRow();
    if (isModified()) { // back until the question is answered
        const QSignalBlocker quiet(m_list);
        const auto before = std::find_if(m_connections.cbegin(), m_connections.cend(),
            [this](const Connection &candidate) { return candidate.id == m_draft.connection.id; });
        m_list->setCurrentRow(before == m_connections.cend() ? -1 : int(before - m_connections.cbegin()));
    }
    leave([this, id = m_connections[wanted].id] { select(id); });
}

void ConnectionsDialog::showDraft()
{
    const bool isLocal = m_draft.connection.isLocal();
    m_tabs->setVisible(!isLocal);
    m_localWords->setVisible(isLocal);
    m_form->show(m_draft);
    m_network->show(m_draft);
    if (!isLocal) { // how the form writes an address is no change
        ConnectionDraft shown = draft();
        shown.secret = m_draft.secret;
        shown.proxyPassword = m_draft.proxyPassword;
        if (!m_draft.isNew)
            m_draft = shown;
    }
    if (m_isTesting)
        Q_EMIT testCancelled();
    m_isTesting = false;
    m_check->showCheck({});
    showNotice({});
    judge();
}

/// What is wrong stands below the form while it is filled in; a new one is not blamed for what is still missing.
void ConnectionsDialog::judge()
{
    const ConnectionDraft shown = draft();
    const Result<void> checked = checkConnection(shown.connection);
    const bool isLocal = shown.connection.isLocal();
    const bool isOpen = shown.connection.id == m_inUse && !m_inUse.isEmpty();
    m_duplicate->setEnabled(!isLocal && !m_draft.isNew);
    m_remove->setEnabled(!isLocal && !m_draft.isNew);
    m_test->setVisible(!isLocal);
    m_save->setVisible(!isLocal);
    m_test->setText(m_isTesting ? tr("S&top the test") : tr("&Test"));
    m_test->setEnabled(m_isTesting || checked.ok());
    m_save->setEnabled(checked.ok() && isModified());
    m_connect->setText(isLocal || !isModified() ? tr("&Connect") : tr("Save and &connect"));
    m_connect->setEnabled(checked.ok() && !(isOpen && !isModified()));
    if (!checked && isModified())
        showNotice(checked.failure().message);
    else if (checked && !m_isTesting)
        showNotice({});
}

void ConnectionsDialog::test()
{
    if (m_isTesting) {
        Q_EMIT testCancelled();
        return;
    }
    m_isTesting = true;
    judge();
    m_check->showCheck({});
    m_tabs->setCurrentIndex(TestTab);
    showNotice(tr("Testing …"));
    Q_EMIT testRequested(draft());
}

void ConnectionsDialog::showCheck(const ConnectionCheck &check)
{
    m_check->showCheck(check);
    if (!check.isOver)
        return;
    m_isTesting = false;
    judge();
    const bool cancelled = std::none_of(check.steps.begin(), check.steps.end(),
        [](const ConnectionCheck::StepState &state) { return state.failure.has_value(); });
    if (check.isGood())
        showNotice(tr("This connection works."));
    else if (cancelled)
        showNotice(tr("The test was called off."));
    else
        showProblem(tr("This connection does not work yet. The step that failed says what to do."));
}

void ConnectionsDialog::save(bool thenConnect)
{
    const ConnectionDraft shown = draft();
    if (isModified())
        Q_EMIT saveRequested(shown, thenConnect);
    else if (thenConnect)
        Q_EMIT connectRequested(shown.connection.id);
}

void ConnectionsDialog::setSaved(const QString &id)
{
    m_draft = draft();
    m_draft.isNew = false;
    m_draft.secret.reset();
    m_draft.proxyPassword.reset();
    m_form->show(m_draft);
    m_network->show(m_draft);
    select(id);
    judge();
    showNotice(tr("Saved."));
}

void ConnectionsDialog::askToRemove()
{
    const std::optional<Connection> connection = selected();
    if (!connection || connection->isLocal())
        return;
    auto *question = new QMessageBox(QMessageBox::Question, tr("Remove a connection"),
        tr("Remove \"%1\" from the list, and its secret from the keychain? The cloud and its connectors stay as they "
           "are.")
            .arg(connection->name),
        QMessageBox::Cancel, this);
    question->setTextFormat(Qt::PlainText);
    question->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton *remove = question->addButton(tr("Remove and forget the secret"), QMessageBox::DestructiveRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(remove, &QPushButton::clicked, this, [this, connection] {
        m_draft = nothing();
        Q_EMIT removeRequested(*connection);
    });
    question->open();
}

/// At once, or after the person agreed to lose what was typed.
void ConnectionsDialog::leave(const std::function<void()> &then)
{
    if (!isModified()) {
        then();
        return;
    }
    auto *question = new QMessageBox(QMessageBox::Question, tr("Not saved"),
        tr("What you changed in \"%1\" is not saved.").arg(draft().connection.name), QMessageBox::Cancel, this);
    question->setTextFormat(Qt::PlainText);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->button(QMessageBox::Cancel)->setText(tr("Go on editing"));
    const QPushButton *discard = question->addButton(tr("Discard the changes"), QMessageBox::DestructiveRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(discard, &QPushButton::clicked, this, [this, then] {
        m_draft = nothing();
        then();
    });
    question->open();
}

void ConnectionsDialog::reject()
{
    leave([this] {
        if (m_isTesting)
            Q_EMIT testCancelled();
        QDialog::reject();
    });
}

void ConnectionsDialog::showProblem(const QString &words)
{
    m_isTesting = false;
    judge();
    tell(QStringLiteral("\u26a0 ") + words, true); // the sign tells it without its colour
}

void ConnectionsDialog::showNotice(const QString &words)
{
    tell(words, false);
}

void ConnectionsDialog::tell(const QString &words, bool isProblem)
{
    m_wordsAreProblem = isProblem;
    m_words->setText(words);
    restyle();
}

void ConnectionsDialog::restyle()
{
    QPalette coloured = palette();
    if (m_wordsAreProblem)
        coloured.setColor(QPalette::WindowText, healthTextColour(Health::Failing, palette()));
    m_words->setPalette(coloured);
}

void ConnectionsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        restyle();
}

} // namespace touchstone::ui
