// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/connectorgrid.h"

#include "ui/common/formats.h"
#include "ui/common/healthdelegate.h"
#include "ui/common/healthstyle.h"
#include "ui/common/theme.h"
#include "ui/connectors/connectordelegates.h"
#include "ui/connectors/connectorsort.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>

namespace touchstone::ui {

namespace {

using Model = items::ConnectorListModel;

/// Points down while the group is open, to the right while it is closed.
void paintArrow(QPainter &painter, const QRectF &area, bool collapsed, const QColor &colour)
{
    QPainterPath path;
    if (collapsed) {
        path.moveTo(area.left() + area.width() * 0.35, area.top() + area.height() * 0.2);
        path.lineTo(area.left() + area.width() * 0.65, area.center().y());
        path.lineTo(area.left() + area.width() * 0.35, area.bottom() - area.height() * 0.2);
    } else {
        path.moveTo(area.left() + area.width() * 0.2, area.top() + area.height() * 0.35);
        path.lineTo(area.center().x(), area.top() + area.height() * 0.65);
        path.lineTo(area.right() - area.width() * 0.2, area.top() + area.height() * 0.35);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

} // namespace

ConnectorGrid::ConnectorGrid(ConnectorSort &rows, QWidget *parent)
    : QTableView(parent)
    , m_rows(rows)
    , m_names(new NameDelegate(this))
{
    setModel(&rows);
    setAccessibleName(tr("Connectors"));
    setAccessibleDescription(
        tr("Space switches a connector on or off, Enter opens it, the Menu key shows what else can be done"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setSortingEnabled(true);
    sortByColumn(Model::NameColumn, Qt::AscendingOrder);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);

    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setMinimumSectionSize(24);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::Fixed);
    for (int place = 0; place < ConnectorColumns::inOrder().size(); ++place)
        header->moveSection(header->visualIndex(ConnectorColumns::inOrder()[place]), place);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this,
        [this, header](const QPoint &position) { Q_EMIT headerMenuRequested(header->mapToGlobal(position)); });
    setUpDelegates();
    layOutColumns();
}

void ConnectorGrid::setUpDelegates()
{
    setItemDelegateForColumn(Model::NameColumn, m_names);
    setItemDelegateForColumn(Model::HealthColumn, new HealthDelegate(Model::HealthRole, this));
    setItemDelegateForColumn(Model::TrendColumn, new TrendDelegate(this));
    auto *switches = new SwitchDelegate(this);
    setItemDelegateForColumn(Model::ActiveColumn, switches);
    connect(switches, &SwitchDelegate::toggleRequested, this, &ConnectorGrid::toggleRequested);
}

void ConnectorGrid::setColumns(const ConnectorColumns &columns)
{
    m_columns = columns;
    layOutColumns();
}

void ConnectorGrid::setSeveralProjects(bool several)
{
    if (several == m_several)
        return;
    m_several = several;
    layOutColumns();
}

QList<int> ConnectorGrid::shownColumns() const
{
    QList<int> result;
    for (const int column : ConnectorColumns::inOrder()) {
        if (!isColumnHidden(column))
            result.append(column);
    }
    return result;
}

int ConnectorGrid::rowHeight() const
{
    return verticalHeader()->defaultSectionSize();
}

void ConnectorGrid::layOutColumns()
{
    const QFontMetrics metrics(font());
    verticalHeader()->setDefaultSectionSize(
        metrics.height() + QFontMetrics(captionFont(font())).height() + 2 * spacing::small);
    const int width = viewport()->width();
    const QList<int> shown = m_columns.shownIn(width, metrics, m_several);
    int others = 0;
    for (int column = 0; column < Model::ColumnCount; ++column) {
        const bool isShown = shown.contains(column);
        setColumnHidden(column, !isShown);
        if (!isShown || column == Model::NameColumn)
            continue;
        const int wide = ConnectorColumns::widthOf(column, metrics);
        setColumnWidth(column, wide);
        others += wide;
    }
    // The name has what the others leave.
    setColumnWidth(Model::NameColumn, std::max(width - others, ConnectorColumns::widthOf(Model::NameColumn, metrics)));
    m_names->setWithEndpoint(!shown.contains(Model::EndpointColumn));
}

bool ConnectorGrid::event(QEvent *event)
{
    const bool done = QTableView::event(event);
    if (event->type() == QEvent::FontChange)
        layOutColumns();
    return done;
}

void ConnectorGrid::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layOutColumns();
}

bool ConnectorGrid::isHeading(const QModelIndex &index) const
{
    return index.isValid() && m_rows.isHeading(index.row());
}

void ConnectorGrid::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_rows.grouping() == items::Grouping::None || m_rows.rowCount() == 0)
        return;
    QPainter painter(viewport());
    const int first = std::max(rowAt(0), 0);
    for (int row = first; row < m_rows.rowCount() && rowViewportPosition(row) < viewport()->height(); ++row) {
        if (!m_rows.isHeading(row))
            continue;
        const QRect area(0, rowViewportPosition(row), viewport()->width(), QTableView::rowHeight(row));
        paintHeading(painter, area, m_rows.index(row, Model::NameColumn));
    }
}

