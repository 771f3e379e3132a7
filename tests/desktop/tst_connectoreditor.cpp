// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/connectoreditor.h"

#include "tests/support/manualclock.h"
#include "ui/editor/bodypreview.h"
#include "ui/editor/endpointpage.h"
#include "ui/editor/eventtypemodel.h"
#include "ui/editor/headertable.h"
#include "ui/editor/labelfiltermodel.h"
#include "ui/editor/secretedit.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace touchstone;
using namespace touchstone::test;
using namespace touchstone::ui;
using namespace std::chrono_literals;

namespace {

const QString secret = QStringLiteral("a-secret-that-nobody-sees");

DataConnector sample()
{
    DataConnector connector;
    connector.name = {QStringLiteral("p"), QStringLiteral("c")};
    connector.displayName = QStringLiteral("ERP");
    connector.labels = {QStringLiteral("name")};
    connector.httpConfig = HttpConfig{
        QStringLiteral("https://user:password1@erp.example.com/dt"), secret, {{QStringLiteral("X-Site"), secret}}, {}};
    return connector;
}

} // namespace

class ConnectorEditorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void createsWhatTheFieldsSay();
    void anEmptyFormIsNotScoldedBeforeSaving();
    void errorsStandBesideTheirFields_data();
    void errorsStandBesideTheirFields();
    void nothingIsSentBeforeTheReview();
    void theReviewShowsNoSecret();
    void savingWithoutAChangeSendsNothing();
    void whatSomeoneElseChangedStays();
    void aConnectorThatGoesMeanwhileLocksTheForm();
    void aRefusalOfTheServerStandsBesideItsField();
    void aLockSaysWhichRoleIsMissing();
    void otherTypesAreShownAndNotDamaged();
    void chosenEventsNeedAtLeastOne();
    void thePreviewFollowsTheDraft();
    void aDraftIsNotThrownAwayByEscape();
    void theSecretIsMaskedUntilItIsAskedFor();
    void aCopyIsOffAndHasNoId();

private:
    ConnectorEditor *open(const DataConnector &connector);
    QLineEdit *line(const char *name) const;
    QPushButton *button(const char *text) const;
    QString words() const;
    QTabWidget *tabs() const { return m_editor->findChild<QTabWidget *>(); }

    ManualClock m_clock;
    items::DeviceDirectory m_devices;
    items::EventRates m_rates;
    std::unique_ptr<items::ConnectorListModel> m_model;
    QPointer<ConnectorEditor> m_editor;
};

void ConnectorEditorTest::init()
{
    m_model = std::make_unique<items::ConnectorListModel>(m_clock);
    m_model->setConnectors({sample()});
}

void ConnectorEditorTest::cleanup()
{
    delete m_editor;
}

ConnectorEditor *ConnectorEditorTest::open(const DataConnector &connector)
{
    m_editor = new ConnectorEditor({*m_model, m_devices, m_rates}, connector);
    m_editor->open();
    return QTest::qWaitForWindowActive(m_editor) ? m_editor : nullptr;
}

QLineEdit *ConnectorEditorTest::line(const char *name) const
{
    for (QLineEdit *edit : m_editor->findChildren<QLineEdit *>()) {
        if (edit->accessibleName() == QLatin1String(name))
            return edit;
    }
    return nullptr;
}

QPushButton *ConnectorEditorTest::button(const char *text) const
{
    for (QPushButton *candidate : m_editor->findChildren<QPushButton *>()) {
        if (candidate->text().remove(u'&') == QString::fromUtf8(text))
            return candidate;
    }
    return nullptr;
}

