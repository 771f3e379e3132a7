// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recover/recoverdialog.h"

#include "models/domain/connectortitle.h"
#include "ui/common/helppage.h"
#include "ui/common/textlabel.h"
#include "ui/common/theme.h"
#include "ui/feed/eventexport.h"
#include "ui/feed/eventrows.h"
#include "ui/feed/eventtable.h"
#include "ui/feed/recordingfeed.h"
#include "ui/recover/recoverwords.h"
#include "ui/recover/timespanpicker.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace touchstone::ui {

using Step = RecoveryState::Step;

namespace {
constexpr std::chrono::hours usualSpan{24}; ///< when nobody knows since when

QString sendText(qsizetype events)
{
    if (events <= 0)
        return RecoverDialog::tr("Nothing to send");
    return events == 1 ? RecoverDialog::tr("&Send 1 event")
                       : RecoverDialog::tr("&Send %1 events").arg(formatCount(events));
}
} // namespace

RecoverDialog::RecoverDialog(const items::ConnectorListModel &model, const ConnectorName &connector,
    const std::optional<Outage> &outage, QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_connector(connector)
    , m_outage(outage)
    , m_title(makeTextLabel(this))
    , m_when(makeTextLabel(this))
    , m_picker(new TimeSpanPicker(this))
    , m_found(makeTextLabel(this))
    , m_table(new EventTable(this))
    , m_secretRow(new QWidget(this))
    , m_secret(new QLineEdit(m_secretRow))
    , m_doubtful(new QCheckBox(this))
    , m_progress(new QProgressBar(this))
    , m_sending(makeTextLabel(this))
    , m_export(new QPushButton(tr("E&xport\u2026"), this))
    , m_copy(new QPushButton(tr("Copy &report"), this))
    , m_send(new QPushButton(this))
    , m_pause(new QPushButton(this))
    , m_end(new QPushButton(tr("&End"), this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Recover missed events"));
    setHelpPage(*this, QStringLiteral("recover"));
    m_state.step = Step::Unread; // nothing was asked yet
    layOut();
    setSpan(outage);
    join();
    refresh();
}

RecoverDialog::~RecoverDialog() = default;

void RecoverDialog::layOut()
{
    m_title->setFont(titleFont(font()));
    m_table->setAccessibleName(tr("Events that were missed"));
    m_table->setMinimumHeight(6 * fontMetrics().lineSpacing());
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setAccessibleName(tr("Signature secret"));
    m_secret->setPlaceholderText(tr("empty: without a signature"));
    m_secret->setToolTip(tr("The cloud tells no secret for this connector. It is used for this sending and not kept."));
    m_secret->setAccessibleDescription(m_secret->toolTip());
    auto *secretLabel = new QLabel(tr("Si&gnature secret, if the endpoint checks one"), m_secretRow);
    secretLabel->setBuddy(m_secret);
    auto *secretLine = new QHBoxLayout(m_secretRow);
    secretLine->setContentsMargins(0, 0, 0, 0);
    secretLine->setSpacing(spacing::small);
    secretLine->addWidget(secretLabel);
    secretLine->addWidget(m_secret, 1);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setRange(0, 100);
    m_copy->setToolTip(tr("What was found and sent, as text"));
    m_end->setToolTip(tr("Send nothing more. What was sent is remembered; the rest can be sent later."));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::small);
    buttons->addWidget(m_export);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    for (QPushButton *button : {m_send, m_pause, m_end, m_close})
        buttons->addWidget(button);
    for (QPushButton *button : {m_export, m_copy, m_send, m_pause, m_end, m_close, m_picker->countButton()})
        button->setAutoDefault(false); // Enter in a field of time must not send
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::huge, spacing::huge, spacing::huge, spacing::large);
    column->setSpacing(spacing::medium);
    for (QWidget *part : std::initializer_list<QWidget *>{m_title, m_when, m_picker, m_found})
        column->addWidget(part);
    column->addWidget(m_table, 1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_doubtful, m_secretRow, m_progress, m_sending})
        column->addWidget(part);
    column->addLayout(buttons);
    resize(760, 540);
}

