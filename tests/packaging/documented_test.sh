#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Bellwether founders
# SPDX-License-Identifier: GPL-3.0-or-later

# The man page and the completion name exactly the commands and options that the program has:
# documented_test.sh PROGRAM
set -euo pipefail

program=$1
page=packaging/linux/bellwether.1.in
# The program makes itself unreadable for other processes; the leak checker would be one.
export ASAN_OPTIONS=detect_leaks=0

. packaging/linux/bellwether.bash

# Options in a text, one per line; --help is everybody's.
optionsIn() {
    tr -d '\134' | grep -oE -- '--[a-z][a-z-]*' | grep -vxE -- '--help|--help-all|--version' | sort -u || true
}

# The lines of the man page from one heading to the next: section SS 'new '
section() {
    awk -v begin="^\\\\.$1 $2" '/^\.S[HS] /{ inside = ($0 ~ begin) } inside && /^\.(TP|B|BI|BR)/' "$page"
}

failures=0
same() {
    local differences
    if ! differences=$(diff <(printf '%s\n' "$2") <(printf '%s\n' "$3")); then
        printf '%s (< the program, > the document)\n%s\n' "$1" "$differences"
        failures=$((failures + 1))
    fi
}

commands=$("$program" --help | sed -n '/^Commands:/,/^$/s/^  \([a-z][a-z]*\) .*/\1/p')
same "commands of the man page" "$(sort <<<"$commands")" \
    "$(sed -n 's/^\.SS \([a-z]*\).*/\1/p' "$page" | sort)"

scope=$(section SH "SCOPE OPTIONS" | grep '^\.BI\?R\? ' | optionsIn)
for command in $commands; do
    options=$("$program" "$command" --help | grep '^  -' | optionsIn)
    documented=$(section SS "$command " | grep '^\.BI\?R\? \\-' | optionsIn)
    if grep -qx -- --filter <<<"$options"; then
        documented=$(printf '%s\n' "$documented" "$scope" | sort -u)
    fi
    same "options of $command in the man page" "$options" "$documented"
    same "options of $command in the completion" "$options" "$(_bellwether_options "$command" | optionsIn)"
done

exit $((failures > 0))
