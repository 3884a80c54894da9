# Sourced by what measures and tests.

# Installs a package where that is possible; the caller looks whether it is there afterwards.
try_install() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 || return 0
  say "installing $1"
  # Run level 1: a server that is installed is not started.
  (apt-get update -qq && DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get install -y -qq --no-install-recommends "$1") \
    >/dev/null 2>&1 || say "$1 could not be installed"
}
