# Shared by the programs in bin/; sourced, not run.

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"

# How the server's JVM is started, by bin/run and when it is measured.
server_options=(-Xmx512m -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Djava.awt.headless=true
    --enable-native-access=ALL-UNNAMED)

# The home of a JDK 25 or newer, told by its release file rather than by asking each one to start.
# KLUBBA_JAVA_HOME goes before everything.
find_jdk25() {
    local home version
    for home in "${KLUBBA_JAVA_HOME:-}" "${JAVA_HOME:-}" /usr/lib/jvm/*25* "$HOME"/.sdkman/candidates/java/25* \
        "$HOME"/.jdks/*25* /Library/Java/JavaVirtualMachines/*25*/Contents/Home \
        "$(dirname "$(dirname "$(readlink -f "$(command -v java || echo /none/bin/java)")")")"; do
        [ -x "$home/bin/java" ] && [ -f "$home/release" ] || continue
        version="$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")"
        [ "${version:-0}" -ge 25 ] && { echo "$home"; return 0; }
    done
    echo "No JDK 25 found. Install one (Temurin 25, for example) or set KLUBBA_JAVA_HOME." >&2
    return 1
}

# Sees to it that programs are there: install_missing COMMAND:PACKAGE… Only root can install; others are told what to.
install_missing() {
    local pair missing=()
    for pair in "$@"; do
        command -v "${pair%%:*}" > /dev/null || missing+=("${pair#*:}")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get > /dev/null; then
        echo "Please install: ${missing[*]}" >&2
        return 1
    fi
    echo "Installing ${missing[*]} …" >&2
    apt-get update -qq >&2
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null
}

# The formatter and the tests want Maven itself on 25 too. The options keep that JVM from warning of Maven's own libraries.
mvn25() {
    (cd "$root" && JAVA_HOME="$(find_jdk25)" \
        MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}" mvn -B -ntp "$@")
}

# Builds target/klubba.jar when it is missing or something that goes into it is newer.
build_server() {
    local jar="$root/server/app/target/klubba.jar" sources=("$root/pom.xml" "$root/server/app/pom.xml"
        "$root/server/domain/pom.xml" "$root/server/app/src/main" "$root/server/domain/src/main")
    local part
    for part in src public index.html desk.html teams.html om.html package.json package-lock.json vite.config.ts; do
        [ -e "$root/webapp/$part" ] && sources+=("$root/webapp/$part")
    done
    if [ -f "$jar" ] && [ -z "$(find "${sources[@]}" -newer "$jar" -print -quit)" ]; then return 0; fi
    install_missing mvn:maven node:nodejs npm:npm
    echo "Building Klubba (the first time takes a minute or two) …" >&2
    mvn25 -q -Dmaven.test.skip=true package >&2
    touch "$jar"
}