void RecoverDialog::join()
{
    connect(m_picker, &TimeSpanPicker::countRequested, this, &RecoverDialog::count);
    connect(m_doubtful, &QCheckBox::toggled, this, &RecoverDialog::refreshButtons);
    connect(m_export, &QPushButton::clicked, this, &RecoverDialog::chooseExport);
    connect(m_copy, &QPushButton::clicked, this, &RecoverDialog::copyReport);
    connect(m_send, &QPushButton::clicked, this, [this] {
        m_isClosing = false;
        Q_EMIT sendRequested(isSecretKnown() ? QString() : m_secret->text(), m_doubtful->isChecked());
        m_secret->clear(); // not kept longer than it is needed
    });
    connect(m_pause, &QPushButton::clicked, this, [this] {
        m_isClosing = false;
        if (m_state.step == Step::Paused || m_state.step == Step::Pausing)
            Q_EMIT resumeRequested();
        else
            Q_EMIT pauseRequested();
    });
    connect(m_end, &QPushButton::clicked, this, &RecoverDialog::endRequested);
    connect(m_close, &QPushButton::clicked, this, &RecoverDialog::reject);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &RecoverDialog::refresh);
}

void RecoverDialog::setFormats(const Formats &formats)
{
    m_formats = formats;
    m_picker->setFormats(formats);
    m_table->setFormats(formats);
    if (m_rows)
        m_rows->setFormats(formats);
    refresh();
}

/// The outage as far as it is known; the last day else.
void RecoverDialog::setSpan(const std::optional<Outage> &outage)
{
    const Timestamp end = outage && outage->end ? *outage->end : m_model.clock().now();
    const bool isKnown = outage && outage->isBeginKnown;
    m_picker->setSpan(isKnown ? outage->begin : end - usualSpan, end);
}

void RecoverDialog::count()
{
    if (!m_picker->isValid() || m_state.isSending())
        return;
    m_rows.reset();
    m_feed.reset();
    m_missed = {};
    Q_EMIT readRequested(m_connector, m_picker->begin(), m_picker->end());
}

void RecoverDialog::showState(const RecoveryState &state)
{
    if (state.connector != m_connector)
        return;
    const bool wasSending = m_state.isSending();
    m_state = state;
    if (wasSending && !m_state.isSending() && m_isClosing) {
        QDialog::reject();
        return;
    }
    refresh();
}

void RecoverDialog::showMissed(const MissedEvents &missed)
{
    m_missed = missed;
    m_devices.setDevices(missed.devices);
    Recording recording;
    recording.events = missed.events;
    m_rows.reset();
    m_feed =
        std::make_unique<RecordingFeed>(m_devices, std::max<qsizetype>(missed.events.size(), 1), std::move(recording));
    m_rows = std::make_unique<EventRows>(m_feed->feed());
    m_rows->setFormats(m_formats);
    m_table->setModel(m_rows.get());
    connect(m_feed.get(), &RecordingFeed::filled, m_table, [this] { m_table->showAtTop(0); }); // it follows the newest
}

void RecoverDialog::refresh()
{
    const Timestamp now = m_model.clock().now();
    m_title->setText(tr("What %1 missed").arg(title()));
    m_when->setText(outageWords(m_outage, now, m_formats));
    m_found->setText(foundWords(m_state));
    m_found->setVisible(!m_found->text().isEmpty());
    m_sending->setText(m_isClosing && m_state.isSending()
                           ? tr("%1 Close again to end here; the rest can be sent later.").arg(sendingWords(m_state))
                           : sendingWords(m_state));
    const bool isReading = m_state.step == Step::Reading;
    const bool hasRun = m_state.isSending() || m_state.step == Step::Ended;
    m_sending->setVisible(hasRun);
    m_progress->setVisible(hasRun || isReading);
    m_progress->setValue(isReading ? int(m_state.sensorsAsked * 100 / std::max<qsizetype>(m_state.sensors, 1))
                                   : sendingPercent(m_state));
    m_doubtful->setText(tr("Send the %1 that may have arrived, too").arg(formatCount(m_state.doubtful)));
    refreshButtons();
}

