// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QLibraryInfo>
#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <functional>
#include <optional>

namespace touchstone::test {

/// What the files of one folder may include. The rule with the longest matching folder counts, alone.
struct LayerRule
{
    QString folder;         ///< "ui/charts"; files may always include their own folder
    QStringList mayUse;     ///< other folders of ours
    QStringList families;   ///< Qt modules and third parties: "QtCore", "curl"
    QStringList never = {}; ///< headers that are forbidden although folder or family are allowed; '*' ends a prefix
};

/// Names the Qt module that an include without a module belongs to; empty for no header of Qt.
using QtModuleOf = std::function<QString(const QString &header)>;

/// Looks into the installed headers of Qt.
inline QString installedQtModuleOf(const QString &header)
{
    static const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    static const QStringList modules = headers.entryList({QStringLiteral("Qt*")}, QDir::Dirs, QDir::Name);
    for (const QString &module : modules) {
        if (QFile::exists(headers.filePath(module + QLatin1Char('/') + header)))
            return module;
    }
    return {};
}

/// Judges the #include lines of a file by a table of rules.
class LayeringChecker
{
public:
    LayeringChecker(QList<LayerRule> rules, QtModuleOf qtModuleOf)
        : m_rules(std::move(rules))
        , m_qtModuleOf(std::move(qtModuleOf))
    {}

    /// One message for each include that breaks a rule; `path` is relative to the top of the tree.
    QStringList check(const QString &path, const QByteArray &source) const
    {
        const LayerRule *rule = ruleFor(path);
        if (!rule)
            return {path + QStringLiteral(": no rule for this folder: add one to the table")};
        static const QRegularExpression includeLine(QStringLiteral(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])"));
        QStringList messages;
        const QList<QByteArray> lines = source.split('\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QRegularExpressionMatch match = includeLine.match(QString::fromUtf8(lines.at(i)));
            if (!match.hasMatch())
                continue;
            const bool isOurs = match.captured(1) == QLatin1String("\"");
            const QString header = match.captured(2);
            const QString problem = isOurs ? problemOfOurs(*rule, header) : problemOfOthers(*rule, header);
            if (!problem.isEmpty())
                messages.append(
                    QStringLiteral("%1:%2: %3 is included, but %4").arg(path).arg(i + 1).arg(header, problem));
        }
        return messages;
    }

private:
    static bool isWithin(const QString &path, const QString &folder)
    {
        return path.startsWith(folder + QLatin1Char('/'));
    }

    const LayerRule *ruleFor(const QString &path) const
    {
        const LayerRule *best = nullptr;
        for (const LayerRule &rule : m_rules) {
            if (isWithin(path, rule.folder) && (!best || rule.folder.size() > best->folder.size()))
                best = &rule;
        }
        return best;
    }

    static bool isForbidden(const LayerRule &rule, const QString &header)
    {
        return std::any_of(rule.never.begin(), rule.never.end(), [&](const QString &pattern) {
            return pattern.endsWith(QLatin1Char('*')) ? header.startsWith(pattern.chopped(1)) : header == pattern;
        });
    }

    static QString problemOfOurs(const LayerRule &rule, const QString &header)
    {
        if (header.endsWith(QLatin1String(".moc")))
            return {};
        if (isForbidden(rule, header))
            return QStringLiteral("%1/ must not include it").arg(rule.folder);
        const auto contains = [&](const QString &folder) { return isWithin(header, folder); };
        if (contains(rule.folder) || std::any_of(rule.mayUse.begin(), rule.mayUse.end(), contains))
            return {};
        if (!header.contains(QLatin1Char('/')))
            return QStringLiteral("our headers are named from the top of the tree");
        const QString others = rule.mayUse.isEmpty() ? QStringLiteral("no other folder of ours")
                                                     : rule.mayUse.join(QLatin1String(", ")) + QLatin1String(" alone");
        return QStringLiteral("beside itself %1/ may use %2").arg(rule.folder, others);
    }

    QString problemOfOthers(const LayerRule &rule, const QString &header) const
    {
        const std::optional<QString> family = familyOf(header);
        if (!family)
            return QStringLiteral("no rule knows where it comes from: add its family to the checker");
        if (isForbidden(rule, header.section(QLatin1Char('/'), -1)))
            return QStringLiteral("%1/ must not include it").arg(rule.folder);
        if (family->isEmpty() || rule.families.contains(*family))
            return {};
        return QStringLiteral("%1/ may use %2 alone, not %3")
            .arg(rule.folder, rule.families.join(QLatin1String(", ")), *family);
    }

    /// Empty for the standard library and the operating system, which all may use; nothing when unknown.
    std::optional<QString> familyOf(const QString &header) const
    {
        static const QRegularExpression qtModule(QStringLiteral("^(Qt[A-Z][A-Za-z0-9]*)/"));
        if (const auto match = qtModule.match(header); match.hasMatch())
            return match.captured(1);
        static const QList<std::pair<QString, QString>> thirdParties{
            {QStringLiteral("openssl/"), QStringLiteral("openssl")},
            {QStringLiteral("curl/"), QStringLiteral("curl")},
            {QStringLiteral("qt6keychain/"), QStringLiteral("qtkeychain")},
            {QStringLiteral("sqlite3"), QStringLiteral("sqlite")},
            {QStringLiteral("simdjson"), QStringLiteral("simdjson")},
        };
        for (const auto &[prefix, family] : thirdParties) {
            if (header.startsWith(prefix))
                return family;
        }
        if (const QString module = m_qtModuleOf(header); !module.isEmpty())
            return module;
        static const QRegularExpression system(
            QStringLiteral(R"(^([a-z_0-9]+|(sys|netinet|arpa|linux)/[a-z_0-9]+\.h|[a-z_0-9]+\.h)$)"));
        if (system.match(header).hasMatch())
            return QString();
        return std::nullopt;
    }

    QList<LayerRule> m_rules;
    QtModuleOf m_qtModuleOf;
};

} // namespace touchstone::test
