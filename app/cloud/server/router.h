// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/server/httpmessage.h"
#include "app/cloud/server/reply.h"

#include <QHash>

#include <functional>
#include <vector>

namespace touchstone::cloud {

/// The variable parts of a path, by the name in the pattern.
using PathParameters = QHash<QString, QString>;

/// Finds the handler for a path and method. Qt HttpServer's own router speaks in regular expressions per route and
/// knows no 405; the vendor's paths are segments and verbs, so this one compares segments.
///
/// A pattern reads "/v2/projects/{p}/devices/{d}:stream": literal segments, parameters, and a verb behind a colon. A
/// parameter holds no colon, unless it is written {*key}. The first pattern that was added wins; add literal ones
/// before those with parameters.
class Router
{
public:
    using Handler = std::function<void(const HttpRequest &, const PathParameters &, const ReplyPointer &)>;

    void add(HttpMethod method, const QString &pattern, Handler handler);

    enum class Outcome { Found, WrongMethod, NotFound };
    struct Match
    {
        Outcome outcome = Outcome::NotFound;
        const Handler *handler = nullptr; ///< only when found; valid until the next add()
        PathParameters parameters;
        QList<HttpMethod> allowed; ///< only for the wrong method: those that the path has
    };
    Match match(HttpMethod method, const QStringList &segments) const;

    /// Every pattern with its method, in the order added.
    QList<QPair<HttpMethod, QString>> patterns() const;

private:
    struct Segment
    {
        QString literal;   ///< when it is no parameter
        QString parameter; ///< name, else empty
        bool anyText = false;
        QString verb; ///< with the colon, else empty
    };
    struct Route
    {
        HttpMethod method;
        QString pattern;
        QList<Segment> segments;
        Handler handler;
    };
    static bool matches(const Segment &segment, const QString &text, PathParameters &parameters);
    static bool matches(const Route &route, const QStringList &segments, PathParameters &parameters);

    std::vector<Route> m_routes;
};

} // namespace touchstone::cloud
