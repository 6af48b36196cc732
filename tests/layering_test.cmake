# Checks the checker: layering.cmake must fail, with file and line, on each of these one-file trees
# and pass on a tree that keeps the borders.
#   cmake -D WORK=<scratch folder> -P layering_test.cmake
set(missed 0)

function(checkTree result output)
    execute_process(COMMAND ${CMAKE_COMMAND} -D ROOT=${WORK}/tree
        -P ${CMAKE_CURRENT_LIST_DIR}/layering.cmake
        RESULT_VARIABLE code OUTPUT_VARIABLE out ERROR_VARIABLE err)
    file(REMOVE_RECURSE "${WORK}/tree")
    # CMake wraps what it prints.
    string(REGEX REPLACE "[ \n]+" " " text "${out} ${err}")
    set(${result} "${code}" PARENT_SCOPE)
    set(${output} "${text}" PARENT_SCOPE)
endfunction()

function(expectFault file include reason)
    file(WRITE "${WORK}/tree/${file}" "#pragma once\n\n${include}\n")
    checkTree(code output)
    string(REGEX REPLACE "[ \n]+" " " expected "${file}: ${include} ${reason}")
    string(FIND "${output}" "${expected}" place)
    if(code EQUAL 0 OR place EQUAL -1)
        message(SEND_ERROR "not caught: ${include} in ${file}\n${output}")
        math(EXPR missed "${missed} + 1")
        set(missed ${missed} PARENT_SCOPE)
    endif()
endfunction()

file(REMOVE_RECURSE "${WORK}/tree")

# Between core, ui and app
expectFault(core/base/month.h [[#include "ui/theme.h"]] "climbs out of core")
expectFault(core/workspace.cpp [[#include "app/commandline.h"]] "climbs out of core")
expectFault(ui/mainwindow.cpp [[#include "app/commandline.h"]] "climbs out of ui")
expectFault(ui/models/tablemodel.h [[#include "ui/theme.h"]] "climbs out of ui/models")
expectFault(app/main.cpp [[#include "tests/support/catch.h"]] "reaches out of the program")

# Inside core
expectFault(core/base/month.cpp [[#include "core/book/book.h"]] "climbs out of core/base")
expectFault(core/book/book.cpp [[#include "core/metrics/figure.h"]] "climbs out of core/book")
expectFault(core/metrics/revenue.cpp [[#include "core/charts/chartdata.h"]] "climbs out of core/metrics")
expectFault(core/metrics/revenue.cpp [[#include "core/store/bookfile.h"]] "climbs out of core/metrics")
expectFault(core/charts/renewalmonths.cpp [[#include "core/exchange/issue.h"]] "climbs out of core/charts")
expectFault(core/exchange/importplan.cpp [[#include "core/store/bookfile.h"]] "climbs out of core/exchange")
expectFault(core/store/bookfile.cpp [[#include "core/workspace.h"]] "climbs out of core/store")
expectFault(core/rules/notices.cpp [[#include "core/charts/chartdata.h"]] "climbs out of core/rules")

# Libraries that one room keeps to itself
expectFault(core/metrics/revenue.cpp [[#include <QSqlQuery>]] "reaches for the database")
expectFault(core/workspace.cpp [[#include <QSqlDatabase>]] "reaches for the database")
expectFault(app/main.cpp [[#include <sqlite3.h>]] "reaches for the database")
expectFault(core/store/bookfile.cpp [[#include <zip.h>]] "reads other people's files")
expectFault(ui/mybook/mybookpage.cpp [[#include <QChartView>]] "includes Qt Charts outside ui/charts")
expectFault(ui/mybook/mybookpage.cpp [[#include <QStackedBarSeries>]] "includes Qt Charts outside ui/charts")
expectFault(app/main.cpp [[#include <QChart>]] "includes Qt Charts outside ui/charts")

# Forms of an include that would slip past the rules or the linkage
expectFault(core/base/month.h [[#include <QtWidgets/QWidget>]] "names a Qt module folder")
expectFault(ui/models/tablemodel.h [[#include "QtGui/QColor"]] "names a Qt module folder")
expectFault(core/base/month.h [[  #  include <QtCore/QDate>]] "names a Qt module folder")
expectFault(core/book/book.h [[#include "../metrics/figure.h"]] "does not begin at the repository's root")

file(WRITE "${WORK}/tree/core/store/bookfile.cpp" [[
#include "core/store/bookfile.h"

#include "core/book/book.h"

#include <QSqlQuery>
#include <sqlite3.h>
]])
file(WRITE "${WORK}/tree/core/workspace.cpp" "#include \"core/store/bookfile.h\"\n")
file(WRITE "${WORK}/tree/core/charts/bars.cpp" "#include \"core/metrics/figure.h\"\n")
file(WRITE "${WORK}/tree/ui/charts/qtchartview.cpp" "#include <QChart>\n#include <QChartView>\n")
file(WRITE "${WORK}/tree/ui/models/rows.cpp" "#include \"core/charts/chartdata.h\"\n")
file(WRITE "${WORK}/tree/ui/mybook/page.cpp" "#include \"ui/charts/chartview.h\"\n#include <QWidget>\n")
file(WRITE "${WORK}/tree/app/main.cpp" "#include \"ui/mainwindow.h\"\n#include \"core/workspace.h\"\n")
checkTree(code output)
if(NOT code EQUAL 0)
    message(SEND_ERROR "a tree that keeps the borders was refused\n${output}")
    math(EXPR missed "${missed} + 1")
endif()

if(NOT missed)
    message(STATUS "every fault was caught")
endif()
