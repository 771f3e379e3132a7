// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feed/recordingreader.h"

#include "models/domain/textpool.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <deque>
#include <functional>

namespace touchstone::ui {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(RecordingReader)
};

/// One pass over the file, without anything of the window.
class Reading
{
public:
    Reading(const QString &path, qsizetype most, const std::atomic<bool> &cancelled, std::function<void(int)> tell)
        : m_file(path)
        , m_most(most)
        , m_cancelled(cancelled)
        , m_tell(std::move(tell))
    {}

    Result<Recording> read()
    {
        if (!m_file.open(QIODevice::ReadOnly))
            return problem(m_file.errorString());
        if (m_file.size() > RecordingReader::largestFile)
            return problem(Texts::tr("it is larger than 8 GB, which is more than a recording may have"));
        while (!m_file.atEnd()) {
            if (m_cancelled)
                return Failure{Failure::Kind::Cancelled, Texts::tr("reading the recording was cancelled")};
            const QByteArray line = m_file.readLine(RecordingReader::longestLine + 1);
            if (line.isEmpty() && m_file.error() != QFileDevice::NoError)
                return problem(m_file.errorString());
            ++m_line;
            take(line);
            tellProgress();
        }
        m_recording.events = QList<Event>(m_events.cbegin(), m_events.cend());
        return std::move(m_recording);
    }

private:
    Failure problem(const QString &why) const
    {
        return {Failure::Kind::Invalid,
            Texts::tr("%1 could not be read: %2").arg(QDir::toNativeSeparators(m_file.fileName()), why)};
    }

    void take(QByteArray line)
    {
        if (line.size() > RecordingReader::longestLine - 1 && !line.endsWith('\n')) {
            skipRest();
            complain(Texts::tr("the line is longer than 1 MB"));
            return;
        }
        line = line.trimmed();
        if (line.isEmpty())
            return;
        Result<Event> event = eventFromJson(line, &m_texts);
        if (!event) {
            complain(event.failure().message);
            return;
        }
        m_events.push_back(std::move(event).value());
        if (qsizetype(m_events.size()) > m_most) {
            m_events.pop_front();
            ++m_recording.leftOut;
        }
    }

    void skipRest()
    {
        QByteArray rest;
        do {
            rest = m_file.readLine(RecordingReader::longestLine);
        } while (!rest.isEmpty() && !rest.endsWith('\n') && !m_cancelled);
    }

    void complain(const QString &message)
    {
        ++m_recording.malformed;
        if (m_recording.problems.size() < Recording::mostProblems)
            m_recording.problems.append({m_line, message});
    }

    void tellProgress()
    {
        const auto percent = int(m_file.pos() * 100 / std::max<qint64>(1, m_file.size()));
        if (percent != std::exchange(m_percent, percent))
            m_tell(percent);
    }

    QFile m_file;
    qsizetype m_most;
    const std::atomic<bool> &m_cancelled;
    std::function<void(int)> m_tell;
    Recording m_recording;
    TextPool m_texts; ///< which the events share
    std::deque<Event> m_events;
    qint64 m_line = 0;
    int m_percent = 0;
};

} // namespace

RecordingReader::RecordingReader(const QString &file, qsizetype most, QObject *parent)
    : QObject(parent)
    , m_cancelled(std::make_shared<std::atomic<bool>>(false))
{
    auto outcome =
        std::make_shared<std::optional<Result<Recording>>>(); // of the thread, then of the slot after its end
    m_thread.reset(QThread::create([this, file, most, outcome, cancelled = m_cancelled] {
        const auto tell = [this](int percent) {
            // The destructor waits for the thread, so this is there.
            QMetaObject::invokeMethod(this, [this, percent] { Q_EMIT progressed(percent); });
        };
        outcome->emplace(Reading(file, most, *cancelled, tell).read());
    }));
    connect(m_thread.get(), &QThread::finished, this, [this, outcome] {
        deleteLater();
        Q_EMIT finished(**outcome);
    });
    m_thread->start();
}

RecordingReader::~RecordingReader()
{
    cancel();
    m_thread->wait();
}

void RecordingReader::cancel()
{
    *m_cancelled = true;
}

} // namespace touchstone::ui
