// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/connectorlistmodel.h"
#include "models/items/devicedirectory.h"
#include "models/items/eventrates.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace touchstone::ui {

class BodyPreview;
class EndpointPage;
class EventPicker;
class LabelPicker;

/// Creates a connector, or edits one: its destination, the events that it forwards and the labels that go along. Errors
/// stand beside their fields. Before an edit is sent it says what it changes, also when somebody else has changed the
/// same connector meanwhile; only what was changed here is sent. The dialog stays open until the answer is there.
/// Deletes itself when closed.
class ConnectorEditor : public QDialog
{
    Q_OBJECT

public:
    /// All must outlive the dialog.
    struct Models
    {
        const items::ConnectorListModel &connectors;
        const items::DeviceDirectory &devices;
        const items::EventRates &rates;
    };

    /// With a connector of the list: edits it. With one that has no id: creates it, with these values to begin with.
    ConnectorEditor(const Models &models, const DataConnector &connector, QWidget *parent = nullptr);

    /// The copy of a connector, ready to be created: another name, no id, switched off so that nothing is sent twice
    /// before somebody has looked at it.
    static DataConnector copyOf(const DataConnector &connector);

    const ConnectorName &connector() const { return m_before.name; }
    bool isNew() const { return m_before.name.connector.isEmpty(); }
    bool isSaving() const { return m_saving; } ///< an answer is awaited
    DataConnector draft() const;

    /// Nothing can be saved, and why: "You need the role Project developer". Empty: everything can.
    void setLocked(const QString &reason);
    void setSaved(); ///< the cloud took it
    void setRefused(const Failure &failure);

public Q_SLOTS:
    void save();            ///< the button's first step: checks, then reviews or sends
    void reject() override; ///< asks before a draft is thrown away

Q_SIGNALS:
    void createRequested(const touchstone::DataConnector &draft);
    void saveRequested(const touchstone::DataConnector &before, const touchstone::DataConnector &after);

private:
    enum Step { FormStep, ReviewStep };

    QWidget *makeForm();
    QWidget *makeLabelsPage();
    QWidget *makeReview();
    void followModel();
    void showStep(Step step);
    void showReview();
    void send();
    void setSaving(bool saving);
    void tell(const QString &words);
    void updateState();
    bool hasProblem();

    Models m_models;
    DataConnector m_before;  ///< what editing began with
    DataConnector m_current; ///< what the cloud has now, as far as is known
    QString m_locked;
    QString m_told; ///< what the last step came to
    bool m_saving = false;
    EndpointPage *m_endpoint;
    EventPicker *m_events;
    LabelPicker *m_labels;
    BodyPreview *m_preview;
    QTabWidget *m_tabs;
    QStackedWidget *m_steps;
    QLabel *m_changes;
    QLabel *m_words;
    QPushButton *m_back;
    QPushButton *m_cancel;
    QPushButton *m_save;
};

} // namespace touchstone::ui
