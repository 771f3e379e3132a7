// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identify/identifypanel.h"

#include "models/items/devicedirectory.h"
#include "models/items/sensorlistmodel.h"
#include "models/items/touchmodel.h"
#include "ui/common/emptystate.h"
#include "ui/common/formats.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/identify/editoutcome.h"
#include "ui/identify/hiddensensors.h"
#include "ui/identify/touchcard.h"
#include "ui/identify/touchrows.h"
#include "ui/identify/waitpanel.h"
#include "ui/sensors/labelsdialog.h"
#include "ui/sensors/sensorwords.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStackedLayout>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>

namespace touchstone::ui {

using items::TouchModel;

namespace {
constexpr std::chrono::milliseconds tickLength{200};
constexpr QSize roomy(600, 400); ///< the page, not the dock
} // namespace

IdentifyPanel::IdentifyPanel(
    TouchModel &touches, const items::DeviceDirectory &devices, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_touches(touches)
    , m_devices(devices)
    , m_sensors(new items::SensorListModel(devices, touches, clock, this))
    , m_ticks(new QTimer(this))
    , m_button(new QPushButton(this))
    , m_hint(new QLabel(this))
    , m_countdown(new QLabel(this))
    , m_renew(new QToolButton(this))
    , m_many(new QCheckBox(tr("Name &many"), this))
    , m_sound(new QToolButton(this))
    , m_tabs(new QTabWidget(this))
    , m_empty(new EmptyState(this))
    , m_found(new QWidget(this))
    , m_card(new TouchCard(devices, this))
    , m_outcome(new EditOutcome(this))
    , m_historyTitle(new QLabel(tr("Former touches"), this))
    , m_history(new QListView(this))
    , m_formerTouches(new TouchRows(this))
    , m_wait(new WaitPanel(*m_sensors, devices, this))
    , m_hidden(new HiddenSensors(*m_sensors, this))
    , m_stack(new QStackedLayout)
{
    layOut();
    m_formerTouches->setSourceModel(&touches);
    m_history->setModel(m_formerTouches);
    join();
    setPermissions({});
    setSound(true);
    listeningChanged(touches.isListening());
}

void IdentifyPanel::join()
{
    connect(m_history->selectionModel(), &QItemSelectionModel::currentChanged, this, &IdentifyPanel::showRow);
    connect(m_button, &QPushButton::clicked, this, &IdentifyPanel::toggle);
    connect(m_renew, &QToolButton::clicked, this, &IdentifyPanel::start);
    connect(m_wait, &WaitPanel::waitRequested, this, &IdentifyPanel::start);
    connect(m_sound, &QToolButton::toggled, this, &IdentifyPanel::soundChanged);
    connect(m_ticks, &QTimer::timeout, this, &IdentifyPanel::tick);
    connect(&m_touches, &TouchModel::touched, this, &IdentifyPanel::touched);
    connect(&m_touches, &TouchModel::listeningChanged, this, &IdentifyPanel::listeningChanged);
    connect(&m_touches, &TouchModel::valuesCame, m_card, &TouchCard::refresh);
    connect(&m_touches, &QAbstractItemModel::modelReset, this, &IdentifyPanel::reset);
    connect(&m_devices, &items::DeviceDirectory::changed, m_card, &TouchCard::refresh);
    connect(m_card, &TouchCard::nameEntered, this, &IdentifyPanel::rename);
    connect(m_card, &TouchCard::editCancelled, this, &IdentifyPanel::showNext);
    connect(m_card, &TouchCard::labelsRequested, this, &IdentifyPanel::editLabels);
    connect(m_card, &TouchCard::eventsRequested, this, &IdentifyPanel::eventsRequested);
    connect(m_outcome, &EditOutcome::undoRequested, this, &IdentifyPanel::undoRequested);
}

void IdentifyPanel::setFormats(const Formats &formats)
{
    m_card->setFormats(formats);
    m_formerTouches->setFormats(formats);
    m_wait->setFormats(formats);
    m_hidden->setFormats(formats);
}

void IdentifyPanel::layOut()
{
    auto *bar = new QHBoxLayout;
    bar->setSpacing(spacing::small);
    bar->addWidget(m_button);
    bar->addWidget(m_hint, 1);
    bar->addWidget(m_countdown);
    bar->addWidget(m_renew);
    m_countdown->setFont(titleFont(font()));
    m_countdown->setAccessibleName(tr("Time left"));
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);
    m_renew->setIcon(icon(QStringLiteral("refresh")));
    m_renew->setAutoRaise(true);
    m_renew->setFocusPolicy(Qt::StrongFocus);
    m_renew->setAccessibleName(tr("Two minutes more"));
    m_renew->setToolTip(tr("Begin the two minutes anew; each touch does so as well"));

    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeTouchedPage(), tr("Touched"));
    m_tabs->addTab(m_wait, tr("Wait for one"));
    m_tabs->addTab(m_hidden, tr("Not by touch"));
    m_tabs->setTabToolTip(1, tr("Choose a sensor and be told when it is touched"));
    m_tabs->setTabToolTip(2, tr("Devices that cannot be found by touch, and why"));
    m_tabs->setCornerWidget(makeCorner());
    m_tabs->setAccessibleName(tr("Ways to identify"));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(spacing::small, spacing::tiny, spacing::small, spacing::small);
    whole->setSpacing(spacing::tiny);
    whole->addLayout(bar);
    whole->addWidget(m_tabs, 1);
}

