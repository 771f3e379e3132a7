// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/emulator/emulatorpanel.h"

#include "models/domain/eventform.h"
#include "models/items/devicedirectory.h"
#include "models/items/sensorlistmodel.h"
#include "ui/common/emptystate.h"
#include "ui/common/eventwords.h"
#include "ui/common/failurewords.h"
#include "ui/common/healthstyle.h"
#include "ui/common/textlabel.h"
#include "ui/common/theme.h"
#include "ui/emulator/deletesensordialog.h"
#include "ui/emulator/newsensordialog.h"
#include "ui/emulator/publishdialog.h"
#include "ui/emulator/touchbuttons.h"
#include "ui/sensors/sensorrows.h"
#include "ui/sensors/sensorwords.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedLayout>
#include <QTableView>

namespace touchstone::ui {

using items::SensorListModel;

namespace {

constexpr int nameWidth = 200;
constexpr int typeWidth = 150;
constexpr int buttonWidth = 76;

} // namespace

EmulatorPanel::EmulatorPanel(
    const items::DeviceDirectory &devices, const items::TouchModel &touches, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_devices(devices)
    , m_clock(clock)
    , m_sensors(new SensorListModel(devices, touches, clock, this))
    , m_rows(new SensorRows(*m_sensors, SensorRows::Choice::Emulated, this))
    , m_search(new QLineEdit(this))
    , m_new(new QPushButton(tr("&New\u2026"), this))
    , m_publish(new QPushButton(tr("&Publish\u2026"), this))
    , m_stop(new QPushButton(tr("S&top rhythm"), this))
    , m_delete(new QPushButton(tr("&Delete\u2026"), this))
    , m_table(new QTableView(this))
    , m_buttons(new TouchButtons(m_table))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedLayout)
    , m_status(makeTextLabel(this))
{
    layOut();
    connect(m_search, &QLineEdit::textChanged, m_rows, &SensorRows::setSearch);
    connect(m_buttons, &TouchButtons::pressed, this, &EmulatorPanel::touch);
    connect(m_new, &QPushButton::clicked, this, &EmulatorPanel::create);
    connect(m_empty, &EmptyState::actionRequested, this, &EmulatorPanel::create);
    connect(m_publish, &QPushButton::clicked, this, &EmulatorPanel::publish);
    connect(m_delete, &QPushButton::clicked, this, &EmulatorPanel::askToDelete);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (const Device *device = current())
            Q_EMIT rhythmStopRequested(device->name);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &EmulatorPanel::updateActions);
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_rows, signal, this, &EmulatorPanel::updateActions);
    // A sensor that was touched is found here as well.
    connect(&touches, &items::TouchModel::touched, this, [this](const DeviceName &device) {
        const QModelIndex row = m_rows->indexOf(device);
        if (row.isValid() && !m_table->hasFocus())
            m_table->setCurrentIndex(row);
    });
    updateActions();
}

void EmulatorPanel::setFormats(const Formats &formats)
{
    m_formats = formats;
    m_rows->setFormats(formats);
}

