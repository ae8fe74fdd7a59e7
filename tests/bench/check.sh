#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Rosette authors
# SPDX-License-Identifier: GPL-3.0-or-later
# check.sh BUILD_FOLDER [RUNS]: what `rosette-cli check` of one baked PNG takes, against 30 ms and 20 MB, and beside it
# in the same run a program that does nothing, and a peer: Node with png-chunks-extract and jose, where the interop
# test has installed them (meson test -C BUILD_FOLDER peers). Use a build without sanitizers, on a machine at rest.
set -eu
source=$(cd "$(dirname "$0")" && pwd)
build=$(cd "$1" && pwd)
runs=${2:-200}
cli=$build/src/cli/rosette-cli
peers=$build/tests/interop/peers
sample=$source/../../data/sample

ninja -C "$build" src/cli/rosette-cli tests/bench/measure >/dev/null
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_DATA_HOME="$work/home" XDG_CONFIG_HOME="$work/home" XDG_CACHE_HOME="$work/home" # never the user's own

"$cli" key new --type p256 --output "$work/key.pem" >/dev/null
"$cli" issue --issuer "$sample/issuer.json" --achievement "$sample/achievement.json" \
  --image "$sample/badge.svg" --recipients "$sample/people.csv" --key "$work/key.pem" \
  --container png --output "$work/out" --no-register >/dev/null
set -- "$work"/out/*.png
badge=$1

set -- "nothing (/bin/true)" 0 0 /bin/true -- "rosette-cli check" 30 20 "$cli" check "$badge"
if [ -d "$peers/node_modules/jose" ]; then
  cp "$source/peer.mjs" "$peers/"
  set -- "$@" -- "Node, png-chunks-extract and jose" 0 0 node "$peers/peer.mjs" "$badge"
fi
echo "$(basename "$badge"), $(wc -c <"$badge") bytes"
"$build/tests/bench/measure" "$runs" "$@"
