# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Bellwether founders
# SPDX-License-Identifier: GPL-3.0-or-later

# What run.sh and test.sh share: which packages are needed, what is missing, how to install it,
# and the surroundings of a build. Written for bash 3.2, which macOS still has.

# Without a standard input some tools take the next file they open for it.
{ true <&0; } 2>/dev/null || exec </dev/null

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# One line per thing that is needed: for what, then its package by package manager, "-" where there
# is none or another one brings it. "build" is needed to build and run, "test" for the tests, "ci"
# for everything that --ci checks. Tried on Debian 12; apt's column holds for Ubuntu 24.04 too. The
# other columns follow the systems' package lists and are not tried.
packageTable() {
    cat <<'TABLE'
# for   apt (Debian, Ubuntu)  dnf (Fedora)        pacman (Arch)       brew (macOS)
build   g++                   gcc-c++             gcc                 -
build   cmake                 cmake               cmake               cmake
build   ninja-build           ninja-build         ninja               ninja
build   qt6-base-dev          qt6-qtbase-devel    qt6-base            qt
build   libqt6opengl6-dev     -                   -                   -
build   qt6-charts-dev        qt6-qtcharts-devel  qt6-charts          -
build   qt6-svg-dev           qt6-qtsvg-devel     qt6-svg             -
build   libqt6sql6-sqlite     -                   -                   -
build   libsqlite3-dev        sqlite-devel        sqlite              sqlite
build   libzip-dev            libzip-devel        libzip              libzip
build   libuchardet-dev       uchardet-devel      uchardet            uchardet
build   libxlsxwriter-dev     libxlsxwriter-devel libxlsxwriter       libxlsxwriter
build   libexpected-dev       expected-devel      tl-expected         tl-expected
build   fonts-inter           rsms-inter-fonts    inter-font          -
test    catch2                catch-devel         catch2              catch2
test    python3               python3             python              python3
ci      ccache                ccache              ccache              ccache
ci      -                     libasan             -                   -
ci      -                     libubsan            -                   -
ci      file                  file                file                -
ci      clang                 clang               clang               -
ci      libclang-rt-dev       compiler-rt         compiler-rt         -
ci      dpkg-dev              -                   -                   -
ci      desktop-file-utils    desktop-file-utils  desktop-file-utils  -
ci      appstream             appstream           appstream           -
ci      shared-mime-info      shared-mime-info    shared-mime-info    -
ci      man-db                man-db              man-db              -
ci      at-spi2-core          at-spi2-core        at-spi2-core        -
ci      dbus-daemon           dbus-daemon         dbus                -
ci      python3-pyatspi       python3-pyatspi     python-atspi        -
ci      xvfb                  xorg-x11-server-Xvfb xorg-server-xvfb   -
ci      shellcheck            ShellCheck          shellcheck          shellcheck
TABLE
}

say() {
    printf '%s\n' "$*" >&2
}

die() {
    say "$*"
    exit 1
}

# apt, dnf, pacman or brew; nothing where the table has no column.
packageManager() {
    if [[ $(uname -s) == Darwin ]]; then
        echo brew
        return
    fi
    local ids=""
    if [[ -r /etc/os-release ]]; then
        ids=$(. /etc/os-release && echo "${ID:-} ${ID_LIKE:-}")
    fi
    case " $ids " in
    *" debian "* | *" ubuntu "*) echo apt ;;
    *" fedora "*) echo dnf ;;
    *" arch "*) echo pacman ;;
    esac
}

# The packages of a package manager for the given needs, one per line: packagesFor apt build test
# shellcheck disable=SC2034 # the column is chosen by its name
packagesFor() {
    local manager=$1 need for apt dnf pacman brew
    shift
    while read -r for apt dnf pacman brew; do
        for need in "$@"; do
            if [[ $for == "$need" && ${!manager} != - ]]; then
                echo "${!manager}"
            fi
        done
    done < <(packageTable)
}

# Those of the packages that are not installed, one per line: missingOf apt g++ cmake
missingOf() {
    local manager=$1 package installed
    shift
    case $manager in
    apt)
        # One question for all of them; unknown names only make dpkg-query complain.
        # shellcheck disable=SC2016 # the names in braces are dpkg-query's
        installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || true)
        for package in "$@"; do
            grep -qxF "installed $package" <<<"$installed" || echo "$package"
        done
        ;;
    dnf)
        for package in "$@"; do
            rpm -q --quiet --whatprovides "$package" || echo "$package"
        done
        ;;
    pacman)
        pacman -T "$@" || true
        ;;
    brew)
        for package in "$@"; do
            brew list --versions "$package" >/dev/null 2>&1 || echo "$package"
        done
        ;;
    esac
}