/// Everything that is written in the dialog at the moment.
QString ConnectorEditorTest::words() const
{
    QStringList texts;
    for (const QLabel *label : m_editor->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts.join(u'\n');
}

void ConnectorEditorTest::createsWhatTheFieldsSay()
{
    QVERIFY(open({}));
    QSignalSpy created(m_editor, &ConnectorEditor::createRequested);
    QTest::keyClicks(line("Name"), QStringLiteral("New one"));
    QTest::keyClicks(line("Endpoint"), QStringLiteral("https://r.example.com/dt"));
    button("Create")->click();
    QCOMPARE(created.size(), 1);
    const auto draft = created[0][0].value<DataConnector>();
    QCOMPARE(draft.displayName, QStringLiteral("New one"));
    QCOMPARE(draft.httpConfig->url, QStringLiteral("https://r.example.com/dt"));
    QVERIFY(draft.isActive());
    QVERIFY(m_editor->isSaving());                 // it waits for the answer,
    QVERIFY(!button("Saving\u2026")->isEnabled()); // and nothing is sent twice
    m_editor->save();
    QCOMPARE(created.size(), 1);
    m_editor->setSaved();
    QTRY_VERIFY(!m_editor);
}

void ConnectorEditorTest::anEmptyFormIsNotScoldedBeforeSaving()
{
    QVERIFY(open({}));
    QVERIFY(!words().contains(QStringLiteral("Give the address")));
    QSignalSpy created(m_editor, &ConnectorEditor::createRequested);
    button("Create")->click();
    QVERIFY(words().contains(QStringLiteral("Give it a name")));
    QVERIFY(words().contains(QStringLiteral("Give the address")));
    QVERIFY(line("Name")->hasFocus());
    QVERIFY(created.isEmpty());
}

void ConnectorEditorTest::errorsStandBesideTheirFields_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("problem");
    QTest::newRow("no url") << QStringLiteral("nonsense") << QStringLiteral("no address");
    QTest::newRow("a space") << QStringLiteral("https://a b/") << QStringLiteral("no address");
    QTest::newRow("http") << QStringLiteral("http://example.com/") << QStringLiteral("encrypted only");
    QTest::newRow("ftp") << QStringLiteral("ftp://example.com/") << QStringLiteral("encrypted only");
    QTest::newRow("no host") << QStringLiteral("https:///path") << QStringLiteral("names no host");
    QTest::newRow("port 0") << QStringLiteral("https://a:0/") << QStringLiteral("port 0");
    QTest::newRow("endless") << QStringLiteral("https://a/") + QString(5000, u'x') << QStringLiteral("too many");
    QTest::newRow("control character") << QStringLiteral("https://a/\u0001") << QStringLiteral("no address");
}

void ConnectorEditorTest::errorsStandBesideTheirFields()
{
    QFETCH(QString, url);
    QFETCH(QString, problem);
    QVERIFY(open(sample()));
    QSignalSpy saved(m_editor, &ConnectorEditor::saveRequested);
    line("Endpoint")->setText(url);
    QVERIFY2(words().contains(problem), qPrintable(words()));
    QVERIFY(line("Endpoint")->accessibleDescription().contains(problem));
    button("Save\u2026")->click();
    QVERIFY(m_editor->isVisible());
    QVERIFY(saved.isEmpty());
}

void ConnectorEditorTest::nothingIsSentBeforeTheReview()
{
    QVERIFY(open(sample()));
    QSignalSpy saved(m_editor, &ConnectorEditor::saveRequested);
    QVERIFY(!button("Save\u2026")->isEnabled()); // nothing to save yet
    line("Name")->setText(QStringLiteral("ERP 2"));
    button("Save\u2026")->click();
    QVERIFY(saved.isEmpty());
    QVERIFY2(words().contains(QStringLiteral("\u201cERP\u201d \u2192 \u201cERP 2\u201d")), qPrintable(words()));

    button("Back")->click();
    QVERIFY(line("Name")->isVisible());
    button("Save\u2026")->click();
    button("Save these changes")->click();
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved[0][0].value<DataConnector>(), sample());
    DataConnector expected = sample();
    expected.displayName = QStringLiteral("ERP 2");
    QCOMPARE(saved[0][1].value<DataConnector>(), expected);
}

void ConnectorEditorTest::theReviewShowsNoSecret()
{
    QVERIFY(open(sample()));
    line("Endpoint")->setText(QStringLiteral("https://user:password2@erp.example.com/dt"));
    m_editor->findChild<SecretEdit *>()->setSecret(QStringLiteral("another-secret"));
    m_editor->findChild<HeaderTable *>()->setHeaders({{QStringLiteral("X-Site"), QStringLiteral("another-value")}});
    button("Save\u2026")->click();
    const QString review = words();
    QVERIFY(review.contains(QStringLiteral("user or password changed")));
    QVERIFY(review.contains(QStringLiteral("replaced")));
    QVERIFY(review.contains(QStringLiteral("X-Site has another value")));
    for (const char *hidden : {"password1", "password2", "a-secret-that", "another-secret", "another-value"})
        QVERIFY2(!review.contains(QLatin1String(hidden)), hidden);
}

