# Sourced by bench.sh: lets Jazzer look for inputs that break a promise of a target.

# Names of the targets, which are the folders of their seeds.
fuzz_targets() { (cd "$root/server/src/test/fuzz" && ls -d -- *"${1:-}"); }

# One target for so many seconds: its class, the time. What was found stays in a folder of its own.
fuzz_target() {
  found=$root/server/target/fuzz/$1
  mkdir -p "$found/corpus"
  say "$1 for $2 s"
  (cd "$root/server" && "$JAVA_HOME/bin/java" -Xmx1g -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \
    --sun-misc-unsafe-memory-access=allow -XX:+EnableDynamicAgentLoading \
    -cp "$(cat target/fuzz/classpath):target/classes:target/test-classes" \
    com.code_intelligence.jazzer.Jazzer --target_class="$1" --instrumentation_includes='dev.daybrief.**' \
    --custom_hook_includes='dev.daybrief.**' \
    --reproducer_path="$found" "$found/corpus" "src/test/fuzz/$1" \
    -max_total_time="$2" -timeout=60 -rss_limit_mb=3000 -max_len=4096 -artifact_prefix="$found/" -print_final_stats=1) \
    >"$found/log" 2>&1 || { tail -n 40 "$found/log" >&2; return 1; }
  sed -n 's/^stat::number_of_executed_units: */  inputs: /p; s/^.*DONE *\(cov: [0-9]* ft: [0-9]*\).*/  \1/p' "$found/log"
}

# A target, by the end of its name, or all of them; seconds for each.
fuzz() {
  names=$(fuzz_targets "${1:-}") || fail "there is no target \"$1\"; there are:
$(fuzz_targets | sed 's/.*\.//')"
  mkdir -p "$root/server/target/fuzz"
  maven -q -Pfuzz -pl engine,server test-compile dependency:build-classpath -Dmdep.includeScope=test \
    "-Dmdep.outputFile=target/fuzz/classpath" >&2
  broken=
  for name in $names; do fuzz_target "$name" "${2:-60}" || broken="$broken $name"; done
  [ -z "$broken" ] || fail "something was found in$broken: see server/target/fuzz"
  echo "nothing found"
}