# Runs a command of the package manager as root. Without a terminal nothing may ask for a password.
asRoot() {
    if [[ $(id -u) -eq 0 ]]; then
        "$@" </dev/null
    elif ! command -v sudo >/dev/null; then
        die "Installing needs root, and there is no sudo. Install them as root, then run this again."
    elif [[ -t 0 ]]; then
        sudo "$@"
    else
        sudo -n "$@" </dev/null
    fi
}

installPackages() {
    local manager=$1
    shift
    case $manager in
    apt)
        asRoot env DEBIAN_FRONTEND=noninteractive apt-get -q update
        asRoot env DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends \
            -o Acquire::Retries=3 -o Dpkg::Use-Pty=0 "$@"
        ;;
    dnf)
        asRoot dnf install -y --setopt=install_weak_deps=False "$@"
        ;;
    pacman)
        # A fresh system has no package lists yet. One that has them is not refreshed here: on Arch
        # that would mean to upgrade all of it.
        if compgen -G '/var/lib/pacman/sync/*.db' >/dev/null; then
            asRoot pacman -S --needed --noconfirm "$@"
        else
            asRoot pacman -Sy --needed --noconfirm "$@"
        fi
        ;;
    brew)
        brew install "$@"
        ;;
    esac
}

# Installs what is missing for the given needs, after saying what; asks on a terminal.
provide() {
    local manager packages=() missing=() package answer
    manager=$(packageManager)
    if [[ -z $manager ]]; then
        say "This system is not one that packages are known for; these are Debian's names of what is needed:"
        say "  $(packagesFor apt "$@" | tr '\n' ' ')"
        return
    fi
    if [[ $manager == brew ]] && ! command -v brew >/dev/null; then
        die "On macOS the parts come from Homebrew (https://brew.sh), which is not installed."
    fi
    while read -r package; do packages+=("$package"); done < <(packagesFor "$manager" "$@")
    while read -r package; do missing+=("$package"); done < <(missingOf "$manager" "${packages[@]}")
    if [[ ${#missing[@]} -eq 0 ]]; then
        return
    fi
    say "These packages are missing and will be installed with $manager:"
    say "  ${missing[*]}"
    if [[ -t 0 ]]; then
        read -r -p "Install them now? [Y/n] " answer
        case $answer in
        "" | [yY]*) ;;
        *) die "Nothing was installed." ;;
        esac
    fi
    installPackages "$manager" "${missing[@]}" >&2
}

# What every build should find around it.
prepareBuild() {
    local prefixes
    CMAKE_BUILD_PARALLEL_LEVEL=${CMAKE_BUILD_PARALLEL_LEVEL:-$(getconf _NPROCESSORS_ONLN)}
    export CMAKE_BUILD_PARALLEL_LEVEL
    export CTEST_PARALLEL_LEVEL=${CTEST_PARALLEL_LEVEL:-$CMAKE_BUILD_PARALLEL_LEVEL}
    if command -v ccache >/dev/null; then
        # Presets lie in folders side by side: without their names in the cache's keys, one compiles
        # what the other one has compiled already.
        export CMAKE_CXX_COMPILER_LAUNCHER=${CMAKE_CXX_COMPILER_LAUNCHER:-ccache}
        export CCACHE_BASEDIR=${CCACHE_BASEDIR:-$root} CCACHE_NOHASHDIR=1
    fi
    if [[ $(uname -s) == Darwin ]]; then
        # Homebrew keeps its own SQLite aside from the system's.
        prefixes="$(brew --prefix qt);$(brew --prefix sqlite)"
        export CMAKE_PREFIX_PATH="$prefixes"
    fi
    cd "$root" || die "$root cannot be entered."
}

# What a configuration that failed has found out stays in its cache, and would fail the next one.
forgetFailedConfiguration() {
    if [[ ! -f build/$1/build.ninja ]]; then
        rm -rf "build/$1/CMakeCache.txt" "build/$1/CMakeFiles"
    fi
}

# Configures a preset where that has not happened; later ninja repeats it by itself when needed.
configure() {
    local preset=$1
    shift
    if [[ ! -f build/$preset/build.ninja ]]; then
        forgetFailedConfiguration "$preset"
        cmake --preset "$preset" "$@"
    fi
}
