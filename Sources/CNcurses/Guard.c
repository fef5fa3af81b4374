// pselect and sigaltstack; Darwin shows them without being asked.
#ifdef __linux__
#define _GNU_SOURCE
#endif
#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/select.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

static struct sigaction former[NSIG];
static struct sigaction former_stop, former_continue;

/// Whether a signal ends the program unless somebody handles it: asked from outside, a limit or a
/// timer that has run out, or a crash of its own.
static bool is_deadly(int signal) {
  switch (signal) {
  case SIGKILL: case SIGSTOP: case SIGTSTP: case SIGTTIN: case SIGTTOU: case SIGCONT:
  case SIGCHLD: case SIGURG: case SIGWINCH:
    return false;
#ifdef SIGINFO
  case SIGINFO:
    return false;
#endif
#ifdef __linux__
  // The C library keeps these for its threads.
  case 32: case 33:
    return false;
#endif
  default:
    return true;
  }
}

static struct termios shell_modes;
static bool has_shell_modes;
static char undo[256];
static char restore[1024];
static size_t restore_length;
static volatile sig_atomic_t screen_up, stop_requested, continued;
static sigset_t outer_mask;
// The path of the terminal, to open it anew where writing must not block.
static char terminal[256];
// The thread that draws.
static pthread_t drawing;
enum { NOBODY, ASKED, DONE };
// Whether another thread, which is about to die, has asked the drawing one to give the terminal back.
static volatile sig_atomic_t handover = NOBODY;

void cn_write(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(STDOUT_FILENO, bytes, count);
    if (written < 0 && errno != EINTR) return;
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    }
  }
}

// MARK: - Giving the terminal back

/// Adds a capability without its padding ("$<5>"), which is for teletypes.
static void add(const char *capability) {
  if (!capability || capability == (char *)-1) return;
  for (const char *c = capability; *c && restore_length < sizeof restore - 1; c++) {
    if (c[0] == '$' && c[1] == '<') {
      while (*c && *c != '>') c++;
      if (!*c) return;
    } else {
      restore[restore_length++] = *c;
    }
  }
}

/// The last row of the terminal, which ncurses may not know yet.
static int last_row(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0) return size.ws_row - 1;
  int rows = tigetnum("lines");
  return rows > 0 ? rows - 1 : 23;
}

/// Prepares what leaves the screen, while it is still safe to ask terminfo.
static void prepare_restore(void) {
  restore_length = 0;
  add(tigetstr("rmkx"));
  add(tigetstr("sgr0"));
  add(tigetstr("op"));
  add(tigetstr("cnorm"));
  const char *leave = tigetstr("rmcup");
  const char *address = tigetstr("cup");
  bool has_leave = leave && leave != (char *)-1;
  // Without an alternate screen the prompt goes below the picture.
  if (!has_leave && address && address != (char *)-1) {
    add(tparm((char *)address, (long)last_row(), 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L));
    add("\r\n");
  }
  add(leave);
}

void cn_write_bounded(int file, const char *bytes, size_t count) {
  for (int patience = 20; count > 0 && patience > 0;) {
    ssize_t written = write(file, bytes, count);
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (written < 0 && errno == EAGAIN) {
      struct pollfd entry = {.fd = file, .events = POLLOUT};
      // A terminal that takes nothing has frames waiting that nobody will see any more.
      if (poll(&entry, 1, 20) == 0 && --patience == 10) tcflush(file, TCOFLUSH);
    } else if (written == 0 || errno != EINTR) {
      return;
    }
  }
}

static void give_back(void) {
  if (!screen_up) return;
  screen_up = 0;
  // Opened anew: not to block is a mode of what is open, which the shell shares with us.
  int file = open(terminal, O_WRONLY | O_NONBLOCK | O_NOCTTY);
  if (file >= 0) {
    cn_write_bounded(file, undo, strlen(undo));
    cn_write_bounded(file, restore, restore_length);
  } else {
    cn_write(undo, strlen(undo));
    cn_write(restore, restore_length);
  }
  if (has_shell_modes) tcsetattr(STDIN_FILENO, TCSANOW, &shell_modes);
  cn_stderr_release(file);
}

/// Lets the drawing thread give the terminal back, for it must not draw afterwards, and waits a little.
/// Its handler then never returns.
static void hand_over(int signal) {
  if (handover == NOBODY) {
    handover = ASKED;
    pthread_kill(drawing, signal);
  }
  for (int i = 0; i < 200 && handover != DONE; i++) poll(NULL, 0, 10);
  give_back();
}

static void die(int signal, siginfo_t *info, void *context) {
  (void)context;
  if (!pthread_equal(pthread_self(), drawing)) {
    hand_over(signal);
  } else {
    give_back();
    if (handover != NOBODY) {
      handover = DONE;
      // The other thread ends the program, with its own place for a backtrace.
      for (int i = 0; i < 500; i++) poll(NULL, 0, 10);
    }
  }
  sigaction(signal, &former[signal], NULL);
  // A fault comes again when its instruction is run again, with its true place for a backtrace;
  // a trap on x86 would not, and a signal that was sent must be sent again.
  bool is_fault = signal == SIGSEGV || signal == SIGILL || signal == SIGBUS || signal == SIGFPE;
  if (!is_fault || !info || info->si_code <= 0) raise(signal);
}

