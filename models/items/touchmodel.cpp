// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/touchmodel.h"

#include "models/items/devicedirectory.h"

#include <algorithm>

namespace touchstone::items {

namespace {

constexpr qsizetype kept = 100;
constexpr std::chrono::seconds oneTouch{3};

QVariantMap toVariant(const QMap<QString, QString> &labels)
{
    QVariantMap result;
    for (auto label = labels.cbegin(); label != labels.cend(); ++label)
        result.insert(label.key(), label.value());
    return result;
}

} // namespace

TouchModel::TouchModel(const DeviceDirectory &directory, QObject *parent)
    : QAbstractListModel(parent)
    , m_directory(directory)
{
    connect(&directory, &DeviceDirectory::changed, this, [this] {
        if (!m_touches.isEmpty())
            Q_EMIT dataChanged(
                index(0), index(int(m_touches.size()) - 1), {Qt::DisplayRole, NameRole, TypeRole, LabelsRole});
    });
}

int TouchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_touches.size());
}

QVariant TouchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Touch &touch = m_touches[index.row()];
    const Device *device = m_directory.find(touch.device);
    switch (role) {
    case DevicePathRole:
        return touch.device.path();
    case Qt::DisplayRole:
    case NameRole:
        return device ? device->displayName() : touch.device.device;
    case TypeRole:
        return device ? device->type.text() : QString();
    case IdRole:
        return touch.device.device;
    case LabelsRole:
        return device ? toVariant(device->labels) : QVariantMap();
    case TimestampRole:
        return toDateTime(touch.at);
    default:
        return {};
    }
}

void TouchModel::setListening(bool listening)
{
    if (m_listening == listening)
        return;
    m_listening = listening;
    Q_EMIT listeningChanged(listening);
}

bool TouchModel::isRepeat(const Touch &touch, const QList<Touch> &among)
{
    return std::any_of(among.cbegin(), among.cend(), [&touch](const Touch &other) {
        return other.device == touch.device && std::chrono::abs(other.at - touch.at) < oneTouch;
    });
}

std::optional<Timestamp> TouchModel::lastTouch(const DeviceName &device) const
{
    const auto found = m_last.constFind(device.path());
    return found == m_last.cend() ? std::nullopt : std::optional(*found);
}

void TouchModel::apply(const QList<Event> &batch)
{
    if (m_listening)
        takeTouches(batch);
    if (!m_last.isEmpty() &&
        std::any_of(batch.cbegin(), batch.cend(), [this](const Event &event) { return wasTouched(event); }))
        Q_EMIT valuesCame();
}

void TouchModel::takeTouches(const QList<Event> &batch)
{
    QList<Touch> fresh; // newest first, as the rows are
    for (const Event &event : batch) {
        if (!(event.type == EventTypeTraits::Enum::Touch))
            continue; // first, since nearly all are something else
        const std::optional<DeviceName> device = event.device();
        if (!device)
            continue;
        const Touch touch{*device, event.timestamp};
        if (!isRepeat(touch, m_touches) && !isRepeat(touch, fresh))
            fresh.prepend(touch);
    }
    if (fresh.size() > kept)
        fresh.resize(kept);
    if (fresh.isEmpty())
        return;
    beginInsertRows({}, 0, int(fresh.size()) - 1);
    m_touches = fresh + m_touches;
    for (auto touch = fresh.crbegin(); touch != fresh.crend(); ++touch)
        m_last.insert(touch->device.path(), touch->at);
    endInsertRows();
    if (m_touches.size() > kept) {
        beginRemoveRows({}, int(kept), int(m_touches.size()) - 1);
        m_touches.resize(kept);
        m_last.clear();
        for (auto touch = m_touches.crbegin(); touch != m_touches.crend(); ++touch)
            m_last.insert(touch->device.path(), touch->at);
        endRemoveRows();
    }
    for (auto touch = fresh.crbegin(); touch != fresh.crend(); ++touch)
        Q_EMIT touched(touch->device, touch->at);
}

void TouchModel::clear()
{
    if (m_touches.isEmpty())
        return;
    beginResetModel();
    m_touches.clear();
    m_last.clear();
    endResetModel();
}

} // namespace touchstone::items
