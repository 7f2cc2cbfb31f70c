#!/bin/sh
# How fast ilr check is, beside a check of the XML Schema alone: a return of 100,000 learners goes in turn through
#   xmllint --noout --stream --schema   (package libxml2-utils, with the schema that ilr writes) and
#   ilr check --quiet   and   ilr check --fund --quiet
# five times each. Prints the medians and their ratio; also a tenfold return, the memory that it takes, and a return of ten learners.
#
#   benchmarks/check.sh [YEAR]         2021 if not given
# LARGE=no leaves the million learners out (2.4 GB of disk).
set -eu

home=$(CDPATH='' cd -- "$(dirname "$0")/.." && pwd)
year=${1:-2021}
work=${TMPDIR:-/tmp}/openilr-benchmark
ilr=$home/ilr

command -v xmllint >/dev/null || { echo "xmllint is missing: install the package libxml2-utils" >&2; exit 3; }
[ -x /usr/bin/time ] || { echo "/usr/bin/time is missing: install the package time" >&2; exit 3; }

# sample LEARNERS: makes a return, once, and prints its path.
sample() {
  folder=$work/$year-$1
  if [ ! -f "$folder/done" ]; then
    mkdir -p "$folder"
    "$ilr" sample --year "$year" --learners "$1" --out "$folder" >/dev/null
    touch "$folder/done"
  fi
  ls "$folder"/*.xml
}

# timed COMMAND: prints seconds and kilobytes of memory; exit code 1, errors found, is a result as well.
timed() {
  /usr/bin/time -q -f '%e %M' -o "$work/time" "$@" >/dev/null 2>"$work/err" || [ $? -eq 1 ] || { cat "$work/err" >&2; exit 3; }
  cat "$work/time"
}

# The middle of five lines.
median() { sort -n | sed -n 3p; }

mkdir -p "$work"
"$ilr" --version
"$ilr" spec --year "$year" --xsd > "$work/$year.xsd"
hundred=$(sample 100000)
ten=$(sample 10)

: > "$work/xmllint"; : > "$work/check"; : > "$work/fund"; : > "$work/small"
for run in 1 2 3 4 5; do
  timed xmllint --noout --stream --schema "$work/$year.xsd" "$hundred" >> "$work/xmllint"
  timed "$ilr" check --quiet "$hundred" >> "$work/check"
  timed "$ilr" check --fund --quiet "$hundred" >> "$work/fund"
  timed "$ilr" check --quiet "$ten" >> "$work/small"
done
yardstick=$(median < "$work/xmllint"); check=$(median < "$work/check"); fund=$(median < "$work/fund"); small=$(median < "$work/small")

printf '%-44s %8s %10s\n' "$year, $(nproc) cores" seconds MiB
line() { printf '%-44s %8s %10d\n' "$1" "${2% *}" "$((${2#* } / 1024))"; }
line "xmllint --schema, 100,000 learners" "$yardstick"
line "ilr check, 100,000 learners" "$check"
line "ilr check --fund, 100,000 learners" "$fund"
line "ilr check, 10 learners" "$small"
if [ "${LARGE:-yes}" = yes ]; then
  million=$(timed "$ilr" check --quiet "$(sample 1000000)")
  line "ilr check, 1,000,000 learners" "$million"
fi
awk -v y="${yardstick% *}" -v c="${check% *}" -v f="${fund% *}" 'BEGIN {
  printf "ilr check takes %.2f, with --fund %.2f times as long as xmllint --schema\n", c / y, f / y }'
[ -z "${million:-}" ] || awk -v m="${million% *}" -v c="${check% *}" 'BEGIN { printf "ten times the learners take %.1f times as long\n", m / c }'
