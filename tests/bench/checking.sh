#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Rosette authors
# SPDX-License-Identifier: GPL-3.0-or-later
# checking.sh BUILD_FOLDER [CHECKS]: from a badge's file to its verdict. A new process for one badge of each kind (at most
# 50 ms), again and again in one process (3 ms), CHECKS (10,000) of all kinds on two threads (at least 40 % of the rate at
# which GnuTLS verifies the signatures and does nothing else; memory that does not grow), and the window from its start to
# the first frame (400 ms). Prints how each stands to its bar, and fails where one is missed. Use a build without
# sanitizers, on a machine at rest.
set -eu
source=$(cd "$(dirname "$0")" && pwd)
build=$(cd "$1" && pwd)
checks=${2:-10000}
cli=$build/src/cli/rosette-cli
sample=$source/../../data/sample
url=https://school.example.org/badges

ninja -C "$build" src/cli/rosette-cli src/app/rosette tests/bench/measure tests/bench/checking tests/bench/window-start >/dev/null
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_DATA_HOME="$work/home" XDG_CONFIG_HOME="$work/home" XDG_CACHE_HOME="$work/home" # never the user's own
missed=0

"$cli" key new --type ed25519 --output "$work/ed25519.pem" >/dev/null
"$cli" key new --type p256 --output "$work/p256.pem" >/dev/null
seq 1 100 | sed 's/.*/Student &,student&@example.org/' | { echo name,email; cat; } >"$work/people.csv"
make() {
  "$cli" issue --issuer "$sample/issuer.json" --achievement "$sample/achievement.json" --image "$sample/badge.svg" \
    --recipients "$work/people.csv" --key "$work/$2.pem" --container png --output "$work/$1" --format "$3" --base-url "$url" \
    --no-register >/dev/null
}
make ed25519-jwt ed25519 ob3-jwt
make ed25519-di ed25519 ob3-di
make p256-jwt p256 ob3-jwt
make p256-di p256 ob3-di
make p256-ob2 p256 ob2-signed

set --
for kind in ed25519-jwt ed25519-di p256-jwt p256-di; do
  set -- "$@" -- "rosette-cli check, $kind" 50 40 "$cli" check "$work/$kind/Student 1.png"
done
shift
set -- "$@" -- "rosette-cli check, p256-ob2" 50 40 "$cli" check "$work/p256-ob2/Student 1.png" \
  --pin "$url/issuer.json=$work/p256-ob2/issuer.json" --pin "$url/key.json=$work/p256-ob2/key.json" \
  --pin "$url/badgeclass.json=$work/p256-ob2/badgeclass.json"
"$build/tests/bench/measure" 60 "$@" || missed=1

"$build/tests/bench/checking" "$checks" "$url" "$work/p256-ob2" ed25519-jwt="$work/ed25519-jwt" ed25519-di="$work/ed25519-di" \
  p256-jwt="$work/p256-jwt" p256-di="$work/p256-di" p256-ob2="$work/p256-ob2" || missed=1

if command -v xvfb-run >/dev/null && command -v dbus-run-session >/dev/null; then
  mkdir -p "$work/home"
  HOME=$work/home XDG_RUNTIME_DIR=$work/home XDG_DATA_HOME=$work/home XDG_CONFIG_HOME=$work/home XDG_CACHE_HOME=$work/home \
    GDK_BACKEND=x11 dbus-run-session -- xvfb-run -a -s '-screen 0 1280x800x24 -noreset' \
    "$build/tests/bench/window-start" 20 400 "$build/src/app/rosette" 2>/dev/null || missed=1
else
  echo "xvfb-run or dbus-run-session is not here: the window is not measured"
fi
exit $missed
