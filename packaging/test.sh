#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Bellwether founders
# SPDX-License-Identifier: GPL-3.0-or-later

# Builds Bellwether and runs its tests; with --ci everything that must hold before a merge.
set -euo pipefail

# shellcheck source=packaging/support.sh
. "$(dirname "${BASH_SOURCE[0]}")/support.sh"

usage() {
    cat <<'EOF_USAGE'
Usage: packaging/test.sh [--ci] [--help] [-- ARGUMENTS...]

Installs what is missing (it says what, and asks on a terminal), builds Bellwether with warnings as
errors and runs all tests. ARGUMENTS go to ctest:

  packaging/test.sh -- -R retention
  packaging/test.sh -- --rerun-failed

--ci runs, one after the other: all tests under the address and undefined-behaviour sanitizers, random
files against the readers for six seconds each, the faults that a book must survive, and the package,
which is built, installed (unpacked where it may not be installed), checked and started. The first
failure ends it.

Tried on Debian 12. Ubuntu 24.04, Fedora, Arch and macOS with Homebrew are written down, not tried.
EOF_USAGE
}

isCi=no
while [[ $# -gt 0 ]]; do
    case $1 in
    -h | --help)
        usage
        exit 0
        ;;
    --ci) isCi=yes ;;
    --)
        shift
        break
        ;;
    *)
        say "test.sh does not know \"$1\"; what ctest should get comes after --."
        usage >&2
        exit 2
        ;;
    esac
    shift
done

if [[ $isCi == yes ]]; then
    if [[ $# -gt 0 ]]; then
        say "--ci runs all tests and takes no arguments for ctest."
        exit 2
    fi
    # shellcheck source=packaging/ci.sh
    . "$root/packaging/ci.sh"
    runCi
    exit 0
fi

provide build test
prepareBuild
configure ci
cmake --build --preset ci
exec ctest --preset ci "$@"
