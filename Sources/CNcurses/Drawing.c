// wcwidth is an extension of POSIX.
#define _XOPEN_SOURCE 700
#include "CNcurses.h"

#include <wchar.h>

bool cn_define_pair(int pair, int foreground, int background) {
#if defined(NCURSES_EXT_COLORS) && NCURSES_EXT_COLORS
  return init_extended_pair(pair, foreground, background) == OK;
#else
  return init_pair((short)pair, (short)foreground, (short)background) == OK;
#endif
}

static bool put(int row, int column, const wchar_t *text, attr_t attributes, int pair) {
  cchar_t cell;
#if defined(NCURSES_EXT_COLORS) && NCURSES_EXT_COLORS
  if (setcchar(&cell, text, attributes, (short)(pair & 0x7FFF), &pair) != OK) return false;
#else
  if (setcchar(&cell, text, attributes, (short)pair, NULL) != OK) return false;
#endif
  // In the last cell of the screen ERR only says that the cursor could not advance.
  mvwadd_wch(stdscr, row, column, &cell);
  return true;
}

static bool is_regional_indicator(uint32_t scalar) {
  return scalar >= 0x1F1E6 && scalar <= 0x1F1FF;
}

void cn_put(
  int row, int column, const uint32_t *scalars, int count, int width, attr_t attributes, int pair) {
  wchar_t text[5] = {0};
  int cells = count > 0 ? wcwidth((wchar_t)scalars[0]) : -1;
  if (cells < 1 || cells > width) {
    text[0] = L'?';
    cells = 1;
  } else {
    text[0] = (wchar_t)scalars[0];
    // Followers that take cells of their own (the parts of a joined emoji) are left out, and so is
    // a selector that would make the terminal draw two cells where ncurses counts one.
    for (int i = 1, length = 1; i < count && length < 4; i++) {
      if (wcwidth((wchar_t)scalars[i]) != 0) break;
      if (scalars[i] == 0x200D || (scalars[i] == 0xFE0F && cells == 1)) break;
      text[length++] = (wchar_t)scalars[i];
    }
  }
  if (!put(row, column, text, attributes, pair)) put(row, column, L"?", attributes, pair);
  if (cells < width) {
    // The halves of a flag count as a cell each and join on the terminal.
    wchar_t second[2] = {L' ', 0};
    if (count > 1 && is_regional_indicator(scalars[0])) second[0] = (wchar_t)scalars[1];
    put(row, column + 1, second, attributes, pair);
  }
}
