// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/recovery.h"
#include "models/items/connectorlistmodel.h"
#include "models/items/devicedirectory.h"
#include "ui/common/formats.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace touchstone::ui {

class EventTable;
class EventRows;
class RecordingFeed;
class TimeSpanPicker;

/// Gives a connector what it missed: the time, what was found, and how the sending gets on, with a report. Shows state
/// and emits intent. Closing it while something is being sent pauses first and says so; closing it again ends it.
/// Deletes itself when closed.
class RecoverDialog : public QDialog
{
    Q_OBJECT

public:
    /// The model must outlive the dialog. `outage` is what is known of the time.
    RecoverDialog(const items::ConnectorListModel &model, const ConnectorName &connector,
        const std::optional<Outage> &outage, QWidget *parent = nullptr);
    ~RecoverDialog() override;

    void setFormats(const Formats &formats); ///< of its times; usually before it is shown
    const ConnectorName &connector() const { return m_connector; }
    void count(); ///< asks for the events of the time that is set
    void exportTo(const QString &file);

    TimeSpanPicker *picker() const { return m_picker; }
    QPushButton *sendButton() const { return m_send; }
    QPushButton *pauseButton() const { return m_pause; }
    QPushButton *endButton() const { return m_end; }
    QPushButton *exportButton() const { return m_export; }
    QPushButton *copyButton() const { return m_copy; }
    QCheckBox *doubtfulBox() const { return m_doubtful; }
    QLineEdit *secretField() const { return m_secret; }
    EventTable *table() const { return m_table; }
    QString foundText() const;
    QString sendingText() const;
    QString report() const;

public Q_SLOTS:
    void showState(const touchstone::RecoveryState &state);
    void showMissed(const touchstone::MissedEvents &missed);
    void reject() override;

Q_SIGNALS:
    void readRequested(
        const touchstone::ConnectorName &connector, touchstone::Timestamp begin, touchstone::Timestamp end);
    /// An empty `secret` is the connector's own.
    void sendRequested(const QString &secret, bool doubtfulToo);
    void pauseRequested();
    void resumeRequested();
    void endRequested();

private:
    void layOut();
    void join();
    void setSpan(const std::optional<Outage> &outage);
    void refresh();
    void refreshButtons();
    void chooseExport();
    void copyReport();
    qsizetype toSend() const;
    QString title() const;
    QString endpoint() const;
    bool isSecretKnown() const;

    const items::ConnectorListModel &m_model;
    ConnectorName m_connector;
    std::optional<Outage> m_outage;
    Formats m_formats;
    RecoveryState m_state;
    MissedEvents m_missed;
    bool m_isClosing = false; ///< the person wanted to close while something was being sent
    items::DeviceDirectory m_devices;
    QLabel *m_title;
    QLabel *m_when;
    TimeSpanPicker *m_picker;
    QLabel *m_found;
    EventTable *m_table;
    std::unique_ptr<RecordingFeed> m_feed;
    std::unique_ptr<EventRows> m_rows; ///< of the feed
    QWidget *m_secretRow;
    QLineEdit *m_secret;
    QCheckBox *m_doubtful;
    QProgressBar *m_progress;
    QLabel *m_sending;
    QPushButton *m_export;
    QPushButton *m_copy;
    QPushButton *m_send;
    QPushButton *m_pause;
    QPushButton *m_end;
    QPushButton *m_close;
};

} // namespace touchstone::ui
