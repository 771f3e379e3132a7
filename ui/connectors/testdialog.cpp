// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/testdialog.h"

#include "models/domain/connectortitle.h"
#include "models/domain/deliverysample.h"
#include "ui/common/eventwords.h"
#include "ui/common/failurewords.h"
#include "ui/common/formats.h"
#include "ui/common/healthstyle.h"
#include "ui/common/theme.h"
#include "ui/connectors/connectorheading.h"
#include "ui/connectors/testwords.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace touchstone::ui {

namespace {

QIcon iconOf(TestLine::Kind kind, const QPalette &palette)
{
    switch (kind) {
    case TestLine::Kind::Done:
        return healthIcon(Health::Healthy, palette);
    case TestLine::Kind::Problem:
        return healthIcon(Health::Failing, palette);
    case TestLine::Kind::Waiting:
        break;
    }
    return healthIcon(Health::Stalled, palette);
}

QString lineText(const TestLine &line, const Formats &formats)
{
    return line.at ? formatClock(toDateTime(*line.at), formats) + QStringLiteral("  ") + line.text : line.text;
}

QLabel *wordsLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

TestDialog::TestDialog(const items::ConnectorListModel &model, const items::DeviceDirectory &devices,
    const ConnectorName &connector, QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_devices(devices)
    , m_connector(connector)
    , m_title(wordsLabel(this))
    , m_notice(wordsLabel(this))
    , m_form(new QFormLayout)
    , m_sensor(new QComboBox(this))
    , m_type(new QComboBox(this))
    , m_create(new QPushButton(tr("&Create an emulated sensor"), this))
    , m_steps(new QListWidget(this))
    , m_send(new QPushButton(this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    layOut();
    connect(m_sensor, &QComboBox::currentIndexChanged, this, &TestDialog::offerTypes);
    connect(m_create, &QPushButton::clicked, this, &TestDialog::createDevice);
    connect(m_send, &QPushButton::clicked, this, &TestDialog::act);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &TestDialog::refresh);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &TestDialog::refresh);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &TestDialog::refresh);
    connect(&m_devices, &items::DeviceDirectory::changed, this, [this] {
        m_deviceFailure.clear();
        m_create->setEnabled(true);
        refresh();
    });
    connect(this, &QDialog::finished, this, [this] {
        if (isFollowing())
            Q_EMIT testCancelled();
    });
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &TestDialog::showSteps);
    refresh();
    m_send->setDefault(true);
    m_send->setFocus();
}

TestDialog::~TestDialog() = default;

void TestDialog::layOut()
{
    m_title->setFont(titleFont(font()));
    m_notice->setObjectName(QStringLiteral("notice"));
    m_sensor->setAccessibleName(tr("Emulated sensor"));
    m_type->setAccessibleName(tr("Type of event"));
    m_form->addRow(tr("From the &sensor"), m_sensor);
    m_form->addRow(tr("An &event of the type"), m_type);
    m_steps->setAccessibleName(tr("What has happened so far"));
    m_steps->setWordWrap(true);
    m_steps->setIconSize(QSize(fontMetrics().height(), fontMetrics().height()));
    m_steps->setSpacing(1);
    m_steps->setSelectionMode(QAbstractItemView::SingleSelection);
    m_steps->setFrameShape(QFrame::NoFrame);
    m_steps->setMinimumHeight(8 * fontMetrics().lineSpacing());
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::small);
    buttons->addWidget(m_create);
    buttons->addStretch();
    buttons->addWidget(m_send);
    buttons->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::huge, spacing::huge, spacing::huge, spacing::large);
    column->setSpacing(spacing::medium);
    column->addWidget(m_title);
    column->addWidget(m_notice);
    column->addLayout(m_form);
    column->addWidget(m_steps, 1);
    column->addLayout(buttons);
    resize(560, 440);
}

QString TestDialog::notice() const
{
    return m_notice->isHidden() ? QString() : m_notice->text();
}

std::optional<Device> TestDialog::device() const
{
    const auto name = DeviceName::parse(m_sensor->currentData().toString());
    const Device *found = name ? m_devices.find(*name) : nullptr;
    return found ? std::optional(*found) : std::nullopt;
}

