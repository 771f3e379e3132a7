// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"

#include <QUrl>
#include <QWidget>

class QMenu;
class QPlainTextEdit;

namespace touchstone::ui {

class ElidedLabel;
class JsonHighlighter;

/// One event as it came, read-only, and what can be copied of it.
class EventDetail : public QWidget
{
    Q_OBJECT

public:
    explicit EventDetail(QWidget *parent = nullptr);

    void setEvent(const QString &title, const Event &event);
    void setText(const QString &title, const QString &text); ///< of what is no event
    void setApi(const QUrl &api);                            ///< for requests; without it there are none
    QString json() const;
    QString path() const; ///< of the field on the cursor's line

Q_SIGNALS:
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillCopyMenu();

    Event m_event;
    QUrl m_api;
    ElidedLabel *m_title;
    QMenu *m_copy;
    QPlainTextEdit *m_text;
    JsonHighlighter *m_highlighter;
};

} // namespace touchstone::ui
