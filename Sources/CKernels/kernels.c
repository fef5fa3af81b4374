#include "CKernels.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

#define INLINE static inline __attribute__((always_inline))

// The same source for each level. What it says of products and sums happens as it says.
#pragma STDC FP_CONTRACT OFF

#if defined(__x86_64__)

#define LEVEL(name) name##_avx512
#define LANES 16
#pragma clang attribute push(__attribute__((target("avx512f,avx512dq,avx2,fma"))), apply_to = function)
#include "formulas.h"
#pragma clang attribute pop
#undef LEVEL
#undef LANES

#define LEVEL(name) name##_avx2
#define LANES 8
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#include "formulas.h"
#pragma clang attribute pop
#undef LEVEL
#undef LANES

#define NO_FMA
#endif

#define LEVEL(name) name##_plain
#define LANES 4
#include "formulas.h"

hillock_level hillock_best_level(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (!__builtin_cpu_supports("avx2") || !__builtin_cpu_supports("fma")) return hillock_plain;
  int isWide = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq");
  return isWide ? hillock_avx512 : hillock_avx2;
#else
  return hillock_plain;
#endif
}

void hillock_compute(hillock_level level, hillock_function function, hillock_factor factor, size_t count,
                     const float *x, float *f, float *slope) {
#if defined(__x86_64__)
  if (level == hillock_avx512) return compute_avx512(function, factor, count, x, f, slope);
  if (level == hillock_avx2) return compute_avx2(function, factor, count, x, f, slope);
#endif
  (void)level;
  compute_plain(function, factor, count, x, f, slope);
}