void ConnectorEditorTest::savingWithoutAChangeSendsNothing()
{
    QVERIFY(open(sample()));
    QSignalSpy saved(m_editor, &ConnectorEditor::saveRequested);
    m_editor->save();
    QTRY_VERIFY(!m_editor);
    QVERIFY(saved.isEmpty());
}

void ConnectorEditorTest::whatSomeoneElseChangedStays()
{
    QVERIFY(open(sample()));
    QSignalSpy saved(m_editor, &ConnectorEditor::saveRequested);
    line("Name")->setText(QStringLiteral("Mine"));
    DataConnector theirs = sample();
    theirs.displayName = QStringLiteral("Theirs");
    theirs.labels = {QStringLiteral("name"), QStringLiteral("floor")};
    m_model->setConnector(theirs);
    QVERIFY(words().contains(QStringLiteral("Someone else")));

    button("Save\u2026")->click();
    QVERIFY2(words().contains(QStringLiteral("Labels: added floor")), qPrintable(words()));
    QVERIFY(words().contains(QStringLiteral("yours replace theirs")));
    button("Save these changes")->click();
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved[0][0].value<DataConnector>(), theirs); // so that only the name differs
    const auto after = saved[0][1].value<DataConnector>();
    QCOMPARE(after.displayName, QStringLiteral("Mine"));
    QCOMPARE(after.labels, theirs.labels);
}

void ConnectorEditorTest::aConnectorThatGoesMeanwhileLocksTheForm()
{
    QVERIFY(open(sample()));
    line("Name")->setText(QStringLiteral("Mine"));
    m_model->clear();
    QVERIFY(words().contains(QStringLiteral("deleted by someone else")));
    QVERIFY(!button("Save\u2026")->isEnabled());
    QVERIFY(line("Name")->isReadOnly());
}

void ConnectorEditorTest::aRefusalOfTheServerStandsBesideItsField()
{
    QVERIFY(open({}));
    line("Name")->setText(QStringLiteral("New one"));
    line("Endpoint")->setText(QStringLiteral("https://r.example.com/dt"));
    button("Create")->click();
    m_editor->setRefused(
        {Failure::Kind::Invalid, QStringLiteral("httpConfig.url is refused: use the address of the gateway")});
    QVERIFY(!m_editor->isSaving());
    QVERIFY(line("Endpoint")->accessibleDescription().contains(QStringLiteral("the address of the gateway")));
    QCOMPARE(line("Name")->text(), QStringLiteral("New one")); // nothing is lost
    QVERIFY(button("Create")->isEnabled());
}

void ConnectorEditorTest::aLockSaysWhichRoleIsMissing()
{
    QVERIFY(open(sample()));
    m_editor->setLocked(QStringLiteral("It needs the role Project developer."));
    QVERIFY(words().contains(QStringLiteral("Project developer")));
    QVERIFY(line("Name")->isReadOnly());
    QVERIFY(!button("Save\u2026")->isEnabled());
    m_editor->setLocked({});
    QVERIFY(!line("Name")->isReadOnly());
}

void ConnectorEditorTest::otherTypesAreShownAndNotDamaged()
{
    DataConnector azure = sample();
    azure.type = ConnectorTypeTraits::Enum::AzureEventHub;
    azure.httpConfig.reset();
    azure.unknownMembers = {
        {QStringLiteral("azureEventHubConfig"), QJsonObject{{QStringLiteral("url"), QStringLiteral("sb://hub/topic")},
                                                    {QStringLiteral("clientSecret"), secret}}}};
    m_model->setConnectors({azure});
    QVERIFY(open(azure));
    QSignalSpy saved(m_editor, &ConnectorEditor::saveRequested);
    QVERIFY(!line("Endpoint")->isVisible());
    const QString shown = m_editor->findChild<EndpointPage *>()->findChild<QPlainTextEdit *>()->toPlainText();
    QVERIFY(shown.contains(QStringLiteral("sb://hub/topic")));
    QVERIFY(!shown.contains(secret));

    line("Name")->setText(QStringLiteral("Hub"));
    button("Save\u2026")->click();
    button("Save these changes")->click();
    azure.displayName = QStringLiteral("Hub");
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved[0][1].value<DataConnector>(), azure);
}

