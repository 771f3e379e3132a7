// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/linkstate.h"
#include "ui/common/formats.h"
#include "ui/common/marks.h"

#include <QToolButton>

namespace touchstone::ui {

/// How the live stream stands, by shape, word and colour, and always with a number that moves: the age of the last byte
/// or the time to the next attempt. A click asks to reconnect where that makes sense.
class LinkBadge : public QToolButton
{
    Q_OBJECT

public:
    /// `clock` must outlive the badge.
    explicit LinkBadge(const Clock &clock, QWidget *parent = nullptr);

    void setState(const LinkState &state);
    void setFormats(const Formats &formats);
    const LinkState &state() const { return m_state; }
    bool offersReconnect() const;

    /// What the badge says of `state` at `now`; pure.
    static QString words(const LinkState &state, Timestamp now);
    /// The whole story, for the tooltip and for screen readers.
    static QString sentence(const LinkState &state, Timestamp now, const Formats &formats = {});

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void reconnectRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void refresh();
    Mark mark() const;

    const Clock &m_clock;
    LinkState m_state;
    Formats m_formats;
};

} // namespace touchstone::ui
