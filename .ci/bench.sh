# Sourced by ./daybrief: measurements, each printed as a ratio within one run.
. "$root/.ci/install.sh"
. "$root/.ci/reproduce.sh"
. "$root/.ci/mutate.sh"
. "$root/.ci/fuzz.sh"

bench_help() {
  cat <<'TEXT'
Usage: ./daybrief bench NAME
  context    what row security and a signed context cost a transaction, beside the bare query
  read       cached reads with token check against nginx with a static file; sign-out under load
  overload   good answers a second with far more readers than fit in, against those with as many as are served best
  import     rows a second against a bare COPY of the same rows; a FILE of calls may follow
  batches    records a second over HTTP with an API key, beside an import of as many by the same server
  attach     rows a second of an attached database's first sync against COPY of the same rows to nowhere;
             rows, rounds and the URL of another server for it may follow: attach 3000000 1
  versions   a file that tells one call again and again, beside one of as many calls: 10,000, 100,000 and
             a million rows; fewer: versions 100000
  generate   organisations a second, and the cost of a long history
  insights   false "unusual" lines, days until a change is found, skill of forecasts, beside naive
             rules; a minute or two. In full, a quarter of an hour: --organizations 10000 --days 365 --planted 500
  model      the model's part of a night: 10,000 organisations at 500 ms a request, within 512 MB; the
             provider is a script
  themes     how well feedback themes are found in labelled comments, by language; with the optional
             module too, once `./mvnw -Pembedding -pl engine,embedding package` has built it
  requests   requests made from the API's description, as it says and not, against the server of the tests on a
             real database; how many and a seed may follow: requests 50000 7
  receipts   a page of a receipt beside a bare question, with a million calls; more: receipts 10000000
  words      how many false drafts pass the verifier, by kind of lie, and how many true ones it keeps
  answers    how many lines of the model of OPENAI_API_KEY (DAYBRIEF_MODEL, DAYBRIEF_MODEL_URL) would be shown, at the
             first try and after the second; some 150 requests, which cost a little. --misses tells what was refused
  schedule   100,000 simulated months of the schedule, with processes that die, stop and come back; seeds,
             days and the first seed may follow: schedule 1000 30 7
  chaos      three processes on one database, two with a clock that is a day off, that are killed, stopped and
             cut off while every organisation is due and late records come; organisations, troubles and a seed may follow: chaos 200 10
  sync       two processes at once sync an attached database that changes, and one is killed, again and again; how often
             and a seed may follow: sync 12 7
  faults     a database and a process that are killed and a disk that is full while a program writes: nothing
             that was acknowledged may be lost (as root, on Linux)
  keycloak   whose tokens of a real Keycloak are believed, also while its keys change; it is fetched, some 180 MB
  protocol   every order of steps of two processes that claim, die and publish, by a model checker (spin)
  restart    two processes behind HAProxy that are restarted in turn while a member reads: no read may fail;
             the folder of an older checkout may follow, whose processes are then replaced by these
  midnight   10,000 organisations due at the same midnight: seconds until the last brief is there, what readers
             feel of it, and what a second process brings; another number of them may follow: midnight 2000
  reproducible  two builds in two folders, zones and languages, compared byte by byte; some minutes
  mutation   changes the code of security, schedule and verification on purpose, one small change at a time: how
             many of them a test sees; an hour or two, or one room: mutation schedule
  fuzz       looks for inputs that break a promise of a parser, with Jazzer; all targets a minute each, or one of
             them and its seconds: fuzz ReplyFuzz 600
  plan       processor time of detecting and ranking, an organisation-day (JMH)
Figures of different runs do not compare; the ratios do. docs/bench.md says how to read them.
TEXT
}

# Finds a program, or installs its package: program package.
need_program() {
  # Debian keeps servers where only root looks.
  PATH=$PATH:/usr/sbin:/sbin
  command -v "$1" >/dev/null 2>&1 || try_install "$2"
  command -v "$1" >/dev/null 2>&1 ||
    fail "this measurement needs $1 and found none. Install it (for example: apt-get install $2, brew install $1)."
}

keycloak_version=26.7.3
keycloak=$root/bench/target/keycloak/keycloak-$keycloak_version

# Unpacked anew: what a drill left in its database is no part of the next one.
need_keycloak() {
  rm -rf "$keycloak"
  maven -q -N org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
    "-Dartifact=org.keycloak:keycloak-quarkus-dist:$keycloak_version:zip" "-DoutputDirectory=$root/bench/target/keycloak" >&2
}

