// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/errorreply.h"

#include "models/domain/apierror.h"

namespace touchstone::cloud {

namespace {

struct Explanation
{
    int code;
    const char *title;
    const char *meaning;
    const char *remedy;
};

// One entry per code of dt-api.md 4.2, in words for somebody who sees the number for the first time.
constexpr Explanation explanations[] = {
    {400, "The request is not right",
        "A parameter or the body could not be read, or holds a value that is not allowed. The text in \"error\" names "
        "the "
        "field and what it should be.",
        "Change the request; sending the same again gives the same answer."},
    {401, "Nobody is signed in",
        "There was no credential, or it is unknown or has expired. A token lives for one hour.",
        "Fetch a new token with a freshly signed assertion and try once more. Basic authentication works only for "
        "service "
        "accounts that allow it."},
    {403, "Not allowed",
        "The service account is known but its role in this project does not include what was asked for.",
        "Ask a project administrator for another role, or use an account of this project."},
    {404, "There is no such thing",
        "Nothing has this name. For a path with a verb, such as :batchUpdate, it is the project "
        "that does not exist.",
        "Check the ids in the path. Something created a moment ago is there at once in the local cloud."},
    {405, "Wrong method", "The path exists, but not for this method.", "See the list of paths in the manual."},
    {409, "Already there, or changed meanwhile", "What should be created exists, or two changes met.",
        "Read it again and repeat the change if it is still needed."},
    {413, "Too large", "The body is larger than the server takes.", "Send less at once."},
    {429, "Too many requests", "This account asks more often than the limit allows.",
        "Wait for as many seconds as the header Retry-After says."},
    {500, "The server made a mistake", "This is not the fault of the request.",
        "Wait a second and repeat; the server's log says what happened."},
    {503, "Not available now", "The server cannot store at the moment, for instance because its disk is full.",
        "Wait a second, then longer each time."},
    {504, "Timed out inside", "The server waited in vain for a part of itself.",
        "Wait ten seconds, then longer each time."},
};

} // namespace

HttpResponse ErrorReply::from(const Failure &failure) const
{
    const int status = httpStatusOf(failure.kind);
    HttpResponse response;
    response.status = status;
    response.body = apiErrorToJson({failure.message, status, helpLink(status)});
    if (failure.retryAfter)
        response.headers.append({QByteArrayLiteral("Retry-After"), QByteArray::number(failure.retryAfter->count())});
    if (status == 401)
        response.headers.append({QByteArrayLiteral("WWW-Authenticate"), QByteArrayLiteral("Bearer")});
    return response;
}

QString ErrorReply::helpLink(int code) const
{
    QUrl link = m_helpPage;
    link.setFragment(QString::number(code));
    return link.toString();
}

QByteArray ErrorReply::streamError(const Failure &failure) const
{
    const int status = httpStatusOf(failure.kind);
    return streamErrorToJson({failure.message, status, helpLink(status)});
}

HttpResponse ErrorReply::methodNotAllowed(const QList<HttpMethod> &allowed)
{
    QByteArrayList names;
    for (const HttpMethod method : allowed)
        names.append(methodName(method));
    HttpResponse response;
    response.status = 405;
    response.contentType = QByteArrayLiteral("text/plain");
    response.body = "method not allowed; this path has " + names.join(", ") + '\n';
    response.headers.append({QByteArrayLiteral("Allow"), names.join(", ")});
    return response;
}

QByteArray errorHelpPage()
{
    QByteArray page = QByteArrayLiteral("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                                        "<title>Errors of the local cloud</title></head>\n<body>\n"
                                        "<h1>Errors of the local cloud</h1>\n");
    for (const Explanation &entry : explanations) {
        const QByteArray code = QByteArray::number(entry.code);
        page += "<h2 id=\"" + code + "\">" + code + ": " + entry.title + "</h2>\n<p>" + entry.meaning + "</p>\n<p>" +
                entry.remedy + "</p>\n";
    }
    return page + "</body></html>\n";
}

} // namespace touchstone::cloud
