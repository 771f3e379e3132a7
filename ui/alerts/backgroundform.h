// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

class QCheckBox;

namespace touchstone::ui {

/// Whether Touchstone goes on watching without its window, and from when on.
struct BackgroundChoices
{
    std::optional<bool> keepRunning; ///< none: there is no tray, so that the window would be lost
    std::optional<bool> autostart;   ///< none: this system has no such thing that we know of
    bool operator==(const BackgroundChoices &) const = default;
};

/// The two choices as a form. Shows and tells; whoever embeds it carries them out.
class BackgroundForm : public QWidget
{
    Q_OBJECT

public:
    explicit BackgroundForm(QWidget *parent = nullptr);

    void setChoices(const BackgroundChoices &choices); ///< without choicesChanged()
    BackgroundChoices choices() const;

Q_SIGNALS:
    void choicesChanged(); ///< by the person

private:
    QCheckBox *m_keepRunning;
    QCheckBox *m_autostart;
    BackgroundChoices m_choices;
};

} // namespace touchstone::ui
