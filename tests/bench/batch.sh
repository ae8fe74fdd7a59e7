#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Rosette authors
# SPDX-License-Identifier: GPL-3.0-or-later
# batch.sh BUILD_FOLDER [AWARDS]: what it takes to issue AWARDS badges (10,000) with two threads, register and all, into memory,
# signed with Ed25519 into a PNG of 25 kB, and how that stands to the rate at which GnuTLS signs the same text and does nothing
# else, in turn with it (and, to compare with, 64 bytes alone, as short as what is signed can be); the peak of memory of that and of ten times as many, beside that of 100; and how long a run of ten times as many takes
# until it goes on; and what it takes when each badge says what eight columns of the sheet say of its person. Use a build without sanitizers, on a machine at rest: the clock decides. How both stand to each other in time
# of the processor is printed for a busy one. Fails where a bar is missed: 25 %, 20 MB, 2 s. Needs 5 GB in /dev/shm.
set -eu
source=$(cd "$(dirname "$0")" && pwd)
build=$(cd "$1" && pwd)
awards=${2:-10000}
cli=$build/src/cli/rosette-cli
sample=$source/../../data/sample

ninja -C "$build" src/cli/rosette-cli tests/bench/batch >/dev/null
work=$(mktemp -d -p /dev/shm)
trap 'rm -rf "$work"' EXIT
export XDG_DATA_HOME="$work/home" XDG_CONFIG_HOME="$work/home" XDG_CACHE_HOME="$work/home" # never the user's own

"$cli" key new --type ed25519 --output "$work/key.pem" >/dev/null
python3 - "$work" "$awards" <<'PYTHON'
import random, struct, sys, zlib
work, awards = sys.argv[1], int(sys.argv[2])
for n in 1, 100, awards, 10 * awards:
    with open(f"{work}/{n}.csv", "w", encoding="utf-8") as file:
        file.write("name,email\n")
        file.writelines(f"Person {i},p{i}@example.org\n" for i in range(n))
with open(f"{work}/said.csv", "w", encoding="utf-8") as file:
    file.write("name,email,hours,host,start,end,role,tasks,grade,evidence\n")
    file.writelines(f"Person {i},p{i}@example.org,{100 + i % 80},Company {i % 50},2026-01-{1 + i % 28:02},2026-03-{1 + i % 28:02},"
                    f"Assistant,Reports no. {i},{1 + i % 3},https://portfolio.example.org/{i}\n" for i in range(awards))
chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
rows = b"".join(b"\0" + random.randbytes(270) for _ in range(92))
with open(f"{work}/badge.png", "wb") as file:
    file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 90, 92, 8, 2, 0, 0, 0))
               + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))
PYTHON

# Of a run of $1 awards, with further options: seconds, seconds of the processor, and peak of memory in MB.
issue () {
  rm -rf "$work/out" "$work/rosette.db"*
  python3 - "$cli" issue --issuer "$sample/issuer.json" --achievement "$sample/achievement.json" --image "$work/badge.png" \
    --recipients "$work/$1.csv" --key "$work/key.pem" --output "$work/out" --library "$work/rosette.db" --jobs 2 \
    --format ob3-jwt $2 <<'PYTHON'
import resource, subprocess, sys, time
start = time.monotonic()
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
seconds = time.monotonic() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
PYTHON
}
larger () { python3 -c "print(max($1, $2))"; }

# What is signed for one award: its JWT without the signature.
issue 1 "" >/dev/null
jwt=$("$cli" extract "$work/out/Person 0.png")
printf %s "${jwt%.*}" >"$work/signed"

best=0 raw=0 short=0 best_cpu=0 raw_cpu=0 short_cpu=0
for round in 1 2 3; do
  set -- $("$build/tests/bench/batch" 2 2 "$work/signed")
  raw=$(larger "$raw" "$1") raw_cpu=$(larger "$raw_cpu" "$2")
  set -- $("$build/tests/bench/batch" 2 1)
  short=$(larger "$short" "$1") short_cpu=$(larger "$short_cpu" "$2")
  set -- $(issue "$awards" "")
  best=$(larger "$best" "$awards / $1") best_cpu=$(larger "$best_cpu" "$awards / $2")
  large=$3
done
set -- $(issue said --details)
said=$2
set -- $(issue 100 "")
small=$3
set -- $(issue $((10 * awards)) "")
largest=$3

# A run of many that is stopped as soon as it begins to make files, and gone on with.
rm -rf "$work/out" "$work/rosette.db"*
python3 - "$cli" "$work" "$sample" $((10 * awards)) >"$work/resume" <<'PYTHON'
import os, signal, subprocess, sys, time
cli, work, sample, n = sys.argv[1:]
def files(): return len(os.listdir(work + "/out")) if os.path.isdir(work + "/out") else 0
def start(*words):
    return subprocess.Popen([cli, "issue", *words, "--key", work + "/key.pem", "--library", work + "/rosette.db", "--jobs", "2"],
                            stdout=subprocess.DEVNULL)
first = start("--issuer", sample + "/issuer.json", "--achievement", sample + "/achievement.json", "--image", work + "/badge.png",
              "--recipients", f"{work}/{n}.csv", "--output", work + "/out", "--format", "ob3-jwt")
while files() < 600:
    time.sleep(0.01)
first.kill()
first.wait()
before, begun = files(), time.monotonic()
second = start("--resume")
while files() <= before + 10:
    time.sleep(0.005)
print(time.monotonic() - begun)
second.kill()
second.wait()
PYTHON

python3 - "$awards" "$raw" "$short" "$best" "$raw_cpu" "$best_cpu" "$small" "$large" "$largest" "$(cat "$work/resume")" "$said" "$short_cpu" <<'PYTHON'
import sys
awards = int(sys.argv[1])
raw, short, best, raw_cpu, best_cpu, small, large, largest, resume, said, short_cpu = map(float, sys.argv[2:])
bars = [(f"of GnuTLS's rate of signing ({best:.0f} of {raw:.0f} a second)", 100 * best / raw, "%", 25, True),
        (f"memory of {awards} awards, more than of 100 ({small:.1f} MB)", large - small, "MB", 20, False),
        (f"memory of {10 * awards} awards, more than of 100", largest - small, "MB", 20, False),
        (f"until a run of {10 * awards} goes on", resume, "s", 2, False)]
missed = 0
for what, value, unit, bar, is_least in bars:
    kept = value >= bar if is_least else value <= bar
    missed += not kept
    print(f"{what:62} {value:7.2f} {unit:2} ({'at least' if is_least else 'at most'} {bar}){'' if kept else '  MISSED'}")
print(f"{'of its rate for 64 bytes (%.0f a second)' % short:62} {100 * best / short:7.2f} %")
print(f"{'the first by the processor (%.0f µs an award)' % (1e6 / best_cpu):62} {100 * best_cpu / raw_cpu:7.2f} %")
print(f"{'that for 64 bytes by the processor':62} {100 * best_cpu / short_cpu:7.2f} %")
print(f"{'with eight columns said of each person':62} {1e6 * said / awards:7.0f} µs an award")
sys.exit(missed > 0)
PYTHON
