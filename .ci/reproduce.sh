# Sourced by bench.sh: builds what is checked out twice and compares every file of the application.

# In it Quarkus numbers some names in the order in which its steps end, which run side by side; one
# after the other they wait for each other for ever.
numbered=quarkus-app/quarkus/generated-bytecode.jar

# A build in a folder of its own, from nothing: folder.
build_in() {
  mkdir -p "$1"
  (cd "$root" && git ls-files -co --exclude-standard -z | xargs -0 tar -cf -) | tar -xf - -C "$1"
  (cd "$1/web" && npm ci --no-audit --no-fund --loglevel=error && npm run --silent build) >&2
  (cd "$1" && DAYBRIEF_TOOLS=$root/.daybrief/tools maven_of "$1" -q -pl engine,server package -DskipTests) >&2
  (cd "$1/server/target" && find quarkus-app bom.json -type f | LC_ALL=C sort | xargs sha256sum) >"$1/sums"
}

maven_of() { checkout=$root; root=$1; shift; maven "$@"; root=$checkout; }

build_twice() {
  need_npm
  folder=$(mktemp -d "${TMPDIR:-/tmp}/daybrief-twice.XXXXXX")
  say "the first build"
  build_in "$folder/one"
  say "the second build: another folder, zone and language"
  (TZ=Asia/Kathmandu LC_ALL=tr_TR.UTF-8 && export TZ LC_ALL && umask 027 && build_in "$folder/another/deeper")
  differing=$(diff "$folder/one/sums" "$folder/another/deeper/sums" | sed -n 's/^> [0-9a-f]*  //p' || true)
  if [ -z "$differing" ] || [ "$differing" = "$numbered" ]; then
    echo "$(wc -l <"$folder/one/sums") files, byte by byte the same${differing:+ but for $differing}"
    rm -rf "$folder"
  else
    fail "the builds differ, and are in $folder:
$differing"
  fi
}
