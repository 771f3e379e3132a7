// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/labelediting.h"

#include "app/api/apiclient.h"
#include "models/items/devicedirectory.h"

#include <QCoreApplication>

#include <utility>

namespace touchstone::session {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(LabelEditing)
};

Failure leftBefore()
{
    return {Failure::Kind::Unavailable,
        Texts::tr("the connection was left before the answer came, so look at the sensor's labels again")};
}

Failure nobodyToAsk()
{
    return {Failure::Kind::Unavailable, Texts::tr("there is no connection to a cloud")};
}

Failure noSuchDevice()
{
    return {Failure::Kind::NotFound, Texts::tr("the project has no such sensor (any more)")};
}

Failure changedAgain()
{
    return {Failure::Kind::Conflict, Texts::tr("the labels have been changed again since, so nothing was undone")};
}

} // namespace

LabelEditing::LabelEditing(items::DeviceDirectory &devices, QObject *parent)
    : QObject(parent)
    , m_devices(devices)
{}

LabelEditing::~LabelEditing() = default;

void LabelEditing::setClient(const api::ApiClient *client)
{
    // Not deleted: this may be one of its calls' own callback.
    if (m_calls)
        m_calls.release()->deleteLater();
    m_client = client;
    m_calls = client ? std::make_unique<QObject>() : nullptr;
    const auto waiting = std::exchange(m_waiting, {});
    for (auto device = waiting.cbegin(); device != waiting.cend(); ++device) {
        for (const LabelChange &change : device.value())
            Q_EMIT failed(device.key(), change, leftBefore());
    }
}

void LabelEditing::change(const DeviceName &device, const LabelChange &change)
{
    if (!m_client) {
        Q_EMIT failed(device, change, nobodyToAsk());
        return;
    }
    QList<LabelChange> &queue = m_waiting[device];
    queue.append(change);
    if (queue.size() == 1)
        sendNext(device);
}

void LabelEditing::undo(const LabelEdit &edit)
{
    const LabelChange back = undoOf(edit.change, edit.before);
    const Device *device = m_devices.find(edit.device);
    if (!device) {
        Q_EMIT failed(edit.device, back, noSuchDevice());
        return;
    }
    const LabelChange left = withoutOvertaken(back, changedLabels(edit.before, edit.change), device->labels);
    if (left.isEmpty())
        Q_EMIT failed(edit.device, back, changedAgain());
    else
        change(edit.device, left);
}

void LabelEditing::sendNext(const DeviceName &name)
{
    const Device *device = m_devices.find(name);
    const LabelEdit edit{name, m_waiting.value(name).first(), device ? device->labels : DeviceLabels()};
    if (!device)
        finish(edit, noSuchDevice());
    else if (edit.change.isEmpty())
        finish(edit, {});
    else
        m_client->changeLabels(
            m_calls.get(), name, edit.change, [this, edit](const Result<void> &result) { finish(edit, result); });
}

void LabelEditing::finish(const LabelEdit &edit, const Result<void> &result)
{
    QList<LabelChange> &queue = m_waiting[edit.device];
    queue.removeFirst();
    const bool hasMore = !queue.isEmpty();
    if (!hasMore)
        m_waiting.remove(edit.device);
    if (result) {
        // The stream tells of it as well, but may be down; what it told meanwhile is newer than this answer.
        if (const Device *device = m_devices.find(edit.device))
            m_devices.changeLabels(edit.device, withoutOvertaken(edit.change, edit.before, device->labels));
        Q_EMIT changed(edit);
    } else {
        Q_EMIT failed(edit.device, edit.change, result.failure());
        if (result.failure().kind == Failure::Kind::Unavailable || result.failure().kind == Failure::Kind::NotFound)
            Q_EMIT doubtful();
    }
    if (hasMore && m_client)
        sendNext(edit.device);
}

} // namespace touchstone::session