QWidget *IdentifyPanel::makeCorner()
{
    auto *corner = new QWidget(this);
    auto *row = new QHBoxLayout(corner);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::small);
    row->addWidget(m_many);
    row->addWidget(m_sound);
    m_many->setToolTip(tr("Touch, type the name, Enter, touch the next"));
    m_sound->setIcon(icon(QStringLiteral("sound")));
    m_sound->setCheckable(true);
    m_sound->setFocusPolicy(Qt::StrongFocus);
    m_sound->setAccessibleName(tr("Sound at a touch"));
    m_sound->setToolTip(tr("Let a touch be heard"));
    return corner;
}

QWidget *IdentifyPanel::makeTouchedPage()
{
    auto *column = new QVBoxLayout(m_found);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::tiny);
    column->addWidget(m_card);
    column->addWidget(m_outcome);
    column->addWidget(m_historyTitle);
    column->addWidget(m_history, 1);
    m_historyTitle->setFont(captionFont(font()));
    m_historyTitle->setBuddy(m_history);
    m_history->setObjectName(QStringLiteral("touchHistory"));
    m_history->setAccessibleName(tr("Former touches"));
    m_history->setFrameShape(QFrame::NoFrame);
    m_history->setUniformItemSizes(true);
    m_history->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_history->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_history->setMinimumHeight(fontMetrics().height() * 2);
    auto *page = new QWidget(this);
    page->setLayout(m_stack);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_found);
    return page;
}

IdentifyPanel::State IdentifyPanel::state() const
{
    if (m_stack->currentWidget() == m_found)
        return State::Found;
    return m_touches.isListening() ? State::Listening : State::Idle;
}

QString IdentifyPanel::hint() const
{
    return m_hint->text();
}

QString IdentifyPanel::title(const DeviceName &device) const
{
    return titleOfSensor(device, m_devices.find(device));
}

void IdentifyPanel::setPermissions(const Permissions &permissions)
{
    m_permissions = permissions;
    m_card->setLock(sensorLock(permissions, QStringLiteral("device.update"), tr("change names and labels")));
    const bool mayName = permissions.allow(QStringLiteral("device.update"));
    m_many->setEnabled(mayName);
    if (!mayName)
        m_many->setChecked(false);
}

void IdentifyPanel::setLink(const LinkState &link)
{
    m_isHeard = link.kind == LinkState::Kind::Live;
    updateState();
}

void IdentifyPanel::setSound(bool on)
{
    m_sound->setChecked(on);
}

bool IdentifyPanel::hasSound() const
{
    return m_sound->isChecked();
}

bool IdentifyPanel::namesMany() const
{
    return m_many->isChecked();
}

void IdentifyPanel::setNamesMany(bool on)
{
    m_many->setChecked(on && m_many->isEnabled());
}

void IdentifyPanel::start()
{
    m_deadline = QDeadlineTimer(m_listeningTime);
    m_touches.setListening(true);
    tick();
}

void IdentifyPanel::stop()
{
    m_touches.setListening(false);
}

void IdentifyPanel::toggle()
{
    if (m_touches.isListening())
        stop();
    else
        start();
}

void IdentifyPanel::tick()
{
    if (!m_touches.isListening())
        return;
    if (m_deadline.hasExpired()) {
        stop();
        return;
    }
    m_countdown->setText(formatCountdown(std::chrono::milliseconds(m_deadline.remainingTime())));
}

void IdentifyPanel::listeningChanged(bool listening)
{
    if (listening) {
        if (m_deadline.hasExpired())
            m_deadline = QDeadlineTimer(m_listeningTime);
        m_ticks->start(tickLength);
    } else {
        m_ticks->stop();
        m_wait->listeningEnded();
    }
    m_button->setText(listening ? tr("Stop") : tr("Start"));
    m_button->setIcon(icon(listening ? QStringLiteral("pause") : QStringLiteral("identify")));
    m_button->setToolTip(listening ? tr("Stop listening for touches (Ctrl+I)") : tr("Listen for touches (Ctrl+I)"));
    m_button->setAccessibleName(listening ? tr("Stop identifying") : tr("Start identifying a sensor"));
    m_countdown->setVisible(listening);
    m_renew->setVisible(listening);
    updateState();
    tick();
}

void IdentifyPanel::touched(const DeviceName &device, Timestamp at)
{
    m_deadline = QDeadlineTimer(m_listeningTime);
    if (hasSound())
        Q_EMIT touchSounded();
    m_wait->touched(device, at);
    const bool isBusy = m_card->isEditing() && m_card->device() != device && (namesMany() || m_card->hasDraft());
    if (isBusy)
        m_next.append({device, at}); // a name that is being typed is not thrown away
    else
        showTouch({device, at});
    updateState();
}

