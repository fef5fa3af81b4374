#include "CKernels.h"

#include <stdint.h>

#define INLINE static inline __attribute__((always_inline))
#define LANES 4

// Products and sums are not joined, so that the numbers are the same on every processor.
#pragma STDC FP_CONTRACT OFF
// Every function that takes a vector is part of its caller.
#pragma clang diagnostic ignored "-Wpsabi"

typedef double reals __attribute__((ext_vector_type(LANES)));
typedef int64_t bits __attribute__((ext_vector_type(LANES)));

/// One of two for each place, where a bit says which.
INLINE reals choose(bits which, reals yes, reals no) {
  bits mask = -(which & 1);
  return (reals)((mask & (bits)yes) | (~mask & (bits)no));
}

/// The number with its other sign where the second bit is set.
INLINE reals turned(reals x, bits which) { return (reals)((bits)x ^ ((which & 2) << 62)); }

// The polynomials are those of fdlibm (Sun Microsystems 1993).

/// log x of x >= 2^-1022.
INLINE reals logarithm(reals x) {
  const int64_t one = 0x3ff0000000000000, root_of_half = 0x3fe6a09e667f3bcd;
  bits from_root = (bits)x + (one - root_of_half);
  reals exponent = __builtin_convertvector((from_root >> 52) - 0x3ff, reals);
  reals f = (reals)((from_root & 0x000fffffffffffff) + root_of_half) - 1;
  reals s = f / (2 + f), z = s * s, w = z * z, half = 0.5 * f * f;
  reals even = w * (0x1.999999997fa04p-2 + w * (0x1.c71c51d8e78afp-3 + w * 0x1.39a09d078c69fp-3));
  reals odd = 0x1.2492494229359p-2 + w * (0x1.7466496cb03dep-3 + w * 0x1.2f112df3e5244p-3);
  odd = z * (0x1.5555555555593p-1 + w * odd);
  const double log2_high = 0x1.62e42feep-1, log2_low = 0x1.a39ef35793c76p-33;
  return s * (half + odd + even) + exponent * log2_low - half + f + exponent * log2_high;
}

/// cos and sin of so many turns, from 0 to 1.
INLINE void waves(reals turns, reals *cosine, reals *sine) {
  const double magic = 0x1.8p52;  // A sum with it has no room for a fraction.
  reals rounded = turns * 4 + magic;
  bits quarters = (bits)rounded;
  reals t = (turns - (rounded - magic) * 0.25) * 0x1.921fb54442d18p+2, z = t * t;
  reals s = 0x1.71de357b1fe7dp-19 + z * (-0x1.ae5e68a2b9cebp-26 + z * 0x1.5d93a5acfd57cp-33);
  s = 0x1.111111110f8a6p-7 + z * (-0x1.a01a019c161d5p-13 + z * s);
  s = t + t * z * (-0x1.5555555555549p-3 + z * s);
  reals c = -0x1.27e4f809c52adp-22 + z * (0x1.1ee9ebdb4b1c4p-29 + z * -0x1.8fae9be8838d4p-37);
  c = -0x1.6c16c16c15177p-10 + z * (0x1.a01a019cb159p-16 + z * c);
  reals half = 0.5 * z, rest = 1 - half;
  c = rest + (1 - rest - half + z * z * (0x1.555555555554cp-5 + z * c));
  *cosine = turned(choose(quarters, s, c), quarters + 1);
  *sine = turned(choose(quarters, c, s), quarters);
}

void hillock_normals(size_t pairs, double *numbers) {
  for (size_t first = 0; first < pairs; first += LANES, numbers += 2 * LANES) {
    size_t count = pairs - first < LANES ? pairs - first : LANES;
    reals size = 1, turns = 0, cosine, sine;
    for (size_t i = 0; i < count; i++) size[i] = numbers[2 * i], turns[i] = numbers[2 * i + 1];
    reals radius = __builtin_elementwise_sqrt(-2 * logarithm(size));
    waves(turns, &cosine, &sine);
    cosine *= radius, sine *= radius;
    for (size_t i = 0; i < count; i++) numbers[2 * i] = cosine[i], numbers[2 * i + 1] = sine[i];
  }
}
