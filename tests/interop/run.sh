#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Rosette authors
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh BUILD_FOLDER SOURCE_FOLDER: installs the peers from npm and runs peers.mjs, which speaks TAP.
set -eu
peers=$1
source=$2

if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
  echo "1..0 # SKIP Node and npm are not here, so no peers are"
  exit 0
fi

mkdir -p "$peers"
cp "$source"/*.mjs "$peers/"
cd "$peers"
# What was installed for another list of peers is of no use.
if ! cmp -s "$source/package.json" installed.json; then
  rm -rf node_modules installed.json
  cp "$source/package.json" .
  if ! timeout 120 npm install --silent --no-audit --no-fund --no-package-lock >npm.log 2>&1; then
    echo "1..0 # SKIP npm does not answer, so the peers are not here"
    exit 0
  fi
  cp package.json installed.json
fi
exec node peers.mjs
