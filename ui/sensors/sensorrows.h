// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/names.h"
#include "models/domain/rhythm.h"
#include "ui/common/formats.h"

#include <QHash>
#include <QSortFilterProxyModel>

#include <optional>

namespace touchstone::items {
class SensorListModel;
}

namespace touchstone::ui {

/// Sensors in words, sorted by name, those that a search and a choice let through. A sensor that was touched is marked
/// in whatever list it stands in.
class SensorRows : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Choice {
        All,
        Emulated,
        Hidden, ///< that cannot be found by touch
    };

    SensorRows(items::SensorListModel &sensors, Choice choice, QObject *parent = nullptr);

    /// Words that must all occur in a sensor's name, id, type or labels.
    void setSearch(const QString &text);
    void setFormats(const Formats &formats);
    /// What is going on by itself; shown beside the sensor.
    void setRhythm(const DeviceName &device, const std::optional<Rhythm> &rhythm);
    std::optional<Rhythm> rhythm(const DeviceName &device) const;

    std::optional<DeviceName> deviceAt(const QModelIndex &index) const;
    QModelIndex indexOf(const DeviceName &device) const; ///< invalid when it is not let through

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    QString noteAt(const QModelIndex &source) const;
    QString sentenceAt(const QModelIndex &source) const;

    items::SensorListModel &m_sensors;
    Choice m_choice;
    Formats m_formats;
    QStringList m_words;
    QHash<DeviceName, Rhythm> m_rhythms;
};

} // namespace touchstone::ui
