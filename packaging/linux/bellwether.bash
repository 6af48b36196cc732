# SPDX-FileCopyrightText: 2026 The Bellwether founders
# SPDX-License-Identifier: GPL-3.0-or-later

# Completes bellwether's commands, options and their values in bash.

_bellwether_options() {
    local scope="--as-of --from --to --known --me --filter --option"
    case $1 in
    new) echo "--sample --companies --seed --as-of" ;;
    import)
        echo "--as --map --set --encoding --delimiter --dates --ends --amounts --sheet --same" \
            "--mapping --save-mapping --rejects --dry-run --as-of --json"
        ;;
    figures) echo "$scope --only --compare --explain --json --out --bom --delimiter" ;;
    rows) echo "$scope --key --out --bom --delimiter" ;;
    export)
        echo "$scope --chart --ics --tasks --out --format --measure --size --scale --dpi --theme" \
            "--transparent --bom --delimiter"
        ;;
    picture) echo "$scope --out --size --theme --measure --hover" ;;
    query) echo "--all --csv --out --bom --delimiter" ;;
    set) echo "--on --reason" ;;
    undo) echo "--list --redo" ;;
    rules) echo "--from --as-of --apply --json" ;;
    check) echo "--repair --json" ;;
    esac
}

_bellwether_files() {
    local file
    compopt -o filenames 2>/dev/null
    while read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "$1")
}

_bellwether_words() {
    local word
    while read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$1" -- "$2")
}

_bellwether() {
    local commands="new import figures rows export picture query set undo rules check"
    local filters="company= csm= manager= status= band= kind= premium= group= segment= effort="
    filters+=" product= tag= company_tag="
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    local command=${COMP_WORDS[1]}
    COMPREPLY=()

    if [[ $COMP_CWORD -eq 1 ]]; then
        _bellwether_words "$commands --help --version" "$current"
        _bellwether_files "$current"
        return
    fi
    case $previous in
    --compare) _bellwether_words "previous year" "$current" ;;
    --filter)
        compopt -o nospace 2>/dev/null
        _bellwether_words "$filters" "$current"
        ;;
    --as) _bellwether_words "companies contacts contracts renewals churn opportunities stack health_statuses interactions feedback tickets logins feature_use metric_values tasks fx_rates" "$current" ;;
    --dates) _bellwether_words "dmy mdy ymd" "$current" ;;
    --ends) _bellwether_words "inclusive exclusive" "$current" ;;
    --amounts) _bellwether_words "units cents" "$current" ;;
    --format) _bellwether_words "png svg pdf csv xlsx" "$current" ;;
    --measure) _bellwether_words "count arr" "$current" ;;
    --theme) _bellwether_words "light dark" "$current" ;;
    *)
        if [[ $current == -* ]]; then
            _bellwether_words "$(_bellwether_options "$command") --help" "$current"
        else
            _bellwether_files "$current"
        fi
        ;;
    esac
}

complete -F _bellwether bellwether
