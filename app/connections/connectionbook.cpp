// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connections/connectionbook.h"

#include "models/domain/jsonreader.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLockFile>
#include <QSaveFile>

#include <algorithm>

namespace touchstone::connections {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionBook)
};

constexpr int formatVersion = 1;
constexpr qint64 largestFile = qint64(1024) * 1024; // a thousand connections take half of it
constexpr std::chrono::milliseconds patienceWithOthers{1000};

Failure trouble(const QString &file, const QString &why)
{
    return {Failure::Kind::Unavailable,
        Texts::tr("The connections cannot be kept in %1: %2").arg(QDir::toNativeSeparators(file), why)};
}

Failure nameTaken(const QString &name)
{
    return {Failure::Kind::Conflict, Texts::tr("There is a connection called \"%1\" already.").arg(name)};
}

auto sameId(const QString &id)
{
    return [id](const Connection &connection) { return connection.id == id; };
}

bool sameName(const QString &one, const QString &other)
{
    return one.trimmed().compare(other.trimmed(), Qt::CaseInsensitive) == 0;
}

bool isNameTaken(const QList<Connection> &connections, const QString &name, const QString &exceptId)
{
    return sameName(name, localCloudConnection().name) ||
           std::any_of(connections.begin(), connections.end(), [&](const Connection &connection) {
               return connection.id != exceptId && sameName(connection.name, name);
           });
}

} // namespace

ConnectionBook::ConnectionBook(QString file)
    : m_file(std::move(file))
{
    take({});
}

QString ConnectionBook::fileIn(const QString &dataFolder)
{
    return QDir(dataFolder).filePath(QStringLiteral("connections.json"));
}

Result<void> ConnectionBook::load()
{
    m_notice.clear();
    const Result<Content> content = read();
    if (!content)
        return content.failure();
    take(*content);
    if (!content->strangers.isEmpty())
        m_notice = Texts::tr("Some connections in %1 are not understood. They are left out here, and left in the file.")
                       .arg(QDir::toNativeSeparators(m_file));
    return {};
}

std::optional<Connection> ConnectionBook::withId(const QString &id) const
{
    const auto found = std::find_if(m_connections.begin(), m_connections.end(), sameId(id));
    return found == m_connections.end() ? std::nullopt : std::optional(*found);
}

std::optional<Connection> ConnectionBook::withName(const QString &name) const
{
    const auto found = std::find_if(m_connections.begin(), m_connections.end(),
        [&name](const Connection &connection) { return sameName(connection.name, name); });
    return found == m_connections.end() ? std::nullopt : std::optional(*found);
}

QString ConnectionBook::freeName(const QString &wanted, const QString &exceptId) const
{
    QString name = wanted;
    for (int number = 2; isNameTaken(m_connections, name, exceptId); ++number)
        name = QStringLiteral("%1 %2").arg(wanted).arg(number);
    return name;
}

Result<void> ConnectionBook::add(const Connection &connection)
{
    if (const Result<void> checked = checkConnection(connection); !checked)
        return checked;
    return alter([&connection](Content &content) -> Result<void> {
        if (isNameTaken(content.connections, connection.name, connection.id))
            return nameTaken(connection.name);
        if (std::any_of(content.connections.begin(), content.connections.end(), sameId(connection.id)))
            return Failure{Failure::Kind::Conflict, Texts::tr("This connection is in the list already.")};
        content.connections.append(connection);
        return {};
    });
}

Result<void> ConnectionBook::change(const Connection &connection)
{
    if (const Result<void> checked = checkConnection(connection); !checked)
        return checked;
    return alter([&connection](Content &content) -> Result<void> {
        const auto found = std::find_if(content.connections.begin(), content.connections.end(), sameId(connection.id));
        if (found == content.connections.end())
            return Failure{Failure::Kind::NotFound,
                Texts::tr("The connection \"%1\" is not in the list any more.").arg(connection.name)};
        if (isNameTaken(content.connections, connection.name, connection.id))
            return nameTaken(connection.name);
        *found = connection;
        return {};
    });
}

Result<void> ConnectionBook::remove(const QString &id)
{
    return alter([&id](Content &content) -> Result<void> {
        content.connections.removeIf(sameId(id));
        if (content.current == id)
            content.current.clear();
        return {};
    });
}

