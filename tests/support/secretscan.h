// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDirIterator>
#include <QFile>
#include <QList>
#include <QStringEncoder>
#include <QUrl>

namespace touchstone::test {

/// Looks for secrets in bytes and files, each as it is and as programs write it: percent-encoded, in Base64 wherever it
/// begins within a longer text ("Basic" puts a user before it), in hexadecimal, in UTF-16, and escaped for JSON.
class SecretScan
{
public:
    struct Finding
    {
        QString file;
        QString what; ///< "the key's secret in Base64"; never the secret
    };
    struct Found
    {
        QList<Finding> findings;
        int files = 0;
    };

    /// `name` stands for it in findings. A short word would be found anywhere.
    void add(const QString &name, const QByteArray &secret)
    {
        if (secret.size() < 10)
            qFatal("\"%s\" is too short to be looked for", qPrintable(name));
        const auto form = [&](const char *as, const QByteArray &bytes) {
            m_forms.append({name + QLatin1Char(' ') + QLatin1String(as), bytes});
        };
        form("as it is", secret);
        form("percent-encoded", secret.toPercentEncoding());
        form("percent-encoded in lower case", lowerEscapes(secret.toPercentEncoding()));
        form("in hexadecimal", secret.toHex());
        const QString text = QString::fromUtf8(secret);
        form("in UTF-16, little endian", QStringEncoder(QStringEncoder::Utf16LE)(text));
        form("in UTF-16, big endian", QStringEncoder(QStringEncoder::Utf16BE)(text));
        form("in JSON", escaped(text));
        form("in Latin-1", text.toLatin1());
        for (int before = 0; before < 3; ++before) {
            form("in Base64", base64(secret, before, QByteArray::Base64Encoding));
            form("in Base64 for URLs", base64(secret, before, QByteArray::Base64UrlEncoding));
        }
    }

    /// What of the secrets is there, or "".
    QString findIn(const QByteArray &bytes) const
    {
        for (const Form &form : m_forms) {
            if (bytes.contains(form.bytes))
                return form.name;
        }
        return {};
    }

    /// Every file below the folder, hidden ones too; none that can be read is left out.
    Found filesBelow(const QString &folder) const
    {
        Found found;
        QDirIterator entries(folder, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            QFile file(entries.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            ++found.files;
            if (const QString what = findIn(file.readAll()); !what.isEmpty())
                found.findings.append({file.fileName(), what});
            if (const QString what = findIn(file.fileName().toUtf8()); !what.isEmpty())
                found.findings.append({QStringLiteral("the name of a file"), what});
        }
        return found;
    }

    /// That there is something, and nobody else gets at it.
    static bool isForTheOwnerAlone(const QString &path)
    {
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                            QFile::WriteOther | QFile::ExeOther;
        return QFile::exists(path) && !(QFile::permissions(path) & others);
    }

private:
    struct Form
    {
        QString name;
        QByteArray bytes;
    };

    static QByteArray lowerEscapes(QByteArray text)
    {
        for (qsizetype at = text.indexOf('%'); at >= 0 && at + 2 < text.size(); at = text.indexOf('%', at + 1)) {
            for (qsizetype i = at + 1; i <= at + 2; ++i)
                text[i] = char(std::tolower(text[i]));
        }
        return text;
    }

    static QByteArray escaped(const QString &text)
    {
        QByteArray bytes;
        for (const QChar c : text) {
            if (c.unicode() > 126)
                bytes += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
            else
                bytes += (c == u'"' || c == u'\\' || c == u'/' ? "\\" : "") + QByteArray(1, c.toLatin1());
        }
        return bytes;
    }

    /// The characters that are of the secret alone, when `before` bytes stand in front of it.
    static QByteArray base64(const QByteArray &secret, int before, QByteArray::Base64Option alphabet)
    {
        const QByteArray whole = (QByteArray(before, ' ') + secret).toBase64(alphabet);
        const qsizetype first = (before * 8 + 5) / 6;
        const qsizetype last = (before + secret.size()) * 8 / 6;
        return whole.mid(first, last - first);
    }

    QList<Form> m_forms;
};

} // namespace touchstone::test
