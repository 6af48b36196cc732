# Fails on an include that crosses a border of the rooms: one that climbs (core -> ui, book ->
# metrics), one that goes sideways (charts -> store), a library's header outside the one room that
# may use it, and a Qt module folder, which compiles even where that module is not linked.
#   cmake -D ROOT=<source folder> -P layering.cmake
file(GLOB_RECURSE files RELATIVE "${ROOT}"
    "${ROOT}/app/*.h" "${ROOT}/app/*.cpp" "${ROOT}/core/*.h" "${ROOT}/core/*.cpp"
    "${ROOT}/ui/*.h" "${ROOT}/ui/*.cpp")

# What a room inside core may use besides itself; text, which knows no rows, stands below metrics;
# store, exchange, charts and every later room
# stand side by side above metrics, edit above them.
set(below_base "")
set(below_book "base")
set(below_text "base")
set(below_metrics "base|book|text")
# An edit is typed text (exchange) that becomes fields of rows (store).
set(below_edit "base|book|metrics|store|exchange")

set(qtCharts "Chart|ChartView|Series|Axis|BarSet|BoxSet|CandlestickSet|PieSlice|Legend|LegendMarker|ModelMapper")

set(faults 0)
foreach(file IN LISTS files)
    set(room "")
    if(file MATCHES "^core/([a-z]+)/")
        set(room "${CMAKE_MATCH_1}")
        if(NOT DEFINED below_${room})
            set(below_${room} "base|book|metrics")
        endif()
        string(JOIN "|" allowed "${room}" ${below_${room}})
    endif()
    file(STRINGS "${ROOT}/${file}" includes REGEX "^[ \t]*#[ \t]*include")
    foreach(line IN LISTS includes)
        set(fault "")
        if(line MATCHES "[<\"]Qt[A-Z][A-Za-z0-9]*/")
            set(fault "names a Qt module folder")
        elseif(line MATCHES "\"\\.\\.?/")
            set(fault "does not begin at the repository's root")
        elseif(line MATCHES "\"(tests|packaging)/")
            set(fault "reaches out of the program")
        elseif(file MATCHES "^core/" AND line MATCHES "\"(ui|app)/")
            set(fault "climbs out of core")
        elseif(file MATCHES "^ui/" AND line MATCHES "\"app/")
            set(fault "climbs out of ui")
        elseif(file MATCHES "^ui/models/" AND line MATCHES "\"ui/" AND NOT line MATCHES "\"ui/models/")
            set(fault "climbs out of ui/models")
        elseif(NOT file MATCHES "^core/store/" AND line MATCHES "<(QSql|sqlite3)")
            set(fault "reaches for the database outside core/store")
        elseif(NOT file MATCHES "^core/exchange/" AND line MATCHES "<(zip|xlsxwriter)")
            set(fault "reads other people's files outside core/exchange")
        elseif(NOT file MATCHES "^ui/charts/" AND line MATCHES "<Q[A-Za-z]*(${qtCharts})>")
            set(fault "includes Qt Charts outside ui/charts")
        elseif(room AND line MATCHES "\"core/" AND NOT line MATCHES "\"core/(${allowed})/")
            set(fault "climbs out of core/${room}")
        endif()
        if(fault)
            message(SEND_ERROR "${file}: ${line} ${fault}")
            math(EXPR faults "${faults} + 1")
        endif()
    endforeach()
endforeach()
list(LENGTH files count)
if(NOT faults)
    message(STATUS "${count} files, no include crosses a border")
endif()
