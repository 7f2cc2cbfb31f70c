#!/bin/sh
# What all reports of a return cost beside its check and funding: a return of 100,000 learners goes in turn through
#   ilr check --fund --quiet   and   ilr report --quiet
# five times each. Prints the medians of the time on the clock, of the time of the processors (which says more while others use the machine)
# and of the memory, and their ratios; then writes a workbook of 1,000,000 rows with 256 MB of heap.
#
#   benchmarks/reports.sh [LEARNERS]      100000 if not given
# RUNS=3 takes three runs instead of five; WORKBOOK=no leaves the workbook out.
set -eu

home=$(CDPATH='' cd -- "$(dirname "$0")/.." && pwd)
learners=${1:-100000}
runs=${RUNS:-5}
work=${TMPDIR:-/tmp}/openilr-benchmark
ilr=$home/ilr
folder=$work/2021-$learners

[ -x /usr/bin/time ] || { echo "/usr/bin/time is missing: install the package time" >&2; exit 3; }
mkdir -p "$folder"
"$ilr" --version
if [ ! -f "$folder/done" ]; then
  "$ilr" sample --year 2021 --learners "$learners" --out "$folder" >/dev/null
  touch "$folder/done"
fi
file=$(ls "$folder"/*.xml)

# timed COMMAND: prints seconds on the clock, seconds of processors and kilobytes; exit code 1, errors found, is a result as well.
timed() {
  /usr/bin/time -q -f '%e %U %S %M' -o "$work/time" "$@" >/dev/null 2>"$work/err" || [ $? -eq 1 ] || { cat "$work/err" >&2; exit 3; }
  awk '{ print $1, $2 + $3, $4 }' "$work/time"
}

# median FILE COLUMN: the middle of the lines.
median() { cut -d ' ' -f "$2" "$1" | sort -n | sed -n "$(( (runs + 1) / 2 ))p"; }

: > "$work/fund"; : > "$work/reports"
run=0
while [ "$run" -lt "$runs" ]; do
  timed "$ilr" check --fund --quiet "$file" >> "$work/fund"
  timed "$ilr" report --quiet --out "$work/out" "$file" >> "$work/reports"
  rm -rf "$work/out"
  run=$((run + 1))
done

printf '%-42s %9s %12s %6s\n' "$learners learners, $(nproc) cores" "seconds" "of processor" MiB
for what in fund reports; do
  printf '%-42s %9s %12s %6d\n' "$([ $what = fund ] && echo "ilr check --fund" || echo "ilr report")" "$(median "$work/$what" 1)" \
    "$(median "$work/$what" 2)" "$(($(median "$work/$what" 3) / 1024))"
done
awk -v a="$(median "$work/fund" 1)" -v b="$(median "$work/reports" 1)" -v c="$(median "$work/fund" 2)" -v d="$(median "$work/reports" 2)" 'BEGIN {
  printf "All reports take %.2f times as long as the check with funding, and %.2f times the time of processors\n", b / a, d / c }'
if [ "${WORKBOOK:-yes}" = yes ]; then
  rows=$(timed java -Xmx256m -cp "$home/command/target/app/lib/*" "$home/benchmarks/MakeWorkbook.java" "$work/rows.xlsx" 1000000)
  rm -f "$work/rows.xlsx"
  echo "A workbook of 1,000,000 rows and ten columns with -Xmx256m: $(echo "$rows" | cut -d ' ' -f 1) s, $(( $(echo "$rows" | cut -d ' ' -f 3) / 1024 )) MiB"
fi
