// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/names.h"

#include <QObject>
#include <QSet>

#include <optional>

namespace touchstone::ui {

class ConnectorGrid;
class ConnectorSort;

/// Keeps the place of the person in the list while rows come, go and change their order: the current row, the selected
/// ones and what is seen. A current row that a filter or a closed group hides is current again when it comes back,
/// unless another one was chosen meanwhile; hidden rows are not selected, so that nothing happens to what is not seen.
class SelectionKeeper : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the keeper.
    SelectionKeeper(ConnectorSort &rows, ConnectorGrid &grid, QObject *parent = nullptr);

    const std::optional<ConnectorName> &current() const { return m_current; }
    QList<ConnectorName> selected() const;      ///< in the order in which they are shown
    void setCurrent(const ConnectorName &name); ///< and selects it alone

Q_SIGNALS:
    void currentChanged(const std::optional<touchstone::ConnectorName> &name);
    void selectionChanged();

private:
    /// Which row stands where in the view.
    struct Anchor
    {
        std::optional<ConnectorName> name;
        int y = 0;
        int scroll = 0; ///< of the whole view
    };

    void remember();
    void restore();
    void restoreView();
    void noteCurrent(const QModelIndex &index);
    void noteSelection();
    void tellCurrent(const std::optional<ConnectorName> &name);

    ConnectorSort &m_rows;
    ConnectorGrid &m_grid;
    std::optional<ConnectorName> m_current; ///< the one that is told
    std::optional<ConnectorName> m_wished;  ///< the one that the person chose
    QSet<ConnectorName> m_selected;
    std::optional<QString> m_heading; ///< the group whose heading is current
    Anchor m_anchor;
    bool m_arranging = false;
};

} // namespace touchstone::ui
