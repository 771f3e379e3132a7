// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/signature/signaturereport.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace touchstone::ui {

/// Says whether the signature of a pasted delivery is valid, or exactly what fails and why. Works without a network and
/// keeps nothing: secret and request are forgotten when it is closed.
class SignatureDialog : public QDialog
{
    Q_OBJECT

public:
    static constexpr qsizetype largestText = qsizetype(1024) * 1024; ///< bytes of request and body each

    explicit SignatureDialog(SignatureChecker checker, QWidget *parent = nullptr);

    /// Puts the secret of a connector in, so that only the request has to be pasted.
    void setSecret(const QString &secret);
    QString verdict() const;
    QString details() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void readBody();
    void takeBody(const QByteArray &bytes, const QString &source);
    void check();
    void tell(const SignatureReport &report);

    SignatureChecker m_checker;
    QByteArray m_fileBody; ///< bytes as they are on disk: an editor would change line ends
    bool m_hasFileBody = false;
    SignatureReport m_report;
    QTimer m_soon;
    QPlainTextEdit *m_request;
    QPlainTextEdit *m_body;
    QLabel *m_source;
    QLineEdit *m_secret;
    QLabel *m_mark;
    QLabel *m_verdict;
    QLabel *m_details;
};

} // namespace touchstone::ui
