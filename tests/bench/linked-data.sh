#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Rosette authors
# SPDX-License-Identifier: GPL-3.0-or-later
# linked-data.sh BUILD_FOLDER [SECONDS]: what it takes to make the sample internship's credential canonical, to sign it inside
# and bake it, and to verify it, and beside it what GnuTLS takes for its part alone; and jsonld on Node, where the interop
# test has installed it (meson test -C BUILD_FOLDER peers) and ROSETTE_SHARED_DATA or ../shared/data has the published
# contexts. SECONDS is for each row. Use a build without sanitizers.
set -eu
source=$(cd "$(dirname "$0")" && pwd)
build=$(cd "$1" && pwd)
seconds=${2:-3}
cli=$build/src/cli/rosette-cli
peers=$build/tests/interop/peers
sample=$source/../../data/sample
contexts=${ROSETTE_SHARED_DATA:-$source/../../../shared/data}/contexts

ninja -C "$build" src/cli/rosette-cli tests/bench/linked-data >/dev/null
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_DATA_HOME="$work/home" XDG_CONFIG_HOME="$work/home" XDG_CACHE_HOME="$work/home" # never the user's own

"$cli" key new --type ed25519 --output "$work/key.pem" >/dev/null
for container in png svg json; do
  "$cli" issue --issuer "$sample/issuer.json" --achievement "$sample/achievement.json" \
    --image "$sample/badge.svg" --recipients "$sample/people.csv" --key "$work/key.pem" \
    --format ob3-di --container $container --output "$work/$container" --no-register >/dev/null
done
first () { set -- "$work/$1"/*."$1"; echo "$1"; }
document=$(first json)

peer_us=0
if [ -d "$peers/node_modules/jsonld" ] && [ -d "$contexts" ]; then
  cp "$source/peer-canonize.mjs" "$peers/"
  peer_us=$(node "$peers/peer-canonize.mjs" "$document" "$contexts" "$seconds")
  echo "jsonld on Node: $peer_us µs for the canonical form"
else
  echo "jsonld is not here, or the published contexts are not: nothing to compare the canonical form with"
fi
"$build/tests/bench/linked-data" "$document" "$(first png)" "$(first svg)" "$seconds" "$peer_us"
