// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QString>
#include <QStringList>
#include <QUrl>

namespace touchstone::desktop {

/// What the command line asks for.
struct Options
{
    enum class Request { Run, ShowHelp, ShowVersion };

    Request request = Request::Run;
    QString dataFolder;          ///< settings and the local cloud's data
    QString project;             ///< id or resource name to open first; "" = the first one
    QString credentialsFile;     ///< a service account's key; "" = the local cloud
    QUrl api;                    ///< where that account lives
    bool isInBackground = false; ///< the window stays hidden where a tray can bring it back
    QString link;                ///< "touchstone://..." to open; judged by whoever opens it
    /// Nothing on the command line says where to: the connection used last, or the welcome.
    bool remembers = false;

    bool isLocal() const { return credentialsFile.isEmpty(); }
};

/// `arguments` as QCoreApplication has them, the program's name first. Invalid says which argument is wrong.
Result<Options> parseOptions(const QStringList &arguments);

QString helpText();

/// The command that starts `program` in the background, on the same data and cloud.
QStringList backgroundCommand(const QString &program, const Options &options);

} // namespace touchstone::desktop
