#!/usr/bin/env bash
#
# Runs the packaged service, asks it what its users ask, and leaves what the JVM has learnt of it beside the program:
# app.aot, with which it starts faster (JDK 25 or newer). Needs no HTTP client and no network.
#
#   src/main/docker/train.sh FOLDER
#
# FOLDER is the packaged service (target/quarkus-app); JAVA_HOME, or else the path, has the JDK that will run it. The cache
# is good for that very JDK and these very files only: with others the JVM starts without it.

set -euo pipefail

cd "$1"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
port=${PORT:-18025}
data=$(mktemp -d)
service=

finish() {
    if [[ -n $service ]]; then
        kill "$service" 2>/dev/null || true
        wait "$service" 2>/dev/null || true
    fi
    rm -rf "$data"
}
trap finish EXIT

# Asks for an address, with a header or none, and prints the answer. In a shell of its own: bash ends where it cannot connect.
ask() (
    exec 3<>"/dev/tcp/127.0.0.1/$port"
    printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n' "$1" "${2:+$2$'\r\n'}" >&3
    IFS= read -r status <&3
    cat <&3
    [[ $status == *' 200 '* ]]
)

# Starts the service with the given options of the JVM and waits until the knowledge is loaded and the search index built.
start() {
    "$java" "$@" -Dquarkus.http.host=127.0.0.1 -Dquarkus.http.port="$port" -Dfrontline.data="$data" -jar quarkus-run.jar &
    service=$!
    until ask /q/health/ready 2>/dev/null | grep '"state": "ready"' >/dev/null; do
        kill -0 "$service"
        sleep 0.1
    done
}

# 143: ended by the signal.
stop() {
    kill "$service"
    wait "$service" || [[ $? -eq 143 ]]
    service=
}

rm -f app.aot app.aot.config
# The bundled knowledge is loaded before: what only that needs would be in memory at every later start.
start
stop

# Without adapters, which save no time that can be measured: JDK 25.0.3 warns at each start that it does not recognise one of its own.
start -XX:+UnlockDiagnosticVMOptions -XX:-AOTAdapterCaching -XX:AOTCacheOutput=app.aot

for ((i = 0; i < 5; i++)); do
    for address in \
        /api/v1/events "/api/v1/events?type=arrival&region=hubei&facets=type,status,region" \
        /api/v1/events/leishenshan-temporary-party-committee-founded '/api/v1/events?format=csv' '/api/v1/events?format=geojson' \
        /api/v1/quotes /api/v1/units /api/v1/people /api/v1/regions/420100 /api/v1/reports /api/v1/statistics \
        /api/v1/events/timeline '/api/v1/search?q=%E5%8F%A3%E7%BD%A9&facets=kind' '/api/v1/suggest?q=wuh'; do
        # Credentials have it worked out and not taken from the cache of answers.
        ask "$address" 'Authorization: Basic bm9ib2R5Og==' >/dev/null
        ask "$address" 'Accept-Encoding: gzip' >/dev/null
    done
done

# Writes out what was learnt.
stop
ls -l app.aot
