#include "CKernels.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#define INLINE static inline __attribute__((always_inline))

// The same source for each level. What it says of products and sums happens as it says.
#pragma STDC FP_CONTRACT OFF

// Tables of gelu

/// The bits of s * 2^(i/8) in float, less the i * 2^20 that come with the exponent; s is such that float nearly has them.
static const int32_t roots[8] = {0x3f97d424, 0x3f959202, 0x3f948e45, 0x3f94e5be,
                                 0x3f96b7da, 0x3f9a26de, 0x3f9f5829, 0x3f9b3a3e};

/// The coefficients of Mills's ratio times 2^-34 / s, a column for each place; the last four are the first places.
static const float mills[6][16] = {
    {1.2836246e-11f, 1.00981281e-11f, 8.24914963e-12f, 6.93545178e-12f, 5.96296753e-12f, 4.63294594e-12f,
     3.77460606e-12f, 3.17886906e-12f, 2.74282094e-12f, 2.14930656e-12f, 1.76536986e-12f, 1.49716643e-12f,
     2.45361439e-11f, 2.03175029e-11f, 1.71565973e-11f, 1.4733095e-11f},
    {-6.74076593e-12f, -4.42981849e-12f, -3.0787109e-12f, -2.23838114e-12f, -1.68811222e-12f,
     -1.04522586e-12f, -7.03979084e-13f, -5.03795519e-13f, -3.77264301e-13f, -2.33249455e-13f,
     -1.57938929e-13f, -1.13842434e-13f, -1.95768558e-11f, -1.44976349e-11f, -1.09987124e-11f,
     -8.52719024e-12f},
    {3.04764959e-12f, 1.72677996e-12f, 1.04593331e-12f, 6.69774674e-13f, 4.49326991e-13f, 2.2604054e-13f,
     1.27366176e-13f, 7.80500068e-14f, 5.09909294e-14f, 2.5032363e-14f, 1.40217902e-14f, 8.60817477e-15f,
     1.22614644e-11f, 8.34668706e-12f, 5.82811056e-12f, 4.16834492e-12f},
    {-1.22967402e-12f, -6.13452323e-13f, -3.29132555e-13f, -1.88053769e-13f, -1.13141586e-13f,
     -4.70712878e-14f, -2.24122902e-14f, -1.18377979e-14f, -6.75914292e-15f, -2.65839321e-15f,
     -1.23577427e-15f, -6.47510684e-16f, -6.42619031e-12f, -4.13758394e-12f, -2.69339824e-12f,
     -1.7987802e-12f},
    {4.44025432e-13f, 1.98949716e-13f, 9.51485527e-14f, 4.92387266e-14f, 2.61151574e-14f, 9.27788899e-15f,
     3.75986533e-15f, 1.73975517e-15f, 8.40395279e-16f, 2.74395264e-16f, 1.06417315e-16f, 4.76190839e-17f,
     2.44328472e-12f, 1.81230345e-12f, 1.157683e-12f, 7.43298652e-13f},
    {-1.1937421e-13f, -4.86921599e-14f, -1.99520152e-14f, -9.79706682e-15f, -4.24958124e-15f,
     -1.37015425e-15f, -4.69796236e-16f, -2.05984185e-16f, -7.33477857e-17f, -2.18830681e-17f,
     -7.21808639e-18f, -2.71714748e-18f, 1.63031616e-13f, -6.07009451e-13f, -5.68817183e-13f,
     -4.14841609e-13f},
};

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
