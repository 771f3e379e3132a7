// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/deliveriespage.h"

#include "ui/common/emptystate.h"
#include "ui/common/eventwords.h"
#include "ui/common/failurewords.h"
#include "ui/common/formats.h"
#include "ui/common/icons.h"
#include "ui/common/recordtable.h"
#include "ui/common/theme.h"
#include "ui/connectors/connectorwords.h"
#include "ui/connectors/deliveryrows.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedLayout>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace touchstone::ui {

using items::DeliveryModel;

namespace {

constexpr int answerLines = 5;
constexpr int eventIdFrom = 620; ///< a narrower table leaves the ids to the text below it

} // namespace

QString queueWords(const items::ConnectorRow &row, Timestamp now)
{
    if (!row.queue)
        return {};
    const QueueState &queue = *row.queue;
    if (queue.depth <= 0)
        return row.connector.isActive() ? DeliveriesPage::tr("Nothing waits.")
                                        : DeliveriesPage::tr("Nothing waits: a disabled connector keeps no events.");
    QStringList words{waitingWords(queue, now)};
    words[0] = words[0].left(1).toUpper() + words[0].mid(1);
    words.append(DeliveriesPage::tr("%1 in flight").arg(formatCount(queue.inFlight)));
    if (queue.nextAttempt && *queue.nextAttempt > now) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(*queue.nextAttempt - now);
        words.append(DeliveriesPage::tr("next attempt in %1").arg(formatCountdown(left)));
    }
    return words.join(QStringLiteral("; ")) + u'.';
}

DeliveriesPage::DeliveriesPage(const items::ConnectorListModel &connectors, DeliveryModel &deliveries, QWidget *parent)
    : QWidget(parent)
    , m_connectors(connectors)
    , m_deliveries(deliveries)
    , m_rows(new DeliveryRows(deliveries, this))
    , m_queue(new QLabel(this))
    , m_failedOnly(new QCheckBox(tr("&Failed only"), this))
    , m_resend(new QPushButton(tr("&Send event again"), this))
    , m_resendAll(new QPushButton(this))
    , m_copy(new QToolButton(this))
    , m_view(new QTableView(this))
    , m_answer(new QPlainTextEdit(this))
    , m_bound(new QLabel(this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedLayout)
{
    auto *record = new QWidget(this);
    auto *recordColumn = new QVBoxLayout(record);
    recordColumn->setContentsMargins(0, 0, 0, 0);
    recordColumn->setSpacing(spacing::tiny);
    recordColumn->addWidget(m_view, 1);
    recordColumn->addWidget(m_bound);
    recordColumn->addWidget(m_answer);
    m_stack->addWidget(record);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, spacing::small, 0, 0);
    column->setSpacing(spacing::small);
    column->addWidget(m_queue);
    column->addLayout(makeBar());
    column->addLayout(m_stack, 1);
    m_queue->setWordWrap(true);
    m_queue->setTextFormat(Qt::PlainText);
    m_bound->setTextFormat(Qt::PlainText);
    m_bound->setWordWrap(true);
    setUpView();
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &DeliveriesPage::refresh);
    connect(&m_deliveries, &DeliveryModel::stateChanged, this, &DeliveriesPage::showState);
    connect(m_rows, &QAbstractItemModel::rowsInserted, this, &DeliveriesPage::showState);
    connect(m_rows, &QAbstractItemModel::rowsRemoved, this, &DeliveriesPage::showState);
    connect(m_rows, &QAbstractItemModel::modelReset, this, &DeliveriesPage::showState);
    connect(m_empty, &EmptyState::actionRequested, this, &DeliveriesPage::testRequested);
    showState();
}

