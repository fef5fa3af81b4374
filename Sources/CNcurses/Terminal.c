#include "CNcurses.h"

#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

static SCREEN *screen;

static bool is_capability(const char *string) { return string && string != (char *)-1; }

bool cn_use_locale(void) {
  if (!setlocale(LC_CTYPE, "")) {
    // The locale that is asked for is not installed; its character set still counts.
    const char *name = getenv("LC_ALL");
    if (!name || !*name) name = getenv("LC_CTYPE");
    if (!name || !*name) name = getenv("LANG");
    if (name && (strstr(name, "UTF-8") || strstr(name, "utf8"))) setlocale(LC_CTYPE, "C.UTF-8");
  }
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

/// Loads an entry of terminfo; what it says holds until `forget_entry`.
static bool load_entry(const char *term) {
  int error = 0;
  return setupterm((char *)term, STDOUT_FILENO, &error) == OK && error == 1;
}

static void forget_entry(void) {
  if (cur_term) del_curterm(cur_term);
}

int cn_term_colors(const char *term) {
  if (!load_entry(term)) return -1;
  int colors = tigetnum("colors");
  forget_entry();
  return colors < 0 ? 0 : colors;
}

cn_color_form cn_term_color_form(const char *term) {
  if (!load_entry(term)) return CN_NO_COLOR;
  const char *set = tigetstr("setaf");
  cn_color_form form = CN_NO_COLOR;
  if (is_capability(set) && strncmp(set, "\x1B[", 2) == 0) {
    form = strstr(set, "38:2:") ? CN_COLONS : CN_ANSI;
  }
  forget_entry();
  return form;
}

cn_start_result cn_start(const char *term) {
  // LINES and COLUMNS would freeze the size for ever.
  unsetenv("LINES");
  unsetenv("COLUMNS");
  if (!load_entry(term)) return CN_UNKNOWN_TERM;
  if (!is_capability(tigetstr("cup"))) return CN_NO_ADDRESSING;
  // Before anything is changed: another thread may fall at any moment.
  cn_guard_set_screen_up(true);
  screen = newterm(term, stdout, stdin);
  if (!screen) {
    cn_guard_set_screen_up(false);
    return CN_FAILED;
  }
  // ^C and ^Z come as keys: under cbreak ncurses would run an exit of its own.
  raw();
  noecho();
  nonl();
  nodelay(stdscr, TRUE);
  // Emulators differ in the ground of the cells that deleting characters moves in at the end of a row.
  idcok(stdscr, FALSE);
  set_escdelay(25);
  // Makes the table of keys from terminfo; what changes it comes after.
  keypad(stdscr, TRUE);
  // The mouse is decoded with all other sequences that ncurses does not know.
  define_key(NULL, KEY_MOUSE);
  // Two of terminfo's names stand for each of these; the one with a key code must win.
  define_key("\x1B[1;2A", KEY_SR);
  define_key("\x1B[1;2B", KEY_SF);
  define_key("\x1B[1;2C", KEY_SRIGHT);
  define_key("\x1B[1;2D", KEY_SLEFT);
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  return CN_STARTED;
}

void cn_stop(void) {
  endwin();
  delscreen(screen);
  screen = NULL;
}

bool cn_is_xterm_like(void) { return is_capability(tigetstr("kmous")) || tigetflag("XT") > 0; }
