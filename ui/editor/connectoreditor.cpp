// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/connectoreditor.h"

#include "models/domain/connectortitle.h"
#include "ui/common/failurewords.h"
#include "ui/common/tallscrollarea.h"
#include "ui/common/textlabel.h"
#include "ui/common/theme.h"
#include "ui/editor/bodypreview.h"
#include "ui/editor/changesummary.h"
#include "ui/editor/endpointpage.h"
#include "ui/editor/eventpicker.h"
#include "ui/editor/labelpicker.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace touchstone::ui {

namespace {

enum Tab { EndpointTab, EventsTab, LabelsTab };

QString bulleted(const QStringList &lines)
{
    QStringList result;
    for (const QString &line : lines)
        result.append(QStringLiteral("\u2022 ") + line);
    return result.join(QLatin1Char('\n'));
}

QWidget *padded(QWidget *content, QWidget *parent)
{
    auto *page = new QWidget(parent);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(spacing::medium, spacing::medium, spacing::medium, spacing::medium);
    layout->addWidget(content);
    return page;
}

} // namespace

ConnectorEditor::ConnectorEditor(const Models &models, const DataConnector &connector, QWidget *parent)
    : QDialog(parent)
    , m_models(models)
    , m_before(connector)
    , m_current(connector)
    , m_endpoint(new EndpointPage(this))
    , m_events(new EventPicker(models.rates, models.connectors.clock(), this))
    , m_labels(new LabelPicker(models.devices, this))
    , m_preview(new BodyPreview(models.devices, models.connectors.clock(), this))
    , m_tabs(new QTabWidget(this))
    , m_steps(new QStackedWidget(this))
    , m_changes(makeTextLabel(this))
    , m_words(makeTextLabel(this))
    , m_back(new QPushButton(tr("&Back"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_save(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    if (isNew() && !m_before.httpConfig)
        m_before.httpConfig.emplace();
    m_current = m_before;
    m_endpoint->setConnector(m_before);
    m_events->setEvents(m_before.events);
    m_labels->setLabels(m_before.labels);
    setWindowTitle(isNew() ? tr("New connector") : tr("Edit %1").arg(titleOf(m_before)));

    m_steps->addWidget(makeForm());
    m_steps->addWidget(makeReview());
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::small);
    buttons->addWidget(m_back);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(spacing::medium);
    column->addWidget(m_steps, 1);
    column->addWidget(m_words);
    column->addLayout(buttons);
    resize(620, 520);

    m_save->setDefault(true);
    m_back->setAutoDefault(false);
    m_cancel->setAutoDefault(false);
    connect(m_back, &QPushButton::clicked, this, [this] { showStep(FormStep); });
    connect(m_cancel, &QPushButton::clicked, this, &ConnectorEditor::reject);
    connect(m_save, &QPushButton::clicked, this, &ConnectorEditor::save);
    const auto edited = [this] { tell({}); }; // what was told is answered by it
    const auto preview = [this] { m_preview->setDraft(draft()); };
    connect(m_events, &EventPicker::eventsChanged, this, preview);
    connect(m_labels, &LabelPicker::labelsChanged, this, preview);
    connect(m_endpoint, &EndpointPage::edited, this, edited);
    connect(m_events, &EventPicker::eventsChanged, this, edited);
    connect(m_labels, &LabelPicker::labelsChanged, this, edited);
    if (!isNew()) {
        connect(&m_models.connectors, &QAbstractItemModel::dataChanged, this, &ConnectorEditor::followModel);
        connect(&m_models.connectors, &QAbstractItemModel::rowsRemoved, this, &ConnectorEditor::followModel);
        connect(&m_models.connectors, &QAbstractItemModel::modelReset, this, &ConnectorEditor::followModel);
    }
    preview();
    showStep(FormStep);
}

QWidget *ConnectorEditor::makeForm()
{
    auto *scroll = new TallScrollArea(padded(m_endpoint, m_tabs), m_tabs);
    m_tabs->addTab(scroll, tr("&Destination"));
    m_tabs->addTab(padded(m_events, m_tabs), tr("E&vents"));
    m_tabs->addTab(makeLabelsPage(), tr("&Labels"));
    return m_tabs;
}

QWidget *ConnectorEditor::makeLabelsPage()
{
    auto *page = new QWidget(m_tabs);
    auto *caption = new QLabel(tr("A &delivery of this connector, indented to be read:"), page);
    caption->setBuddy(m_preview);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(spacing::medium, spacing::medium, spacing::medium, spacing::medium);
    column->setSpacing(spacing::small);
    column->addWidget(m_labels, 1);
    column->addWidget(caption);
    column->addWidget(m_preview, 1);
    return page;
}

QWidget *ConnectorEditor::makeReview()
{
    auto *page = new QWidget(m_steps);
    auto *column = new QVBoxLayout(page);
    column->setSpacing(spacing::medium);
    column->addWidget(m_changes);
    column->addStretch();
    m_changes->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return page;
}

DataConnector ConnectorEditor::copyOf(const DataConnector &connector)
{
    DataConnector copy = connector;
    copy.name.connector.clear();
    copy.displayName = tr("Copy of %1").arg(connector.displayName);
    copy.status = ConnectorStatusTraits::Enum::UserDisabled;
    copy.unknownMembers = {};
    return copy;
}

DataConnector ConnectorEditor::draft() const
{
    DataConnector result = m_endpoint->applied(m_before);
    result.events = m_events->events();
    result.labels = m_labels->labels();
    return result;
}

void ConnectorEditor::setLocked(const QString &reason)
{
    m_locked = reason;
    m_endpoint->setReadOnly(!reason.isEmpty());
    m_events->setReadOnly(!reason.isEmpty());
    m_labels->setEditable(reason.isEmpty());
    updateState();
}

void ConnectorEditor::setSaved()
{
    m_saving = false;
    accept();
}

void ConnectorEditor::setRefused(const Failure &failure)
{
    setSaving(false);
    showStep(FormStep);
    const QString attempt = isNew() ? tr("create the connector") : tr("save the changes");
    tell(failureWords(attempt, failure));
    if (failure.kind == Failure::Kind::Invalid && m_endpoint->showRefusal(failure.message))
        m_tabs->setCurrentIndex(EndpointTab);
}

void ConnectorEditor::followModel()
{
    const std::optional<items::ConnectorRow> row = m_models.connectors.row(m_before.name);
    if (m_saving)
        return; // our own change shows there first
    if (!row) {
        setLocked(tr("This connector was deleted by someone else."));
        return;
    }
    if (row->connector == m_current)
        return;
    m_current = row->connector;
    updateState();
    if (m_steps->currentIndex() == ReviewStep)
        showReview();
}

bool ConnectorEditor::hasProblem()
{
    if (m_endpoint->showProblems()) {
        m_tabs->setCurrentIndex(EndpointTab);
        return true;
    }
    if (const QString problem = m_events->problem(); !problem.isEmpty()) {
        m_tabs->setCurrentIndex(EventsTab);
        tell(problem);
        return true;
    }
    return false;
}

void ConnectorEditor::save()
{
    if (m_saving || !m_locked.isEmpty())
        return;
    if (m_steps->currentIndex() == ReviewStep || isNew()) {
        if (!hasProblem())
            send();
        return;
    }
    if (hasProblem())
        return;
    if (draft() == m_before) {
        accept();
        return;
    }
    showReview();
    showStep(ReviewStep);
}

void ConnectorEditor::showReview()
{
    QString text = tr("This is changed, and nothing else is sent:") + QLatin1Char('\n') +
                   bulleted(changeSummary(m_before, draft()));
    const QStringList theirs = changeSummary(m_before, m_current);
    if (!theirs.isEmpty())
        text += QStringLiteral("\n\n") + tr("Someone else has changed this connector meanwhile:") + QLatin1Char('\n') +
                bulleted(theirs) + QLatin1Char('\n') +
                tr("Their changes stay, except where you changed the same: there yours replace theirs.");
    m_changes->setText(text);
}

void ConnectorEditor::send()
{
    setSaving(true);
    if (isNew())
        Q_EMIT createRequested(draft());
    else
        Q_EMIT saveRequested(m_current, rebased(m_before, draft(), m_current));
}

void ConnectorEditor::setSaving(bool saving)
{
    m_saving = saving;
    m_steps->setEnabled(!saving);
    updateState();
}

void ConnectorEditor::showStep(Step step)
{
    m_steps->setCurrentIndex(step);
    tell({});
    if (step == ReviewStep)
        m_save->setFocus();
    else if (m_tabs->currentIndex() == EndpointTab)
        m_endpoint->focusName();
    else
        m_tabs->setFocus();
}

void ConnectorEditor::tell(const QString &words)
{
    m_told = words;
    updateState();
}

void ConnectorEditor::updateState()
{
    const bool isReview = m_steps->currentIndex() == ReviewStep;
    m_back->setVisible(isReview);
    m_back->setEnabled(!m_saving);
    m_save->setText(m_saving   ? tr("Saving\u2026")
                    : isNew()  ? tr("Create")
                    : isReview ? tr("Save these changes")
                               : tr("Save\u2026"));
    const bool hasChanges = isNew() || draft() != m_before;
    m_save->setEnabled(!m_saving && m_locked.isEmpty() && hasChanges);
    QString words = m_locked.isEmpty() ? m_told : m_locked;
    if (words.isEmpty() && !isReview && m_current != m_before)
        words = tr("Someone else has changed this connector since you began; what it was is shown before saving.");
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
}

void ConnectorEditor::reject()
{
    const bool isUnsaved = !m_saving && m_locked.isEmpty() && draft() != m_before;
    if (!isUnsaved) {
        QDialog::reject();
        return;
    }
    auto *question = new QMessageBox(QMessageBox::Question, windowTitle(),
        tr("What you changed has not been saved. Throw it away?"), QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *keep = question->addButton(tr("Keep editing"), QMessageBox::RejectRole);
    QPushButton *discard = question->addButton(tr("Throw it away"), QMessageBox::DestructiveRole);
    question->setDefaultButton(keep);
    question->setEscapeButton(keep);
    connect(discard, &QPushButton::clicked, this, [this] { QDialog::reject(); });
    question->open();
}

} // namespace touchstone::ui
