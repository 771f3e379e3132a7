// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPlainTextEdit;

namespace touchstone::ui {

class ElidedLabel;
class JsonHighlighter;

/// One event as it came, read-only.
class EventDetail : public QWidget
{
    Q_OBJECT

public:
    explicit EventDetail(QWidget *parent = nullptr);

    void setEvent(const QString &title, const QString &json);
    QString json() const;

Q_SIGNALS:
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    ElidedLabel *m_title;
    QPlainTextEdit *m_text;
    JsonHighlighter *m_highlighter;
};

} // namespace touchstone::ui
