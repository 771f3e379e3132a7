// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sensors/sensorrows.h"

#include "models/items/sensorlistmodel.h"
#include "ui/common/eventwords.h"
#include "ui/common/icons.h"
#include "ui/sensors/sensorwords.h"

#include <algorithm>

namespace touchstone::ui {

using items::SensorListModel;

namespace {

QString rhythmWords(const Rhythm &rhythm)
{
    return SensorRows::tr("%1 every %2 s, %3 of %4")
        .arg(eventTypeWord(rhythm.event.type))
        .arg(rhythm.every.count())
        .arg(rhythm.sent)
        .arg(rhythm.times);
}

} // namespace

SensorRows::SensorRows(SensorListModel &sensors, Choice choice, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_sensors(sensors)
    , m_choice(choice)
{
    setSourceModel(&sensors);
    setSortRole(SensorListModel::RankRole);
    sort(SensorListModel::NameColumn);
}

void SensorRows::setSearch(const QString &text)
{
    m_words = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void SensorRows::setFormats(const Formats &formats)
{
    m_formats = formats;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void SensorRows::setRhythm(const DeviceName &device, const std::optional<Rhythm> &rhythm)
{
    if (rhythm)
        m_rhythms.insert(device, *rhythm);
    else
        m_rhythms.remove(device);
    const QModelIndex row = indexOf(device);
    if (row.isValid())
        Q_EMIT dataChanged(row, row.siblingAtColumn(columnCount() - 1), {Qt::DisplayRole});
}

std::optional<Rhythm> SensorRows::rhythm(const DeviceName &device) const
{
    const auto found = m_rhythms.constFind(device);
    return found == m_rhythms.cend() ? std::nullopt : std::optional(*found);
}

std::optional<DeviceName> SensorRows::deviceAt(const QModelIndex &index) const
{
    return DeviceName::parse(index.data(SensorListModel::DevicePathRole).toString());
}

QModelIndex SensorRows::indexOf(const DeviceName &device) const
{
    return mapFromSource(m_sensors.indexOf(device));
}

bool SensorRows::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const QModelIndex source = m_sensors.index(sourceRow, 0, sourceParent);
    if (m_choice == Choice::Emulated && !source.data(SensorListModel::EmulatedRole).toBool())
        return false;
    if (m_choice == Choice::Hidden && source.data(SensorListModel::ObstacleRole).toInt() == int(TouchObstacle::None))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString type = deviceTypeWord(DeviceType::fromText(source.data(SensorListModel::TypeRole).toString()));
    const QString text = source.data(SensorListModel::SearchRole).toString() + QLatin1Char('\n') + type;
    return std::all_of(m_words.cbegin(), m_words.cend(),
        [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

QString SensorRows::noteAt(const QModelIndex &source) const
{
    if (m_choice == Choice::Hidden)
        return obstacleWords(TouchObstacle(source.data(SensorListModel::ObstacleRole).toInt()),
            source.data(SensorListModel::LastHeardRole).toDateTime(), m_formats);
    QStringList notes;
    const auto device = DeviceName::parse(source.data(SensorListModel::DevicePathRole).toString());
    if (const std::optional<Rhythm> going = device ? rhythm(*device) : std::nullopt)
        notes << rhythmWords(*going);
    const QDateTime touched = source.data(SensorListModel::LastTouchRole).toDateTime();
    if (touched.isValid())
        notes << tr("touched %1").arg(formatTimeWithSeconds(touched.time(), m_formats));
    return notes.join(QStringLiteral("  ·  "));
}

QString SensorRows::sentenceAt(const QModelIndex &source) const
{
    const DeviceType type = DeviceType::fromText(source.data(SensorListModel::TypeRole).toString());
    QString sentence = QStringLiteral("%1, %2").arg(source.data().toString(), deviceTypeWord(type));
    if (const QString note = noteAt(source); !note.isEmpty())
        sentence += QStringLiteral(", ") + note;
    return sentence;
}

QVariant SensorRows::data(const QModelIndex &index, int role) const
{
    const QModelIndex source = mapToSource(index).siblingAtColumn(0);
    const DeviceType type = DeviceType::fromText(source.data(SensorListModel::TypeRole).toString());
    const QString name = source.data().toString();
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case SensorListModel::NameColumn:
            return m_choice == Choice::All ? sentenceAt(source) : name; // a list has no other columns
        case SensorListModel::TypeColumn:
            return deviceTypeWord(type);
        case SensorListModel::NoteColumn:
            return noteAt(source);
        default:
            return {};
        }
    case Qt::AccessibleTextRole:
        return sentenceAt(source);
    case Qt::ToolTipRole:
        return index.column() == SensorListModel::NoteColumn
                   ? noteAt(source)
                   : QStringLiteral("%1\n%2").arg(name, deviceAt(index).value_or(DeviceName()).device);
    case Qt::DecorationRole: {
        if (index.column() != SensorListModel::NameColumn)
            return {};
        const bool isTouched = source.data(SensorListModel::LastTouchRole).toDateTime().isValid();
        return icon(isTouched && m_choice != Choice::Hidden ? QStringLiteral("identify") : iconNameOf(type));
    }
    default:
        return QSortFilterProxyModel::data(index, role);
    }
}

QVariant SensorRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QSortFilterProxyModel::headerData(section, orientation, role);
    switch (section) {
    case SensorListModel::NameColumn:
        return tr("Sensor");
    case SensorListModel::TypeColumn:
        return tr("Type");
    case SensorListModel::NoteColumn:
        return m_choice == Choice::Hidden ? tr("Why, and what to do") : tr("What goes on");
    default:
        return tr("Touch");
    }
}

} // namespace touchstone::ui
