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

void cn_stderr_release(void) {
  if (held < 0) return;
  dup2(target, STDERR_FILENO);
  char buffer[1024];
  ssize_t count;
  lseek(held, 0, SEEK_SET);
  while ((count = read(held, buffer, sizeof buffer)) > 0) {
    if (write(STDERR_FILENO, buffer, (size_t)count) < 0) break;
  }
  close(held);
  close(target);
  held = target = -1;
}
