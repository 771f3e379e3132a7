// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sensors/labelsdialog.h"

#include "ui/common/failurewords.h"
#include "ui/common/healthstyle.h"
#include "ui/common/textlabel.h"
#include "ui/common/theme.h"
#include "ui/sensors/sensorwords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QTableWidget>
#include <QVBoxLayout>

namespace touchstone::ui {

namespace {

enum Column { KeyColumn, ValueColumn, ColumnCount };

QString textAt(const QTableWidget &table, int row, int column)
{
    const QTableWidgetItem *item = table.item(row, column);
    return item ? item->text() : QString();
}

} // namespace

LabelsDialog::LabelsDialog(
    const DeviceName &device, const QString &title, const DeviceLabels &labels, const QString &lock, QWidget *parent)
    : QDialog(parent)
    , m_device(device)
    , m_before(labels)
    , m_lock(lock)
    , m_table(new QTableWidget(0, ColumnCount, this))
    , m_add(new QPushButton(tr("&Add a label"), this))
    , m_remove(new QPushButton(tr("&Remove"), this))
    , m_words(makeTextLabel(this))
    , m_save(new QPushButton(tr("&Save"), this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Labels of %1").arg(title));
    layOut();
    for (const QString &special : {QStringLiteral("name"), QStringLiteral("description")})
        addRow(special, labels.value(special));
    for (auto label = labels.cbegin(); label != labels.cend(); ++label) {
        if (label.key() != QLatin1String("name") && label.key() != QLatin1String("description"))
            addRow(label.key(), label.value());
    }
    m_table->setCurrentCell(0, ValueColumn);
    connect(m_table, &QTableWidget::itemChanged, this, &LabelsDialog::judge);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addRow({}, {});
        m_table->setCurrentCell(m_table->rowCount() - 1, KeyColumn);
        m_table->editItem(m_table->currentItem());
        judge();
    });
    connect(m_remove, &QPushButton::clicked, this, &LabelsDialog::removeRow);
    connect(m_save, &QPushButton::clicked, this, &LabelsDialog::save);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    judge();
}

void LabelsDialog::layOut()
{
    m_table->setHorizontalHeaderLabels({tr("Key"), tr("Value")});
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->resizeSection(KeyColumn, 160);
    m_table->verticalHeader()->hide();
    m_table->setAccessibleName(tr("Labels"));
    m_table->setAccessibleDescription(tr("Keys and values; F2 edits a cell"));
    m_table->setTabKeyNavigation(false); // Tab leaves the table, arrows move within
    m_table->setEditTriggers(m_lock.isEmpty() ? QAbstractItemView::AllEditTriggers : QAbstractItemView::NoEditTriggers);
    m_save->setDefault(true);
    for (QPushButton *button : {m_add, m_remove, m_close})
        button->setAutoDefault(false);
    auto *rowButtons = new QHBoxLayout;
    rowButtons->setSpacing(spacing::small);
    rowButtons->addWidget(m_add);
    rowButtons->addWidget(m_remove);
    rowButtons->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::small);
    buttons->addStretch();
    buttons->addWidget(m_save);
    buttons->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::huge, spacing::huge, spacing::huge, spacing::large);
    column->setSpacing(spacing::small);
    column->addWidget(m_table, 1);
    column->addLayout(rowButtons);
    column->addWidget(m_words);
    column->addSpacing(spacing::small);
    column->addLayout(buttons);
    resize(480, 400);
}

void LabelsDialog::addRow(const QString &key, const QString &value)
{
    const int row = m_table->rowCount();
    const QSignalBlocker quiet(m_table);
    m_table->insertRow(row);
    m_table->setItem(row, KeyColumn, new QTableWidgetItem(key));
    m_table->setItem(row, ValueColumn, new QTableWidgetItem(value));
}

void LabelsDialog::removeRow()
{
    m_table->removeRow(m_table->currentRow());
    judge();
}

/// `name` and `description` always have a row; without a value they are no labels unless they were.
DeviceLabels LabelsDialog::labels() const
{
    DeviceLabels result;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString key = textAt(*m_table, row, KeyColumn).trimmed();
        const QString value = textAt(*m_table, row, ValueColumn);
        const bool isSpecial = key == QLatin1String("name") || key == QLatin1String("description");
        if (!value.isEmpty() || m_before.contains(key) || !isSpecial)
            result.insert(key, value);
    }
    return result;
}

LabelChange LabelsDialog::change() const
{
    return labelChangeBetween(m_before, labels());
}

QString LabelsDialog::problem() const
{
    if (!m_lock.isEmpty())
        return m_lock;
    QSet<QString> keys;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString key = textAt(*m_table, row, KeyColumn).trimmed();
        const QString value = textAt(*m_table, row, ValueColumn);
        QString problem = labelKeyProblem(key);
        if (problem.isEmpty() && keys.contains(key))
            problem = tr("The key stands twice; remove one.");
        // What the sensor has already is not judged again.
        if (problem.isEmpty() && m_before.value(key) != value)
            problem = labelValueProblem(value);
        if (!problem.isEmpty())
            return tr("Row %1, %2: %3").arg(QString::number(row + 1), key.left(40), problem);
        keys.insert(key);
    }
    const qsizetype count = labels().size();
    if (count > labellimits::maxPerDevice && count > m_before.size())
        return tr("There are %1 labels; a sensor can have %2.").arg(count).arg(labellimits::maxPerDevice);
    return {};
}

void LabelsDialog::judge()
{
    const QString wrong = problem();
    const bool isIdle = !m_saving && m_lock.isEmpty();
    if (m_saving)
        tell(tr("Saving \u2026"), false);
    else if (!wrong.isEmpty())
        tell(wrong, true);
    else
        tell(tr("Keys have 1 to %1 characters, values up to %2; %3 labels at most. An empty value is allowed.")
                 .arg(labellimits::maxKeyLength)
                 .arg(labellimits::maxValueLength)
                 .arg(labellimits::maxPerDevice),
            false);
    m_table->setEnabled(!m_saving);
    m_add->setEnabled(isIdle);
    m_remove->setEnabled(isIdle && m_table->rowCount() > 0);
    m_save->setEnabled(isIdle && wrong.isEmpty() && !change().isEmpty());
}

void LabelsDialog::tell(const QString &words, bool isProblem)
{
    QPalette coloured = palette();
    coloured.setColor(
        QPalette::WindowText, isProblem ? healthTextColour(Health::Failing, palette()) : mutedText(palette()));
    m_words->setPalette(coloured);
    m_words->setText(isProblem ? QStringLiteral("\u26a0 ") + words : words);
    m_save->setAccessibleDescription(words);
}

void LabelsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        judge();
}

void LabelsDialog::save()
{
    m_saving = true;
    judge();
    Q_EMIT saveRequested(m_device, change());
}

void LabelsDialog::finish(const Result<void> &result)
{
    if (!m_saving)
        return;
    m_saving = false;
    if (result) {
        accept();
        return;
    }
    judge();
    tell(failureWords(tr("change the labels"), result.failure()), true);
}

} // namespace touchstone::ui
