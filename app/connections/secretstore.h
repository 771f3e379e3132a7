// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/connection.h"

#include <QHash>
#include <QObject>
#include <QString>

#include <chrono>
#include <functional>

namespace touchstone::connections {

/// How a call to the keychain ended.
struct SecretAnswer
{
    enum class Kind {
        Done,
        NotFound,   ///< the keychain works, and has no such secret
        NoKeychain, ///< there is none on this system, or it does not run
        Locked,     ///< it is there, and nobody unlocked it
        Denied,     ///< the person or the system said no
        Silent,     ///< no answer in time: it may be asking for its password behind another window
    };

    Kind kind = Kind::Done;
    QString secret = {}; ///< only after reading
    QString detail = {}; ///< the system's words, without secrets

    bool ok() const { return kind == Kind::Done; }
    /// One sentence and its remedy; Unauthorized for NotFound, else Unavailable.
    Failure failure() const;
};

/// The secrets of connections: in the operating system's keychain (QtKeychain), or in this object's memory when the
/// person chose "this session only". Never in a file. Every call ends exactly once, from the event loop, and is
/// withdrawn by deleting its owner; a keychain that was asked by then carries it out all the same. GUI thread, or any
/// one thread with an event loop (on Linux GLib's, which is Qt's default there). Must outlive the owners of its calls.
class SecretStore
{
public:
    using Done = std::function<void(const SecretAnswer &)>;

    enum class Which { Key, ProxyPassword };

    /// `service` groups the entries in the keychain. `patience` is how long an answer may take; a keychain may ask the
    /// person for a password meanwhile.
    explicit SecretStore(
        QString service = QStringLiteral("Touchstone"), std::chrono::milliseconds patience = std::chrono::seconds(60));

    /// From memory when it is there, else from the keychain, unless the connection's secrets are for the session only.
    void read(QObject *owner, const Connection &connection, Which which, Done done);
    /// Into the place that the connection names, and out of the other one.
    void write(QObject *owner, const Connection &connection, Which which, const QString &secret, Done done);
    /// Out of both places; that it is not there is Done.
    void remove(QObject *owner, const QString &connectionId, Which which, Done done);
    /// Whether the keychain would take a secret: writes an entry without meaning and removes it again. Where there is
    /// no keyring yet that it could be written to, nothing is, since the person would be asked for a new one's
    /// password: that is Done, and writing asks.
    void probe(QObject *owner, Done done);

    /// For this session, whatever the connection says; overrides the keychain until the end of the program.
    void remember(const QString &connectionId, Which which, const QString &secret);
    void forget(const QString &connectionId);

private:
    void probeByWriting(QObject *owner, Done done);
    static QString entry(const QString &connectionId, Which which);

    QString m_service;
    std::chrono::milliseconds m_patience;
    QHash<QString, QString> m_session; ///< by entry
};

} // namespace touchstone::connections
