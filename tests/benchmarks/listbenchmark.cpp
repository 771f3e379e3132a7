// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/jsonwriter.h"
#include "models/items/connectorlistmodel.h"
#include "tests/benchmarks/processortimes.h"
#include "ui/common/style.h"
#include "ui/connectors/connectorgrid.h"
#include "ui/connectors/connectorsort.h"
#include "ui/connectors/connectortable.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QScrollBar>
#include <QSortFilterProxyModel>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace touchstone;
using namespace touchstone::ui;
using namespace std::chrono_literals;
using benchmark::ProcessorTimes;
using Model = items::ConnectorListModel;

namespace {

constexpr int steps = 288; // of the last day
constexpr int scrollFrames = 300;

/// Connectors of many projects with numbers that differ from round to round.
class Site
{
public:
    Site(int count, const Clock &clock)
        : m_count(count)
        , m_clock(clock)
    {
        for (int i = 0; i < count; ++i) {
            DataConnector connector;
            connector.name = {
                QStringLiteral("p%1").arg(i % 20), QStringLiteral("c%1").arg(i, 19, 10, QLatin1Char('0'))};
            connector.displayName = QStringLiteral("Forwarder %1 of building %2").arg(i).arg(i % 37);
            connector.labels = {QStringLiteral("room"), QStringLiteral("floor")};
            connector.httpConfig =
                HttpConfig{QStringLiteral("https://hook%1.example.com/sensors/in").arg(i % 50), {}, {}, {}};
            m_connectors.append(connector);
        }
    }

    const QList<DataConnector> &connectors() const { return m_connectors; }

    /// All answers of a round, one by one, as they come.
    void answer(Model &model, int round) const
    {
        for (int i = 0; i < m_count; ++i) {
            const ConnectorName &name = m_connectors[i].name;
            const int swing = round * (i % 97); // so that the order changes from round to round
            const ConnectorMetrics metrics{1000 + (i * 7919 + swing * 31) % 5000, (i * 31 + swing * 13) % 400,
                std::chrono::milliseconds(40 + (i * 17 + swing) % 900)};
            ConnectorSeries series;
            series.totals = metrics;
            for (int step = 0; step < steps; ++step)
                series.steps.append(SeriesSlot{m_clock.now() - 5min * (steps - step), (i + step + round) % 40,
                    step % 23 < 3 ? i % 9 : 0, 20ms, 60ms});
            model.setMetrics(name, metrics);
            model.setSeries(name, series);
            model.setQueue(name, {(i + round) % 300, 1, m_clock.now() - 1min});
        }
    }

private:
    int m_count;
    const Clock &m_clock;
    QList<DataConnector> m_connectors;
};

/// What a person does with the list, on a list of this length.
struct Measured
{
    ProcessorTimes fill;  ///< the first list
    ProcessorTimes round; ///< a list and all answers, everything changed, with the order it leads to
    ProcessorTimes again; ///< a list that is the same
    ProcessorTimes keystroke;
    ProcessorTimes sort;
    ProcessorTimes group;
    ProcessorTimes firstScroll; ///< one frame, the sparklines drawn for the first time
    ProcessorTimes scroll;      ///< one frame
    ProcessorTimes find;        ///< all rows by their names

