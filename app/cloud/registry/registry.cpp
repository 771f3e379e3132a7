// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/registry/registry.h"

#include "app/cloud/registry/firststart.h"
#include "app/cloud/registry/registryprivate.h"

#include <QLoggingCategory>

namespace touchstone::cloud {

namespace {

Q_LOGGING_CATEGORY(log, "touchstone.registry")

/// Reported values reach the disk this long after the first one that waits; together, for one sync.
constexpr std::chrono::milliseconds reportedDelay{500};

} // namespace

Registry::Registry(QString file, const Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(file), clock))
{
    d->flushTimer.setSingleShot(true);
    d->flushTimer.setInterval(reportedDelay);
    connect(&d->flushTimer, &QTimer::timeout, this, [this] {
        if (const auto flushed = d->devices.flushReported(); !flushed) {
            qCWarning(log) << "Reported values wait:" << flushed.failure().message;
            d->flushTimer.start();
        }
    });
}

Registry::~Registry()
{
    if (!d->flushTimer.isActive())
        return;
    if (const auto flushed = d->devices.flushReported(); !flushed)
        qCWarning(log) << "The last reported values are lost:" << flushed.failure().message;
}

Result<void> Registry::open(const QString &firstProjectName)
{
    if (auto opened = d->store.open(); !opened)
        return opened;
    const auto content = d->store.load();
    if (!content)
        return content.failure();
    d->projects.load(*content);
    d->accounts.load(*content);
    d->members.load(*content);
    d->devices.load(*content);
    d->connectors.load(*content);
    d->notes = content->notes;
    if (d->projects.hasOrganization())
        return {};

    QString firstKey;
    auto made = d->store.transaction([&]() -> Result<void> {
        const auto key = FirstStart(d->projects, d->accounts, d->members).make(firstProjectName);
        if (!key)
            return key.failure();
        firstKey = *key;
        return d->store.putNote(FirstStart::keyNote(), firstKey);
    });
    if (made)
        d->notes.insert(FirstStart::keyNote(), firstKey);
    return made;
}

void Registry::allowHttpOnLoopback(bool allowed)
{
    d->connectors.setRules({allowed});
}

Credentials Registry::firstCredentials() const
{
    const auto first = key(note(FirstStart::keyNote()));
    if (!first)
        return {};
    Credentials credentials;
    credentials.keyId = first->id;
    credentials.secret = first->secret;
    credentials.email = first->email;
    return credentials;
}

QString Registry::note(const QString &name) const
{
    return d->notes.value(name);
}

Result<void> Registry::setNote(const QString &name, const QString &value)
{
    auto stored = d->store.putNote(name, value);
    if (stored)
        d->notes.insert(name, value);
    return stored;
}

// Projects

Organization Registry::organization() const
{
    return d->projects.organization();
}

QList<Project> Registry::projects() const
{
    QList<Project> result = d->projects.projects();
    for (Project &project : result)
        project = d->withCounts(project);
    return result;
}

Result<Project> Registry::project(const QString &id) const
{
    auto found = d->projects.project(id);
    return found ? Result<Project>(d->withCounts(*found)) : found;
}

Result<Project> Registry::createProject(const Project &draft)
{
    return d->projects.create(draft);
}

Result<Project> Registry::updateProject(const Project &changed)
{
    auto updated = d->projects.update(changed);
    return updated ? Result<Project>(d->withCounts(*updated)) : updated;
}

Result<void> Registry::removeProject(const QString &id)
{
    const bool isEmpty = d->devices.devices(id).isEmpty() && d->connectors.connectors(id).isEmpty() &&
                         d->accounts.accounts(id).isEmpty();
    if (!isEmpty)
        return Failure{Failure::Kind::Invalid,
            QStringLiteral("The project still holds devices, Data Connectors or service accounts: remove them first")};
    auto removed = d->projects.remove(id);
    if (removed)
        d->members.forgetParent(ProjectName{id}.path());
    return removed;
}

// Devices

QList<Device> Registry::devices(const QString &project) const
{
    return d->devices.devices(project);
}

Result<Device> Registry::device(const DeviceName &name) const
{
    return d->devices.device(name);
}

Result<Device> Registry::findDevice(const QString &deviceId) const
{
    return d->devices.find(deviceId);
}

Result<Device> Registry::createDevice(const Device &device)
{
    const auto created = createDevices({device});
    return created ? d->devices.device(device.name) : Result<Device>(created.failure());
}

Result<void> Registry::createDevices(const QList<Device> &devices)
{
    for (const Device &device : devices) {
        if (const auto found = d->projects.project(device.name.project); !found)
            return found.failure();
    }
    auto created = d->devices.create(devices);
    if (created && !d->flushTimer.isActive())
        d->flushTimer.start();
    return created;
}

Result<void> Registry::removeDevice(const DeviceName &name)
{
    return d->devices.remove(name);
}

Result<Device> Registry::transferDevice(const DeviceName &name, const QString &project)
{
    if (const auto found = d->projects.project(project); !found)
        return found.failure();
    return d->devices.transfer(name, project);
}

Result<LabelsChangedPayload> Registry::changeLabels(
    const DeviceName &name, const QMap<QString, QString> &add, const QStringList &remove)
{
    const auto changed = d->devices.changeLabels(name, add, remove);
    if (!changed)
        return changed.failure();
    if (changed->change != LabelsChangedPayload())
        Q_EMIT labelsChanged(changed->device, changed->change);
    return changed->change;
}

void Registry::applyReported(const DeviceName &name, const Event &event)
{
    if (d->devices.applyReported(name, event) && !d->flushTimer.isActive())
        d->flushTimer.start();
}

QList<Event> Registry::latestEvents(const Device &device) const
{
    return d->devices.latestEvents(device);
}

// Connectors

QList<DataConnector> Registry::connectors(const QString &project) const
{
    return d->connectors.connectors(project);
}

QList<DataConnector> Registry::allConnectors() const
{
    return d->connectors.all();
}

Result<DataConnector> Registry::connector(const ConnectorName &name) const
{
    return d->connectors.connector(name);
}

Result<DataConnector> Registry::createConnector(const QString &project, DataConnector draft)
{
    if (const auto found = d->projects.project(project); !found)
        return found.failure();
    auto created = d->connectors.create(project, std::move(draft), maxConnectorsPerProject);
    if (created)
        Q_EMIT connectorChanged(*created);
    return created;
}

Result<DataConnector> Registry::updateConnector(const DataConnector &connector)
{
    auto updated = d->connectors.update(connector);
    if (updated)
        Q_EMIT connectorChanged(*updated);
    return updated;
}

Result<void> Registry::removeConnector(const ConnectorName &name)
{
    auto removed = d->connectors.remove(name);
    if (removed)
        Q_EMIT connectorRemoved(name);
    return removed;
}

Result<DataConnector> Registry::setSystemDisabled(const ConnectorName &name, const QString &reason, Timestamp at)
{
    const auto before = d->connectors.connector(name);
    auto disabled = d->connectors.setSystemDisabled(name, {reason, at});
    if (disabled && before && before->status != disabled->status)
        Q_EMIT connectorChanged(*disabled);
    return disabled;
}

std::optional<SystemDisabling> Registry::systemDisabling(const ConnectorName &name) const
{
    return d->connectors.disabling(name);
}

} // namespace touchstone::cloud
