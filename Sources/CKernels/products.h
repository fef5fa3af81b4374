// Products of matrices of NUMBERs in vectors of LANES; products.c includes this once for each level and kind of number.

#define vector KIND(vector)
#define tile KIND(tile)

typedef NUMBER vector __attribute__((ext_vector_type(LANES)));

/// `high` rows of the result, `wide` vectors of each, whose sums stay in registers.
INLINE void tile(int high, int wide, hillock_product p, const NUMBER *left, const NUMBER *right, const NUMBER *start,
                 NUMBER *result) {
  vector sums[4][2], next[2] = {0, 0};
  if (start) memcpy(next, start, wide * sizeof(vector));
  UNROLL for (int r = 0; r < high; r++) {
    UNROLL for (int v = 0; v < wide; v++) sums[r][v] = next[v];
  }
  for (size_t k = 0; k < p.depth; k++, left += p.step, right += p.columns) {
    memcpy(next, right, wide * sizeof(vector));
    UNROLL for (int r = 0; r < high; r++) {
      vector factor = left[r * p.row];
      UNROLL for (int v = 0; v < wide; v++) sums[r][v] = MULTIPLY_ADD(factor, next[v], sums[r][v]);
    }
  }
  UNROLL for (int r = 0; r < high; r++) memcpy(result + r * p.columns, sums[r], wide * sizeof(vector));
}

static void KIND(multiply)(hillock_product p, const NUMBER *left, const NUMBER *right, const NUMBER *start,
                           NUMBER *result) {
  for (size_t row = 0; row < p.rows;) {
    size_t rest = p.rows - row, high = rest >= 4 ? 4 : rest >= 2 ? 2 : 1, wide = 2;
    for (size_t c = 0; c < p.columns; c += wide * LANES) {
      const NUMBER *from = right + c, *sum = start ? start + c : NULL;
      NUMBER *to = result + c;
      wide = c + 2 * LANES <= p.columns ? 2 : 1;
      switch (10 * high + wide) {
      case 42: tile(4, 2, p, left, from, sum, to); break;
      case 41: tile(4, 1, p, left, from, sum, to); break;
      case 22: tile(2, 2, p, left, from, sum, to); break;
      case 21: tile(2, 1, p, left, from, sum, to); break;
      case 12: tile(1, 2, p, left, from, sum, to); break;
      default: tile(1, 1, p, left, from, sum, to);
      }
    }
    row += high, left += high * p.row, result += high * p.columns;
  }
}

#undef vector
#undef tile
