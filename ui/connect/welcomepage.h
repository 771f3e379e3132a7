// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace touchstone::ui {

/// What a window shows at the first start: it covers the whole window, and nothing below it can be reached meanwhile.
/// Owned by the window.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *window);

    void open();
    void leave(); ///< gives the window back

    QPushButton *localButton() const { return m_local; }
    QPushButton *vendorButton() const { return m_vendor; }

Q_SIGNALS:
    void localCloudRequested();
    void vendorRequested();
    void otherServerRequested();
    void importRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QHBoxLayout *makeCards();
    QWidget *makeCard(QLabel *picture, const QString &title, const QString &text, const QList<QPushButton *> &buttons);
    void restyle();

    QLabel *m_logo;
    QLabel *m_localPicture;
    QLabel *m_vendorPicture;
    QLabel *m_intro;
    QPushButton *m_local;
    QPushButton *m_vendor;
    QList<QPointer<QWidget>> m_covered; ///< what was enabled below
};

} // namespace touchstone::ui
