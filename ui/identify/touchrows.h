// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/formats.h"

#include <QIdentityProxyModel>

namespace touchstone::ui {

/// Former touches in words: "12:03:04  Meeting room 3, Touch sensor".
class TouchRows : public QIdentityProxyModel
{
    Q_OBJECT

public:
    using QIdentityProxyModel::QIdentityProxyModel;

    void setFormats(const Formats &formats);
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    Formats m_formats;
};

} // namespace touchstone::ui