void ConnectorEditorTest::chosenEventsNeedAtLeastOne()
{
    QVERIFY(open(sample()));
    QSignalSpy saved(m_editor, &ConnectorEditor::saveRequested);
    m_editor->findChildren<QRadioButton *>().last()->setChecked(true);
    line("Name")->setText(QStringLiteral("ERP 2"));
    button("Save\u2026")->click();
    QCOMPARE(tabs()->currentIndex(), 1);
    QVERIFY(words().contains(QStringLiteral("Check at least one")));

    auto *types = m_editor->findChild<EventTypeModel *>();
    QVERIFY(types->setData(types->index(0, 0), Qt::Checked, Qt::CheckStateRole));
    button("Save\u2026")->click();
    button("Save these changes")->click();
    QCOMPARE(saved[0][1].value<DataConnector>().events, QList<EventType>{EventTypeTraits::Enum::Touch});
}

void ConnectorEditorTest::thePreviewFollowsTheDraft()
{
    Device sensor;
    sensor.name = {QStringLiteral("p"), QStringLiteral("d1")};
    sensor.type = DeviceTypeTraits::Enum::Temperature;
    sensor.labels = {
        {QStringLiteral("name"), QStringLiteral("Fridge")}, {QStringLiteral("floor"), QStringLiteral("2")}};
    m_devices.setDevices({sensor});
    QVERIFY(open(sample()));
    const auto preview = [this] { return m_editor->findChild<BodyPreview *>()->toPlainText(); };
    QVERIFY2(preview().contains(QStringLiteral("\"name\": \"Fridge\"")), qPrintable(preview()));
    QVERIFY(!preview().contains(QStringLiteral("floor")));

    auto *labels = m_editor->findChild<LabelFilterModel *>();
    QVERIFY(labels->include(QStringLiteral("floor")));
    QVERIFY(preview().contains(QStringLiteral("\"floor\": \"2\"")));

    m_editor->findChildren<QRadioButton *>().last()->setChecked(true);
    auto *types = m_editor->findChild<EventTypeModel *>();
    QVERIFY(types->setData(types->index(1, 0), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(preview().contains(QStringLiteral("\"eventType\": \"temperature\"")));
    m_devices.clear();
}

void ConnectorEditorTest::aDraftIsNotThrownAwayByEscape()
{
    QVERIFY(open(sample()));
    line("Name")->setText(QStringLiteral("ERP 2"));
    QTest::keyClick(m_editor, Qt::Key_Escape);
    QVERIFY(m_editor->isVisible());
    auto *question = m_editor->findChild<QMessageBox *>();
    QVERIFY(question && question->isVisible());
    QTest::keyClick(question, Qt::Key_Return); // the safe answer is the default
    QTRY_VERIFY(!m_editor->findChild<QMessageBox *>());
    QVERIFY(m_editor->isVisible());
    QCOMPARE(line("Name")->text(), QStringLiteral("ERP 2"));
}

void ConnectorEditorTest::theSecretIsMaskedUntilItIsAskedFor()
{
    QVERIFY(open(sample()));
    auto *field = m_editor->findChild<SecretEdit *>();
    QVERIFY(!field->isRevealed());
    QAbstractButton *show = field->findChildren<QAbstractButton *>().first();
    show->click();
    QVERIFY(field->isRevealed());
    show->click();
    QVERIFY(!field->isRevealed());
    const QString first = SecretEdit::generated();
    QCOMPARE(first.size(), 43); // 256 bits
    QVERIFY(first != SecretEdit::generated());

    auto *headers = m_editor->findChild<HeaderTable *>();
    const QModelIndex value = headers->view()->model()->index(0, 1);
    QVERIFY(!value.data().toString().contains(secret));
    QVERIFY(!value.data(Qt::AccessibleTextRole).toString().contains(secret));
    QCOMPARE(value.data(Qt::EditRole).toString(), secret);
}

void ConnectorEditorTest::aCopyIsOffAndHasNoId()
{
    const DataConnector copy = ConnectorEditor::copyOf(sample());
    QVERIFY(copy.name.connector.isEmpty());
    QVERIFY(!copy.isActive());
    QCOMPARE(copy.displayName, QStringLiteral("Copy of ERP"));
    QCOMPARE(copy.httpConfig, sample().httpConfig);
}

QTEST_MAIN(ConnectorEditorTest)
#include "tst_connectoreditor.moc"
