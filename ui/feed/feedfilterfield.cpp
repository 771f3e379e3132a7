// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feed/feedfilterfield.h"

#include "models/items/devicedirectory.h"
#include "ui/feed/feedwords.h"

namespace touchstone::ui {

using items::FeedFilter;

FeedFilterField::FeedFilterField(const items::DeviceDirectory &devices, QWidget *parent)
    : FilterLine(feedFilterHelp(), FeedFilter::longestText, parent)
    , m_devices(devices)
{
    setPlaceholderText(tr("Filter, for example type:touch"));
    setAccessibleName(tr("Filter the live events"));
    setAccessibleDescription(
        tr("Words of sensor, type or value, and terms such as type:touch, device:kitchen or label:room=3"));
}

void FeedFilterField::addTerm(const QString &key, const QString &value, bool isNegated)
{
    // What is not a filter stays the person's to mend.
    if (isValid())
        setText(items::withFilterTerm(text(), key, value, isNegated));
}

QString FeedFilterField::problemOf(const QString &text) const
{
    const FeedFilter::Parsed parsed = FeedFilter::parse(text);
    const auto *problem = std::get_if<items::FilterProblem>(&parsed);
    return problem ? feedFilterProblemWords(*problem) : QString();
}

void FeedFilterField::apply(const QString &text)
{
    Q_EMIT filterChanged(std::get<FeedFilter>(FeedFilter::parse(text)));
}

FilterCompletions FeedFilterField::completions(const QString &text, qsizetype cursor) const
{
    return completeFilter(text, cursor, FeedFilter::keys(), [this](const QString &key, const QString & /*begun*/) {
        QStringList words;
        if (key == QLatin1String("type")) {
            for (const EventType &type : forwardableEventTypes())
                words.append(type.text());
        } else if (key == QLatin1String("device")) {
            for (const Device &device : m_devices.devices())
                words.append(device.displayName());
        } else if (key == QLatin1String("label")) {
            for (const items::DeviceDirectory::LabelKey &label : m_devices.labelKeys())
                words.append(label.key);
        }
        return words;
    });
}

} // namespace touchstone::ui
