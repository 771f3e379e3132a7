// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/savedfilterbutton.h"

#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>

namespace touchstone::ui {

QString refusalWords(SavedFilters::Refusal refusal)
{
    switch (refusal) {
    case SavedFilters::Refusal::None:
        return {};
    case SavedFilters::Refusal::NoName:
        return SavedFilterButton::tr("A saved filter needs a name. Write one.");
    case SavedFilters::Refusal::LongName:
        return SavedFilterButton::tr("This name is too long. Use at most %1 characters.")
            .arg(SavedFilters::longestName);
    case SavedFilters::Refusal::NoFilter:
        return SavedFilterButton::tr("There is no filter to save under this name. Type one first.");
    case SavedFilters::Refusal::TooMany:
        return SavedFilterButton::tr("There are %1 saved filters, and more are not kept. Delete one first.")
            .arg(SavedFilters::most);
    case SavedFilters::Refusal::NameTaken:
        return SavedFilterButton::tr("Another saved filter has this name. Choose a different one.");
    }
    return {};
}

SavedFilterButton::SavedFilterButton(QWidget *parent)
    : MenuButton(QStringLiteral("bookmark"), tr("Saved filters"), parent)
    , m_menu(new QMenu(this))
{
    m_menu->setToolTipsVisible(true);
    setDropMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &SavedFilterButton::fillMenu);
}

void SavedFilterButton::setFilters(const SavedFilters &filters, int unreadable)
{
    m_filters = filters;
    m_unreadable = unreadable;
}

void SavedFilterButton::setCurrent(const QString &text)
{
    m_current = text.trimmed();
}

void SavedFilterButton::fillMenu()
{
    m_menu->clear();
    for (const SavedFilter &filter : m_filters.all()) {
        QAction *action = m_menu->addAction(asMenuText(filter.name));
        action->setToolTip(filter.text);
        action->setCheckable(true);
        action->setChecked(filter.text == m_current);
        connect(action, &QAction::triggered, this, [this, text = filter.text] { Q_EMIT chosen(text); });
    }
    if (m_unreadable > 0)
        m_menu->addAction(tr("%1 more could not be read from the settings").arg(m_unreadable))->setEnabled(false);
    m_menu->addSeparator();
    QAction *saving = m_menu->addAction(tr("&Save this filter\u2026"));
    saving->setEnabled(!m_current.isEmpty());
    connect(saving, &QAction::triggered, this, &SavedFilterButton::save);
    if (!m_filters.all().isEmpty()) {
        m_menu->addMenu(subMenu(tr("&Rename"), &SavedFilterButton::rename));
        m_menu->addMenu(subMenu(tr("&Delete"), &SavedFilterButton::remove));
    }
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("&How to filter")), &QAction::triggered, this, &SavedFilterButton::helpRequested);
}

QMenu *SavedFilterButton::subMenu(const QString &title, void (SavedFilterButton::*act)(const QString &name))
{
    auto *menu = new QMenu(title, m_menu);
    connect(m_menu, &QMenu::aboutToShow, menu, &QObject::deleteLater); // the next time there is a new one
    for (const SavedFilter &filter : m_filters.all())
        connect(menu->addAction(asMenuText(filter.name)), &QAction::triggered, this,
            [this, act, name = filter.name] { (this->*act)(name); });
    return menu;
}

/// Asks until the name is taken or given up; nothing waits meanwhile.
void SavedFilterButton::askForName(const QString &title, const QString &label, const QString &name,
    const std::function<SavedFilters::Refusal(const QString &)> &use)
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(label);
    dialog->setTextValue(name);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, title, use](const QString &given) {
        const SavedFilters::Refusal refusal = use(given);
        if (refusal == SavedFilters::Refusal::None)
            Q_EMIT filtersChanged();
        else
            askForName(title, refusalWords(refusal), given, use);
    });
    dialog->open();
    if (auto *field = dialog->findChild<QLineEdit *>()) {
        field->setAccessibleName(tr("Name of the filter"));
        field->selectAll();
    }
}

void SavedFilterButton::save()
{
    constexpr qsizetype longest = 60;
    const QString shown = m_current.size() > longest ? m_current.left(longest) + u'\u2026' : m_current;
    askForName(tr("Save filter"), tr("Save \u201c%1\u201d as (a filter of the same name is replaced):").arg(shown), {},
        [this, text = m_current](const QString &name) { return m_filters.save(name, text); });
}

void SavedFilterButton::rename(const QString &name)
{
    askForName(tr("Rename filter"), tr("New name of \u201c%1\u201d:").arg(name), name,
        [this, name](const QString &given) { return m_filters.rename(name, given); });
}

void SavedFilterButton::remove(const QString &name)
{
    m_filters.remove(name);
    Q_EMIT filtersChanged();
}

} // namespace touchstone::ui
