#include "CNcurses.h"

#include <stdlib.h>
#include <unistd.h>

static int held = -1;   // the temporary file
static int target = -1; // where standard error really goes

void cn_stderr_hold(void) {
  if (held >= 0 || !isatty(STDERR_FILENO)) return;
  char path[] = "/tmp/hillock-stderr-XXXXXX";
  int file = mkstemp(path);
  if (file < 0) return;
  unlink(path);
  target = dup(STDERR_FILENO);
  if (target < 0) {
    close(file);
    return;
  }
  held = file;
  dup2(held, STDERR_FILENO);
}

void cn_stderr_release(int file) {
  if (held < 0) return;
  dup2(target, STDERR_FILENO);
  cn_harmless_state state = {.count = 0};
  char buffer[256], shown[4 * sizeof buffer + 16];
  ssize_t count;
  lseek(held, 0, SEEK_SET);
  while ((count = read(held, buffer, sizeof buffer)) > 0) {
    size_t length = cn_harmless(&state, buffer, (size_t)count, shown);
    if (file >= 0) {
      cn_write_bounded(file, shown, length);
    } else if (write(STDERR_FILENO, shown, length) < 0) {
      break;
    }
  }
  close(held);
  close(target);
  held = target = -1;
}
