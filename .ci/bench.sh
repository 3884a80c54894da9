# Sourced by ./daybrief: measurements, each printed as a ratio within one run.

bench_help() {
  cat >&2 <<'TEXT'
Usage: ./daybrief bench NAME
  import     rows a second against a bare COPY of the same rows
  generate   organisations a second, and the cost of a long history
  insights   false "unusual" lines, days until a change is found, skill of forecasts, beside naive
             rules; a few minutes. In full, about an hour: --organizations 10000 --days 365 --planted 1000
  themes     how well feedback themes are found in labelled comments, by language; with the optional
             module too, once `./mvnw -Pembedding -pl engine,embedding package` has built it
Figures of different runs do not compare; the ratios do.
TEXT
}

run_bench() {
  case "${1:-}" in
    import) class=ImportBench; memory=-Xmx256m ;;
    generate) class=GenerateBench; memory=-Xmx512m ;;
    insights) class=InsightsBench; memory=-Xmx1g ;;
    themes) class=ThemesBench; memory=-Xmx512m ;;
    *) bench_help; exit 2 ;;
  esac
  shift
  build
  if older_than_sources "$root/bench/target/built.stamp" "$root/bench/src" "$root/bench/pom.xml" "$built"; then
    maven -q -pl engine,server,bench package -DskipTests >&2
    touch "$root/bench/target/built.stamp"
  fi
  # shellcheck disable=SC2086
  exec "$JAVA_HOME/bin/java" -XX:+UseCompactObjectHeaders $memory --enable-native-access=ALL-UNNAMED \
    --sun-misc-unsafe-memory-access=allow -cp "$root/bench/target/bench.jar:$root/bench/target/libraries/*:$root/embedding/target/module/*" \
    "dev.daybrief.bench.$class" "$@"
}