    void write(JsonWriter &json, int count) const
    {
        json.beginObject().member(u"connectors", count);
        fill.write(json, u"fill");
        round.write(json, u"round");
        again.write(json, u"sameList");
        keystroke.write(json, u"keystroke");
        sort.write(json, u"sort");
        group.write(json, u"group");
        firstScroll.write(json, u"firstScrollFrame");
        scroll.write(json, u"scrollFrame");
        find.write(json, u"findAll");
        json.endObject();
    }
};

Measured measure(int count, bool linear)
{
    Measured result;
    const SystemClock clock;
    Model model(clock);
    ConnectorTable table(model);
    table.setSeveralProjects(true);
    table.resize(1280, 800);
    table.show();
    QCoreApplication::processEvents();
    const Site site(count, clock);
    auto *rows = table.findChild<ConnectorSort *>();
    auto *view = table.view();
    const auto draw = [view] { view->viewport()->repaint(); };

    result.fill.measure([&] {
        model.setConnectors(site.connectors());
        draw();
    });
    view->sortByColumn(Model::ErrorColumn, Qt::DescendingOrder); // the order changes with the numbers
    for (int round = 0; round < 5; ++round) {
        result.round.measure([&] {
            model.setConnectors(site.connectors());
            site.answer(model, round);
            rows->arrange(); // else a quarter of a second later
            draw();
        });
        result.again.measure([&] { model.setConnectors(site.connectors()); });
    }
    const QString typed = QStringLiteral("building 3 -status:failing p99:>500ms");
    for (int round = 0; round < 3; ++round) {
        for (int length = 1; length <= typed.size(); ++length)
            result.keystroke.measure([&] {
                table.setFilterText(typed.left(length));
                draw();
            });
        table.setFilterText({});
    }
    for (int column = 0; column < Model::ColumnCount; ++column) {
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder})
            result.sort.measure([&] {
                view->sortByColumn(column, order);
                draw();
            });
    }
    for (const auto grouping : {items::Grouping::Project, items::Grouping::Health, items::Grouping::None})
        result.group.measure([&] {
            rows->setGrouping(grouping);
            draw();
        });
    QScrollBar *bar = view->verticalScrollBar();
    for (ProcessorTimes *times : {&result.firstScroll, &result.scroll}) {
        bar->setValue(0);
        for (int frame = 0; frame < scrollFrames; ++frame)
            times->measure([&] {
                bar->setValue((bar->maximum() * (frame + 1)) / scrollFrames);
                draw();
            });
    }
    for (int round = 0; round < 5; ++round)
        result.find.measure([&] {
            int found = 0;
            for (const DataConnector &connector : site.connectors()) {
                if (!linear) {
                    found += model.find(connector.name) >= 0 ? 1 : 0;
                    continue;
                }
                for (int row = 0; row < model.rowCount(); ++row) { // the yardstick: one row after the other
                    if (model.rowAt(row).connector.name == connector.name) {
                        ++found;
                        break;
                    }
                }
            }
            if (found != count)
                qFatal("a row is missing");
        });
    return result;
}

/// A round of answers through a proxy alone, without a view, sorted by errors.
template <typename Proxy>
double roundThrough(Proxy &proxy, Model &model, const Site &site, void (*end)(Proxy &))
{
    model.setConnectors(site.connectors());
    site.answer(model, 0);
    proxy.sort(Model::ErrorColumn, Qt::DescendingOrder);
    ProcessorTimes times;
    for (int round = 1; round <= 3; ++round)
        times.measure([&] {
            site.answer(model, round);
            end(proxy);
        });
    return times.median();
}

/// What Qt's own proxy needs for the same, which sorts for each answer.
double proxyToArrangement(int count)
{
    const SystemClock clock;
    const Site site(count, clock);
    Model first(clock);
    items::ConnectorArrangement arrangement(first);
    const double ours = roundThrough<items::ConnectorArrangement>(
        arrangement, first, site, [](items::ConnectorArrangement &proxy) { proxy.arrange(); });
    Model second(clock);
    QSortFilterProxyModel qt;
    qt.setSourceModel(&second);
    qt.setSortRole(Model::SortRole);
    const double theirs = roundThrough<QSortFilterProxyModel>(qt, second, site, [](QSortFilterProxyModel &) {});
    return theirs / ours;
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setStyle(new Style);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("The list of connectors: a round of answers, keystrokes in the "
                                                    "filter, sorting, scrolling, as a line of JSON."));
    parser.addHelpOption();
    const QCommandLineOption connectors(
        QStringLiteral("connectors"), QStringLiteral("rows"), QStringLiteral("n"), QStringLiteral("1000"));
    parser.addOption(connectors);
    parser.process(application);
    const int count = std::max(10, parser.value(connectors).toInt());

    const Measured few = measure(count / 10, false);
    const Measured many = measure(count, false);
    const Measured linear = measure(count, true);
    JsonWriter json;
    json.beginObject().member(u"what", QStringLiteral("list"));
    json.key(u"tenth");
    few.write(json, count / 10);
    json.key(u"whole");
    many.write(json, count);
    json.key(u"ratios").beginObject();
    json.member(u"roundPerRowWholeToTenth", many.round.median() / few.round.median() / 10);
    json.member(u"keystrokeWholeToTenth", many.keystroke.median() / few.keystroke.median());
    json.member(u"scrollFrameWholeToTenth", many.scroll.median() / few.scroll.median());
    json.member(u"findAllToLinear", many.find.median() / linear.find.median());
    json.member(u"roundThroughSortFilterProxyToArrangement", proxyToArrangement(count));
    json.endObject().endObject();
    std::puts(json.bytes().constData());
    return 0;
}
