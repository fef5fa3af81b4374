#include "CKernels.h"

#include <string.h>

#define INLINE static inline __attribute__((always_inline))
#define UNROLL _Pragma("clang loop unroll(full)")

// Products and sums are joined where it is said, and nowhere else.
#pragma STDC FP_CONTRACT OFF

#define FUSED(a, b, c) __builtin_elementwise_fma(a, b, c)
#define APART(a, b, c) ((a) * (b) + (c))

#if defined(__x86_64__)

#define MULTIPLY_ADD FUSED
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)

#define KIND(name) name##_float_avx2
#define NUMBER float
#define LANES 8
#include "products.h"
#undef KIND
#undef NUMBER
#undef LANES

#define KIND(name) name##_double_avx2
#define NUMBER double
#define LANES 4
#include "products.h"
#undef KIND
#undef NUMBER
#undef LANES

#pragma clang attribute pop
#undef MULTIPLY_ADD
#define MULTIPLY_ADD APART

#else
#define MULTIPLY_ADD FUSED
#endif

#define KIND(name) name##_float_plain
#define NUMBER float
#define LANES 4
#include "products.h"
#undef KIND
#undef NUMBER
#undef LANES

#define KIND(name) name##_double_plain
#define NUMBER double
#define LANES 2
#include "products.h"

void hillock_multiply_float(hillock_level level, hillock_product product, const float *left, const float *right,
                            const float *start, float *result) {
#if defined(__x86_64__)
  if (level != hillock_plain) return multiply_float_avx2(product, left, right, start, result);
#endif
  (void)level;
  multiply_float_plain(product, left, right, start, result);
}

void hillock_multiply_double(hillock_level level, hillock_product product, const double *left, const double *right,
                             const double *start, double *result) {
#if defined(__x86_64__)
  if (level != hillock_plain) return multiply_double_avx2(product, left, right, start, result);
#endif
  (void)level;
  multiply_double_plain(product, left, right, start, result);
}
