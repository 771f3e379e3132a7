// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connections/secretstore.h"

#include "app/connections/defaultcollection.h"

#include <QCoreApplication>
#include <QTimer>
#include <qt6keychain/keychain.h>

#include <utility>

namespace touchstone::connections {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SecretStore)
};

using Kind = SecretAnswer::Kind;

/// The system's words; never what was read or written.
SecretAnswer answerOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoError:
        return {};
    case QKeychain::EntryNotFound:
        return {Kind::NotFound, {}, job.errorString()};
    case QKeychain::AccessDeniedByUser:
        return {Kind::Denied, {}, job.errorString()};
    case QKeychain::AccessDenied:
#ifdef Q_OS_LINUX
        return {Kind::Locked, {}, job.errorString()}; // what libsecret's IS_LOCKED becomes, and nothing else does
#endif
    case QKeychain::CouldNotDeleteEntry:
        return {Kind::Denied, {}, job.errorString()};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        break;
    }
    // No bus, no service on it, no collection: on Linux all of them are "other".
    return {Kind::NoKeychain, {}, job.errorString()};
}

/// One job with a limit of time. The job itself is never deleted before its end, since the backends go on with it; it
/// deletes itself.
class KeychainCall : public QObject
{
public:
    KeychainCall(QObject *owner, QKeychain::Job *job, std::chrono::milliseconds patience, SecretStore::Done done)
        : QObject(owner)
        , m_done(std::move(done))
    {
        connect(job, &QKeychain::Job::finished, this, [this](QKeychain::Job *ended) {
            SecretAnswer answer = answerOf(*ended);
            if (const auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(ended); reading && answer.ok())
                answer.secret = reading->textData();
            finish(answer);
        });
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this] { finish({Kind::Silent}); });
        m_timer.start(patience);
        job->start();
    }

private:
    void finish(const SecretAnswer &answer)
    {
        if (!m_done)
            return;
        deleteLater();
        const SecretStore::Done done = std::exchange(m_done, nullptr);
        done(answer); // last: the callback may delete us
    }

    QTimer m_timer;
    SecretStore::Done m_done;
};

/// Answers from the event loop, as a keychain does.
void answerLater(QObject *owner, const SecretAnswer &answer, SecretStore::Done done)
{
    auto *call = new QObject(owner);
    QMetaObject::invokeMethod(
        call,
        [call, answer, done = std::move(done)] {
            call->deleteLater();
            done(answer);
        },
        Qt::QueuedConnection);
}

} // namespace

Failure SecretAnswer::failure() const
{
    using Failed = Failure::Kind;
    switch (kind) {
    case Kind::Done:
        break;
    case Kind::NotFound:
        return {Failed::Unauthorized, Texts::tr("The keychain holds no secret for this connection. Enter it again."),
            detail};
    case Kind::NoKeychain:
        return {Failed::Unavailable,
            Texts::tr("This system has no keychain that works. Secrets can be kept for this session only."), detail};
    case Kind::Locked:
        return {Failed::Unavailable, Texts::tr("The keychain is locked. Unlock it and try again."), detail};
    case Kind::Denied:
        return {Failed::Unavailable, Texts::tr("The keychain does not let Touchstone in."), detail};
    case Kind::Silent:
        return {Failed::Unavailable,
            Texts::tr("The keychain does not answer. It may be asking for its password in another window."), detail};
    }
    return {Failed::Internal, Texts::tr("The keychain answered.")};
}

SecretStore::SecretStore(QString service, std::chrono::milliseconds patience)
    : m_service(std::move(service))
    , m_patience(patience)
{}

QString SecretStore::entry(const QString &connectionId, Which which)
{
    return connectionId + (which == Which::Key ? QLatin1String("/key") : QLatin1String("/proxy"));
}

void SecretStore::read(QObject *owner, const Connection &connection, Which which, Done done)
{
    const QString name = entry(connection.id, which);
    const auto kept = m_session.constFind(name);
    if (kept != m_session.constEnd() || connection.secretPlace == SecretPlace::ThisSession) {
        const bool isKept = kept != m_session.constEnd();
        answerLater(owner, isKept ? SecretAnswer{Kind::Done, *kept} : SecretAnswer{Kind::NotFound}, std::move(done));
        return;
    }
    auto *job = new QKeychain::ReadPasswordJob(m_service);
    job->setKey(name);
    // A locked keychain of GNOME says "not found" of what it does hold; only writing tells.
    const auto judge = [this, owner, done = std::move(done)](const SecretAnswer &answer) {
        if (answer.kind == Kind::NotFound)
            probe(owner, [answer, done](const SecretAnswer &probed) { done(probed.ok() ? answer : probed); });
        else
            done(answer);
    };
    new KeychainCall(owner, job, m_patience, judge);
}

void SecretStore::write(QObject *owner, const Connection &connection, Which which, const QString &secret, Done done)
{
    const QString name = entry(connection.id, which);
    if (connection.secretPlace == SecretPlace::ThisSession) {
        remember(connection.id, which, secret);
        auto *removal = new QKeychain::DeletePasswordJob(m_service);
        removal->setKey(name);
        removal->start(); // what is not there, or cannot be reached, is no matter
        answerLater(owner, {}, std::move(done));
        return;
    }
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setKey(name);
    job->setTextData(secret);
    const auto settle = [this, name, done = std::move(done)](const SecretAnswer &answer) {
        if (answer.ok())
            m_session.remove(name);
        done(answer);
    };
    new KeychainCall(owner, job, m_patience, settle);
}

void SecretStore::remove(QObject *owner, const QString &connectionId, Which which, Done done)
{
    const QString name = entry(connectionId, which);
    m_session.remove(name);
    auto *job = new QKeychain::DeletePasswordJob(m_service);
    job->setKey(name);
    const auto settle = [done = std::move(done)](const SecretAnswer &answer) {
        done(answer.kind == Kind::NotFound ? SecretAnswer{} : answer);
    };
    new KeychainCall(owner, job, m_patience, settle);
}

void SecretStore::probe(QObject *owner, Done done)
{
    const auto judge = [this, owner, done = std::move(done)](DefaultCollection collection) {
        if (collection == DefaultCollection::Missing)
            done({}); // the keyring is made when there is something to be kept, and the person knows what for
        else
            probeByWriting(owner, done);
    };
    askDefaultCollection(owner, m_patience, judge);
}

void SecretStore::probeByWriting(QObject *owner, Done done)
{
    const QString name = QStringLiteral("probe");
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setKey(name);
    job->setTextData(QStringLiteral("Touchstone looked whether the keychain works."));
    const auto settle = [service = m_service, name, done = std::move(done)](const SecretAnswer &answer) {
        if (answer.ok()) {
            auto *removal = new QKeychain::DeletePasswordJob(service);
            removal->setKey(name);
            removal->start();
        }
        done(answer);
    };
    new KeychainCall(owner, job, m_patience, settle);
}

void SecretStore::remember(const QString &connectionId, Which which, const QString &secret)
{
    m_session.insert(entry(connectionId, which), secret);
}

void SecretStore::forget(const QString &connectionId)
{
    m_session.remove(entry(connectionId, Which::Key));
    m_session.remove(entry(connectionId, Which::ProxyPassword));
}

} // namespace touchstone::connections
