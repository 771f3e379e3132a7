// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/devicerows.h"

#include "app/ctl/words.h"
#include "models/domain/touchability.h"

namespace touchstone::ctl {

Table deviceTable(const QList<Device> &devices)
{
    Table table({{QStringLiteral("NAME")}, {QStringLiteral("ID"), false, true}, {QStringLiteral("TYPE"), false, true},
        {QStringLiteral("LAST HEARD"), false, true}, {QStringLiteral("LABELS")}});
    for (const Device &device : devices) {
        const std::optional<Timestamp> heard = lastHeard(device);
        table.add({{device.displayName()}, {device.name.device}, {device.type.text()},
            {heard ? timeText(*heard) : QString()}, {labelsText(device.labels)}});
    }
    return table;
}

QByteArray deviceJson(const Device &device)
{
    JsonWriter writer;
    writeDevice(writer, device);
    return writer.take();
}

QStringList deviceTypeWords()
{
    QStringList words;
    for (const auto &[type, word] : DeviceTypeTraits::names)
        words.append(QString::fromLatin1(word));
    return words;
}

} // namespace touchstone::ctl
