#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Bellwether founders
# SPDX-License-Identifier: GPL-3.0-or-later

# packaging/support.sh, run.sh and test.sh, with package managers that only write down what they
# are asked for.
set -euo pipefail

. packaging/support.sh

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

failures=0
expect() {
    local what=$1 expected=$2 found=$3
    if [[ $found != "$expected" ]]; then
        printf 'not so: %s\n  expected: %s\n  found:    %s\n' "$what" "$expected" "$found"
        failures=$((failures + 1))
    fi
}

exitCodeOf() {
    local code=0
    "$@" >/dev/null 2>&1 || code=$?
    echo "$code"
}

# A system on which everything but the given packages is installed.
systemWithout() {
    : >"$scratch/asked"
    mkdir -p "$scratch/bin"
    printf '%s\n' "$@" >"$scratch/absent"
    cat >"$scratch/bin/dpkg-query" <<'SCRIPT'
#!/usr/bin/env bash
for word in "${@:4}"; do
    grep -qxF "$word" "$SCRATCH/absent" || echo "installed $word"
done
SCRIPT
    cat >"$scratch/bin/apt-get" <<'SCRIPT'
#!/usr/bin/env bash
echo "$DEBIAN_FRONTEND $*" >>"$SCRATCH/asked"
SCRIPT
    cat >"$scratch/bin/sudo" <<'SCRIPT'
#!/usr/bin/env bash
[[ $1 != -n ]] || shift
exec "$@"
SCRIPT
    chmod +x "$scratch/bin/"*
}

# shellcheck disable=SC2317 # called by provide()
packageManager() {
    echo apt
}
export SCRATCH=$scratch
PATH=$scratch/bin:$PATH

# The table
for manager in apt dnf pacman brew; do
    all=$(packagesFor "$manager" build test ci)
    expect "$manager knows no package called -" "" "$(grep -x -- - <<<"$all" || true)"
    expect "$manager lists each package once" "" "$(sort <<<"$all" | uniq -d)"
done
expect "the tests need Catch2 and Python on Debian" $'catch2\npython3' "$(packagesFor apt test)"
expect "running needs no Catch2" "" "$(packagesFor apt build | grep catch || true)"
expect "each line of the table has five columns" "" \
    "$(packageTable | grep -v '^#' | awk 'NF != 5')"

# Installing
systemWithout
provide build test </dev/null 2>"$scratch/said"
expect "a complete system is not touched" "" "$(cat "$scratch/asked" "$scratch/said")"

systemWithout cmake catch2
provide build test </dev/null 2>"$scratch/said"
expect "what is missing is said" "  cmake catch2" "$(sed -n 2p "$scratch/said")"
expect "lists are fetched once, then just what is missing comes, and nothing asks" \
    "noninteractive -q update
noninteractive -q install -y --no-install-recommends -o Acquire::Retries=3 -o Dpkg::Use-Pty=0 cmake catch2" \
    "$(cat "$scratch/asked")"

systemWithout catch2
provide build </dev/null 2>/dev/null
expect "what another purpose needs is left alone" "" "$(cat "$scratch/asked")"

# The command line
for script in run.sh test.sh; do
    expect "$script --help" 0 "$(exitCodeOf bash packaging/$script --help)"
    expect "$script tells wrong usage from failure" 2 "$(exitCodeOf bash packaging/$script --nonsense)"
    expect "$script works without standard input" 0 \
        "$(exitCodeOf bash -c "bash packaging/$script --help <&-")"
    expect "$script works from another folder" 0 \
        "$(cd "$scratch" && exitCodeOf bash "$root/packaging/$script" --help)"
done
expect "--ci takes no arguments for ctest" 2 "$(exitCodeOf bash packaging/test.sh --ci -- -R x)"

exit $((failures > 0))
