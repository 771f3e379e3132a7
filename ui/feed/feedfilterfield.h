// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/feedfilter.h"
#include "ui/common/filterline.h"

namespace touchstone::items {
class DeviceDirectory;
}

namespace touchstone::ui {

/// Where the filter of the live events is typed. Terms can be added by other parts of the window; the text is what
/// counts.
class FeedFilterField : public FilterLine
{
    Q_OBJECT

public:
    /// The directory has the words that are offered; it must outlive the field.
    explicit FeedFilterField(const items::DeviceDirectory &devices, QWidget *parent = nullptr);

    void addTerm(const QString &key, const QString &value, bool isNegated = false);

Q_SIGNALS:
    void filterChanged(const touchstone::items::FeedFilter &filter); ///< only for texts that are filters

protected:
    QString problemOf(const QString &text) const override;
    void apply(const QString &text) override;
    FilterCompletions completions(const QString &text, qsizetype cursor) const override;

private:
    const items::DeviceDirectory &m_devices;
};

} // namespace touchstone::ui