Result<void> ConnectionBook::setCurrent(const QString &id)
{
    return alter([&id](Content &content) -> Result<void> {
        content.current = id;
        return {};
    });
}

Result<void> ConnectionBook::alter(const std::function<Result<void>(Content &)> &deed)
{
    const QString folder = QFileInfo(m_file).absolutePath();
    const bool isNew = !QFileInfo::exists(folder);
    if (!QDir().mkpath(folder))
        return trouble(m_file, Texts::tr("the folder cannot be made"));
    if (isNew) // as touchstone itself makes it: the user's alone
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QLockFile lock(m_file + QStringLiteral(".lock"));
    if (!lock.tryLock(int(patienceWithOthers.count())))
        return trouble(m_file, Texts::tr("another program is changing them"));
    Result<Content> content = read();
    if (!content)
        return content.failure();
    if (const Result<void> done = deed(*content); !done)
        return done;
    if (const Result<void> written = write(*content); !written)
        return written;
    take(*content);
    return {};
}

QString ConnectionBook::lastUsed(const QString &file)
{
    const Result<Content> content = readFile(file);
    return content ? content->current : QString();
}

/// A file that is not there is an empty book, and so is one that is kept aside.
Result<ConnectionBook::Content> ConnectionBook::read()
{
    Result<Content> content = readFile(m_file);
    if (content || content.failure().kind != Failure::Kind::Invalid)
        return content;
    const Result<void> kept = keepAside(content.failure().message);
    return kept ? Result<Content>(Content{}) : kept.failure();
}

Result<ConnectionBook::Content> ConnectionBook::readFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return Content{};
    if (!file.open(QIODevice::ReadOnly))
        return trouble(path, file.errorString());
    const QByteArray bytes = file.read(largestFile + 1);
    if (bytes.size() > largestFile)
        return Failure{Failure::Kind::Invalid, Texts::tr("it is too large")};
    return parse(bytes);
}

Result<ConnectionBook::Content> ConnectionBook::parse(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (!document.isObject())
        return Failure{Failure::Kind::Invalid, error.errorString()};
    JsonReader reader(document.object());
    if (reader.integer(QLatin1String("version"), formatVersion) > formatVersion)
        return Failure{Failure::Kind::Conflict,
            Texts::tr("The list of connections was written by a newer version of Touchstone, which has to change it.")};
    Content content;
    content.current = reader.text(QLatin1String("current"));
    for (const QJsonValue &element : reader.array(QLatin1String("connections"))) {
        const Result<Connection> connection = connectionFromJson(element.toObject());
        if (connection)
            content.connections.append(*connection);
        else
            content.strangers.append(element);
    }
    content.unknownMembers = reader.unknownMembers();
    return reader.ok() ? Result<Content>(content) : reader.failure(u"connections");
}

Result<void> ConnectionBook::keepAside(const QString &why)
{
    const QString time = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    QString aside = QStringLiteral("%1.damaged-%2").arg(m_file, time);
    for (int number = 2; QFile::exists(aside); ++number)
        aside = QStringLiteral("%1.damaged-%2-%3").arg(m_file, time).arg(number);
    if (!QFile::rename(m_file, aside)) // else the next change would write over it
        return trouble(m_file, Texts::tr("it is damaged (%1), and cannot be put aside").arg(why));
    m_notice = Texts::tr("The list of connections was damaged (%1) and begins anew. What there was is kept in %2; "
                         "the keys are still in the keychain.")
                   .arg(why, QDir::toNativeSeparators(aside));
    return {};
}

Result<void> ConnectionBook::write(const Content &content) const
{
    JsonWriter writer;
    writer.beginObject();
    writer.member(u"version", formatVersion);
    writer.member(u"current", content.current);
    writer.key(u"connections").beginArray();
    for (const Connection &connection : content.connections)
        writeConnection(writer, connection);
    for (const QJsonValue &stranger : content.strangers)
        writer.value(stranger);
    writer.endArray();
    writer.members(content.unknownMembers);
    writer.endObject();
    const QByteArray bytes = indentedJson(writer.take()) + '\n';

    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(bytes) != bytes.size() || !file.commit())
        return trouble(m_file, file.errorString());
    return {};
}

void ConnectionBook::take(const Content &content)
{
    m_connections = QList<Connection>{localCloudConnection()} + content.connections;
    m_current = content.current;
}

} // namespace touchstone::connections
