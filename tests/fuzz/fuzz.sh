#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Rosette authors
# SPDX-License-Identifier: GPL-3.0-or-later
# fuzz.sh NAME SECONDS: builds the target NAME with clang's libFuzzer and runs it on its saved inputs.
# Needs Debian's clang and its runtime (libclang-rt-14-dev or newer).
set -eu
name=$1
seconds=$2
cd "$(dirname "$0")/../.."

build=_build-fuzz
if [ ! -f $build/build.ninja ]; then
  CC=clang meson setup $build -Db_sanitize=address,undefined -Db_lundef=false \
    -Dfuzz_engine=true -Dc_args='-fsanitize=fuzzer-no-link'
fi
ninja -C $build "tests/fuzz/fuzz-$name"
mkdir -p "$build/corpus-$name"
# What GLib warns of is a bug as well.
export G_DEBUG=fatal-warnings
exec "$build/tests/fuzz/fuzz-$name" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 \
  "$build/corpus-$name" "tests/data/$name"
