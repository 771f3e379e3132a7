// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/mailbox.h"

namespace touchstone::cloud {

Mailbox::Mailbox(QObject *parent)
    : QObject(parent)
{}

void Mailbox::post(Message message)
{
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        first = m_messages.empty();
        m_messages.push_back(std::move(message));
    }
    if (first)
        QMetaObject::invokeMethod(this, &Mailbox::drain, Qt::QueuedConnection);
}

void Mailbox::drain()
{
    std::vector<Message> messages;
    {
        const std::lock_guard lock(m_mutex);
        messages.swap(m_messages);
    }
    for (const Message &message : messages)
        message();
    if (m_roundDone && !messages.empty())
        m_roundDone();
}

} // namespace touchstone::cloud