# Plays the test of the schedule at length.
simulate_schedule() {
  build
  maven -q -pl engine,server test-compile >&2
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx256m \
    -cp "$root/engine/target/test-classes:$root/server/target/test-classes:$root/server/target/quarkus-app/lib/main/*:$root/server/target/classes" \
    dev.daybrief.run.schedule.ScheduleSimulation "$@"
}

# Plays the test of made requests at length: how many, and a seed.
send_requests() {
  build
  maven -q -pl engine,server test -Dtest=GeneratedRequestsTest -Dsurefire.failIfNoSpecifiedTests=false \
    "-Ddaybrief.requests=${1:-50000}" "-Ddaybrief.seed=${2:-20261127}"
}

# One search of the model: succeeds where nothing was found.
search_protocol() {
  folder=$(mktemp -d "${TMPDIR:-/tmp}/daybrief-protocol.XXXXXX")
  (cd "$folder" && spin $1 -a "$root/bench/protocol/claims.pml" >/dev/null && cc -O2 -DNFAIR=3 -o search pan.c &&
    ./search -a -f -m100000 | grep -E 'errors:|states, stored|assertion violated|acceptance cycle') >"$folder/said"
  cat "$folder/said"
  errors=$(sed -n 's/.*errors: \([0-9]*\).*/\1/p' "$folder/said")
  rm -rf "$folder"
  [ "$errors" = 0 ]
}

check_protocol() {
  need_program spin spin
  need_program cc gcc
  say "with numbers of claims compared: nothing may be found"
  search_protocol "" || fail "the protocol is wrong"
  say "without: something must be found"
  if search_protocol -DUNFENCED; then fail "the model cannot see what the numbers are for"; fi
}

run_bench() {
  case "${1:-}" in
    read) class=ReadBench; memory=-Xmx128m; need_program nginx nginx-light; need_program wrk wrk ;;
    overload) class=OverloadBench; memory=-Xmx128m; need_program wrk wrk ;;
    import) class=ImportBench; memory=-Xmx256m ;;
    batches) class=HttpRecordsBench; memory=-Xmx512m ;;
    attach) class=AttachBench; memory=-Xmx256m ;;
    versions) class=VersionsBench; memory=-Xmx256m ;;
    generate) class=GenerateBench; memory=-Xmx512m ;;
    insights) class=InsightsBench; memory=-Xmx1g ;;
    model) class=NarratorBench; memory=-Xmx512m ;;
    context) class=ContextBench; memory=-Xmx256m ;;
    receipts) class=ReceiptBench; memory=-Xmx256m ;;
    words) class=WordsBench; memory=-Xmx256m ;;
    answers) class=AskedModelBench; memory=-Xmx256m ;;
    themes) class=ThemesBench; memory=-Xmx512m ;;
    plan) class=PlanBench; memory=-Xmx128m ;;
    chaos) class=ChaosBench; memory=-Xmx256m; command -v faketime >/dev/null || try_install faketime ;;
    faults) class=FaultsDrill; memory=-Xmx128m ;;
    sync) class=SyncDrill; memory=-Xmx128m ;;
    restart) class=RestartDrill; memory=-Xmx128m; need_program haproxy haproxy ;;
    midnight) class=MidnightBench; memory=-Xmx512m ;;
    keycloak) class=KeycloakDrill; memory=-Xmx128m; need_keycloak ;;
    schedule | protocol | requests | reproducible | mutation | fuzz) ;;
    '') bench_help; exit 0 ;;
    *) say "there is no measurement \"$1\""; bench_help >&2; exit 2 ;;
  esac
  case $1 in
    schedule) shift; simulate_schedule "$@" ;;
    protocol) check_protocol; exit ;;
    reproducible) build_twice; exit ;;
    requests) shift; send_requests "$@"; exit ;;
    mutation) shift; mutate "$@"; exit ;;
    fuzz) shift; fuzz "$@"; exit ;;
  esac
  name=$1; shift
  case $name in
    read | overload | batches | chaos | faults | midnight | restart | sync) set -- "$root/daybrief" "$@" ;;
    keycloak) set -- "$root/daybrief" "$keycloak" ;;
  esac
  build
  if older_than_sources "$root/bench/target/built.stamp" "$root/bench/src" "$root/bench/pom.xml" "$built"; then
    maven -q -pl engine,server,bench package -DskipTests >&2
    touch "$built" "$root/bench/target/built.stamp"
  fi
  # shellcheck disable=SC2086
  exec "$JAVA_HOME/bin/java" -XX:+UseCompactObjectHeaders -XX:+UseSerialGC $memory --enable-native-access=ALL-UNNAMED \
    --sun-misc-unsafe-memory-access=allow -cp "$root/bench/target/bench.jar:$root/bench/target/libraries/*:$root/embedding/target/module/*" \
    "dev.daybrief.bench.$class" "$@"
}
