// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/autostart.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace touchstone::desktop {

namespace {
constexpr qint64 largestEntry = qint64(64) * 1024; ///< bytes
} // namespace

Autostart::Autostart(QString configurationFolder, QStringList command)
    : m_folder(std::move(configurationFolder))
    , m_command(std::move(command))
{}

bool Autostart::isSupported()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    return true;
#else
    return false;
#endif
}

QString Autostart::file() const
{
    return QDir(m_folder).filePath(QStringLiteral("autostart/touchstone.desktop"));
}

bool Autostart::isOn() const
{
    QFile entryFile(file());
    if (!entryFile.open(QIODevice::ReadOnly))
        return false;
    const QList<QByteArray> lines = entryFile.read(largestEntry).split('\n');
    // How desktops switch an entry off without removing it.
    const auto isOff = [](const QByteArray &line) {
        const QByteArray text = line.simplified().replace(" ", "");
        return text == "Hidden=true" || text == "X-GNOME-Autostart-enabled=false";
    };
    return std::none_of(lines.cbegin(), lines.cend(), isOff);
}

Result<void> Autostart::setOn(bool on) const
{
    const auto failure = [this](const QString &reason) {
        return Failure{Failure::Kind::Unavailable, QStringLiteral("%1: %2").arg(file(), reason)};
    };
    if (!on) {
        QFile entryFile(file());
        if (entryFile.exists() && !entryFile.remove())
            return failure(entryFile.errorString());
        return {};
    }
    if (!QDir().mkpath(QDir(m_folder).filePath(QStringLiteral("autostart"))))
        return failure(QStringLiteral("the folder cannot be made"));
    QSaveFile target(file());
    const QByteArray content = entry();
    if (target.open(QIODevice::WriteOnly) && target.write(content) == content.size() && target.commit())
        return {};
    return failure(target.errorString());
}

QByteArray Autostart::entry() const
{
    QStringList exec;
    for (const QString &argument : m_command)
        exec.append(execArgument(argument));
    // A value's own escapes come on top of the quoting (specification, "The Exec key").
    const QString line = exec.join(u' ').replace(u'\\', QLatin1String("\\\\"));
    return "[Desktop Entry]\n"
           "Type=Application\n"
           "Name=Touchstone\n"
           "Comment=Watches Data Connectors in the background\n"
           "Icon=touchstone\n"
           "Terminal=false\n"
           "X-GNOME-Autostart-enabled=true\n"
           "Exec=" +
           line.toUtf8() + '\n';
}

QString execArgument(const QString &argument)
{
    QString quoted = QStringLiteral("\"");
    for (const QChar character : argument) {
        if (character == u'"' || character == u'`' || character == u'$' || character == u'\\')
            quoted += u'\\';
        quoted += character;
        if (character == u'%') // else it would begin a field code
            quoted += character;
    }
    return quoted + u'"';
}

} // namespace touchstone::desktop
