# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Bellwether founders
# SPDX-License-Identifier: GPL-3.0-or-later

# The stages of test.sh --ci. None of them is called in a condition: bash would go on after a failed
# command there.

stageName=""
stageReport=""
work=""
isInstalled=no
program=""

stage() {
    local begin=$SECONDS
    stageName=$1
    shift
    printf '\n==== %s ====\n' "$stageName"
    "$@"
    stageReport+=$(printf '  %-34s %5d s' "$stageName" $((SECONDS - begin)))$'\n'
    stageName=""
}

atEnd() {
    local code=$?
    if [[ -n $work ]]; then
        removePackage >/dev/null 2>&1 || true
        rm -rf "$work"
    fi
    if [[ $code -ne 0 ]]; then
        printf '\nFailed in: %s\n' "${stageName:-the summary}" >&2
    fi
    exit "$code"
}

workflow() {
    forgetFailedConfiguration "$1"
    cmake --workflow --preset "$1" 2>&1 | tee "$work/$1.log"
}

# Only clang has the fuzzer.
fuzz() {
    if command -v clang++ >/dev/null; then
        tests/fuzz/run.sh 6
    else
        say "clang++ is not there: no random files are tried."
    fi
}

buildPackages() {
    rm -f build/release/bellwether*.deb build/release/bellwether*.tar.gz
    if command -v dpkg-shlibdeps >/dev/null; then
        workflow release
    else
        configure release
        cmake --build --preset release
        ctest --preset release
        cpack --preset release -G TGZ
    fi
}

# Unpacks the package for the validators and, as root on Debian, installs it as a user would: with
# its dependencies resolved by apt. An installed Bellwether is somebody's and is left as it is.
installPackage() {
    local debs=(build/release/bellwether*.deb) archives=(build/release/bellwether*.tar.gz)
    mkdir "$work/tree"
    if [[ -f ${debs[0]} ]]; then
        dpkg-deb -x "${debs[0]}" "$work/tree"
        tree=$work/tree/usr
    else
        tar -xzf "${archives[0]}" -C "$work/tree" --strip-components=1
        tree=$work/tree
    fi
    program=$tree/bin/bellwether
    if [[ $(id -u) -eq 0 && -f ${debs[0]} && $(missingOf apt bellwether) == bellwether ]]; then
        # apt drops its rights and cannot read a file in a private folder.
        chmod 755 "$work"
        cp "${debs[0]}" "$work/bellwether.deb"
        DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends \
            -o Dpkg::Use-Pty=0 "$work/bellwether.deb" </dev/null
        isInstalled=yes
        program=/usr/bin/bellwether
    fi
    say "The program under test is $program."
}

removePackage() {
    if [[ $isInstalled == yes ]]; then
        dpkg --remove bellwether
        isInstalled=no
        [[ ! -e /usr/bin/bellwether ]]
    fi
}

# The installed program, in a home of its own and without a display.
bellwether() {
    env -u DISPLAY -u WAYLAND_DISPLAY -u XDG_CONFIG_HOME -u XDG_DATA_HOME -u XDG_STATE_HOME \
        HOME="$work/home" "$program" "$@"
}

isPng() {
    [[ $(head -c 8 "$1" | od -An -tx1 | tr -d ' \n') == 89504e470d0a1a0a ]]
}

checkProgram() {
    local version book=$work/home/Sample.bellwether code=0
    mkdir -p "$work/home"
    version=$(sed -n 's/^ *VERSION \([0-9.]*\)$/\1/p' CMakeLists.txt)

    bellwether --version | tee "$work/version.txt"
    grep -qF "$version" "$work/version.txt"
    bellwether new "$book" --sample
    bellwether figures "$book" >"$work/figures.txt"
    grep -q 'arr\.total' "$work/figures.txt"
    bellwether query "$book" companies >"$work/companies.csv"
    test "$(wc -l <"$work/companies.csv")" -gt 10
    bellwether export "$book" --chart renewals.by_month --out "$work/chart.png"
    isPng "$work/chart.png"
    bellwether picture "$book" my-book --out "$work/picture.png"
    isPng "$work/picture.png"

    if command -v timeout >/dev/null; then
        # The window stays open until it is closed, here by timeout, which says 124 then.
        QT_QPA_PLATFORM=offscreen bellwetherFor 5 "$book" || code=$?
        test "$code" -eq 124
    fi
    if command -v ldd >/dev/null; then
        ldd "$program" >"$work/libraries.txt"
        test "$(grep -c 'not found' "$work/libraries.txt")" -eq 0
        # The program stays on this machine: it does not even link what could leave it.
        test "$(grep -c 'libQt6Network' "$work/libraries.txt")" -eq 0
    fi
}

bellwetherFor() {
    local seconds=$1
    shift
    env HOME="$work/home" timeout "$seconds" "$program" "$@"
}

# Each validator that is there; on Debian all of them are, provide() has seen to it.
checkFiles() {
    local id=app.bellwether.Bellwether share=$tree/share size
    if command -v desktop-file-validate >/dev/null; then
        desktop-file-validate "$share/applications/$id.desktop"
    fi
    if command -v appstreamcli >/dev/null; then
        appstreamcli validate --no-net "$share/metainfo/$id.metainfo.xml"
    fi
    if command -v man >/dev/null; then
        LC_ALL=C.UTF-8 MANROFFSEQ='' MANWIDTH=80 \
            man --warnings -l "$share/man/man1/bellwether.1.gz" >/dev/null 2>"$work/man.txt"
        cat "$work/man.txt"
        test ! -s "$work/man.txt"
    fi
    if command -v update-mime-database >/dev/null; then
        mkdir -p "$work/mime/packages"
        cp "$share/mime/packages/$id.xml" "$work/mime/packages"
        XDG_DATA_HOME=$work update-mime-database "$work/mime"
        grep -q 'application/x-bellwether-book:\*\.bellwether' "$work/mime/globs2"
    fi
    for size in 16 32 48 128 256 512; do
        isPng "$share/icons/hicolor/${size}x${size}/apps/$id.png"
    done
    test -f "$share/icons/hicolor/scalable/apps/$id.svg"
    test -f "$share/bash-completion/completions/bellwether"
    test -f "$share/doc/bellwether/copyright"
    gzip -t "$share/doc/bellwether/changelog.gz"
}

provideAll() {
    provide build test ci
}

runCi() {
    trap atEnd EXIT
    work=$(mktemp -d)
    stage "packages of the system" provideAll
    prepareBuild
    stage "all tests under the sanitizers" workflow asan
    stage "random files" fuzz
    stage "faults and package" buildPackages
    stage "install" installPackage
    stage "installed program" checkProgram
    stage "installed files" checkFiles
    stage "remove" removePackage

    printf '\n==== Passed ====\n%s  %-34s %5d s\n\n' "$stageReport" "in all" "$SECONDS"
    # ctest's own words about the run of all tests are the last ones.
    echo 'asan:'
    sed -n '/tests passed,/,/^Total Test time/p' "$work/asan.log"
}
