#!/bin/sh
# Time, CPU and memory from the command to the first page, cold (empty data folder) and warm.
# Usage, after mvn package: src/bench/start.sh [warm runs] [profile]
runs=${1:-3}
profile=${2:-default}
port=${SERVER_PORT:-18777}
jar=$(ls target/vungxanh-*.jar | head -1)
home=$(mktemp -d)
pid=
trap 'kill $pid 2>/dev/null; rm -rf "$home"' EXIT INT TERM

measure() {
    began=$(date +%s%N)
    VUNGXANH_HOME=$home/house SERVER_PORT=$port java -Dspring.profiles.active="$profile" -jar "$jar" >"$home/out" 2>&1 &
    pid=$!
    timeout=$(($(date +%s) + 120))
    until curl -s -f -L -o /dev/null --max-time 5 "http://127.0.0.1:$port/"; do
        if [ "$(date +%s)" -gt $timeout ] || ! kill -0 $pid 2>/dev/null; then tail -40 "$home/out"; exit 1; fi
        sleep 0.05
    done
    ended=$(date +%s%N)
    ticks=$(awk '{print $14 + $15}' /proc/$pid/stat)
    rss=$(awk '/VmRSS/ {print $2}' /proc/$pid/status)
    database=0
    for process in /proc/[0-9]*; do
        case $(readlink "$process/exe") in
            "$home"/*) database=$((database + $(awk '/^Pss:/ {print $2}' "$process/smaps_rollup"))) ;;
        esac
    done
    kill $pid
    wait $pid
    pid=
    echo "$1: $(((ended - began) / 1000000)) ms to the first page, program CPU $((ticks * 10)) ms, memory $((rss / 1024)) MB, server $((database / 1024)) MB"
}

measure cold
for run in $(seq "$runs"); do measure "warm $run"; done
