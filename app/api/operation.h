// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace touchstone::api {

/// A call on its way. Owned by the parent that was named when it was made; deleting it (or the parent) withdraws the
/// call, and its callback is never called then. Otherwise the callback is called exactly once, from the event loop,
/// and the operation deletes itself afterwards.
class Operation : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
};

} // namespace touchstone::api
