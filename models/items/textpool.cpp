// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/textpool.h"

namespace touchstone::items {

namespace {

constexpr qsizetype mostTexts = 20'000;
constexpr qsizetype mostTypes = 1'000;

} // namespace

void TextPool::share(Event &event)
{
    share(event.targetName);
    share(event.type);
    share(event.payload);
}

void TextPool::share(QString &text)
{
    if (text.isEmpty())
        return;
    const auto known = m_texts.constFind(text);
    if (known != m_texts.cend()) {
        text = *known;
        return;
    }
    if (m_texts.size() >= mostTexts)
        m_texts.clear(); // who holds them keeps them
    text.squeeze();
    m_texts.insert(text);
}

void TextPool::share(EventType &type)
{
    const auto known = m_types.constFind(type.text());
    if (known != m_types.cend()) {
        type = *known;
        return;
    }
    if (m_types.size() >= mostTypes)
        m_types.clear();
    m_types.insert(type.text(), type);
}

void TextPool::share(EventPayload &payload)
{
    if (auto *state = std::get_if<StatePayload>(&payload)) {
        share(state->state);
    } else if (auto *desk = std::get_if<DeskOccupancyPayload>(&payload)) {
        share(desk->state);
    } else if (auto *connection = std::get_if<ConnectionStatusPayload>(&payload)) {
        share(connection->connection);
    } else if (auto *network = std::get_if<NetworkStatusPayload>(&payload)) {
        share(network->transmissionMode);
        for (NetworkStatusPayload::CloudConnector &heard : network->cloudConnectors)
            share(heard.id);
    }
}

} // namespace touchstone::items
