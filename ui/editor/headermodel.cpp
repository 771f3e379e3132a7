// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/headermodel.h"

#include "ui/editor/fieldwords.h"

#include <QSet>

namespace touchstone::ui {

int HeaderModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_headers.size());
}

int HeaderModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HeaderModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Header &header = m_headers[index.row()];
    const bool isName = index.column() == NameColumn;
    switch (role) {
    case Qt::EditRole:
        return isName ? header.name : header.value;
    case Qt::DisplayRole:
        if (isName)
            return header.name;
        return m_revealed || header.value.isEmpty() ? header.value : QString(8, QChar(0x2022));
    case Qt::AccessibleTextRole:
        if (isName)
            return tr("Header %1").arg(header.name);
        return m_revealed ? tr("Value %1").arg(header.value) : tr("Value, hidden");
    case Qt::ToolTipRole: {
        const QString problem = header.isBlank() ? QString() : headerProblem(header.name, header.value);
        return problem.isEmpty() ? QVariant() : problem;
    }
    default:
        return {};
    }
}

QVariant HeaderModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Name") : tr("Value");
}

bool HeaderModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (m_readOnly || role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    Header &header = m_headers[index.row()];
    QString &target = index.column() == NameColumn ? header.name : header.value;
    const QString text = index.column() == NameColumn ? value.toString().trimmed() : value.toString();
    if (target == text)
        return true;
    target = text;
    Q_EMIT dataChanged(index, index);
    Q_EMIT headersChanged();
    return true;
}

Qt::ItemFlags HeaderModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return m_readOnly || !index.isValid() ? usual : usual | Qt::ItemIsEditable;
}

bool HeaderModel::removeRows(int row, int count, const QModelIndex &parent)
{
    if (parent.isValid() || m_readOnly || row < 0 || count < 1 || row + count > m_headers.size())
        return false;
    beginRemoveRows({}, row, row + count - 1);
    m_headers.remove(row, count);
    endRemoveRows();
    Q_EMIT headersChanged();
    return true;
}

void HeaderModel::setHeaders(const QMap<QString, QString> &headers)
{
    beginResetModel();
    m_headers.clear();
    for (auto header = headers.begin(); header != headers.end(); ++header)
        m_headers.append({header.key(), header.value()});
    endResetModel();
    Q_EMIT headersChanged();
}

QMap<QString, QString> HeaderModel::headers() const
{
    QMap<QString, QString> headers;
    for (const Header &header : m_headers) {
        if (!header.isBlank())
            headers.insert(header.name, header.value);
    }
    return headers;
}

int HeaderModel::append()
{
    const int row = int(m_headers.size());
    beginInsertRows({}, row, row);
    m_headers.append(Header{});
    endInsertRows();
    return row;
}

void HeaderModel::setRevealed(bool revealed)
{
    m_revealed = revealed;
    if (!m_headers.isEmpty())
        Q_EMIT dataChanged(index(0, ValueColumn), index(int(m_headers.size()) - 1, ValueColumn));
}

void HeaderModel::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
}

QString HeaderModel::problem() const
{
    QSet<QString> names;
    for (const Header &header : m_headers) {
        if (header.isBlank())
            continue;
        if (const QString problem = headerProblem(header.name, header.value); !problem.isEmpty())
            return problem;
        if (names.contains(header.name)) // a map would hide it
            return tr("%1 is there twice; keep one.").arg(header.name);
        names.insert(header.name);
    }
    return headersProblem(headers());
}

} // namespace touchstone::ui
