# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What app/run and the scripts of tests/ share: asking for packages, building, and keeping quiet
# about both unless they fail. Sourced, never run.

# What the program takes to build and to open, under the names that Debian 12 and 13 share.
# README.md says what each library is for.
program_packages=(
  build-essential
  gettext
  meson
  pkgconf
  libadwaita-1-dev
  libarchive-dev
  libgtk-4-dev
  libjson-glib-dev
  libshumate-dev
  libsqlite3-dev
  libxml2-dev
  # Compiles the settings schema, refreshes the icon cache and the desktop's list of programs.
  desktop-file-utils
  gtk-update-icon-cache
  libglib2.0-bin
  # GTK starts without these, but shows broken icons and boxes for Vietnamese letters.
  adwaita-icon-theme
  fonts-noto-core
  librsvg2-common
)

say () {
  printf 'siege-atlas: %s\n' "$*" >&2
}

die () {
  say "$*"
  exit 1
}

# Runs a command and shows what it said only if it failed.
quietly () {
  local log status=0
  log=$(mktemp)
  "$@" >"$log" 2>&1 </dev/null || status=$?
  ((status == 0)) || cat -- "$log" >&2
  rm -f -- "$log"
  return "$status"
}

# Prints those of the packages that are not installed. dpkg leaves out what it has never heard of
# and names what was removed with another status, hence the comparison.
missing_packages () {
  comm -23 \
    <(printf '%s\n' "$@" | sort -u) \
    <(dpkg-query --show --showformat='${Package} ${db:Status-Status}\n' "$@" 2>/dev/null \
        | sed -n 's/ installed$//p' | sort -u)
}

# Asks dpkg first, so that with nothing missing no network and no root is needed.
install_missing () {
  local missing as_root=()
  command -v dpkg-query >/dev/null || die "this script installs Debian packages; here, install by hand: $*"
  mapfile -t missing < <(missing_packages "$@")
  ((${#missing[@]} > 0)) || return 0
  if ((EUID != 0)); then
    command -v sudo >/dev/null || die "be root, or have sudo, to install ${missing[*]}"
    as_root=(sudo --)
  fi
  say "installing ${missing[*]}"
  # A repository that has nothing to do with us may be out of reach; whether the lists are good
  # enough shows when installing.
  quietly "${as_root[@]}" apt-get update || say "not every package list could be refreshed"
  quietly "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -o DPkg::Lock::Timeout=120 install --yes --no-install-recommends "${missing[@]}"
}

# build FOLDER [MESON OPTION...]: configures the folder if it is new and builds what is out of date.
# It runs in a subshell in the house's root, because meson takes paths relative to the present folder.
build () (
  cd -- "$house"
  folder=$1
  shift
  if [[ ! -f $folder/build.ninja ]]; then
    say "building in $folder"
    quietly meson setup "$folder" "$@"
  fi
  quietly ninja --quiet -C "$folder"
)
