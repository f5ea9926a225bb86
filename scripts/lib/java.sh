# Sourced by the scripts: finds a Java Development Kit and Maven, or says what is missing.
# Of several kits the oldest that suffices is taken, being nearest to the one the project is tested with.

java_needed=25

java_version() {
    if [ -x "$1/bin/javac" ] && [ -e "$1/release" ]; then
        sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
    fi
}

find_java() {
    local kit version best= best_version=
    version=$(java_version "${JAVA_HOME:-/none}")
    if [ "${version:-0}" -ge $java_needed ]; then
        return
    fi
    for kit in /usr/lib/jvm/*; do
        version=$(java_version "$kit")
        if [ "${version:-0}" -ge $java_needed ] && [ "$version" -lt "${best_version:-1000}" ]; then
            best=$kit
            best_version=$version
        fi
    done
    if [ -z "$best" ]; then
        echo "A Java Development Kit $java_needed or newer is missing: install the package temurin-25-jdk" \
            "(https://adoptium.net/installation/linux) or, where your Debian has it, openjdk-25-jdk-headless," \
            "or point JAVA_HOME at one." >&2
        exit 1
    fi
    export JAVA_HOME=$best
}

find_maven() {
    if ! command -v mvn >/dev/null; then
        echo "Maven 3.8 or newer is missing: apt-get install maven" >&2
        exit 1
    fi
    # Maven's own libraries would make Java warn at every start.
    export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow"
}

find_java
