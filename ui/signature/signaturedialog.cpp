// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signature/signaturedialog.h"

#include "models/domain/connectorrules.h"
#include "ui/common/formats.h"
#include "ui/common/healthstyle.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

namespace touchstone::ui {

using namespace std::chrono_literals;

namespace {

QLabel *caption(const QString &text, QWidget *buddy, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setBuddy(buddy);
    QString spoken = text;
    buddy->setAccessibleName(spoken.remove(u'&'));
    return label;
}

QPlainTextEdit *pasteBox(const QString &placeholder, QWidget *parent)
{
    auto *box = new QPlainTextEdit(parent);
    box->setPlaceholderText(placeholder);
    box->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    box->setTabChangesFocus(true);
    box->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    return box;
}

QString signOf(SignatureReport::Tone tone)
{
    switch (tone) {
    case SignatureReport::Tone::Good:
        return QStringLiteral("\u2713 ");
    case SignatureReport::Tone::Bad:
        return QStringLiteral("\u2717 ");
    case SignatureReport::Tone::Note:
        break;
    }
    return QStringLiteral("\u2022 ");
}

} // namespace

SignatureDialog::SignatureDialog(SignatureChecker checker, QWidget *parent)
    : QDialog(parent)
    , m_checker(std::move(checker))
    , m_request(pasteBox(tr("POST /path HTTP/1.1\nX-Dt-Signature: eyJhbGciOi\u2026\n\n{\"event\":\u2026}"), this))
    , m_body(pasteBox(tr("Only if it does not stand behind the headers"), this))
    , m_source(new QLabel(this))
    , m_secret(new QLineEdit(this))
    , m_mark(new QLabel(this))
    , m_verdict(new QLabel(this))
    , m_details(new QLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Check a signature"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setMaxLength(4096);
    layOut();
    m_soon.setSingleShot(true);
    m_soon.setInterval(150ms);
    connect(&m_soon, &QTimer::timeout, this, &SignatureDialog::check);
    const auto soon = [this] { m_soon.start(); };
    connect(m_request, &QPlainTextEdit::textChanged, this, soon);
    connect(m_secret, &QLineEdit::textChanged, this, soon);
    connect(m_body, &QPlainTextEdit::textChanged, this, [this] {
        m_hasFileBody = false;
        m_fileBody.clear();
        m_source->clear();
        m_soon.start();
    });
    check();
}

void SignatureDialog::layOut()
{
    auto *file = new QPushButton(tr("Body from a &file\u2026"), this);
    file->setAutoDefault(false);
    connect(file, &QPushButton::clicked, this, &SignatureDialog::readBody);
    m_source->setTextFormat(Qt::PlainText);
    m_verdict->setFont(titleFont(font()));
    for (QLabel *label : {m_verdict, m_details}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    auto *bodyLine = new QHBoxLayout;
    bodyLine->addWidget(caption(tr("&Body"), m_body, this));
    bodyLine->addWidget(m_source, 1);
    bodyLine->addWidget(file);
    auto *verdict = new QHBoxLayout;
    verdict->setSpacing(spacing::small);
    verdict->addWidget(m_mark, 0, Qt::AlignTop);
    verdict->addWidget(m_verdict, 1);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(spacing::small);
    column->addWidget(caption(tr("&Request: its headers, or all of it"), m_request, this));
    column->addWidget(m_request, 3);
    column->addLayout(bodyLine);
    column->addWidget(m_body, 2);
    column->addWidget(caption(tr("Signature &secret"), m_secret, this));
    column->addWidget(m_secret);
    column->addSpacing(spacing::small);
    column->addLayout(verdict);
    column->addWidget(m_details);
    resize(640, 540);
}

void SignatureDialog::setSecret(const QString &secret)
{
    m_secret->setText(secret);
}

QString SignatureDialog::verdict() const
{
    return m_verdict->text();
}

QString SignatureDialog::details() const
{
    return m_details->text();
}

void SignatureDialog::readBody()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("The body as it arrived"));
    if (path.isEmpty())
        return;
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.open(QIODevice::ReadOnly)) {
        m_source->setText(tr("%1 cannot be read: %2").arg(name, file.errorString()));
        return;
    }
    takeBody(file.read(largestText + 1), name);
}

void SignatureDialog::takeBody(const QByteArray &bytes, const QString &source)
{
    m_body->setPlainText(QString::fromUtf8(bytes.left(largestText)));
    m_fileBody = bytes;
    m_hasFileBody = true;
    m_source->setText(tr("%1 bytes of %2").arg(formatCount(bytes.size()), source));
    m_soon.start();
}

void SignatureDialog::check()
{
    SignatureQuestion question;
    question.request = m_request->toPlainText().toUtf8();
    question.body = m_hasFileBody ? m_fileBody : m_body->toPlainText().toUtf8();
    question.secret = m_secret->text().toUtf8();
    if (question.request.size() > largestText || question.body.size() > largestText) {
        tell({false, tr("This is larger than any delivery; paste one request."), {}});
        return;
    }
    tell(question.request.trimmed().isEmpty() ? SignatureReport{false, tr("Paste the request that was refused."), {}}
                                              : m_checker(question));
}

void SignatureDialog::tell(const SignatureReport &report)
{
    m_report = report;
    const bool isAsked = !report.lines.isEmpty();
    const Health health = !isAsked ? Health::Unknown : report.isValid ? Health::Healthy : Health::Failing;
    m_mark->setPixmap(
        markPixmap(healthMark(health, palette()), m_verdict->fontMetrics().height(), devicePixelRatioF()));
    m_verdict->setText(report.verdict);
    QStringList lines;
    for (const SignatureReport::Line &line : report.lines)
        lines.append(signOf(line.tone) + line.text);
    m_details->setText(lines.join(QLatin1Char('\n')));
    m_details->setVisible(!lines.isEmpty());
    setAccessibleDescription(report.verdict);
}

void SignatureDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tell(m_report);
}

} // namespace touchstone::ui
