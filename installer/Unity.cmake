# SPDX-FileCopyrightText: 2026 The Touchstone developers
# SPDX-License-Identifier: GPL-3.0-or-later

# For a whole build from nothing: the files of a library are compiled eight at a time, which reads their common headers once.
# Not for daily work, where one changed file would compile its neighbours as well.
function(touchstone_unite folder)
    get_property(targets DIRECTORY ${folder} PROPERTY BUILDSYSTEM_TARGETS)
    foreach(target IN LISTS targets)
        get_target_property(type ${target} TYPE)
        if(type STREQUAL "STATIC_LIBRARY")
            set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
        endif()
    endforeach()
    get_property(folders DIRECTORY ${folder} PROPERTY SUBDIRECTORIES)
    foreach(inner IN LISTS folders)
        touchstone_unite(${inner})
    endforeach()
endfunction()
touchstone_unite(${PROJECT_SOURCE_DIR}/models)
touchstone_unite(${PROJECT_SOURCE_DIR}/app)
touchstone_unite(${PROJECT_SOURCE_DIR}/ui)
