// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of ApiClient that change devices: labels, and emulated ones that go.
#include "app/api/apiclient.h"
#include "app/api/networkrequest.h"
#include "app/api/valuecall.h"
#include "models/domain/jsonmembers.h"
#include "models/domain/jsonwriter.h"

#include <QCoreApplication>

namespace touchstone::api {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ApiClient)
};

QByteArray labelChangeBody(const DeviceName &device, const LabelChange &change)
{
    JsonWriter writer;
    writer.beginObject().key(u"devices").beginArray().value(device.path()).endArray();
    writeTextMap(writer, u"addLabels", change.add);
    writer.key(u"removeLabels").beginArray();
    for (const QString &key : change.remove)
        writer.value(key);
    writer.endArray().endObject();
    return writer.take();
}

} // namespace

Operation *ApiClient::changeLabels(
    QObject *owner, const DeviceName &device, const LabelChange &change, Done<void> done) const
{
    const QString path = ProjectName{device.project}.path() + QStringLiteral("/devices:batchUpdate");
    const HttpRequest http{"POST", urlBelow(m_api, path), labelChangeBody(device, change), "application/json"};
    return valueCall<void>(
        m_context, {http, Texts::tr("change the sensor's labels")}, batchOutcomeFromReply, std::move(done), owner);
}

Operation *ApiClient::deleteEmulatedDevice(QObject *owner, const DeviceName &device, Done<void> done) const
{
    return remove(owner, urlBelow(m_emulator, device.path()), Texts::tr("delete the emulated sensor"), std::move(done));
}

} // namespace touchstone::api
