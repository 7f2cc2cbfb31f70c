#!/usr/bin/env bash
# How long an import of reference data of the official size takes, how large the snapshot becomes, and how fast it opens.
# Needs bash and a JDK. Usage: benchmarks/reference-import.sh [FOLDER]   (about 2 GB are written there; a temporary one if not given)
set -euo pipefail
home=$(cd "$(dirname "$0")/.." && pwd)
folder=${1:-$(mktemp -d)}
mkdir -p "$folder"
[ $# -gt 0 ] || trap 'rm -rf "$folder"' EXIT
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

seconds() { # runs a command, prints how long it took
  local start=$EPOCHREALTIME
  "$@" >/dev/null
  local end=$EPOCHREALTIME
  awk -v a="$start" -v b="$end" 'BEGIN { printf "%.1f s\n", b - a }'
}

[ -f "$folder/ONSPD_AUG_2026_UK.csv" ] || "$java" "$home/benchmarks/MakeReference.java" "$folder" 10000000
"$home/ilr" --version >/dev/null # builds if need be

echo -n "130,000 aims, 600,000 validities, 500,000 fundings, 2,700,000 postcodes: "
seconds "$home/ilr" reference import "$folder/LARS_20260901.zip" "$folder/ONSPD_AUG_2026_UK.csv" --out "$folder/reference.sqlite"
echo "snapshot: $(du -m "$folder/reference.sqlite" | cut -f 1) MB"
echo -n "10,000,000 learner numbers added: "
seconds "$home/ilr" reference import "$folder/ulns.csv" --add-to "$folder/reference.sqlite"
echo "snapshot: $(du -m "$folder/reference.sqlite" | cut -f 1) MB"
echo -n "ilr --version (start alone): "
seconds "$home/ilr" --version
echo -n "ilr reference show (start, open, print): "
seconds "$home/ilr" reference show "$folder/reference.sqlite"
