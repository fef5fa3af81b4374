# shellcheck shell=sh
# What bin/check-fresh does inside a tree, where Hillock is installed.

# in_terminal COMMAND: runs it in a terminal of its own, quits, and says whether its screen was there.
in_terminal() {
  (sleep 2; printf q; sleep 1) | script -qec "stty rows 40 cols 120; $1" /tmp/screen >/dev/null
  grep -q Functions /tmp/screen && rm -f /tmp/screen && echo "opened and closed"
}

# What there is, but for what dpkg, apt and man keep of any package.
listing() {
  find / -xdev \( -path /tmp -o -path /packages -o -path /var/cache -o -path /var/log \
    -o -path /var/lib/dpkg -o -path /var/lib/apt \) -prune -o -print | sort
}

# gone COMMAND…: runs it, and says whether all is as it was when /tmp/before was listed.
gone() {
  "$@" && listing >/tmp/after && diff /tmp/before /tmp/after && ! command -v hillock && echo "nothing is left"
}

apt_install() { apt-get install -qq -y --no-install-recommends "$@"; }

# Makes a package of a version before, with a lesson that is no more, and installs it.
install_older() {
  listing >/tmp/before
  dpkg-deb -R /packages/*.deb /tmp/old
  sed -i 's/^Version:.*/Version: 0.1.0/' /tmp/old/DEBIAN/control
  touch /tmp/old/usr/share/hillock/Lessons/old.md
  dpkg-deb -b /tmp/old /tmp/old.deb && apt_install /tmp/old.deb && dpkg-query -W hillock
}

upgrade() {
  apt_install /packages/*.deb && [ ! -e /usr/share/hillock/Lessons/old.md ] && dpkg-query -W hillock
}

# opens_with PLACE: whether a terminal is known that is described there alone. PLACE may set a variable.
opens_with() {
  directory=${1#*=} && directory=${directory##*:}
  mkdir -p "$directory"
  infocmp xterm-256color | sed 's/^xterm-256color.*/oddity|of no system,/' >/tmp/oddity
  tic -x -o "$directory" /tmp/oddity
  case $1 in *=*) start="env $1 TERM=oddity hillock" ;; *) start="env TERM=oddity hillock" ;; esac
  in_terminal "$start" >/dev/null
  opened=$?
  rm -rf "$directory/o"
  return $opened
}

terminfo() {
  for place in /etc/terminfo /lib/terminfo /usr/share/terminfo /usr/lib/terminfo \
    /usr/local/share/terminfo /run/current-system/sw/share/terminfo "$HOME/.terminfo" \
    TERMINFO=/opt/a TERMINFO_DIRS=/opt/b TERMINFO_DIRS=/opt/none:/opt/c; do
    opens_with "$place" || { echo "not found in $place" && return 1; }
  done
  opens_with /opt/nowhere && return 1
  echo "found in every place"
}
