// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/connectionsdialog.h"

#include "ui/common/healthstyle.h"
#include "ui/common/helppage.h"
#include "ui/common/tallscrollarea.h"
#include "ui/common/textlabel.h"
#include "ui/common/theme.h"
#include "ui/connect/checklist.h"
#include "ui/connect/connectionform.h"
#include "ui/connect/connectionlist.h"
#include "ui/connect/networkform.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace touchstone::ui {

namespace {

enum Tab { CloudTab, NetworkTab, TestTab };

/// No draft: what is shown while none is being edited.
ConnectionDraft nothing()
{
    ConnectionDraft draft;
    draft.connection.kind = Connection::Kind::LocalCloud;
    return draft;
}

} // namespace

ConnectionsDialog::ConnectionsDialog(QWidget *parent)
    : QDialog(parent)
    , m_list(new ConnectionList(this))
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
    setHelpPage(*this, QStringLiteral("connections"));
    m_draft = nothing();
    layOut();
    joinList();
    const auto onEdited = [this] {
        if (!m_isTesting) // what was told is about what was there before
            showNotice({});
        judge();
    };
    connect(m_form, &ConnectionForm::edited, this, onEdited);
    connect(m_network, &NetworkForm::edited, this, onEdited);
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
    row->addWidget(m_list);
    row->addLayout(side, 1);
    resize(760, 530);
}

void ConnectionsDialog::joinList()
{
    // Later: a list that is set back while it takes a click would mark the clicked row all the same.
    connect(m_list, &ConnectionList::chosen, this, &ConnectionsDialog::choose, Qt::QueuedConnection);
    connect(m_list, &ConnectionList::newRequested, this,
        [this](bool vendor) { leave([this, vendor] { Q_EMIT newRequested(vendor); }); });
    connect(m_list, &ConnectionList::importFileRequested, this, [this] { leave([this] { browse(); }); });
    connect(m_list, &ConnectionList::importEnvironmentRequested, this,
        [this] { leave([this] { Q_EMIT importEnvironmentRequested(); }); });
    connect(m_list, &ConnectionList::duplicateRequested, this, [this] {
        if (const std::optional<Connection> connection = kept())
            leave([this, connection] { Q_EMIT duplicateRequested(*connection); });
    });
    connect(m_list, &ConnectionList::removeRequested, this, &ConnectionsDialog::askToRemove);
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
    m_inUse = inUse;
    m_list->setConnections(connections, inUse);
    if (m_draft.isNew)
        return;
    const QString wanted = m_draft.connection.id.isEmpty() ? inUse : m_draft.connection.id;
    select(wanted.isEmpty() ? localConnectionId : wanted);
}

void ConnectionsDialog::select(const QString &id)
{
    const std::optional<Connection> connection = m_list->withId(id);
    if (!connection)
        return;
    m_list->setCurrent(id);
    if (!isModified() || m_draft.connection.id != id) {
        m_draft = {*connection};
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
    m_list->setCurrent({});
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

/// What is being edited, as it is in the list.
std::optional<Connection> ConnectionsDialog::kept() const
{
    return m_draft.isNew ? std::nullopt : m_list->withId(m_draft.connection.id);
}

void ConnectionsDialog::choose(const QString &id)
{
    if (id == m_draft.connection.id)
        return;
    if (isModified())
        m_list->setCurrent(m_draft.connection.id); // back until the question is answered
    leave([this, id] { select(id); });
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
    m_list->setChangeable(!isLocal && !m_draft.isNew);
    m_test->setVisible(!isLocal);
    m_save->setVisible(!isLocal);
    m_test->setText(m_isTesting ? tr("S&top the test") : tr("&Test"));
    m_test->setEnabled(m_isTesting || checked.ok());
    m_save->setEnabled(checked.ok() && isModified());
    m_connect->setText(isLocal || !isModified() ? tr("&Connect") : tr("Save and &connect"));
    m_connect->setEnabled(checked.ok() && !(isOpen && !isModified()));
    if (!checked && isModified()) {
        showNotice(checked.failure().message);
        m_wordsAreJudgement = true;
    } else if (m_wordsAreJudgement) { // what others told stays
        showNotice({});
    }
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
    const std::optional<Connection> connection = kept();
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
    m_wordsAreJudgement = false;
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
