#include "CNcurses.h"

static size_t put_hex(char *out, unsigned char byte) {
  static const char digits[] = "0123456789ABCDEF";
  out[0] = '\\';
  out[1] = 'x';
  out[2] = digits[byte >> 4];
  out[3] = digits[byte & 15];
  return 4;
}

/// How many bytes a character has that begins with this one; 0 where none does.
static int length_after(unsigned char byte) {
  if (byte < 0x80) return 1;
  if (byte >= 0xC2 && byte <= 0xDF) return 2;
  if (byte >= 0xE0 && byte <= 0xEF) return 3;
  return byte >= 0xF0 && byte <= 0xF4 ? 4 : 0;
}

/// Whether a character commands a terminal, turns text around, or cannot be seen.
static bool is_harmful(uint32_t scalar) {
  return (scalar < 0x20 && scalar != '\n' && scalar != '\t') ||
         (scalar >= 0x7F && scalar <= 0x9F) || scalar == 0xAD || scalar == 0x61C ||
         (scalar >= 0x200B && scalar <= 0x200F) || (scalar >= 0x2028 && scalar <= 0x202E) ||
         (scalar >= 0x2060 && scalar <= 0x206F) || scalar == 0xFEFF ||
         (scalar >= 0xFFF9 && scalar <= 0xFFFB) || (scalar >= 0xE0000 && scalar <= 0xE0FFF);
}

static size_t put_spelt(cn_harmless_state *state, char *out) {
  size_t length = 0;
  for (int i = 0; i < state->count; i++) length += put_hex(out + length, state->bytes[i]);
  state->count = 0;
  return length;
}

static size_t put_character(cn_harmless_state *state, char *out) {
  uint32_t scalar = state->bytes[0];
  if (state->length > 1) scalar &= 0xFFu >> (state->length + 1);
  for (int i = 1; i < state->length; i++) scalar = scalar << 6 | (state->bytes[i] & 0x3F);
  static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  bool is_text = scalar >= least[state->length] && scalar <= 0x10FFFF &&
                 !(scalar >= 0xD800 && scalar <= 0xDFFF) && !is_harmful(scalar);
  if (!is_text) return put_spelt(state, out);
  for (int i = 0; i < state->count; i++) out[i] = (char)state->bytes[i];
  size_t length = (size_t)state->count;
  state->count = 0;
  return length;
}

size_t cn_harmless(cn_harmless_state *state, const char *text, size_t count, char *out) {
  size_t length = 0;
  for (size_t i = 0; i < count; i++) {
    unsigned char byte = (unsigned char)text[i];
    bool continues = state->count > 0 && (byte & 0xC0) == 0x80;
    if (!continues) {
      length += put_spelt(state, out + length);
      state->length = length_after(byte);
      if (state->length == 0) {
        length += put_hex(out + length, byte);
        continue;
      }
    }
    state->bytes[state->count++] = byte;
    if (state->count == state->length) length += put_character(state, out + length);
  }
  return length;
}
