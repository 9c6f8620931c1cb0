#!/usr/bin/env bash
#
# Checks the API description, the clients generated from it and the running service against it:
#
#   src/contract/check.sh
#
# Takes Node 20.19 or later, npm, JDK 17 and Maven, and a built service (mvn package). Everything it makes is under
# target/contract. The service is started on a loopback port of its own, CONTRACT_PORT or 8199, and ended.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

readonly GENERATOR=7.18.0
readonly PORT=${CONTRACT_PORT:-8199}
# Seconds that each of the two runs of contract tests may take.
readonly LIMIT=400

readonly sources=$PWD/src/contract description=$PWD/openapi/openapi.yaml
readonly work=$PWD/target/contract
readonly tools=$work/node_modules/.bin
readonly base=http://127.0.0.1:$PORT
service=

# Runs a step; its output is kept and shown only if it fails.
step() {
    local name=$1 start=$SECONDS status=0
    shift
    # Not in a condition: there `set -e` would not end the step at its first failure.
    set +e
    (
        set -e
        "$@"
    ) >"$work/$name.log" 2>&1
    status=$?
    set -e
    if [[ $status -ne 0 ]]; then
        tail -n 60 "$work/$name.log"
        echo "$name: failed after $((SECONDS - start)) s (exit status $status); the whole output is in target/contract/$name.log"
        exit "$status"
    fi
    echo "$name: passed in $((SECONDS - start)) s"
}

install_tools() {
    cp "$sources"/package.json "$sources"/.npmrc "$sources"/*.yaml "$work"
    cd "$work" && npm install --no-progress
}

lint_with_spectral() {
    "$tools/spectral" lint --fail-severity=warn --ruleset "$work/spectral.yaml" "$description"
}

lint_with_redocly() {
    REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true \
        "$tools/redocly" lint --config "$work/redocly.yaml" "$description"
}

typescript_client() {
    mkdir -p "$work/typescript"
    "$tools/openapi-typescript" "$description" --output "$work/typescript/frontline.d.ts"
    cp "$sources/client.ts" "$work/typescript"
    "$tools/tsc" --strict --noEmit --target es2022 --module nodenext --moduleResolution nodenext --lib es2022,dom \
        "$work/typescript/client.ts"
}

java_client() {
    local repository
    mvn -B -ntp -q dependency:get "-Dartifact=org.openapitools:openapi-generator-cli:$GENERATOR" -Dtransitive=false
    mvn -B -ntp -q dependency:copy "-Dartifact=org.openapitools:openapi-generator-cli:$GENERATOR" \
        "-DoutputDirectory=$work"
    rm -rf "$work/java"
    java -jar "$work/openapi-generator-cli-$GENERATOR.jar" generate -g java --library native \
        -i "$description" -o "$work/java" \
        --global-property=apiTests=false,modelTests=false,apiDocs=false,modelDocs=false \
        --additional-properties=hideGenerationTimestamp=true,openApiNullable=false,groupId=org.frontlinekb,artifactId=client \
        --additional-properties=invokerPackage=org.frontlinekb.client,apiPackage=org.frontlinekb.client.api,modelPackage=org.frontlinekb.client.model
    mvn -B -ntp -q -f "$work/java/pom.xml" compile
}

start_service() {
    rm -rf "$work/data"
    java "-Dquarkus.http.port=$PORT" "-Dfrontline.data=$work/data" -jar target/quarkus-app/quarkus-run.jar \
        >"$work/service.log" 2>&1 &
    service=$!
    for _ in {1..120}; do
        if curl -m 5 -sf -o /dev/null "$base/q/health"; then
            return 0
        fi
        kill -0 "$service" || return 1
        sleep 1
    done
    return 1
}

stop_service() {
    if [[ -n $service ]]; then
        kill "$service" 2>/dev/null || true
        wait "$service" || true
        service=
    fi
}
trap stop_service EXIT

contract_tests() {
    rm -rf "$work/specmatic"
    mkdir -p "$work/specmatic"
    cd "$work/specmatic"
    node "$sources/specmatic-spec.mjs" "${description%.yaml}.json" .
    # Right and wrong requests; then one for each media type that `format` asks for, which may also be left out.
    SPECMATIC_GENERATIVE_TESTS=true specmatic round-*.json
    SPECMATIC_GENERATIVE_TESTS=false specmatic format-*.json
}

specmatic() {
    SPECMATIC_DISABLE_TELEMETRY=true timeout "$LIMIT" java -jar "$work/node_modules/specmatic/specmatic.jar" test \
        "--testBaseURL=$base" --timeout=30 "$@"
}

mkdir -p "$work"
step npm-install install_tools
step spectral lint_with_spectral
step redocly lint_with_redocly
step openapi-typescript typescript_client
step openapi-generator java_client
start_service || {
    cat "$work/service.log"
    echo 'The service does not start'
    exit 1
}
step specmatic contract_tests
grep -a 'Tests run:' "$work/specmatic.log"
