// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>
#include <utility>
#include <variant>

namespace touchstone {

/// Why something could not be done. The kind says what the caller can do about it; the message says what happened, to
/// what, and never holds a secret. Words for people are made in ui/ from the kind and the message.
struct Failure
{
    enum class Kind {
        Invalid,      ///< the request or the data is wrong: mend it, do not repeat it (400)
        Unauthorized, ///< no, bad or expired credential (401)
        Forbidden,    ///< signed in, but without the permission (403)
        NotFound,     ///< no such thing (404)
        Conflict,     ///< exists already, or changed meanwhile: read again (409)
        Busy,         ///< too many requests; retry after retryAfter (429)
        Unavailable,  ///< network, server or disk trouble: worth another try later (5xx, timeouts, disk full)
        Cancelled,    ///< the caller withdrew the request
        Internal,     ///< our own mistake or an answer that breaks the protocol
    };

    Kind kind = Kind::Internal;
    QString message;                                     ///< one sentence, without secrets
    QString detail = {};                                 ///< optional, for the log and the details pane
    int httpStatus = 0;                                  ///< 0 when no HTTP answer was involved
    std::optional<std::chrono::seconds> retryAfter = {}; ///< only with Busy and Unavailable

    bool operator==(const Failure &) const = default;
};

/// A value, or the reason why there is none. Result<void> is Result<std::monostate> with the same verbs.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {}
    Result(Failure failure)
        : m_state(std::in_place_index<1>, std::move(failure))
    {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// Only when ok().
    const T &value() const & { return std::get<0>(m_state); }
    T &value() & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    /// Only when not ok().
    const Failure &failure() const { return std::get<1>(m_state); }

private:
    std::variant<T, Failure> m_state;
};

template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Failure failure)
        : m_failure(std::move(failure))
    {}

    bool ok() const { return !m_failure; }
    explicit operator bool() const { return ok(); }
    /// Only when not ok().
    const Failure &failure() const { return *m_failure; }

private:
    std::optional<Failure> m_failure;
};

} // namespace touchstone
