// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/networkform.h"

#include "ui/common/textlabel.h"
#include "ui/common/theme.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

namespace touchstone::ui {

namespace {

using Kind = ProxySettings::Kind;

constexpr int usualPort = 8080;

bool isNamed(const QComboBox &kind)
{
    const Kind chosen = Kind(kind.currentData().toInt());
    return chosen == Kind::Http || chosen == Kind::Socks;
}

} // namespace

NetworkForm::NetworkForm(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_kind(new QComboBox(this))
    , m_host(new QLineEdit(this))
    , m_port(new QSpinBox(this))
    , m_user(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_authorities(new QLineEdit(this))
    , m_authorityRow(new QWidget(this))
    , m_words(makeTextLabel(this))
{
    m_kind->addItem(tr("As the system says"), int(Kind::System));
    m_kind->addItem(tr("None: connect directly"), int(Kind::None));
    m_kind->addItem(tr("HTTP proxy"), int(Kind::Http));
    m_kind->addItem(tr("SOCKS 5 proxy"), int(Kind::Socks));
    m_port->setRange(1, 65535);
    m_password->setEchoMode(QLineEdit::Password);
    m_host->setPlaceholderText(tr("proxy.example.com"));
    m_user->setPlaceholderText(tr("only if the proxy asks for one"));
    m_words->setText(
        tr("Certificates are always checked. Where a company network looks into connections, or a server has a "
           "certificate of its own making, name the file of the authority (PEM): it is trusted beside the system's, "
           "for this connection alone."));
    layOut();
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        offerProxyFields();
        Q_EMIT edited();
    });
    for (QLineEdit *edit : {m_host, m_user, m_password, m_authorities})
        connect(edit, &QLineEdit::textChanged, this, &NetworkForm::edited);
    connect(m_port, &QSpinBox::valueChanged, this, &NetworkForm::edited);
    offerProxyFields();
}

void NetworkForm::layOut()
{
    auto *browse = new QPushButton(tr("&Choose…"), m_authorityRow);
    browse->setAutoDefault(false);
    browse->setAccessibleName(tr("Choose the file of authorities"));
    auto *row = new QHBoxLayout(m_authorityRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::small);
    row->addWidget(m_authorities, 1);
    row->addWidget(browse);
    connect(browse, &QPushButton::clicked, this, &NetworkForm::browse);
    m_authorityRow->setFocusProxy(m_authorities);
    m_authorities->setAccessibleName(tr("File of authorities"));
    m_form->setContentsMargins(spacing::medium, spacing::medium, spacing::medium, spacing::medium);
    m_form->setSpacing(spacing::small);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(tr("&Proxy"), m_kind);
    m_form->addRow(tr("&Host"), m_host);
    m_form->addRow(tr("P&ort"), m_port);
    m_form->addRow(tr("&User"), m_user);
    m_form->addRow(tr("Pass&word"), m_password);
    m_form->addRow(tr("&Authorities"), m_authorityRow);
    m_form->addRow(m_words);
}

void NetworkForm::show(const ConnectionDraft &draft)
{
    const NetworkSettings &network = draft.connection.network;
    const QSignalBlocker quiet(this);
    m_kind->setCurrentIndex(m_kind->findData(int(network.proxy.kind)));
    m_host->setText(network.proxy.host);
    m_port->setValue(network.proxy.port == 0 ? usualPort : network.proxy.port);
    m_user->setText(network.proxy.user);
    m_password->setText(draft.proxyPassword.value_or(QString()));
    m_password->setPlaceholderText(draft.isNew ? QString() : tr("as it is kept; type to replace it"));
    m_authorities->setText(network.authorityFile);
    offerProxyFields();
}

void NetworkForm::read(ConnectionDraft &draft) const
{
    NetworkSettings &network = draft.connection.network;
    network.proxy = {Kind(m_kind->currentData().toInt())};
    if (network.proxy.isNamed()) {
        network.proxy.host = m_host->text().trimmed();
        network.proxy.port = quint16(m_port->value());
        network.proxy.user = m_user->text().trimmed();
    }
    network.authorityFile = m_authorities->text().trimmed();
    draft.proxyPassword.reset();
    if (network.proxy.isNamed() && !m_password->text().isEmpty())
        draft.proxyPassword = m_password->text();
}

void NetworkForm::offerProxyFields()
{
    for (QWidget *field : std::initializer_list<QWidget *>{m_host, m_port, m_user, m_password})
        m_form->setRowVisible(field, isNamed(*m_kind));
}

void NetworkForm::browse()
{
    auto *dialog = new QFileDialog(
        this, tr("File of authorities"), m_authorities->text(), tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_authorities, &QLineEdit::setText);
    dialog->open();
}

} // namespace touchstone::ui
