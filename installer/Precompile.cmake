# SPDX-FileCopyrightText: 2026 The Touchstone developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Two thirds of a file's compile time go into the standard library's and Qt Core's headers, so they are compiled once and
# given to every target. A file still includes what it uses: tests/lint.sh --tidy reads it without these.
file(GENERATE OUTPUT ${CMAKE_BINARY_DIR}/touchstone_precompiled.cpp CONTENT "")
function(touchstone_precompile name)
    add_library(${name} OBJECT ${CMAKE_BINARY_DIR}/touchstone_precompiled.cpp)
    set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTORCC OFF)
    target_link_libraries(${name} PRIVATE Touchstone::options Qt6::Core ${ARGN})
    target_precompile_headers(${name} PRIVATE
        <algorithm> <array> <chrono> <cmath> <deque> <functional> <map> <memory> <optional> <utility> <vector>
        <QByteArray> <QCoreApplication> <QDateTime> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QMap> <QObject>
        <QRegularExpression> <QSet> <QString> <QStringList> <QTimer> <QUrl> <QVariant>)
endfunction()
touchstone_precompile(touchstone_precompiled)
if(TARGET touchstone_test_options) # other flags need headers of their own
    touchstone_precompile(touchstone_precompiled_for_tests touchstone_test_options)
endif()

function(touchstone_use_precompiled folder)
    get_property(targets DIRECTORY ${folder} PROPERTY BUILDSYSTEM_TARGETS)
    foreach(target IN LISTS targets)
        get_target_property(type ${target} TYPE)
        if(type MATCHES "STATIC_LIBRARY|EXECUTABLE")
            get_target_property(libraries ${target} LINK_LIBRARIES)
            if("touchstone_test_options" IN_LIST libraries)
                target_precompile_headers(${target} REUSE_FROM touchstone_precompiled_for_tests)
            else()
                target_precompile_headers(${target} REUSE_FROM touchstone_precompiled)
            endif()
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
