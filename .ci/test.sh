# Sourced by ./daybrief: every test of engine, server, web and browser, and one closing line.
. "$root/.ci/install.sh"

# Adds one suite's counts to the total: passed failed skipped.
passed=0 failed=0 skipped=0
add_counts() {
  passed=$((passed + $1)); failed=$((failed + $2)); skipped=$((skipped + $3))
}

# Sums the Surefire reports of a folder.
add_surefire() {
  for report in "$1"/TEST-*.xml; do
    [ -e "$report" ] || continue
    counts=$(sed -n 's/^<testsuite .*[" ]tests="\([0-9]*\)".*errors="\([0-9]*\)".*skipped="\([0-9]*\)".*failures="\([0-9]*\)".*/\1 \2 \3 \4/p' "$report" | head -n 1)
    # shellcheck disable=SC2086
    set -- "$1" $counts
    [ $# -eq 5 ] || { say "cannot read $report"; failed=$((failed + 1)); set -- "$1"; continue; }
    add_counts $(($2 - $3 - $4 - $5)) $(($3 + $5)) "$4"
    set -- "$1"
  done
}

json_number() { sed -n "s/.*\"$2\":\([0-9]*\).*/\1/p" "$1" | head -n 1; }

add_vitest() {
  if [ ! -e "$1" ]; then say "$1 is missing: counted as a failure"; failed=$((failed + 1)); return; fi
  add_counts "$(json_number "$1" numPassedTests)" "$(json_number "$1" numFailedTests)" \
    "$(($(json_number "$1" numPendingTests) + $(json_number "$1" numTodoTests)))"
}

add_browser() {
  if [ ! -e "$1" ]; then say "$1 is missing: counted as a failure"; failed=$((failed + 1)); return; fi
  add_counts "$(json_number "$1" passed)" "$(json_number "$1" failed)" "$(json_number "$1" skipped)"
}

# Runs one stage; a failing stage does not stop the others, but fails the whole.
broken=
stage() {
  name=$1; shift
  say "test: $name"
  if "$@"; then :; else say "test: $name FAILED"; broken="$broken $name"; fi
}

find_chromium() { command -v chromium || command -v chromium-browser || command -v google-chrome || true; }

need_chromium() {
  [ -n "$(find_chromium)" ] || try_install chromium
  [ -n "$(find_chromium)" ]
}

need_system_postgres() {
  [ -n "$(system_postgres_bin)" ] || try_install postgresql
  [ -n "$(system_postgres_bin)" ]
}

# The cache in common is tried on a real one; a test that finds none says so and counts as skipped.
need_redis() {
  command -v redis-server >/dev/null 2>&1 || try_install redis-server
  command -v redis-server >/dev/null 2>&1 ||
    say "SKIPPED: the tests on a real Redis, because none is installed (apt-get install redis-server)"
}

web_checks() { (cd "$root/web" && npm run --silent check); }
web_tests() { (cd "$root/web" && npm run --silent test); }
web_budget() { (cd "$root/web" && npm run --silent budget); }
# Whether the lock file is that of package.json: installs nothing.
web_lock() { (cd "$root/web" && npm ci --dry-run --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null); }
licences() {
  mkdir -p "$root/web/target"
  (cd "$root/web" && npm run --silent sbom >target/bom.json && npm run --silent licences)
}

# Writes a command that lets a day pass for what readers said, then makes the newest brief of the test's organisation.
make_next_day() {
  "$JAVA_HOME/bin/javac" -d "$1/classes" "$root/.ci/NextDay.java"
  cat >"$1/next-day" <<END
#!/bin/sh
set -e
"$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -cp "$1/classes:$root/server/target/quarkus-app/lib/main/*" NextDay "$1/data"
DAYBRIEF_HOME="$1/data" exec "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \\
  --enable-native-access=ALL-UNNAMED -jar "$app" generate --organization sydney-harbour
END
  chmod +x "$1/next-day"
}

# Against the real server with the sample data, on free ports, in a home of its own.
browser_tests() {
  home=$(mktemp -d "${TMPDIR:-/tmp}/daybrief-browser.XXXXXX")
  (cd "$home" && DAYBRIEF_HOME="$home/data" DAYBRIEF_PORT=0 DAYBRIEF_MANAGEMENT_PORT=0 \
    exec "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -jar "$app" demo) >"$home/out" 2>"$home/err" &
  server=$!
  make_next_day "$home"
  while kill -0 "$server" 2>/dev/null && ! grep -q "Daybrief is ready" "$home/out"; do sleep 1; done
  address=$(sed -n 's/^Daybrief is ready: \(.*\)\/$/\1/p' "$home/out" | sed 's/127.0.0.1/localhost/')
  result=0
  if [ -z "$address" ]; then cat "$home/err" >&2; result=1; else
    (cd "$root/web" && DAYBRIEF_TEST_URL=$address DAYBRIEF_TEST_EMAIL=manager@sydney-harbour.example \
      DAYBRIEF_TEST_NEXT_DAY="$home/next-day" \
      DAYBRIEF_TEST_PASSWORD=daybrief-demo-only DAYBRIEF_CHROMIUM=$(find_chromium) npm run --silent test:browser) || result=1
  fi
  kill "$server" 2>/dev/null || true
  wait "$server" 2>/dev/null || true
  if [ -e "$home/data/data/postmaster.pid" ]; then say "the database runs on after its server has stopped"; result=1; fi
  rm -rf "$home"
  return $result
}

java_build() { maven -q -pl engine,server,bench package -DskipTests && touch "$built"; }

# What was built a moment ago is not compiled again because a jar is newer than a class.
as_built=-Dmaven.compiler.useIncrementalCompilation=false

# Those of the room `app` start the web server, one after the other; they take about as long as all others.
web_server='dev/daybrief/app/**/*Test'

web_server_tests() {
  rm -rf "$root"/engine/target/surefire-reports "$root"/server/target/surefire-reports
  maven -q -pl engine,server test $as_built "-Dtest=$web_server" -Dsurefire.failIfNoSpecifiedTests=false
}

# The database tests once more, on a PostgreSQL of the system: the oldest that is supported.
system_postgres_bin() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | head -n 1; }

# A copy of what was built, for tests that run beside others.
copy_build() {
  mkdir "$1"
  for part in pom.xml mvnw .mvn engine server bench embedding; do cp -Rp "$root/$part" "$1"; done
  rm -rf "$1"/*/target/surefire-reports
}

other_java_tests() { "$1/mvnw" -B -q -f "$1/pom.xml" -pl engine,server test $as_built "-Dtest=**/*Test,!$web_server"; }

java_tests_on_system_postgres() {
  "$root/.ci/with-system-postgres" "$(system_postgres_bin)" \
    "$1/mvnw" -B -q -f "$1/pom.xml" -pl engine,server test $as_built \
    "-Dtest=dev/daybrief/postgres/**/*Test,!dev/daybrief/postgres/embedded/**" -Dsurefire.failIfNoSpecifiedTests=false
}

# What needs no server.
web_stages() {
  stage "lock file" web_lock
  stage "web checks" web_checks
  stage "web tests" web_tests
  stage "web budgets" web_budget
}

# What the tests need of the system.
packages() {
  need_system_postgres || true
  need_redis
  need_chromium || true
}

# Starts stages beside others: a name and their command. What they say is kept in the folder `apart` until they are joined.
beside() {
  lane=$1; shift
  { broken=; "$@"; echo "$broken" >"$apart/$lane.broken"; } >"$apart/$lane.said" 2>&1 &
}

# Waits for what runs beside: its name and process.
join() {
  wait "$2" || true
  cat "$apart/$1.said"
  broken="$broken$(cat "$apart/$1.broken" || echo " $1")"
}

# The dashboard is tested while the server is built, which takes one core.
build_and_test_web() {
  web_dependencies
  build_web
  beside packages packages; packages=$!
  beside web web_stages; web=$!
  stage formatting maven -q spotless:check
  stage building java_build
  # Of the server's libraries too, which the build lists.
  stage licences licences
  join web $web
  join packages $packages
  add_vitest "$root/web/target/vitest.json"
}

# In three parts side by side, which together keep two cores busy.
test_java() {
  copy_build "$apart/other"
  beside others stage "engine and server but its web" other_java_tests "$apart/other"; others=$!
  if [ -n "$(system_postgres_bin)" ]; then
    copy_build "$apart/system"
    beside system stage "server on the system's PostgreSQL" java_tests_on_system_postgres "$apart/system"; system=$!
  else
    say "SKIPPED: the database tests on a system's PostgreSQL, because none is installed (apt-get install postgresql)"
    skipped=$((skipped + 1)) system=
  fi
  stage "web server" web_server_tests
  join others $others
  [ -z "$system" ] || join system $system
  for tested in "$root/server" "$apart/other/engine" "$apart/other/server" "$apart/system/server"; do
    add_surefire "$tested/target/surefire-reports"
  done
}

test_browser() {
  if [ -n "$(find_chromium)" ]; then
    stage "browser" browser_tests
    add_browser "$root/web/target/browser.json"
  else
    say "SKIPPED: the browser tests, because there is no Chromium (apt-get install chromium)"
    skipped=$((skipped + 1))
  fi
}

run_tests() {
  rm -f "$root"/web/target/*.json
  apart=$(mktemp -d "${TMPDIR:-/tmp}/daybrief-apart.XXXXXX")
  build_and_test_web
  test_java
  test_browser
  rm -rf "$apart"
  [ -z "$broken" ] || say "failed stages:$broken"
  [ -z "$broken" ] || [ "$failed" -gt 0 ] || failed=1
  echo "$passed passed, $failed failed, $skipped skipped"
  [ "$failed" -eq 0 ]
}
