// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connections/connectionaccess.h"
#include "models/domain/clock.h"
#include "models/domain/connectioncheck.h"

#include <QObject>

#include <memory>

namespace touchstone::connections {

/// Tests a connection step by step: name, TLS, token, projects, role. The first failure skips the rest. Changes nothing
/// on the cloud. One run per object, which may be deleted at any time; one thread.
class ConnectionTest : public QObject
{
    Q_OBJECT

public:
    struct Limits
    {
        std::chrono::milliseconds step{10'000}; ///< after which a step has failed
    };

    /// `clock` must outlive the test.
    ConnectionTest(const Clock &clock, ConnectionAccess access, Limits limits, QObject *parent = nullptr);
    ConnectionTest(const Clock &clock, ConnectionAccess access, QObject *parent = nullptr);
    ~ConnectionTest() override;

    void start();
    void cancel(); ///< what has not ended is skipped; finished() comes at once
    const ConnectionCheck &check() const;

Q_SIGNALS:
    void changed(const touchstone::ConnectionCheck &check);
    void finished(const touchstone::ConnectionCheck &check); ///< exactly once, after the last changed()

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace touchstone::connections
