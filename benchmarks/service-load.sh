#!/bin/sh
# How the service stands a day of many returns: it is started with an embedded database in a folder of its own, PROVIDERS providers each send a return of 500 learners within a
# minute while five of them look at pages, once with a machine that has just started and once again; then single learners are checked. Prints the figures with the load of
# the machine, and stops the service. Exit code 1 when a return was lost or not wholly checked and funded, or an answer took longer than it should.
#
#   benchmarks/service-load.sh [PROVIDERS] [LEARNER-CHECKS]         300 and 20000 if not given
set -eu

home=$(CDPATH='' cd -- "$(dirname "$0")/.." && pwd)
providers=${1:-300}
checks=${2:-20000}
work=${TMPDIR:-/tmp}/openilr-load
port=${PORT:-18099}
ilr=$home/ilr

rm -rf "$work"
mkdir -p "$work/return"
"$ilr" sample --year 2021 --learners 500 --out "$work/return" >/dev/null
cat > "$work/learner.json" <<'LEARNER'
{"LearnRefNumber": "0012", "ULN": 9999999999, "FamilyName": "Sample", "GivenNames": "Sam", "DateOfBirth": "1999-02-28", "Ethnicity": 31, "Sex": "F",
 "LLDDHealthProb": 2, "PostcodePrior": "ZZ99 9ZZ", "Postcode": "ZZ99 9ZZ", "PriorAttain": 2,
 "LearnerEmploymentStatus": [{"EmpStat": 11, "DateEmpStatApp": "2020-08-31"}],
 "LearningDelivery": [{"LearnAimRef": "50022246", "AimType": 4, "AimSeqNumber": 1, "LearnStartDate": "2020-09-01", "LearnPlanEndDate": "2021-07-09", "FundModel": 35,
   "DelLocPostCode": "ZZ99 9ZZ", "CompStatus": 1, "LearningDeliveryFAM": [{"LearnDelFAMType": "SOF", "LearnDelFAMCode": "105"}]}]}
LEARNER

# Limits for each caller are lifted: five people stand for many.
export OPENILR_LIMITS_API_PER_MINUTE=10000000 OPENILR_LIMITS_PAGES_PER_MINUTE=100000 OPENILR_LOCAL_METRICS=true
"$ilr" serve --demo --port "$port" --data "$work/data" > "$work/service.log" 2>&1 &
service=$!
trap 'kill "$service" 2>/dev/null; wait "$service" 2>/dev/null || true' EXIT INT TERM
tries=0
until curl -fs "http://127.0.0.1:$port/actuator/health" >/dev/null; do
  tries=$((tries + 1))
  [ "$tries" -lt 240 ] && kill -0 "$service" 2>/dev/null || { cat "$work/service.log" >&2; exit 3; }
  sleep 1
done

java -cp "$(ls "$home"/service/target/app/lib/postgresql-*.jar)" "$home/benchmarks/MakeProviders.java" "$port" "$work/data" \
  "$home/reference/src/main/resources/reference/sample" "$providers" "$work/providers"
echo "$(nproc) processors, $(uname -m), load $(cut -d' ' -f1-3 /proc/loadavg)"
java "$home/benchmarks/LoadService.java" "$port" "$service" "$work/providers" "$checks" "$(ls "$work"/return/*.xml)" "$work/learner.json"
