// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/health.h"
#include "ui/common/marks.h"

#include <QWidget>

namespace touchstone::ui {

/// A mark with its word: "● Healthy". Reads out as the word, with the explanation as description.
class MarkBadge : public QWidget
{
    Q_OBJECT

public:
    explicit MarkBadge(QWidget *parent = nullptr);

    void setMark(const Mark &mark, const QString &word, const QColor &textColour);
    QString word() const { return m_word; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int markSize() const;

    Mark m_mark;
    QString m_word;
    QColor m_textColour;
};

/// The badge of a connector's health.
class HealthBadge : public MarkBadge
{
    Q_OBJECT

public:
    explicit HealthBadge(QWidget *parent = nullptr);

    void setHealth(Health health);
    Health health() const { return m_health; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    Health m_health = Health::Unknown;
};

} // namespace touchstone::ui
