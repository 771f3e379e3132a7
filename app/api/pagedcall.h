// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/apicall.h"
#include "app/api/apiparsers.h"

#include <QCoreApplication>
#include <QUrlQuery>

namespace touchstone::api {

/// Reads a list page by page to its end (dt-api.md 3.5) and ends with all of it, or with the first failure. The pages
/// are bounded, so that a server that never says "last" does not fill the memory.
template <typename T>
class PagedCall : public Operation
{
public:
    using Done = std::function<void(const Result<QList<T>> &)>;
    using Parser = Result<Page<T>> (*)(const QByteArray &);
    static constexpr int pageLimit = 1000;

    PagedCall(const CallContext &context, ApiCall::Request request, Parser parser, Done done, QObject *parent)
        : Operation(parent)
        , m_context(context)
        , m_request(std::move(request))
        , m_parser(parser)
        , m_done(std::move(done))
    {
        next({});
    }

private:
    void next(const QString &pageToken)
    {
        ApiCall::Request request = m_request;
        QUrlQuery query(request.http.url);
        query.addQueryItem(QStringLiteral("pageSize"), QStringLiteral("100"));
        if (!pageToken.isEmpty())
            query.addQueryItem(QStringLiteral("pageToken"), QString::fromLatin1(QUrl::toPercentEncoding(pageToken)));
        request.http.url.setQuery(query);
        new ApiCall(
            m_context, request, [this](const Result<QByteArray> &body) { take(body); }, this);
    }

    void take(const Result<QByteArray> &body)
    {
        if (!body) {
            finish(body.failure());
            return;
        }
        Result<Page<T>> page = m_parser(*body);
        if (!page) {
            finish(page.failure());
            return;
        }
        m_items += page->items;
        const QString before = std::exchange(m_pageToken, page->nextPageToken);
        if (m_pageToken.isEmpty())
            finish(m_items);
        else if (m_pageToken == before || ++m_pages >= pageLimit)
            finish(Failure{Failure::Kind::Internal,
                QCoreApplication::translate("ApiCalls", "The list never ends; gave up reading it.")});
        else
            next(m_pageToken);
    }

    void finish(const Result<QList<T>> &result)
    {
        this->deleteLater();
        const Done done = std::exchange(m_done, nullptr);
        done(result); // last: the callback may delete us
    }

    CallContext m_context;
    ApiCall::Request m_request;
    Parser m_parser;
    Done m_done;
    QList<T> m_items;
    QString m_pageToken; ///< of the page after those read
    int m_pages = 0;
};

} // namespace touchstone::api
