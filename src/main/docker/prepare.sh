#!/usr/bin/env bash
#
# Everything of the JVM image but the image: packages the service, trains a JVM on it, starts it with what was learnt, and
# looks at the list of what is in it. Needs no container engine.
#
#   src/main/docker/prepare.sh
#
# JDK25_HOME, or else JAVA_HOME, has a JDK 25 or newer.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."

export JAVA_HOME=${JDK25_HOME:-${JAVA_HOME:?is to have a JDK 25 or newer}}
app=target/quarkus-app

# Compiled anew: a later compiler has warnings that an earlier one has not, and warnings are errors.
rm -rf target/classes target/maven-status
mvn -B -ntp -q package -DskipTests -Dquarkus.package.jar.type=aot-jar

for name in lib quarkus-run.jar quarkus app; do
    [[ -e $app/$name ]] || { echo "the image copies $app/$name, which is not there" >&2; exit 1; }
done
bill=target/quarkus-run-cyclonedx.json
grep -q '"bomFormat" *: *"CycloneDX"' "$bill"
grep -q '"name" *: *"quarkus-rest"' "$bill"
echo "$bill lists $(grep -c '"bom-ref"' "$bill") components"

src/main/docker/train.sh "$app" >target/train.log 2>&1 || { tail -n 40 target/train.log >&2; exit 1; }

# "on": a cache that does not fit is a failure here, where a service would start without it. With the options of the image, on
# a small machine and on a large one. In the folder of the package, as the class path is part of what has to fit.
read -ra options < <(sed -n 's/.*JAVA_TOOL_OPTIONS="\(.*\)".*/\1/p' src/main/docker/Dockerfile.jvm)
for memory in 512m 64g; do
    (cd "$app" && "$JAVA_HOME/bin/java" "${options[@]}" -XX:MaxRAM=$memory -XX:AOTMode=on -XX:AOTCache=app.aot -cp quarkus-run.jar -version)
done
echo 'What the image is made of is there'