QLayout *DeliveriesPage::makeBar()
{
    m_failedOnly->setAccessibleDescription(tr("Shows only the attempts that were not acknowledged"));
    m_resend->setToolTip(tr("Sends the event of the chosen attempt again, also when it was acknowledged"));
    m_resendAll->setToolTip(tr("Ends the pauses: all that waits is tried now"));
    m_copy->setIcon(icon(QStringLiteral("copy")));
    m_copy->setAutoRaise(true);
    m_copy->setFocusPolicy(Qt::TabFocus);
    m_copy->setToolTip(tr("Copy the chosen attempt as text (Ctrl+C in the table)"));
    m_copy->setAccessibleName(tr("Copy the chosen attempt as text"));
    auto *bar = new QHBoxLayout;
    bar->setSpacing(spacing::small);
    bar->addWidget(m_failedOnly);
    bar->addStretch();
    bar->addWidget(m_resend);
    bar->addWidget(m_resendAll);
    bar->addWidget(m_copy);
    connect(m_failedOnly, &QCheckBox::toggled, this, [this](bool failedOnly) {
        m_rows->setFailedOnly(failedOnly);
        showState();
    });
    connect(m_resend, &QPushButton::clicked, this, [this] {
        if (const auto attempt = chosen(); attempt && m_connector)
            Q_EMIT resendRequested(*m_connector, attempt->eventId);
    });
    connect(m_resendAll, &QPushButton::clicked, this, [this] {
        if (m_connector)
            Q_EMIT resendRequested(*m_connector, {});
    });
    connect(m_copy, &QToolButton::clicked, this, [this] {
        if (const auto attempt = chosen())
            QGuiApplication::clipboard()->setText(attemptText(*attempt, m_formats));
    });
    return bar;
}

void DeliveriesPage::setUpView()
{
    m_view->setModel(m_rows);
    m_view->setAccessibleName(tr("Deliveries"));
    m_view->setAccessibleDescription(tr("The newest attempt is at the top. Ctrl+C copies the chosen one."));
    makeRecordTable(*m_view);
    m_view->setMinimumHeight(6 * fontMetrics().height());
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + spacing::small);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->horizontalHeader()->setSectionResizeMode(DeliveryModel::OutcomeColumn, QHeaderView::Stretch);
    m_view->installEventFilter(this);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DeliveriesPage::showChosen);
    connect(m_rows, &QAbstractItemModel::modelReset, this, &DeliveriesPage::showChosen);
    m_answer->setReadOnly(true);
    m_answer->setTabChangesFocus(true);
    m_answer->setAccessibleName(tr("The chosen attempt and its answer"));
    m_answer->setPlaceholderText(tr("Choose an attempt to read what the endpoint answered."));
    m_answer->setFixedHeight(answerLines * fontMetrics().lineSpacing() + spacing::large);
    layOutColumns();
}

void DeliveriesPage::setFormats(const Formats &formats)
{
    m_formats = formats;
    m_rows->setFormats(formats);
    layOutColumns();
    showChosen();
}

void DeliveriesPage::layOutColumns()
{
    const auto fit = [this](int column, const QString &widest) {
        m_view->setColumnWidth(column, fontMetrics().horizontalAdvance(widest) + spacing::large);
    };
    m_view->setColumnWidth(DeliveryModel::TimeColumn, widestClock(fontMetrics(), m_formats) + spacing::large);
    fit(DeliveryModel::TypeColumn, eventTypeWord(EventTypeTraits::Enum::NetworkStatus));
    fit(DeliveryModel::NumberColumn, tr("Attempt"));
    fit(DeliveryModel::DurationColumn, QStringLiteral("0000 ms"));
    fit(DeliveryModel::EventColumn, QStringLiteral("00000000000000000000"));
    m_view->setColumnHidden(DeliveryModel::EventColumn, m_view->width() < eventIdFrom);
}

void DeliveriesPage::setConnector(const std::optional<ConnectorName> &connector)
{
    if (m_connector == connector)
        return;
    m_connector = connector;
    if (isVisible())
        Q_EMIT deliveriesWanted(m_connector);
    refresh();
    showState();
}

