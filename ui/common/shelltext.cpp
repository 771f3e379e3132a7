// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/shelltext.h"

namespace touchstone::ui {

QString shellQuoted(QString text)
{
    return u'\'' + text.replace(QLatin1String("'"), QLatin1String(R"('\'')")) + u'\'';
}

} // namespace touchstone::ui
