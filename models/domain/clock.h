// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"

namespace touchstone {

/// Where time comes from, so that tests can move it. Both clocks may be read from any thread.
class Clock
{
public:
    virtual ~Clock() = default;

    /// Wall-clock time; may jump when somebody sets the machine's clock.
    virtual Timestamp now() const = 0;
    /// Never goes back; only differences mean something.
    virtual std::chrono::microseconds monotonic() const = 0;
};

/// The machine's own clocks.
class SystemClock final : public Clock
{
public:
    Timestamp now() const override;
    std::chrono::microseconds monotonic() const override;
};

} // namespace touchstone