void IdentifyPanel::showTouch(const Touch &touch)
{
    m_card->setTouch(touch.device, toDateTime(touch.at));
    m_stack->setCurrentWidget(m_found);
    if (!m_wait->awaited())
        m_wait->choose(touch.device);
    const QModelIndexList rows = m_history->model()->match(
        m_history->model()->index(0, 0), TouchModel::DevicePathRole, touch.device.path(), 1, Qt::MatchExactly);
    if (!rows.isEmpty()) {
        m_history->setCurrentIndex(rows.first());
        m_history->scrollTo(rows.first());
    }
    m_card->flash();
    if (namesMany())
        m_card->editName();
}

void IdentifyPanel::showNext()
{
    if (!m_next.isEmpty())
        showTouch(m_next.takeFirst());
    updateState();
}

void IdentifyPanel::showRow(const QModelIndex &row)
{
    const std::optional<DeviceName> device = DeviceName::parse(row.data(TouchModel::DevicePathRole).toString());
    if (device && !m_card->hasDraft())
        m_card->setTouch(*device, row.data(TouchModel::TimestampRole).toDateTime());
}

void IdentifyPanel::rename(const DeviceName &device, const QString &name)
{
    const QString key = QStringLiteral("name");
    const Device *known = m_devices.find(device);
    const DeviceLabels before = known ? known->labels : DeviceLabels();
    DeviceLabels after = before;
    if (name.isEmpty())
        after.remove(key);
    else
        after.insert(key, name);
    const LabelChange change = labelChangeBetween(before, after);
    if (!change.isEmpty()) {
        m_outcome->begin(tr("Renaming %1 \u2026").arg(title(device)));
        Q_EMIT labelsChangeRequested(device, change);
    }
    showNext();
}

void IdentifyPanel::editLabels(const DeviceName &device)
{
    const Device *known = m_devices.find(device);
    if (!known || m_dialog)
        return;
    m_dialog = new LabelsDialog(device, known->displayName(), known->labels,
        sensorLock(m_permissions, QStringLiteral("device.update"), tr("change labels")), this);
    connect(m_dialog, &LabelsDialog::saveRequested, this, &IdentifyPanel::labelsChangeRequested);
    m_dialog->open();
}

void IdentifyPanel::takeEdit(const LabelEdit &edit)
{
    if (m_dialog && m_dialog->device() == edit.device)
        m_dialog->finish({});
    m_outcome->takeEdit(edit);
}

void IdentifyPanel::takeFailure(const DeviceName &device, const LabelChange &change, const Failure &failure)
{
    if (m_dialog && m_dialog->device() == device)
        m_dialog->finish(failure);
    const bool isName = change.add.contains(QStringLiteral("name")) && change.add.size() == 1;
    m_outcome->takeFailure(
        device, (isName ? tr("rename %1") : tr("change the labels of %1")).arg(title(device)), failure);
}

/// Another project, or none: its sensors are not those that were touched.
void IdentifyPanel::reset()
{
    m_next.clear();
    m_outcome->clear();
    m_card->setTouch({}, {});
    if (m_dialog)
        m_dialog->reject();
    updateState();
}

QString IdentifyPanel::hintWords() const
{
    const bool listening = m_touches.isListening();
    if (listening && !m_isHeard)
        return tr("Not connected: touches are not heard until the live events are back.");
    if (!m_next.isEmpty())
        return tr("%1 was touched meanwhile: Enter or Esc goes on to it.").arg(title(m_next.first().device));
    if (m_touches.rowCount() > 0)
        return listening ? tr("Touch the next sensor \u2026") : tr("Stopped. Start again to find another one.");
    return listening ? tr("Touch a sensor \u2026") : tr("Which sensor is this?");
}

void IdentifyPanel::updateState()
{
    m_hint->setText(hintWords());
    if (m_touches.rowCount() > 0) {
        m_stack->setCurrentWidget(m_found);
        return;
    }
    if (m_touches.isListening())
        m_empty->setContent(QStringLiteral("touch"), tr("Touch a sensor now"),
            tr("Press the middle of the sensor for a moment. Its name appears here."));
    else
        m_empty->setContent(QStringLiteral("identify"), tr("Find out which sensor you hold"),
            tr("Press Start or Ctrl+I, then touch the sensor. Its name, type and labels appear here."));
    m_stack->setCurrentWidget(m_empty);
}

void IdentifyPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F2 && state() == State::Found)
        m_card->editName();
    else
        QWidget::keyPressEvent(event);
}

void IdentifyPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_card->setLarge(width() >= roomy.width() && height() >= roomy.height());
}

void IdentifyPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    m_countdown->setFont(titleFont(font()));
    m_historyTitle->setFont(captionFont(font()));
}

} // namespace touchstone::ui
