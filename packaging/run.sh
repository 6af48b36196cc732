#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Bellwether founders
# SPDX-License-Identifier: GPL-3.0-or-later

# Builds Bellwether and starts it on the sample book.
set -euo pipefail

# shellcheck source=packaging/support.sh
. "$(dirname "${BASH_SOURCE[0]}")/support.sh"

usage() {
    cat <<'EOF_USAGE'
Usage: packaging/run.sh [--help] [-- ARGUMENTS...]

Installs what is missing (it says what, and asks on a terminal), builds Bellwether and starts it on
a sample book that ends today. ARGUMENTS go to the program instead:

  packaging/run.sh -- --help
  packaging/run.sh -- mybook.bellwether
  packaging/run.sh -- import mybook.bellwether accounts.csv contracts.csv

Tried on Debian 12. Ubuntu 24.04, Fedora, Arch and macOS with Homebrew are written down, not tried.
EOF_USAGE
}

# A display, or a platform that needs none.
canOpenWindow() {
    [[ $(uname -s) == Darwin || -n ${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-} ]]
}

runSample() {
    # A folder per day: the sample book ends on the day it is made, and one that was worked in is
    # not replaced.
    local folder book
    folder=build/sample/$(date +%F)
    book=$folder/Sample.bellwether
    if [[ ! -f $book ]]; then
        mkdir -p "$folder"
        "$program" new "$book" --sample
    fi
    if canOpenWindow; then
        exec "$program" "$book"
    fi
    say "There is no display here for the window. The figures of the sample book instead:"
    exec "$program" figures "$book"
}

hasArguments=no
while [[ $# -gt 0 && $hasArguments == no ]]; do
    case $1 in
    -h | --help)
        usage
        exit 0
        ;;
    --) hasArguments=yes ;;
    *)
        say "run.sh does not know \"$1\"; what the program should get comes after --."
        usage >&2
        exit 2
        ;;
    esac
    shift
done

startedIn=$PWD
provide build
prepareBuild

# The release preset's hardening is for Linux linkers.
options=()
if [[ $(uname -s) == Darwin ]]; then
    options=(-D CMAKE_CXX_FLAGS= -D CMAKE_EXE_LINKER_FLAGS=)
fi
configure release ${options[@]+"${options[@]}"} >&2
cmake --build --preset release --target bellwether >&2
program=$root/build/release/app/bellwether

if [[ $hasArguments == yes ]]; then
    cd "$startedIn"
    exec "$program" "$@"
fi
runSample
