#ifndef HILLOCK_KERNELS_H
#define HILLOCK_KERNELS_H

#include <stddef.h>

// Activation functions of whole arrays of float: f and f' in one pass, in vector instructions.
//
// f is within 4 ulp of the exact result, and so is f', but around a minimum at x < 0, where f' is a difference that
// crosses zero: there its error is below 4 ulp of 1. Every level gives the same bits, and so does every place in an array.

/// A factor of x in two floats, how far |x| matters, and a number that the function is multiplied by; or the frequency of
/// a wave.
typedef struct {
  float high, low, reach, scale;
  double frequency;
} hillock_factor;

/// The functions. Those that take a factor are scale * g(factor * x), or say otherwise where they are.
#define HILLOCK_FUNCTIONS(F)                                                                      \
  F(relu) F(leaky_relu) F(elu) F(celu) F(gelu) F(gelu_tanh) F(silu) F(swish) F(mish) F(sigmoid)   \
  F(tanh) F(softplus) F(log_sigmoid) F(tanh_shrink) F(arctan) F(isru) F(isrlu) F(squareplus)      \
  F(gaussian) F(exponential) F(hard_tanh) F(hard_sigmoid) F(hard_silu) F(keras_relu) F(sine)      \
  F(snake)

#define HILLOCK_CASE(name) hillock_##name,
typedef enum { HILLOCK_FUNCTIONS(HILLOCK_CASE) } hillock_function;
#undef HILLOCK_CASE

/// The kinds of instructions that there are kernels for; a later one is faster.
typedef enum { hillock_plain, hillock_avx2, hillock_avx512 } hillock_level;

/// The best level of this processor.
hillock_level hillock_best_level(void);

/// Writes f and f' of `count` numbers, at a level that the processor has. Either result may be null, where only the
/// other is wanted.
void hillock_compute(hillock_level level, hillock_function function, hillock_factor factor, size_t count,
                     const float *x, float *f, float *slope);

// Products of matrices.

/// The shape of result[r][c] = start[c] + sum over k of left(r, k) * right[k][c]. `right` and the result lie row by row;
/// `columns` is a multiple of 8 floats or 4 doubles, and left(r, k) is left[r * row + k * step].
typedef struct {
  size_t rows, depth, columns, row, step;
} hillock_product;

/// Writes a product; a start that is null is zero. Each result is summed in the order of k, whatever the sizes are, with
/// products and sums rounded at once where the processor can (every level but hillock_plain of x86), else one by one.
void hillock_multiply_float(hillock_level level, hillock_product product, const float *left, const float *right,
                            const float *start, float *result);
void hillock_multiply_double(hillock_level level, hillock_product product, const double *left, const double *right,
                             const double *start, double *result);

// Random numbers.

/// Makes each pair of numbers, a in (0, 1] and b in [0, 1], sqrt(-2 log a) cos(2 pi b) and sqrt(-2 log a) sin(2 pi b):
/// two independent normal numbers of two uniform ones (Box & Muller 1958). The same bits on every processor.
void hillock_normals(size_t pairs, double *numbers);

#endif
