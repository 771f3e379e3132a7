// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/queue/queuestore.h"

class QSqlQuery;

namespace touchstone::cloud::queuerecords {

/// The columns of an event in the order of readEvent() and bindEvent().
inline constexpr char eventColumns[] =
    "seq, event_id, project, device, type, device_type, product_number, labels, envelope, accepted_at";

void bindEvent(QSqlQuery &query, const QueuedEvent &event);
QueuedEventPointer readEvent(const QSqlQuery &query);

/// The addressee of an event that lies in this lane; 0 for a project's.
qint64 addresseeOf(const QString &lane);

qint64 toNumber(Timestamp time);
Timestamp toTimestamp(qint64 microseconds);

} // namespace touchstone::cloud::queuerecords
