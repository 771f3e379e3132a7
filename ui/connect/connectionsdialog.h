// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/connectioncheck.h"
#include "models/domain/result.h"
#include "ui/connect/connectiondraft.h"

#include <QDialog>

#include <functional>
#include <optional>

class QLabel;
class QPushButton;
class QTabWidget;

namespace touchstone::ui {

class CheckList;
class ConnectionForm;
class ConnectionList;
class NetworkForm;

/// The named connections: list, form, test. Shows what it is given and says what is wanted; it neither keeps nor asks
/// anything. What is being edited is left only after a question. Deletes itself when closed.
class ConnectionsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ConnectionsDialog(QWidget *parent = nullptr);

    /// All of them, the local cloud first; `inUse` is the id of the one that is open. A draft stays what it is.
    void setConnections(const QList<Connection> &connections, const QString &inUse);
    /// Whether the keychain takes secrets; else `why` is a sentence that says why not.
    void setKeychain(bool works, const QString &why);
    /// Begins a draft: a new connection, or one that was imported.
    void edit(const ConnectionDraft &draft);
    void select(const QString &id);
    void browse(); ///< for a credentials file

    ConnectionDraft draft() const; ///< what is shown, with what was typed
    bool isModified() const;
    QString words() const; ///< what is told below the form

public Q_SLOTS:
    void showCheck(const touchstone::ConnectionCheck &check);
    void showProblem(const QString &words); ///< nothing was saved, or tested
    void showNotice(const QString &words);
    void setSaved(const QString &id); ///< what was shown is kept now

Q_SIGNALS:
    void newRequested(bool vendor); ///< a draft for the vendor's cloud, or for another server
    void importFileRequested(const QString &path);
    void importEnvironmentRequested();
    void duplicateRequested(const touchstone::Connection &connection);
    void removeRequested(const touchstone::Connection &connection);
    void testRequested(const touchstone::ui::ConnectionDraft &draft);
    void testCancelled();
    void saveRequested(const touchstone::ui::ConnectionDraft &draft, bool thenConnect);
    void connectRequested(const QString &id);

protected:
    void reject() override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void joinList();
    void choose(const QString &id);
    void showDraft();
    void judge();
    void tell(const QString &words, bool isProblem);
    void restyle();
    void test();
    void save(bool thenConnect);
    void askToRemove();
    void leave(const std::function<void()> &then);
    std::optional<Connection> kept() const;

    QString m_inUse;
    ConnectionDraft m_draft; ///< as it was before editing
    bool m_isTesting = false;
    bool m_wordsAreProblem = false;
    bool m_wordsAreJudgement = false; ///< of what is filled in, and gone when it is right
    ConnectionList *m_list;
    QTabWidget *m_tabs;
    ConnectionForm *m_form;
    NetworkForm *m_network;
    CheckList *m_check;
    QLabel *m_localWords;
    QLabel *m_words;
    QPushButton *m_test;
    QPushButton *m_save;
    QPushButton *m_connect;
    QPushButton *m_close;
};

} // namespace touchstone::ui
