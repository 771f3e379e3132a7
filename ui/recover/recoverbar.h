// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/card.h"
#include "ui/recover/recoverwords.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace touchstone::ui {

/// Offers connectors that came back what they missed, all of them, for as long as it is told to. A line of its own, so
/// that no other message takes an offer away. The button opens the only one, or a menu of them.
class RecoverBar : public Card
{
    Q_OBJECT

public:
    explicit RecoverBar(QWidget *parent = nullptr);

    /// In the order they came back; none hides the bar. New ones are announced to who cannot see them.
    void setOffers(const QList<RecoverOffer> &offers, Timestamp now, const Formats &formats);
    QString text() const;
    QPushButton *recoverButton() const { return m_recover; }
    QToolButton *dismissButton() const { return m_dismiss; }

Q_SIGNALS:
    void recoverRequested(const touchstone::Outage &outage);
    void dismissed(); ///< all that is shown

private:
    void fillMenu(Timestamp now);

    QList<RecoverOffer> m_offers;
    Formats m_formats;
    QLabel *m_text;
    QPushButton *m_recover;
    QToolButton *m_dismiss;
};

} // namespace touchstone::ui
