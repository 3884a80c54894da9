# Sourced by bench.sh: changes the code on purpose, one small change at a time, and counts how many of the changes a test sees.

least=95

# All changes of one package, each against the tests of that package: module, package.
mutate_package() {
  report=$root/$1/target/pit-reports/mutations.csv
  rm -f "$report"
  say "changes of $2"
  maven -q -Pmutation -pl engine,server test-compile org.pitest:pitest-maven:mutationCoverage "-Dmutated=$2" >&2 &&
    cat "$report" || echo "$2,,,,,BROKE OFF"
}

# One room with the packages below it: name, module, folder below dev/daybrief. Says which changes no test saw; fails where they
# are too many. Of a line of PIT's reports the sixth word says what became of a change.
mutate_room() {
  for folder in $(cd "$root/$2/src/main/java/dev/daybrief" && find "$3" -type d | LC_ALL=C sort); do
    mutate_package "$2" "$(echo "$folder" | tr / .)"
  done | awk -F, -v room="$1" -v least=$least '
    $6 == "BROKE OFF" { print "  " $1 " broke off"; broken = 1; next }
    { all++ }
    $6 != "SURVIVED" && $6 != "NO_COVERAGE" { seen++; next }
    { sub(/.*\./, "", $3); printf "  %s:%s %s %s (%s)\n", $1, $5, $4, $3, tolower($6) }
    END {
      score = all ? 100 * seen / all : 0
      printf "%s: %d of %d changes seen, %.1f %%\n", room, seen, all, score
      exit broken || score < least }'
}

mutate() {
  poor=
  for room in ${1:-security schedule verification}; do
    case $room in
      security) mutate_room security server security || poor="$poor $room" ;;
      schedule) mutate_room schedule server run/schedule || poor="$poor $room" ;;
      verification) mutate_room verification engine verification || poor="$poor $room" ;;
      *) fail "there is no room \"$room\" to change: security, schedule, verification" ;;
    esac
  done
  [ -z "$poor" ] || fail "below $least %:$poor"
}