void EmulatorPanel::layOut()
{
    m_search->setPlaceholderText(tr("Find an emulated sensor"));
    m_search->setAccessibleName(tr("Find an emulated sensor"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(100);
    m_table->setModel(m_rows);
    m_table->setItemDelegateForColumn(SensorListModel::ActColumn, m_buttons);
    m_table->setAccessibleName(tr("Emulated sensors"));
    m_table->setAccessibleDescription(tr("Space touches the chosen sensor, Enter publishes another event of it"));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->resizeSection(SensorListModel::NameColumn, nameWidth);
    m_table->horizontalHeader()->resizeSection(SensorListModel::TypeColumn, typeWidth);
    m_table->horizontalHeader()->setSectionResizeMode(SensorListModel::NoteColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(SensorListModel::ActColumn, QHeaderView::Fixed);
    m_table->horizontalHeader()->resizeSection(SensorListModel::ActColumn, buttonWidth);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + spacing::medium);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setMouseTracking(true); // the buttons answer to the pointer
    m_table->setShowGrid(false);
    m_table->setMinimumHeight(fontMetrics().height() * 3);
    m_table->installEventFilter(this);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(spacing::small);
    bar->addWidget(m_search, 1);
    for (QPushButton *button : {m_new, m_publish, m_stop, m_delete})
        bar->addWidget(button);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::small, spacing::tiny, spacing::small, spacing::small);
    column->setSpacing(spacing::tiny);
    column->addLayout(bar);
    column->addLayout(m_stack, 1);
    column->addWidget(m_status);
    m_status->hide();
}

QString EmulatorPanel::status() const
{
    return m_status->text();
}

const Device *EmulatorPanel::current() const
{
    const std::optional<DeviceName> name = m_rows->deviceAt(m_table->currentIndex());
    return name ? m_devices.find(*name) : nullptr;
}

QString EmulatorPanel::title(const DeviceName &device) const
{
    return titleOfSensor(device, m_devices.find(device));
}

void EmulatorPanel::setPermissions(const Permissions &permissions)
{
    m_permissions = permissions;
    updateActions();
}

void EmulatorPanel::updateActions()
{
    if (m_awaited) {
        const QModelIndex row = m_rows->indexOf(*m_awaited);
        if (row.isValid()) {
            m_awaited.reset();
            m_table->setCurrentIndex(row);
        }
    }
    const QString createLock = sensorLock(m_permissions, QStringLiteral("emulator.create"), tr("create sensors"));
    const QString updateLock = sensorLock(m_permissions, QStringLiteral("emulator.update"), tr("publish events"));
    const QString deleteLock = sensorLock(m_permissions, QStringLiteral("emulator.delete"), tr("delete sensors"));
    const Device *device = current();
    const auto set = [](QPushButton *button, bool enabled, const QString &lock) {
        button->setEnabled(enabled && lock.isEmpty());
        button->setToolTip(lock);
        button->setAccessibleDescription(lock);
    };
    set(m_new, true, createLock);
    set(m_publish, device, updateLock);
    set(m_delete, device, deleteLock);
    set(m_stop, device && m_rows->rhythm(device->name), {});
    m_buttons->setEnabled(updateLock.isEmpty());
    if (m_rows->rowCount() > 0) {
        m_stack->setCurrentWidget(m_table);
    } else if (!m_search->text().isEmpty()) {
        m_empty->setContent(QStringLiteral("search"), tr("No emulated sensor is called that"),
            tr("Search for a part of its name, type, labels or id."));
        m_stack->setCurrentWidget(m_empty);
    } else {
        m_empty->setContent(QStringLiteral("sensor"), tr("No emulated sensors yet"),
            createLock.isEmpty() ? tr("Create one, and touch it without getting up.") : createLock,
            createLock.isEmpty() ? tr("Create the first one") : QString());
        m_stack->setCurrentWidget(m_empty);
    }
}

void EmulatorPanel::touch(const QModelIndex &row)
{
    const std::optional<DeviceName> device = m_rows->deviceAt(row);
    if (!device || !m_permissions.allow(QStringLiteral("emulator.update")))
        return;
    const Result<Event> event = eventFromFields(EventTypeTraits::Enum::Touch, *device, {}, m_clock.now());
    if (event)
        Q_EMIT publishRequested(*event);
}

void EmulatorPanel::publish()
{
    const Device *device = current();
    if (!device || !m_publish->isEnabled())
        return;
    delete m_dialog; // one at a time
    m_dialog = new PublishDialog(*device, m_clock, this);
    connect(m_dialog, &PublishDialog::publishRequested, this, &EmulatorPanel::publishRequested);
    connect(m_dialog, &PublishDialog::rhythmRequested, this, &EmulatorPanel::rhythmRequested);
    m_dialog->show();
}

void EmulatorPanel::create()
{
    if (!m_new->isEnabled())
        return;
    auto *dialog = new NewSensorDialog(this);
    connect(dialog, &NewSensorDialog::createRequested, this, &EmulatorPanel::createRequested);
    dialog->open();
}

void EmulatorPanel::askToDelete()
{
    const Device *device = current();
    if (!device)
        return;
    auto *dialog = new DeleteSensorDialog(*device, this);
    connect(dialog, &DeleteSensorDialog::confirmed, this, [this](const DeviceName &name) {
        tell(tr("Deleting %1 \u2026").arg(title(name)), false);
        Q_EMIT deleteRequested(name);
    });
    dialog->open();
}

void EmulatorPanel::takeCreated(const Device &device)
{
    m_awaited = device.name;
    tell(tr("%1 was created.").arg(device.displayName()), false);
    updateActions();
}

void EmulatorPanel::takeNotCreated(const Failure &failure)
{
    tell(failureWords(tr("create the emulated sensor"), failure), true);
}

void EmulatorPanel::takeRemoved(const DeviceName &device)
{
    if (m_dialog && m_dialog->device() == device)
        m_dialog->close();
    tell(tr("%1 was deleted.").arg(title(device)), false);
}

void EmulatorPanel::takeNotRemoved(const DeviceName &device, const Failure &failure)
{
    tell(failureWords(tr("delete %1").arg(title(device)), failure), true);
}

void EmulatorPanel::takePublished(const Event &event)
{
    const DeviceName device = event.device().value_or(DeviceName());
    tell(tr("%1 sent: %2, %3.")
             .arg(title(device), eventTypeWord(event.type), valueWords(event.type, event.payload, m_formats)),
        false, device);
}

void EmulatorPanel::takeNotPublished(const Event &event, const Failure &failure)
{
    const DeviceName device = event.device().value_or(DeviceName());
    tell(failureWords(tr("publish as %1").arg(title(device)), failure), true, device);
}

void EmulatorPanel::takeRhythm(const DeviceName &device, const Rhythm &rhythm)
{
    m_rows->setRhythm(device, rhythm.isOver() ? std::nullopt : std::optional(rhythm));
    const QString who = title(device);
    if (rhythm.failure)
        tell(failureWords(tr("go on with the rhythm of %1").arg(who), *rhythm.failure), true, device);
    else if (rhythm.isOver())
        tell(tr("The rhythm of %1 has ended after %2 events.").arg(who, QString::number(rhythm.sent)), false, device);
    else if (rhythm.sent == 0)
        tell(tr("%1 sends by itself now, every %2 s.").arg(who, QString::number(rhythm.every.count())), false, device);
    updateActions();
}

void EmulatorPanel::takeRhythmStopped(const DeviceName &device)
{
    m_rows->setRhythm(device, {});
    tell(tr("The rhythm of %1 was stopped.").arg(title(device)), false, device);
    updateActions();
}

void EmulatorPanel::tell(const QString &words, bool isProblem, const std::optional<DeviceName> &device)
{
    QPalette coloured = palette();
    if (isProblem)
        coloured.setColor(QPalette::WindowText, healthTextColour(Health::Failing, palette()));
    m_status->setPalette(coloured);
    m_status->setText(isProblem ? QStringLiteral("\u26a0 ") + words : words);
    m_status->show();
    if (m_dialog && m_dialog->device() == device)
        m_dialog->tell(words, isProblem);
    QAccessibleEvent alert(m_status, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

bool EmulatorPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Space && m_table->currentIndex().isValid()) {
            touch(m_table->currentIndex());
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            publish();
            return true;
        }
        if (key == Qt::Key_Delete) {
            if (m_delete->isEnabled())
                askToDelete();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace touchstone::ui
