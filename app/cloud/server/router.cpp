// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/router.h"

namespace touchstone::cloud {

void Router::add(HttpMethod method, const QString &pattern, Handler handler)
{
    Route route{method, pattern, {}, std::move(handler)};
    const QStringList pieces = pattern.mid(1).split(QLatin1Char('/'));
    for (const QString &piece : pieces) {
        Segment segment;
        const auto colon = piece.indexOf(QLatin1Char(':'));
        const QString stem = colon < 0 ? piece : piece.left(colon);
        segment.verb = colon < 0 ? QString() : piece.mid(colon);
        segment.anyText = stem.startsWith(QLatin1String("{*"));
        if (stem.startsWith(QLatin1Char('{')))
            segment.parameter = stem.mid(segment.anyText ? 2 : 1).chopped(1);
        else
            segment.literal = stem;
        route.segments.append(segment);
    }
    m_routes.push_back(std::move(route));
}

bool Router::matches(const Segment &segment, const QString &text, PathParameters &parameters)
{
    if (!text.endsWith(segment.verb))
        return false;
    const QString stem = text.chopped(segment.verb.size());
    if (segment.parameter.isEmpty())
        return stem == segment.literal;
    if (stem.isEmpty() || (!segment.anyText && stem.contains(QLatin1Char(':'))))
        return false;
    parameters.insert(segment.parameter, stem);
    return true;
}

bool Router::matches(const Route &route, const QStringList &segments, PathParameters &parameters)
{
    if (route.segments.size() != segments.size())
        return false;
    for (qsizetype i = 0; i < segments.size(); ++i) {
        if (!matches(route.segments[i], segments[i], parameters))
            return false;
    }
    return true;
}

Router::Match Router::match(HttpMethod method, const QStringList &segments) const
{
    Match result;
    for (const Route &route : m_routes) {
        PathParameters parameters;
        if (!matches(route, segments, parameters))
            continue;
        if (route.method == method)
            return {Outcome::Found, &route.handler, parameters, {}};
        result.outcome = Outcome::WrongMethod;
        if (!result.allowed.contains(route.method))
            result.allowed.append(route.method);
    }
    return result;
}

QList<QPair<HttpMethod, QString>> Router::patterns() const
{
    QList<QPair<HttpMethod, QString>> result;
    for (const Route &route : m_routes)
        result.append({route.method, route.pattern});
    return result;
}

} // namespace touchstone::cloud
