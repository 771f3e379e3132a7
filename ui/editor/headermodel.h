// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QMap>

namespace touchstone::ui {

/// Custom headers as they are typed: a row may be half done, have a bad name, or repeat another. Values are secrets
/// until they are asked to be shown; the one that is being edited is shown to its editor.
class HeaderModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, ValueColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool removeRows(int row, int count, const QModelIndex &parent = {}) override;

    void setHeaders(const QMap<QString, QString> &headers);
    QMap<QString, QString> headers() const; ///< rows without name and value are left out
    int append();                           ///< the row of a new, empty header
    void setRevealed(bool revealed);
    void setReadOnly(bool readOnly);

    /// The first problem in words; empty when all is right.
    QString problem() const;

Q_SIGNALS:
    void headersChanged();

private:
    struct Header
    {
        QString name;
        QString value;
        bool isBlank() const { return name.isEmpty() && value.isEmpty(); }
    };

    QList<Header> m_headers;
    bool m_revealed = false;
    bool m_readOnly = false;
};

} // namespace touchstone::ui
