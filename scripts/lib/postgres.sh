# Sourced by the scripts: a PostgreSQL of our own on a private folder, port and password, for as long as the script runs.
# It refuses to run as root; then it runs as the user "postgres" of the package.

postgres_version=15

find_postgres() {
    postgres_bin=/usr/lib/postgresql/$postgres_version/bin
    if [ -x $postgres_bin/initdb ]; then
        return
    fi
    if [ "$(id -u)" != 0 ]; then
        echo "PostgreSQL is missing: run 'sudo apt-get install postgresql-$postgres_version', then this again." >&2
        exit 1
    fi
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    if ! apt-get install -y -qq --no-install-recommends postgresql-$postgres_version >/dev/null; then
        echo "This system has no package postgresql-$postgres_version; see https://www.postgresql.org/download/." >&2
        exit 1
    fi
}

as_postgres() {
    if [ "$(id -u)" = 0 ]; then
        setpriv --reuid=postgres --regid=postgres --init-groups "$@"
    else
        "$@"
    fi
}

free_port() {
    local port
    while port=$((20000 + RANDOM % 20000)); (exec 3<>/dev/tcp/127.0.0.1/$port) 2>/dev/null; do :; done
    echo $port
}

# Room to work in, and nothing that is there for safety alone, unless postgres_durable is on: what a baseline may have to
# be fast.
postgres_settings() {
    cat <<EOF
listen_addresses = '127.0.0.1'
port = $BENCH_POSTGRES_PORT
unix_socket_directories = ''
shared_buffers = 512MB
work_mem = 64MB
maintenance_work_mem = 512MB
max_wal_size = 4GB
random_page_cost = 1.1
synchronous_commit = ${postgres_durable:-off}
fsync = ${postgres_durable:-off}
jit = off
EOF
}

# Exports BENCH_POSTGRES_PORT and BENCH_POSTGRES_PASSWORD. Whoever starts it stops it, whatever happens meanwhile.
start_postgres() {
    postgres_folder=$(as_postgres mktemp -d /tmp/bench-postgres.XXXXXX)
    BENCH_POSTGRES_PORT=$(free_port)
    BENCH_POSTGRES_PASSWORD=$(od -An -tx1 -N16 /dev/urandom | tr -d ' \n')
    export BENCH_POSTGRES_PORT BENCH_POSTGRES_PASSWORD
    echo "$BENCH_POSTGRES_PASSWORD" | as_postgres tee "$postgres_folder/password" >/dev/null
    (
        cd "$postgres_folder"
        as_postgres $postgres_bin/initdb -D data -U bench -A scram-sha-256 --pwfile=password \
            -E UTF8 --locale=C.UTF-8 >log
        postgres_settings | as_postgres tee -a data/postgresql.conf >/dev/null
        as_postgres $postgres_bin/pg_ctl -D data -l server.log -w start >>log
    )
}

stop_postgres() {
    if [ -n "${postgres_folder:-}" ]; then
        as_postgres $postgres_bin/pg_ctl -D "$postgres_folder/data" -m immediate stop >/dev/null 2>&1 || true
        as_postgres rm -rf "$postgres_folder"
        postgres_folder=
    fi
}
