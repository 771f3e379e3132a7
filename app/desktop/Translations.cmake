# SPDX-FileCopyrightText: 2026 The Touchstone developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Embeds the translations in touchstone_desktop as :/touchstone/translations/touchstone_<code>.qm. Here they are only
# compiled: resources/translations/update.sh brings the .ts files up to date with the sources.
set(translations)
foreach(code IN ITEMS en nb)
    set(ts ${PROJECT_SOURCE_DIR}/resources/translations/touchstone_${code}.ts)
    set(qm ${CMAKE_CURRENT_BINARY_DIR}/touchstone_${code}.qm)
    add_custom_command(OUTPUT ${qm} COMMAND Qt6::lrelease -silent -nounfinished ${ts} -qm ${qm} DEPENDS ${ts} VERBATIM)
    list(APPEND translations ${qm})
endforeach()
qt_add_resources(touchstone_desktop touchstone_translations
    PREFIX /touchstone/translations BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${translations})
