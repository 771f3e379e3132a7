# SPDX-FileCopyrightText: 2026 The Touchstone developers
# SPDX-License-Identifier: GPL-3.0-or-later

# What a test asks is quick, and what it asks about is compiled as it is shipped: optimising the tests themselves would take
# a quarter of their compile time.
add_library(touchstone_test_options INTERFACE)
if(NOT MSVC)
    target_compile_options(touchstone_test_options INTERFACE -O0)
endif()

# touchstone_add_test(<subject> LIBRARIES <target>... [LABELS <label>...] [TIMEOUT <seconds>] [DEPENDS <program target>...]
#                     [MOC <header with a QObject>...])
# Builds tst_<subject>.cpp of the current folder as one Qt Test executable. Tests find their data in TEST_DATA_DIR and the
# programs of this build in PROGRAM_DIR. Nobody sees a window: the platform is "offscreen" unless QT_QPA_PLATFORM says otherwise.
function(touchstone_add_test subject)
    cmake_parse_arguments(arg "" "TIMEOUT" "LIBRARIES;LABELS;DEPENDS;MOC" ${ARGN})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 60)
    endif()
    # The one file with a class of QObject says which moc output it includes: AUTOMOC would run a scan of its own for each
    # test and compile an empty file, a tenth of the whole build.
    add_executable(tst_${subject} tst_${subject}.cpp ${CMAKE_CURRENT_BINARY_DIR}/tst_${subject}.moc)
    set_target_properties(tst_${subject} PROPERTIES AUTOMOC OFF AUTORCC OFF)
    qt_generate_moc(tst_${subject}.cpp ${CMAKE_CURRENT_BINARY_DIR}/tst_${subject}.moc TARGET tst_${subject})
    target_include_directories(tst_${subject} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
    if(arg_MOC)
        target_sources(tst_${subject} PRIVATE ${arg_MOC})
        set_target_properties(tst_${subject} PROPERTIES AUTOMOC ON)
    endif()
    target_link_libraries(tst_${subject} PRIVATE Touchstone::options touchstone_test_options Qt6::Test ${arg_LIBRARIES})
    target_compile_definitions(tst_${subject} PRIVATE
        TEST_DATA_DIR="${PROJECT_SOURCE_DIR}/tests/data" PROGRAM_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
    set_target_properties(tst_${subject} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    add_test(NAME ${subject} COMMAND tst_${subject})
    set_tests_properties(${subject} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_FATAL_CRITICALS=1")
    if(arg_DEPENDS)
        add_dependencies(tst_${subject} ${arg_DEPENDS})
    endif()
endfunction()