static void note_stop(int signal) {
  (void)signal;
  stop_requested = 1;
}

static void note_continue(int signal) {
  (void)signal;
  continued = 1;
}

// MARK: - Handlers

/// The signals that are let in only while waiting.
static void block_quiet_signals(void) {
  sigset_t quiet;
  sigemptyset(&quiet);
  sigaddset(&quiet, SIGWINCH);
  sigaddset(&quiet, SIGCONT);
  sigaddset(&quiet, SIGTSTP);
  sigprocmask(SIG_BLOCK, &quiet, &outer_mask);
}

void cn_guard_set_undo(const char *bytes) {
  strncpy(undo, bytes, sizeof undo - 1);
}

void cn_guard_set_screen_up(bool up) {
  if (up) prepare_restore();
  screen_up = up;
}

void cn_guard_install(void) {
  has_shell_modes = tcgetattr(STDIN_FILENO, &shell_modes) == 0;
  if (ttyname_r(STDOUT_FILENO, terminal, sizeof terminal) != 0) terminal[0] = 0;
  drawing = pthread_self();
  handover = NOBODY;
  block_quiet_signals();
  cn_guard_thread();
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = die;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  // Also keeps SIGTTOU from stopping tcsetattr in the background.
  sigfillset(&action.sa_mask);
  for (int signal = 1; signal < NSIG; signal++) {
    if (!is_deadly(signal) || sigaction(signal, &action, &former[signal]) != 0) continue;
    // What was ignored on purpose (nohup) stays so.
    if (former[signal].sa_handler == SIG_IGN) sigaction(signal, &former[signal], NULL);
  }
}

void cn_guard_thread(void) {
  enum { size = 64 * 1024 };
  stack_t now;
  if (sigaltstack(NULL, &now) == 0 && !(now.ss_flags & SS_DISABLE)) return;
  // It must outlive whatever the thread does last, so that nobody frees it.
  stack_t stack = {.ss_sp = malloc(size), .ss_size = size};
  if (stack.ss_sp) sigaltstack(&stack, NULL);
}

void cn_guard_install_job_control(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_handler = note_stop;
  sigaction(SIGTSTP, &action, &former_stop);
  if (former_stop.sa_handler == SIG_IGN) sigaction(SIGTSTP, &former_stop, NULL);
  action.sa_handler = note_continue;
  sigaction(SIGCONT, &action, &former_continue);
}

void cn_guard_remove(void) {
  for (int signal = 1; signal < NSIG; signal++) {
    if (is_deadly(signal)) sigaction(signal, &former[signal], NULL);
  }
  signal(SIGTSTP, SIG_DFL);
  signal(SIGCONT, SIG_DFL);
  stop_requested = continued = 0;
  sigprocmask(SIG_SETMASK, &outer_mask, NULL);
}

bool cn_take_stop_request(void) {
  bool taken = stop_requested;
  stop_requested = 0;
  return taken;
}

bool cn_take_continued(void) {
  bool taken = continued;
  continued = 0;
  return taken;
}

void cn_stop_process_group(void) {
  struct sigaction ours, fresh;
  memset(&fresh, 0, sizeof fresh);
  sigemptyset(&fresh.sa_mask);
  fresh.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &fresh, &ours);
  sigset_t stop, before;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  // The whole group, as the terminal's driver does: a script that runs us stops too.
  kill(0, SIGTSTP);
  sigprocmask(SIG_UNBLOCK, &stop, &before);
  sigprocmask(SIG_SETMASK, &before, NULL);
  sigaction(SIGTSTP, &ours, NULL);
  continued = 0;
}

// MARK: - Waiting

cn_wait_result cn_wait(double seconds, const int *others, int others_count) {
  fd_set readable;
  FD_ZERO(&readable);
  FD_SET(STDIN_FILENO, &readable);
  int last = STDIN_FILENO;
  for (int index = 0; index < others_count; index++) {
    if (others[index] < 0 || others[index] >= FD_SETSIZE) continue;
    FD_SET(others[index], &readable);
    if (others[index] > last) last = others[index];
  }
  struct timespec limit = {0, 0};
  if (seconds > 0) {
    limit.tv_sec = (time_t)seconds;
    limit.tv_nsec = (long)((seconds - (double)limit.tv_sec) * 1e9);
  }
  sigset_t mask = outer_mask;
  sigdelset(&mask, SIGWINCH);
  sigdelset(&mask, SIGCONT);
  sigdelset(&mask, SIGTSTP);
  int count = pselect(last + 1, &readable, NULL, NULL, seconds < 0 ? NULL : &limit, &mask);
  if (count == 0) return CN_TIMEOUT;
  if (count < 0) return errno == EINTR ? CN_SIGNAL : CN_HANGUP;
  if (!FD_ISSET(STDIN_FILENO, &readable)) return CN_OTHER;
  // The end of the input is readable for ever and has no bytes.
  int bytes = 0;
  if (ioctl(STDIN_FILENO, FIONREAD, &bytes) != 0 || bytes == 0) return CN_HANGUP;
  return CN_READABLE;
}

void cn_sync_size(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return;
  if (size.ws_row != getmaxy(stdscr) || size.ws_col != getmaxx(stdscr)) {
    resizeterm(size.ws_row, size.ws_col);
  }
}