void TestDialog::refresh()
{
    const std::optional<items::ConnectorRow> row = m_model.row(m_connector);
    if (!row) { // deleted, or another project was chosen
        reject();
        return;
    }
    const QString title = titleOf(row->connector);
    m_canFollow = row->hasLocal();
    setWindowTitle(m_canFollow ? tr("Test a connector") : tr("Synchronise a connector"));
    m_title->setText(m_canFollow ? tr("Send a test event to %1").arg(title) : tr("Synchronise %1").arg(title));
    const QList<Device> devices = m_devices.devices();
    const QString obstacle = testObstacle(row, m_canFollow ? devices : QList<Device>());
    const bool needsDevice = m_canFollow && row->connector.isActive() && !obstacle.isEmpty();
    if (!m_canFollow && !row->connector.isActive())
        setNotice(obstacle);
    else if (!m_canFollow)
        setNotice(
            tr("This cloud does not tell single deliveries, so a test event could not be followed. Synchronising has "
               "the cloud deliver the most recent event of each type of every sensor of the project through this "
               "connector, as ordinary deliveries: your endpoint takes them for real ones. Sensors now: %1.")
                .arg(formatCount(m_devices.sensorCount())));
    else
        setNotice(needsDevice && !m_deviceFailure.isEmpty() ? m_deviceFailure : obstacle);
    offerDevices(row->connector);
    m_create->setVisible(needsDevice);
    const bool possible = row->connector.isActive() && (!m_canFollow || obstacle.isEmpty());
    m_send->setText(isFollowing() ? tr("S&top following") : m_canFollow ? tr("&Send") : tr("&Synchronise"));
    m_send->setEnabled(isFollowing() || possible);
    showSteps();
}

void TestDialog::setNotice(const QString &text)
{
    if (m_notice->text() != text)
        m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
}

void TestDialog::offerDevices(const DataConnector &connector)
{
    const QList<Device> able = m_canFollow ? testDevices(connector, m_devices.devices()) : QList<Device>();
    QStringList paths;
    for (const Device &device : able)
        paths.append(device.name.path());
    QStringList shown;
    for (int i = 0; i < m_sensor->count(); ++i)
        shown.append(m_sensor->itemData(i).toString());
    if (paths != shown) {
        const QString before = m_sensor->currentData().toString();
        const QSignalBlocker quiet(m_sensor);
        m_sensor->clear();
        for (const Device &device : able)
            m_sensor->addItem(device.displayName(), device.name.path());
        m_sensor->setCurrentIndex(std::max<int>(0, int(paths.indexOf(before))));
        offerTypes();
    }
    m_form->setRowVisible(m_sensor, !able.isEmpty());
    m_form->setRowVisible(m_type, !able.isEmpty());
}

void TestDialog::offerTypes()
{
    const std::optional<items::ConnectorRow> row = m_model.row(m_connector);
    const std::optional<Device> sensor = device();
    const QString before = m_type->currentData().toString();
    m_type->clear();
    if (!row || !sensor)
        return;
    for (const EventType &type : testTypes(row->connector, *sensor))
        m_type->addItem(eventTypeWord(type), type.text());
    m_type->setCurrentIndex(std::max(0, m_type->findData(before)));
}

void TestDialog::act()
{
    if (isFollowing()) {
        Q_EMIT testCancelled();
        return;
    }
    const std::optional<Device> sensor = device();
    if (m_canFollow && !sensor)
        return;
    Q_EMIT testRequested(m_connector, m_canFollow ? std::optional(sensor->name) : std::nullopt,
        EventType::fromText(m_type->currentData().toString()));
}

void TestDialog::createDevice()
{
    const std::optional<items::ConnectorRow> row = m_model.row(m_connector);
    if (!row)
        return;
    m_create->setEnabled(false); // until the sensor is there, or it is known why not
    const Device sample = sampleDevice(row->connector, firstForwardedType(row->connector));
    Q_EMIT deviceRequested(sample.type, tr("Test sensor"));
}

void TestDialog::showDeviceFailure(const Failure &failure)
{
    m_create->setEnabled(true);
    m_deviceFailure = failureWords(tr("create an emulated sensor"), failure);
    refresh();
}

void TestDialog::showRun(const TestRun &run)
{
    if (run.connector != m_connector)
        return;
    m_run = run;
    if (isFollowing())
        m_second.start();
    else
        m_second.stop();
    refresh();
}

void TestDialog::showSteps()
{
    const QList<TestLine> lines = m_run ? testLines(*m_run, m_model.clock().now()) : QList<TestLine>();
    while (m_steps->count() > lines.size())
        delete m_steps->takeItem(m_steps->count() - 1);
    for (int i = 0; i < lines.size(); ++i) { // in place, so that what is being read stays where it is
        if (i >= m_steps->count()) {
            m_steps->addItem(new QListWidgetItem);
            m_steps->scrollToBottom();
        }
        QListWidgetItem *item = m_steps->item(i);
        const QString text = lineText(lines[i], m_formats);
        if (item->text() == text && item->data(Qt::UserRole) == int(lines[i].kind))
            continue;
        item->setText(text);
        item->setData(Qt::UserRole, int(lines[i].kind));
        item->setIcon(iconOf(lines[i].kind, palette()));
    }
}

void TestDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_steps->clear();
        showSteps();
    }
}

} // namespace touchstone::ui
