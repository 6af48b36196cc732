#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Bellwether founders
# SPDX-License-Identifier: GPL-3.0-or-later

# Man page, completion, MIME type, releases: documents_test.sh VERSION CMAKE
set -euo pipefail

version=$1
cmake=$2
linux=packaging/linux
id=app.bellwether.Bellwether
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

fail() {
    printf '%s\n' "$*"
    exit 1
}

# The man page has no mistakes that man would complain about.
sed "s/@PROJECT_VERSION@/$version/" $linux/bellwether.1.in >"$scratch/bellwether.1"
if command -v man >/dev/null; then
    LC_ALL=C.UTF-8 MANROFFSEQ='' MANWIDTH=80 \
        man --warnings -l "$scratch/bellwether.1" >/dev/null 2>"$scratch/man"
    [[ ! -s $scratch/man ]] || fail "$(cat "$scratch/man")"
fi

# A file named *.bellwether gets our type.
if command -v update-mime-database >/dev/null; then
    mkdir -p "$scratch/mime/packages"
    cp $linux/$id.xml "$scratch/mime/packages"
    XDG_DATA_HOME=$scratch update-mime-database "$scratch/mime"
    grep -q 'application/x-bellwether-book:\*\.bellwether' "$scratch/mime/globs2" \
        || fail "the MIME type has no glob"
    grep -q 'application/vnd.sqlite3' "$scratch/mime/subclasses" \
        || fail "the MIME type is no SQLite file"
fi
grep -q "MimeType=.*application/x-bellwether-book;" $linux/$id.desktop \
    || fail "the desktop file does not open our type"

# Users find the notes of the version they run.
newest=$(sed -n 's/.*<release version="\([^"]*\)".*/\1/p' $linux/$id.metainfo.xml | head -n 1)
[[ $newest == "$version" ]] || fail "the newest release notes are of $newest, the project is $version"
"$cmake" -D METAINFO=$linux/$id.metainfo.xml -D CONTACT="Name <name@place>" \
    -D OUT="$scratch/changelog" -P $linux/changelog.cmake
[[ $(head -n 1 "$scratch/changelog") == "bellwether ($version) unstable; urgency=medium" ]] \
    || fail "Debian's change log begins with: $(head -n 1 "$scratch/changelog")"
if command -v dpkg-parsechangelog >/dev/null; then
    warnings=$(dpkg-parsechangelog -l "$scratch/changelog" 2>&1 >/dev/null)
    [[ -z $warnings ]] || fail "$warnings"
fi

# Completion
. packaging/linux/bellwether.bash
completed() {
    COMP_WORDS=("$@")
    COMP_CWORD=$(($# - 1))
    COMPREPLY=()
    _bellwether
    printf '%s\n' "${COMPREPLY[*]:-}"
}
expect() {
    [[ $2 == "$1" ]] || fail "completion gives \"$2\" instead of \"$1\""
}
expect "figures" "$(completed bellwether fig)"
expect "--rejects" "$(completed bellwether import mine.bellwether --rej)"
expect "companies contacts contracts renewals churn opportunities stack health_statuses interactions feedback tickets logins feature_use metric_values tasks fx_rates" "$(completed bellwether import mine.bellwether --as "")"
expect "light dark" "$(completed bellwether picture mine.bellwether my-book --theme "")"
mkdir "$scratch/a folder"
: >"$scratch/a folder/my book.bellwether"
expect "$scratch/a folder/my book.bellwether" "$(completed bellwether figures "$scratch/a folder/my")"
