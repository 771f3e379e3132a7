// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feed/eventrecorder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace touchstone::ui {

/// The recorder's other half: owns the file.
class RecordWriter : public QObject
{
    Q_OBJECT

public:
    RecordWriter(const QString &file, std::shared_ptr<std::atomic<qint64>> waiting)
        : m_file(file)
        , m_waiting(std::move(waiting))
    {}

    void open()
    {
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
            fail();
    }

    void write(const QList<Event> &events)
    {
        m_waiting->fetch_sub(events.size());
        if (!m_file.isOpen())
            return;
        QByteArray lines;
        for (const Event &event : events)
            lines += eventToJson(event) + '\n';
        qint64 begin = m_size;
        while (m_size - begin < lines.size()) {
            const qint64 taken = m_file.write(lines.constData() + (m_size - begin), lines.size() - (m_size - begin));
            if (taken <= 0) {
                cutBack(lines, begin);
                return;
            }
            m_size += taken;
        }
        Q_EMIT written(events.size(), lines.size());
    }

    void close()
    {
        if (m_file.isOpen())
            m_file.close();
        Q_EMIT closed();
    }

Q_SIGNALS:
    void written(qint64 events, qint64 bytes);
    void failed(const touchstone::Failure &failure);
    void closed();

private:
    /// Of `lines`, whose writing began at `begin`, the file keeps those that fitted as a whole.
    void cutBack(const QByteArray &lines, qint64 begin)
    {
        const QString reason = m_file.errorString();
        const QByteArrayView fitted = QByteArrayView(lines).first(m_size - begin);
        const qint64 whole = fitted.lastIndexOf('\n') + 1;
        m_size = begin + whole;
        m_file.resize(m_size);
        Q_EMIT written(fitted.first(whole).count('\n'), whole);
        fail(reason);
    }

    void fail(const QString &reason = {})
    {
        const QString why = reason.isEmpty() ? m_file.errorString() : reason;
        m_file.close();
        Q_EMIT failed(
            {Failure::Kind::Unavailable, QCoreApplication::translate("EventRecorder", "%1 could not be written: %2")
                                             .arg(QDir::toNativeSeparators(m_file.fileName()), why)});
    }

    QFile m_file;
    qint64 m_size = 0;
    std::shared_ptr<std::atomic<qint64>> m_waiting;
};

EventRecorder::EventRecorder(QObject *parent)
    : QObject(parent)
{}

EventRecorder::~EventRecorder()
{
    if (!m_writer)
        m_thread.quit();
    else // behind what was taken, which quit() by itself would overtake
        QMetaObject::invokeMethod(m_writer, [writer = m_writer] {
            writer->close();
            QThread::currentThread()->quit();
        });
    m_thread.wait();
}

void EventRecorder::start(const QString &file)
{
    if (isRecording())
        return;
    m_thread.quit();
    m_thread.wait(); // of the last recording, which has told its end
    m_file = file;
    m_events = 0;
    m_bytes = 0;
    m_waiting = std::make_shared<std::atomic<qint64>>(0);
    m_writer = new RecordWriter(file, m_waiting);
    m_writer->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_writer, &QObject::deleteLater);
    // What an earlier recording has still on its way says nothing of this one.
    connect(m_writer, &RecordWriter::written, this, [this, writer = m_writer](qint64 events, qint64 bytes) {
        if (writer == m_writer)
            written(events, bytes);
    });
    connect(m_writer, &RecordWriter::failed, this, [this, writer = m_writer](const Failure &failure) {
        if (writer == m_writer)
            finish(failure);
    });
    connect(m_writer, &RecordWriter::closed, this, [this, writer = m_writer] {
        if (writer == m_writer)
            finish(m_events);
    });
    m_thread.start();
    QMetaObject::invokeMethod(m_writer, &RecordWriter::open);
}

void EventRecorder::take(const QList<Event> &events)
{
    if (!isRecording() || events.isEmpty())
        return;
    if (m_waiting->fetch_add(events.size()) + events.size() > mostWaiting) {
        finish(Failure{
            Failure::Kind::Unavailable, tr("%1 could not be written as fast as events came, so the recording was ended")
                                            .arg(QDir::toNativeSeparators(m_file))});
        return;
    }
    QMetaObject::invokeMethod(m_writer, [writer = m_writer, events] { writer->write(events); });
}

void EventRecorder::stop()
{
    if (isRecording())
        QMetaObject::invokeMethod(m_writer, &RecordWriter::close);
}

void EventRecorder::written(qint64 events, qint64 bytes)
{
    m_events += events;
    m_bytes += bytes;
    Q_EMIT progressed();
}

void EventRecorder::finish(const Result<qint64> &outcome)
{
    m_writer = nullptr;
    m_thread.quit();
    Q_EMIT ended(m_file, outcome);
}

} // namespace touchstone::ui

#include "eventrecorder.moc"