std::optional<DeliveryAttempt> DeliveriesPage::chosen() const
{
    const QModelIndex current = m_view->currentIndex();
    return current.isValid() ? std::optional(m_rows->attemptAt(current)) : std::nullopt;
}

void DeliveriesPage::refresh()
{
    const std::optional<items::ConnectorRow> row = m_connector ? m_connectors.row(*m_connector) : std::nullopt;
    const QString words = row ? queueWords(*row, m_connectors.clock().now()) : QString();
    if (m_queue->text() != words)
        m_queue->setText(words);
    m_queue->setVisible(!words.isEmpty());
    updateActions(row);
}

void DeliveriesPage::updateActions(const std::optional<items::ConnectorRow> &row)
{
    const bool canSend = row && row->connector.isActive() && row->queue;
    const qint64 waiting = canSend ? row->queue->depth - row->queue->inFlight : 0;
    m_resend->setEnabled(canSend && m_view->currentIndex().isValid());
    m_resendAll->setEnabled(waiting > 0);
    const QString all =
        waiting > 0 ? tr("Send all that &waits (%1)").arg(formatCount(waiting)) : tr("Send all that &waits");
    if (m_resendAll->text() != all)
        m_resendAll->setText(all);
    m_copy->setEnabled(m_view->currentIndex().isValid());
}

void DeliveriesPage::showChosen()
{
    const std::optional<DeliveryAttempt> attempt = chosen();
    const QString text = attempt ? attemptText(*attempt, m_formats) : QString();
    if (m_answer->toPlainText() != text)
        m_answer->setPlainText(text);
    refresh();
}

void DeliveriesPage::showState()
{
    using State = DeliveryModel::State;
    const State state = m_deliveries.state();
    const bool isOurs = m_deliveries.connector() == m_connector;
    const bool hasRows = isOurs && m_rows->rowCount() > 0;
    m_failedOnly->setVisible(state != State::Absent);
    m_resend->setVisible(state != State::Absent);
    m_resendAll->setVisible(state != State::Absent);
    m_copy->setVisible(state != State::Absent);
    m_stack->setCurrentIndex(hasRows && state != State::Absent ? 0 : 1);
    const QString picture = QStringLiteral("events");
    if (state == State::Absent)
        m_empty->setContent(picture, tr("This cloud does not tell single deliveries"),
            tr("Only a local cloud keeps a record of attempts and answers. The totals and the health above are all "
               "that "
               "this one tells."));
    else if (state == State::Unread)
        m_empty->setContent(picture, tr("The deliveries could not be read"),
            failureWords(tr("read the deliveries"), m_deliveries.failure()));
    else if (state != State::Read || !isOurs)
        m_empty->setContent(picture, tr("Loading the last deliveries\u2026"), {});
    else if (m_deliveries.rowCount() > 0)
        m_empty->setContent(picture, tr("No attempt failed"),
            tr("All of the last %1 attempts were acknowledged.").arg(formatCount(m_deliveries.rowCount())));
    else
        m_empty->setContent(picture, tr("No delivery yet"),
            tr("Since the local cloud was started, nothing was to be delivered here. A test event shows the whole "
               "way."),
            tr("Send a test event\u2026"));
    QString bound = tr("%1 of %2 attempts since the local cloud was started")
                        .arg(formatCount(m_rows->rowCount()), formatCount(m_deliveries.attemptCount()));
    if (state == State::Unread)
        bound = tr("From before: %1").arg(failureWords(tr("read the deliveries"), m_deliveries.failure()));
    m_bound->setText(bound);
    refresh();
}

void DeliveriesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_second.start();
    Q_EMIT deliveriesWanted(m_connector);
    refresh();
}

void DeliveriesPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_second.stop();
    Q_EMIT deliveriesWanted(std::nullopt);
}

void DeliveriesPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_rows->setPalette(palette());
}

bool DeliveriesPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::Resize)
        layOutColumns();
    if (watched == m_view && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        m_copy->click();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace touchstone::ui