void RecoverDialog::refreshButtons()
{
    const bool isSending = m_state.isSending();
    const bool mayBegin = m_state.step == Step::Ready || m_state.step == Step::Ended;
    m_picker->setLocked(isSending || m_state.step == Step::Reading);
    m_doubtful->setVisible(mayBegin && m_state.doubtful > 0);
    m_secretRow->setVisible(mayBegin && !isSecretKnown() && toSend() > 0);
    m_send->setText(sendText(toSend()));
    m_send->setVisible(!isSending);
    m_send->setEnabled(mayBegin && toSend() > 0);
    m_pause->setText(m_state.step == Step::Sending ? tr("&Pause") : tr("&Resume"));
    m_pause->setVisible(isSending);
    m_end->setVisible(isSending);
    m_export->setEnabled(!m_missed.events.isEmpty());
    m_copy->setEnabled(mayBegin || isSending);
}

qsizetype RecoverDialog::toSend() const
{
    const bool doubtfulToo = m_state.doubtful > 0 && m_doubtful->isChecked();
    return m_state.left() + (doubtfulToo ? m_state.doubtful : 0);
}

QString RecoverDialog::title() const
{
    const std::optional<items::ConnectorRow> row = m_model.row(m_connector);
    return row ? titleOf(row->connector) : m_connector.connector;
}

QString RecoverDialog::endpoint() const
{
    const std::optional<items::ConnectorRow> row = m_model.row(m_connector);
    return row && row->connector.httpConfig ? maskedUrl(row->connector.httpConfig->url) : QString();
}

bool RecoverDialog::isSecretKnown() const
{
    const std::optional<items::ConnectorRow> row = m_model.row(m_connector);
    return row && row->connector.httpConfig && !row->connector.httpConfig->signatureSecret.isEmpty();
}

QString RecoverDialog::foundText() const
{
    return m_found->text();
}

QString RecoverDialog::sendingText() const
{
    return m_sending->text();
}

QString RecoverDialog::report() const
{
    return recoveryReport(m_state, title(), endpoint(), m_formats);
}

void RecoverDialog::chooseExport()
{
    auto *dialog = new QFileDialog(this, tr("Export the missed events"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Lines of JSON (*.ndjson)"), tr("Table, comma-separated (*.csv)")});
    dialog->setDefaultSuffix(QStringLiteral("ndjson"));
    dialog->selectFile(QStringLiteral("missed-events.ndjson"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(
            filter.contains(QLatin1String("*.csv")) ? QStringLiteral("csv") : QStringLiteral("ndjson"));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &RecoverDialog::exportTo);
    dialog->open();
}

void RecoverDialog::exportTo(const QString &file)
{
    EventExport::Sensors sensors;
    for (const Device &device : std::as_const(m_missed.devices))
        sensors.insert(device.name.path(), device);
    auto *writing = new EventExport(file, EventExport::formatOf(file), m_missed.events, sensors, this);
    connect(writing, &EventExport::finished, this, [this](const QString &path, const Result<int> &rows) {
        m_sending->setText(
            rows ? tr("%1 events were written to %2.").arg(formatCount(*rows), QDir::toNativeSeparators(path))
                 : rows.failure().message);
        m_sending->setVisible(true);
    });
}

void RecoverDialog::copyReport()
{
    QGuiApplication::clipboard()->setText(report());
}

/// What is on the wire must be judged, or nobody knows afterwards what became of it.
void RecoverDialog::reject()
{
    if (!m_state.isSending()) {
        QDialog::reject();
        return;
    }
    if (!m_isClosing) {
        m_isClosing = true;
        if (m_state.step == Step::Sending)
            Q_EMIT pauseRequested();
        else
            refresh();
        return;
    }
    Q_EMIT endRequested(); // showState() closes
}

} // namespace touchstone::ui
