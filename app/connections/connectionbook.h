// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/connection.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace touchstone::connections {

/// The named connections of one person: connections.json in the data folder, mode 0600, without any secret. Two
/// programs share it, so every change reads the file again under a lock, changes that one thing and replaces the file
/// as a whole; when that fails nothing has changed, here neither. One thread; waits for the disk, and at most a second
/// for the other program.
class ConnectionBook
{
public:
    explicit ConnectionBook(QString file);
    /// In the data folder, which the book makes, for its owner alone, when it is missing.
    static QString fileIn(const QString &dataFolder);

    /// The id of the connection used last, for who needs to know before the book is loaded; "" where the file does not
    /// tell. Changes nothing, whatever the file is like.
    static QString lastUsed(const QString &file);

    /// Reads the file; that there is none is an empty book. A damaged file, or one that is too large to be ours, is
    /// kept aside and notice() says so. Conflict: a newer version wrote the file; it stays as it is, and changes are
    /// refused.
    Result<void> load();
    /// What the person has to know about the last load(); "" for nothing.
    QString notice() const { return m_notice; }

    /// The local cloud first, then the others in the order they were added.
    const QList<Connection> &connections() const { return m_connections; }
    std::optional<Connection> withId(const QString &id) const;
    std::optional<Connection> withName(const QString &name) const; ///< whatever the case
    /// The connection used last; nothing before the first use.
    std::optional<Connection> current() const { return withId(m_current); }
    /// `wanted`, or with a number behind it when that name is taken by another than `exceptId`.
    QString freeName(const QString &wanted, const QString &exceptId = {}) const;

    /// Invalid: a field is wrong. Conflict: the name is taken, or the file is a newer version's.
    Result<void> add(const Connection &connection);
    Result<void> change(const Connection &connection); ///< NotFound without one of this id
    Result<void> remove(const QString &id);            ///< its secrets are the caller's business; not there: done
    Result<void> setCurrent(const QString &id);

private:
    struct Content
    {
        QList<Connection> connections;
        QString current;
        QJsonArray strangers; ///< entries that are not understood; kept as they are
        QJsonObject unknownMembers;
    };

    Result<Content> read();
    static Result<Content> readFile(const QString &path);
    static Result<Content> parse(const QByteArray &bytes);
    Result<void> write(const Content &content) const;
    Result<void> alter(const std::function<Result<void>(Content &)> &deed);
    Result<void> keepAside(const QString &why);
    void take(const Content &content);

    QString m_file;
    QList<Connection> m_connections;
    QString m_current;
    QString m_notice;
};

} // namespace touchstone::connections