void ConnectorGrid::paintHeading(QPainter &painter, const QRect &area, const QModelIndex &heading) const
{
    painter.save();
    painter.fillRect(area, palette().color(QPalette::Window));
    painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), hairline(palette()));
    const int side = fontMetrics().height();
    QRectF mark(area.left() + spacing::small, area.center().y() - side / 2.0, side, side);
    paintArrow(painter, mark, heading.data(ConnectorSort::IsCollapsedRole).toBool(), mutedText(palette()));
    mark.translate(side + spacing::tiny, 0);
    const QVariant health = heading.data(Model::HealthRole);
    if (health.isValid()) {
        paintHealthMark(painter, mark, Health(health.toInt()), palette());
        mark.translate(side + spacing::tiny, 0);
    }
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const QString count = formatCount(heading.data(ConnectorSort::GroupCountRole).toLongLong());
    const int countWidth = fontMetrics().horizontalAdvance(count);
    QRect text(
        int(mark.left()), area.top(), area.width() - int(mark.left()) - countWidth - spacing::large, area.height());
    const QString title =
        QFontMetrics(bold).elidedText(heading.data().toString(), Qt::ElideRight, std::max(text.width(), 0));
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, title);
    painter.setFont(font());
    painter.setPen(mutedText(palette()));
    text.setLeft(text.left() + QFontMetrics(bold).horizontalAdvance(title) + spacing::small);
    text.setRight(area.right());
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, count);
    if (hasFocus() && currentIndex().row() == heading.row())
        paintFocusRing(painter, QRectF(area).adjusted(1, 1, -1, -2), palette());
    painter.restore();
}

void ConnectorGrid::toggleGroup(const QModelIndex &heading, bool collapsed)
{
    if (heading.data(ConnectorSort::IsCollapsedRole).toBool() != collapsed)
        Q_EMIT groupToggled(heading.data(ConnectorSort::GroupRole).toString(), collapsed);
}

void ConnectorGrid::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (plain && event->key() == Qt::Key_Space) {
        if (isHeading(current) && !event->isAutoRepeat())
            toggleGroup(current, !current.data(ConnectorSort::IsCollapsedRole).toBool());
        else if (!event->isAutoRepeat())
            Q_EMIT toggleRequested(current);
        return;
    }
    if (plain && isHeading(current)) {
        switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right:
            toggleGroup(current, event->key() == Qt::Key_Left);
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            toggleGroup(current, !current.data(ConnectorSort::IsCollapsedRole).toBool());
            return;
        default:
            break;
        }
    }
    QTableView::keyPressEvent(event);
}

/// From a row that belongs to a group, Left goes to its heading, as in a tree. Columns are no places to go to: the
/// current cell stays the one that speaks for its row.
QModelIndex ConnectorGrid::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex current = currentIndex();
    if (action == MoveLeft || action == MoveRight) {
        if (action == MoveLeft && m_rows.grouping() != items::Grouping::None) {
            for (int row = current.row(); row >= 0; --row) {
                if (m_rows.isHeading(row))
                    return m_rows.index(row, Model::NameColumn);
            }
        }
        QScrollBar *bar = horizontalScrollBar(); // what a choice of many columns needs
        bar->setValue(bar->value() + (action == MoveLeft ? -1 : 1) * bar->singleStep());
        return current;
    }
    const QModelIndex next = QTableView::moveCursor(action, modifiers);
    return next.isValid() ? next.siblingAtColumn(Model::NameColumn) : next;
}

void ConnectorGrid::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && isHeading(index)) {
        selectionModel()->setCurrentIndex(index.siblingAtColumn(Model::NameColumn), QItemSelectionModel::NoUpdate);
        toggleGroup(index, !index.data(ConnectorSort::IsCollapsedRole).toBool());
        return;
    }
    QTableView::mousePressEvent(event);
}

void ConnectorGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (isHeading(indexAt(event->position().toPoint())))
        mousePressEvent(event); // two quick clicks are two clicks
    else
        QTableView::mouseDoubleClickEvent(event);
}

void ConnectorGrid::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() != QContextMenuEvent::Keyboard) {
        Q_EMIT menuRequested(event->globalPos());
        return;
    }
    const QRect row = visualRect(currentIndex()).intersected(viewport()->rect());
    Q_EMIT menuRequested(viewport()->mapToGlobal(row.isEmpty() ? viewport()->rect().center() : row.center()));
}

} // namespace touchstone::ui
