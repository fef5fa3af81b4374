// What Swift cannot reach in ncurses and POSIX: macros, globals, and code that runs inside a signal
// handler. Each function says why it is here; everything else is called from Swift directly.
#ifndef CNCURSES_H
#define CNCURSES_H

#define NCURSES_WIDECHAR 1
// The C library of macOS shows the wide functions of ncurses only on request.
#define _XOPEN_SOURCE_EXTENDED 1

#include <curses.h>
#include <stdbool.h>
#include <stdint.h>

// MARK: - Starting (Terminal.c)

/// Why the terminal could not be started.
typedef enum {
  CN_STARTED = 0,
  CN_UNKNOWN_TERM = 1,  ///< TERM is unset or terminfo does not have it
  CN_NO_ADDRESSING = 2, ///< the terminal cannot put its cursor anywhere, such as TERM=dumb
  CN_FAILED = 3
} cn_start_result;

/// Starts ncurses in the alternate screen, in raw mode, on the terminal of a name in terminfo, and
/// tells the guard before.
/// `newterm` wants the globals `stdin` and `stdout`, which Swift 6 rejects; unlike `initscr` it
/// does not end the process when the name is bad.
cn_start_result cn_start(const char *term);

/// How many colours terminfo promises for a name, or -1 if it does not have the name. To be asked
/// before `cn_start`. Swift would see the global `cur_term`.
int cn_term_colors(const char *term);

/// How a terminal is told its colours.
typedef enum {
  CN_NO_COLOR = 0, ///< not at all, or in a way of its own
  CN_ANSI = 1,     ///< `ESC [` and numbers between semicolons
  CN_COLONS = 2    ///< the same, with colons between the parts of a colour of 24 bit
} cn_color_form;

/// How terminfo says that the terminal of a name is told its colours. To be asked before `cn_start`.
cn_color_form cn_term_color_form(const char *term);

/// Gives the terminal back and frees what ncurses holds.
void cn_stop(void);

/// Whether the terminal understands xterm's private modes: mouse, bracketed paste, title.
bool cn_is_xterm_like(void);

/// Whether text in the locale's character set is UTF-8. Sets only LC_CTYPE: LC_ALL would bring
/// decimal commas. `setlocale` and `nl_langinfo` differ in spelling between the C libraries.
bool cn_use_locale(void);

// MARK: - Globals of ncurses, which Swift 6 rejects as shared mutable state

static inline int cn_columns(void) { return getmaxx(stdscr); }
static inline int cn_rows(void) { return getmaxy(stdscr); }
static inline int cn_colors(void) { return has_colors() ? COLORS : 0; }
static inline int cn_color_pairs(void) { return COLOR_PAIRS; }

// MARK: - Macros that Swift does not import

static const attr_t cn_bold = A_BOLD;
static const attr_t cn_dim = A_DIM;
static const attr_t cn_underline = A_UNDERLINE;
static const attr_t cn_reverse = A_REVERSE;
#ifdef A_ITALIC
static const attr_t cn_italic = A_ITALIC;
#else
static const attr_t cn_italic = A_NORMAL;
#endif

/// The code of a function key; `KEY_F` is a macro with an argument.
static inline int cn_function_key(int number) { return KEY_F(number); }

/// The next byte or key code, or ERR if there is none; `getch` is a macro over a global.
static inline int cn_read_key(void) { return wgetch(stdscr); }

/// Moves the cursor; a macro over a global.
static inline void cn_move(int row, int column) { wmove(stdscr, row, column); }

/// Sends what changed; a macro over a global.
static inline void cn_refresh(void) { wrefresh(stdscr); }

/// Forgets what the terminal shows, so that the next refresh sends all of it.
static inline void cn_forget(void) { clearok(curscr, TRUE); }

/// Blanks the whole window; a macro over a global.
static inline void cn_erase(void) { werase(stdscr); }

// MARK: - Drawing (Drawing.c)

/// Defines a colour pair; -1 is the terminal's own colour. Older versions of ncurses, such as that
/// of macOS, lack the extended function.
bool cn_define_pair(int pair, int foreground, int background);

/// Puts a grapheme that takes `width` cells. A `cchar_t` holds five wide characters and the C
/// library has its own opinion on widths: what does not fit is simplified so that later cells keep
/// their places.
void cn_put(
  int row, int column, const uint32_t *scalars, int count, int width, attr_t attributes, int pair);

// MARK: - Signals and waiting (Guard.c)

/// What ended a wait.
typedef enum {
  CN_READABLE = 0, ///< bytes can be read
  CN_TIMEOUT = 1,
  CN_SIGNAL = 2,   ///< a signal came: resize, continue or stop
  CN_HANGUP = 3,   ///< the terminal is gone
  CN_OTHER = 4     ///< one of the other descriptors can be read
} cn_wait_result;

/// Waits for a key, a signal or bytes on one of the other descriptors; negative seconds wait for ever.
/// `pselect` lets signals in only
/// here, so that none is missed between looking and sleeping.
cn_wait_result cn_wait(double seconds, const int *others, int others_count);

/// Installs the handlers that give the terminal back when a signal ends the program. They may only
/// call functions that are safe in a handler, hence C. To be called before `cn_start`, while the
/// shell's modes are still in force.
void cn_guard_install(void);

/// Takes SIGTSTP and SIGCONT over. To be called after `cn_start`: the handler of ncurses for
/// SIGTSTP does not know of the mouse.
void cn_guard_install_job_control(void);

/// Gives the calling thread a stack for the handlers: one that has overflowed has no room for them.
void cn_guard_thread(void);

/// Removes the handlers.
void cn_guard_remove(void);

/// Says whether the screen is up, or about to be: whether a signal must take it down.
void cn_guard_set_screen_up(bool up);

/// Bytes that undo private modes, written by the guard before all others; at most 255.
void cn_guard_set_undo(const char *bytes);

/// Whether somebody asked us to stop (SIGTSTP), or we were continued (SIGCONT), since last asked.
bool cn_take_stop_request(void);
bool cn_take_continued(void);

/// Stops the process group as ^Z would, and returns when it is continued.
void cn_stop_process_group(void);

/// Tells ncurses the terminal's size if it changed while we could not see the signal.
void cn_sync_size(void);

/// Writes all bytes to the terminal, past ncurses.
void cn_write(const char *bytes, size_t count);

/// Writes to a file that does not block, and gives up where it takes nothing for half a second.
void cn_write_bounded(int file, const char *bytes, size_t count);

// MARK: - Standard error (Stderr.c)

/// Holds standard error back in a temporary file if it would go to the terminal.
void cn_stderr_hold(void);

/// Gives standard error back and repeats what was written meanwhile, made harmless: nothing in it
/// commands the terminal. Safe in a signal handler, which gives a file that does not block to write
/// to; -1 is standard error itself.
void cn_stderr_release(int file);

// MARK: - Harmless text (Harmless.c)

/// Where in a character of UTF-8 a text stands.
typedef struct {
  unsigned char bytes[4];
  int count, length;
} cn_harmless_state;

/// Copies text and makes every control character but the line break and the tab visible, as well as
/// bidirectional and invisible ones and bytes that are no UTF-8; returns how many bytes came out, at
/// most four for each that went in and four more. Swift code must not run in a signal handler.
size_t cn_harmless(cn_harmless_state *state, const char *text, size_t count, char *out);

#endif
