// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/registry/labelrules.h"

namespace touchstone::cloud {

namespace {

QString shortened(const QString &key)
{
    constexpr int longest = 60;
    return key.size() > longest ? key.left(longest) + QStringLiteral("...") : key;
}

} // namespace

Result<void> LabelRules::check(const Labels &labels)
{
    for (auto label = labels.begin(); label != labels.end(); ++label) {
        if (label.key().isEmpty())
            return Failure{Failure::Kind::Invalid,
                QStringLiteral("A label key is empty: use 1 to %1 characters").arg(maxKeyLength)};
        if (label.key().size() > maxKeyLength)
            return Failure{Failure::Kind::Invalid,
                QStringLiteral("The label key '%1' is %2 characters long: use at most %3")
                    .arg(shortened(label.key()), QString::number(label.key().size()), QString::number(maxKeyLength))};
        if (label.value().size() > maxValueLength)
            return Failure{
                Failure::Kind::Invalid, QStringLiteral("The value of label '%1' is %2 characters long: use at most %3")
                                            .arg(shortened(label.key()), QString::number(label.value().size()),
                                                QString::number(maxValueLength))};
    }
    if (labels.size() > maxPerDevice)
        return Failure{Failure::Kind::Invalid,
            QStringLiteral("Max labels reached for device: %1 would be too many, remove some to keep at most %2")
                .arg(labels.size())
                .arg(maxPerDevice)};
    return {};
}

Result<LabelRules::Change> LabelRules::change(const Labels &before, const Labels &add, const QStringList &remove)
{
    Change change;
    change.labels = before;
    for (const QString &key : remove) {
        if (add.contains(key))
            return Failure{Failure::Kind::Invalid,
                QStringLiteral("Label '%1' is both added and removed: name it once").arg(shortened(key))};
        if (change.labels.remove(key) > 0)
            change.payload.removed.append(key);
    }
    for (auto label = add.begin(); label != add.end(); ++label) {
        const auto old = before.constFind(label.key());
        if (old == before.cend())
            change.payload.added.insert(label.key(), label.value());
        else if (*old != label.value())
            change.payload.modified.insert(label.key(), label.value());
        change.labels.insert(label.key(), label.value());
    }
    if (const auto checked = check(change.labels); !checked)
        return checked.failure();
    return change;
}

} // namespace touchstone::cloud
