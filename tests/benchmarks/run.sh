#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Touchstone developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# All benchmarks in one go, on loopback only: makes a certificate, starts an nginx of its own in a temporary folder,
# measures the engine and its yardsticks one after the other, and cleans up.
#   tests/benchmarks/run.sh            some six minutes
#   tests/benchmarks/run.sh --quick    two minutes: whether everything works
# Lines of JSON go to standard output and to build/default/benchmarks.jsonl, the table of ratios follows them.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$here"

posts=60000 rounds=3 waiting=1000000 seconds=8 isolation=3
if [ "${1:-}" = --quick ]; then
    posts=10000 rounds=1 waiting=100000 seconds=3 isolation=1
fi

installer/dependencies build bench
[ -f build/default/build.ninja ] || cmake --preset default >/dev/null
cmake --build --preset default --target benchmarks >/dev/null
programs=$here/build/default/bin
results=$here/build/default/benchmarks.jsonl
: >"$results"

work=$(mktemp -d "$here/build/default/benchmark-XXXXXX") # on the disk of the build, not in memory
nginx_pid= peer_pid=
cleanup() {
    [ -z "$nginx_pid" ] || kill "$nginx_pid" 2>/dev/null || true
    [ -z "$peer_pid" ] || kill "$peer_pid" 2>/dev/null || true
    wait 2>/dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT
cd "$work"

# --- the receiver -----------------------------------------------------------------------------------------------------
read -r port status_port < <(python3 - <<'PY'
import socket
sockets = [socket.socket() for _ in range(2)]
for one in sockets:
    one.bind(("127.0.0.1", 0))
print(*(one.getsockname()[1] for one in sockets))
PY
)
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost \
    -addext 'subjectAltName=DNS:localhost,IP:127.0.0.1' -keyout key.pem -out certificate.pem 2>/dev/null
mkdir empty temporary
# "return 200" by itself would answer before the body has come; mirroring makes nginx read all of it first.
cat >nginx.conf <<NGINX
daemon off;
worker_processes 1;
worker_rlimit_nofile 20000;
pid nginx.pid;
error_log error.log warn;
events { worker_connections 8192; }
http {
    access_log off;
    client_body_temp_path temporary/body;
    proxy_temp_path temporary/proxy;
    fastcgi_temp_path temporary/fastcgi;
    uwsgi_temp_path temporary/uwsgi;
    scgi_temp_path temporary/scgi;
    keepalive_requests 1000000000;
    root empty;
    server {
        listen 127.0.0.1:$port ssl http2 backlog=4096;
        ssl_certificate certificate.pem;
        ssl_certificate_key key.pem;
        location / { mirror /mirror; error_page 403 404 405 =200 @fine; }
        location = /mirror { internal; return 204; }
        location @fine { return 200; }
    }
    server {
        listen 127.0.0.1:$status_port;
        location / { stub_status; }
    }
}
NGINX
PATH=$PATH:/usr/sbin nginx -p "$work" -c nginx.conf 2>/dev/null &
nginx_pid=$!
url=https://localhost:$port/hook
for _ in $(seq 100); do
    curl -s --noproxy '*' --cacert certificate.pem -o /dev/null "$url" && break
    sleep 0.1
done

# --- measuring --------------------------------------------------------------------------------------------------------
# measure NAME PROGRAM ARGUMENTS...: its lines, with the name of the run in front
measure() {
    local name=$1
    shift
    "$@" 2>>errors.log | sed "s/^{/{\"run\":\"$name\",/" | tee -a "$results"
}
# The connections that nginx has accepted so far, this one included.
accepted() { curl -s --noproxy '*' "http://127.0.0.1:$status_port/" | awk 'NR == 3 { print $1 }'; }
engine() { measure "$1" "$programs/deliverybenchmark" "$url" --ca certificate.pem "${@:2}"; }

mapfile -t headers < <("$programs/deliverybenchmark" --sample body.bin)
header_arguments=()
for header in "${headers[@]}"; do header_arguments+=(-H "$header"); done
# h2load NAME CONNECTIONS STREAMS
with_h2load() {
    h2load -n "$posts" -c "$2" -m "$3" -d body.bin "${header_arguments[@]}" "https://127.0.0.1:$port/hook" 2>>errors.log |
        awk -v name="$1" -v connections="$2" -v streams="$3" '
            /^finished in/ { sub("s,", "", $3); seconds = $3; rate = $4 }
            /^requests:/ { failed = $10 + $12 }
            END { printf "{\"run\":\"%s\",\"what\":\"h2load\",\"connections\":%d,\"streams\":%d,\"perSecond\":%s,\"failed\":%d}\n",
                name, connections, streams, rate, failed }' | tee -a "$results"
}

for _ in $(seq "$rounds"); do
    before=$(accepted)
    engine throughput-100 --count "$posts" --max-in-flight 200
    connections=$(($(accepted) - before - 1))
    with_h2load throughput-100 "$connections" $((100 / connections))
    engine throughput-100 --count "$posts" --bare --pending 100
    before=$(accepted)
    engine throughput-1000 --count "$posts" --max-in-flight 2000
    connections=$(($(accepted) - before - 1))
    with_h2load throughput-1000 "$connections" $((1000 / connections))
    engine throughput-1000 --count "$posts" --bare --pending 1000
done
engine queue-1x --count "$((posts / 2))" --max-in-flight 200 --pending 100000
engine queue-10x --count "$((posts * 5))" --max-in-flight 200 --pending 1000000
for connectors in 1 10 100 1000; do
    engine "connectors-$connectors" --count "$((posts / connectors))" --connectors "$connectors" --max-in-flight 200
done

for connectors in 1 10 100 1000; do
    measure "latency-$connectors" "$programs/latencybenchmark" --per-second 1000 --seconds "$seconds" --connectors "$connectors"
done

for run in http2-1 http1-1 http2-10 http2-100 http2-1000; do
    connectors=${run#*-}
    arguments=(--delay 1000)
    [ "${run%-*}" = http2 ] || arguments+=(--http1)
    coproc PEER { exec "$programs/benchmarkpeer" "${arguments[@]}"; }
    peer_pid=$PEER_PID
    read -r slow_url authority <&"${PEER[0]}"
    measure "slow-$run" "$programs/deliverybenchmark" "$slow_url" --ca "$authority" --count $((5000 / connectors)) \
        --pending 5000 --connectors "$connectors"
    exec {peer_output}<&"${PEER[0]}"
    eval "exec ${PEER[1]}>&-"
    sed "s/^{/{\"run\":\"slow-$run\",\"what\":\"peer\",/" <&"$peer_output" | tee -a "$results"
    exec {peer_output}<&-
    wait "$peer_pid" || true
    peer_pid=
done

measure streamparser "$programs/streamparserbenchmark"
measure isolation "$programs/isolationbenchmark" --rounds "$isolation" --seconds "$seconds"

measure enqueue-1x "$programs/queuebenchmark" --queued $((waiting / 10))
measure enqueue-10x "$programs/queuebenchmark" --queued "$waiting"
for size in $((waiting / 10)) "$waiting"; do
    "$programs/recoverybenchmark" --fill "$size" "$work/queue" 2>>errors.log
    measure "recovery-$size" "$programs/recoverybenchmark" "$work/queue"
    rm -rf "$work/queue"
done

python3 "$here/tests/benchmarks/table.py" "$results"
