# SPDX-FileCopyrightText: 2026 The Touchstone developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Two thirds of a file's compile time go into the standard library's and Qt Core's headers, so they are compiled once and
# given to every target. A file still includes what it uses: tests/lint.sh --tidy reads it without these.
file(GENERATE OUTPUT ${CMAKE_BINARY_DIR}/touchstone_precompiled.cpp CONTENT "")
add_library(touchstone_precompiled OBJECT ${CMAKE_BINARY_DIR}/touchstone_precompiled.cpp)
set_target_properties(touchstone_precompiled PROPERTIES AUTOMOC OFF AUTORCC OFF)
target_link_libraries(touchstone_precompiled PRIVATE Touchstone::options Qt6::Core)
target_precompile_headers(touchstone_precompiled PRIVATE
    <algorithm> <array> <chrono> <cmath> <deque> <functional> <map> <memory> <optional> <utility> <vector>
    <QByteArray> <QCoreApplication> <QDateTime> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QMap> <QObject>
    <QRegularExpression> <QSet> <QString> <QStringList> <QTimer> <QUrl> <QVariant>)

function(touchstone_use_precompiled folder)
    get_property(targets DIRECTORY ${folder} PROPERTY BUILDSYSTEM_TARGETS)
    foreach(target IN LISTS targets)
        get_target_property(type ${target} TYPE)
        if(type MATCHES "STATIC_LIBRARY|EXECUTABLE")
            target_precompile_headers(${target} REUSE_FROM touchstone_precompiled)
            # What moc writes is small: reading the precompiled headers would cost more than they save.
            get_target_property(place ${target} BINARY_DIR)
            set_source_files_properties(${place}/${target}_autogen/mocs_compilation.cpp TARGET_DIRECTORY ${target}
                PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
        endif()
    endforeach()
    get_property(folders DIRECTORY ${folder} PROPERTY SUBDIRECTORIES)
    foreach(inner IN LISTS folders)
        touchstone_use_precompiled(${inner})
    endforeach()
endfunction()
touchstone_use_precompiled(${PROJECT_SOURCE_DIR})
