// The functions for vectors of LANES numbers; kernels.c includes this once for each level.
//
// e^v with v <= 0 is m * scale * 2^-34, so that results below the normal numbers are rounded once, and a factor of
// up to 2^90 may come before the last power. Beyond |v| = 110 nothing of e^v is left, whatever x it is multiplied by.

#define vector LEVEL(vector)
#define whole LEVEL(whole)
#define pair LEVEL(pair)
#define power LEVEL(power)

typedef float vector __attribute__((ext_vector_type(LANES)));
typedef int32_t whole __attribute__((ext_vector_type(LANES)));

/// f(x) and f'(x).
typedef struct {
  vector f, slope;
} pair;

/// a * b + c, rounded once.
INLINE vector LEVEL(add_product)(vector a, vector b, vector c) {
#ifdef NO_FMA
  // In double the product is exact; its sum with c is rounded to odd, and so the last rounding is the only one.
  typedef double wide __attribute__((ext_vector_type(LANES)));
  typedef int64_t bits __attribute__((ext_vector_type(LANES)));
  wide p = __builtin_convertvector(a, wide) * __builtin_convertvector(b, wide);
  wide w = __builtin_convertvector(c, wide), sum = p + w, part = sum - p;
  wide rest = (p - (sum - part)) + (w - part);
  bits isEven = (__builtin_bit_cast(bits, sum) & 1) == 0;
  bits isOff = (rest < 0) | (rest > 0), grows = (rest > 0) == (sum > 0);
  bits odd = __builtin_bit_cast(bits, sum) + (grows ? (bits)1 : (bits)-1);
  sum = isOff & isEven ? __builtin_bit_cast(wide, odd) : sum;
  return __builtin_convertvector(sum, vector);
#else
  return __builtin_elementwise_fma(a, b, c);
#endif
}
#define fma LEVEL(add_product)

INLINE vector LEVEL(magnitude)(vector x) { return __builtin_elementwise_abs(x); }
#define magnitude LEVEL(magnitude)

/// The entries of a table of 8 or 16 numbers that the low bits of `index` name.
INLINE vector LEVEL(entry)(const void *table, int size, whole index) {
#if LANES == 16
  __m512 entries = size == 8 ? _mm512_broadcast_f32x8(_mm256_loadu_ps(table)) : _mm512_loadu_ps(table);
  return (vector)_mm512_permutexvar_ps((__m512i)index, entries);
#elif LANES == 8
  __m256 low = _mm256_permutevar8x32_ps(_mm256_loadu_ps(table), (__m256i)index);
  if (size == 8) return (vector)low;
  __m256 high = _mm256_permutevar8x32_ps(_mm256_loadu_ps((const float *)table + 8), (__m256i)index);
  return (vector)_mm256_blendv_ps(low, high, (__m256)(index << 28));
#else
  float y[LANES];
  for (int i = 0; i < LANES; i++) memcpy(y + i, (const float *)table + (index[i] & (size - 1)), sizeof *y);
  vector result;
  memcpy(&result, y, sizeof result);
  return result;
#endif
}
#define entry LEVEL(entry)

/// The smaller one; NaN where x is NaN.
INLINE vector LEVEL(at_most)(vector x, float bound) { return x > bound ? (vector)bound : x; }
#define at_most LEVEL(at_most)

INLINE vector LEVEL(at_least)(vector x, float bound) { return x < bound ? (vector)bound : x; }
#define at_least LEVEL(at_least)

/// e^v = (1 + excess) * scale * 2^-34.
typedef struct {
  vector excess, scale;
} power;

static const float LEVEL(back) = 0x1p-34f;
#define back LEVEL(back)

/// e^(v + rest) for -111 <= v <= 60, where rest is what float cannot hold of the exponent, if anything.
INLINE power LEVEL(exponential_of)(vector v, const vector *rest) {
  // Adding 1.5 * 2^23 rounds to a whole number, which then stands in the low bits, with the bias of the exponent.
  const float rounder = 0x1.8p23f + 127 + 34;
  vector shifted = fma(v, (vector)1.442695f, (vector)rounder), n = shifted - rounder;
  vector r = fma(n, (vector)-0.693359375f, v);
  r = rest ? r + fma(n, (vector)2.12194440e-4f, *rest) : fma(n, (vector)2.12194440e-4f, r);
  vector p = fma(r, (vector)0.0013905825f, (vector)0.008362959f);
  p = fma(fma(fma(p, r, (vector)0.04166676f), r, (vector)0.16666579f), r, (vector)0.5f);
  whole scale = __builtin_bit_cast(whole, shifted) << 23;
  return (power){fma(r * r, p, r), __builtin_bit_cast(vector, scale)};
}
#define exponential_of LEVEL(exponential_of)

/// 2^(v + rest) for -160 <= v <= 0, in few dependent steps.
INLINE power LEVEL(two_to)(vector v, vector rest) {
  const float rounder = 0x1.8p23f + 127 + 34;
  vector shifted = v + rounder, r = v - (shifted - rounder) + rest, square = r * r;
  vector high = fma(r, (vector)0.000153264613f, (vector)0.00133908063f);
  vector middle = fma(r, (vector)0.00961850584f, (vector)0.0555035993f);
  vector low = fma(r, (vector)0.240226477f, (vector)0.693147182f);
  whole scale = __builtin_bit_cast(whole, shifted) << 23;
  return (power){r * fma(fma(high, square, middle), square, low), __builtin_bit_cast(vector, scale)};
}

/// factor * e^v * 2^34
INLINE vector LEVEL(raised)(vector factor, power e) {
  vector scale = factor * e.scale;
  return fma(scale, e.excess, scale);
}
#define raised LEVEL(raised)

/// e^v - 1
INLINE vector LEVEL(minus_one)(power e) {
  vector scale = e.scale * back;
  return fma(scale, e.excess, scale - 1);
}
#define minus_one LEVEL(minus_one)

/// factor * x in two numbers, where |x| is within reach.
typedef struct {
  vector x, v, rest;
} LEVEL(multiple);
#define multiple LEVEL(multiple)

INLINE multiple LEVEL(times)(vector x, hillock_factor k) {
  x = at_most(at_least(x, -k.reach), k.reach);
  vector v = x * k.high;
  return (multiple){x, v, fma(x, (vector)k.low, fma(x, (vector)k.high, -v))};
}
#define times LEVEL(times)

// Rectifiers

INLINE pair LEVEL(relu)(vector x, hillock_factor k) {
  return (pair){x <= 0 ? (vector)0 : x, x > 0 ? (vector)1 : x <= 0 ? (vector)0 : x};
}

INLINE pair LEVEL(leaky_relu)(vector x, hillock_factor k) {
  return (pair){x >= 0 ? x : x * k.high, x >= 0 ? (vector)1 : x < 0 ? (vector)k.high : x};
}

// Exponential units

INLINE pair LEVEL(elu)(vector x, hillock_factor k) {
  power e = exponential_of(at_least(x > 0 ? (vector)0 : x, -110), NULL);
  return (pair){x > 0 ? x * k.scale : k.high * minus_one(e),
                x > 0 ? (vector)k.scale : raised((vector)k.high, e) * back};
}

INLINE pair LEVEL(celu)(vector x, hillock_factor k) {
  multiple m = times(x > 0 ? (vector)0 : x, k);
  power e = exponential_of(m.v, &m.rest);
  return (pair){x > 0 ? x : k.scale * minus_one(e), x > 0 ? (vector)1 : raised((vector)1, e) * back};
}

INLINE pair LEVEL(exponential)(vector x, hillock_factor k) {
  // Half of the exponent in each of two factors: neither is subnormal, whatever their product is.
  vector half = raised((vector)1, exponential_of(at_most(at_least(x, -110), 89) * 0.5f, NULL)) * back;
  vector e = half * half;
  return (pair){e, e};
}

INLINE pair LEVEL(gaussian)(vector x, hillock_factor k) {
  x = at_most(at_least(x, -10.5f), 10.5f);
  vector square = x * x, rest = -fma(x, x, -square);
  power e = exponential_of(-square, &rest);
  return (pair){raised((vector)1, e) * back, raised(-2 * x, e) * back};
}

// Sigmoids

/// 1 / (1 + e), and the share of it that rounding took.
typedef struct {
  vector value, lost;
} LEVEL(reciprocal);
#define reciprocal LEVEL(reciprocal)

/// 1 / (1 + e^v) for v <= 0.
INLINE reciprocal LEVEL(logistic)(power e) {
  vector scale = e.scale * back, one = scale + 1, sum = fma(scale, e.excess, one), q = 1 / sum;
  vector rest = fma(scale, e.excess, one - sum);
  return (reciprocal){q, fma(-q, rest, fma(-q, sum, (vector)1))};
}
#define logistic LEVEL(logistic)

INLINE pair LEVEL(sigmoid)(vector x, hillock_factor k) {
  power e = exponential_of(-at_most(magnitude(x), 110), NULL);
  reciprocal larger = logistic(e);
  vector smaller = raised(larger.value, e), slope = smaller * larger.value;
  return (pair){x < 0 ? smaller * back : larger.value, fma(slope, 2 * larger.lost, slope) * back};
}

INLINE pair LEVEL(tanh)(vector x, hillock_factor k) {
  power e = exponential_of(-at_most(magnitude(2 * x), 110), NULL);
  vector scale = e.scale * back, q = 1 / fma(scale, e.excess, scale + 1), t = minus_one(e) * q;
  return (pair){x < 0 ? t : -t, raised(q, e) * q * (4 * back)};
}

INLINE pair LEVEL(arctan)(vector x, hillock_factor k) {
  vector size = magnitude(x), w = size > 1 ? 1 / size : size, s = w * w;
  vector p = fma(s, (vector)-0.0017821442f, (vector)0.010866271f);
  p = fma(fma(p, s, (vector)-0.031093534f), s, (vector)0.05787887f);
  p = fma(fma(p, s, (vector)-0.08399208f), s, (vector)0.10950861f);
  p = fma(fma(p, s, (vector)-0.14264013f), s, (vector)0.1999853f);
  p = fma(fma(p, s, (vector)-0.33333299f) * s, w, w);
  vector f = size > 1 ? 1.5707964f - p : p;
  return (pair){x < 0 ? -f : f, (size > 1 ? s : (vector)1) / (1 + s)};
}

INLINE pair LEVEL(isru)(vector x, hillock_factor k) {
  x = at_most(at_least(x, -k.reach), k.reach);
  vector square = fma(x * k.high, x, (vector)1), r = 1 / __builtin_elementwise_sqrt(square);
  return (pair){x * r, r / square};
}

INLINE pair LEVEL(isrlu)(vector x, hillock_factor k) {
  pair tail = LEVEL(isru)(x, k);
  return (pair){x >= 0 ? x : tail.f, x >= 0 ? (vector)1 : tail.slope};
}

INLINE pair LEVEL(tanh_shrink)(vector x, hillock_factor k) {
  // Near 0 as x^3 R(x^2), where the difference would cancel; further out tanh from e^-2|x|.
  vector s = at_most(x * x, 4);
  vector p = fma(fma(s, (vector)5.6933977e-6f, (vector)0.0159909475f), s, (vector)0.33333333f);
  vector q = fma(fma(s, (vector)0.0173015883f, (vector)0.447972787f), s, (vector)1);
  vector near = x * s * (p / q), size = magnitude(x);
  vector e = raised((vector)1, exponential_of(-at_most(2 * size, 110), NULL)) * back;
  vector t = size < 1 ? size - magnitude(near) : 1 - 2 * e / (1 + e);
  return (pair){size < 2 ? near : x - (x < 0 ? -t : t), t * t};
}

// Smooth rectifiers

/// log(1 + e^v) * 2^34 for v <= 0.
INLINE vector LEVEL(bend)(power power_of_e) {
  vector e = raised((vector)back, power_of_e);
  vector p = fma(e, (vector)-0.0032904686f, (vector)0.020086242f);
  p = fma(fma(p, e, (vector)-0.057457231f), e, (vector)0.10661128f);
  p = fma(fma(p, e, (vector)-0.15344881f), e, (vector)0.19692102f);
  p = fma(fma(p, e, (vector)-0.24958018f), e, (vector)0.33330464f);
  return raised(fma(fma(p, e, (vector)-0.49999931f), e, (vector)1), power_of_e);
}

INLINE pair LEVEL(softplus)(vector x, hillock_factor k) {
  multiple m = times(x, k);
  vector rest = m.v < 0 ? m.rest : -m.rest;
  power e = exponential_of(-magnitude(m.v), &rest);
  vector bend = LEVEL(bend)(e) * magnitude((vector)k.scale) * back, larger = logistic(e).value;
  vector line = m.v > 0 ? x : (vector)0;
  return (pair){k.scale < 0 ? line - bend : line + bend, m.v < 0 ? raised(larger, e) * back : larger};
}

INLINE pair LEVEL(log_sigmoid)(vector x, hillock_factor k) {
  power e = exponential_of(-at_most(magnitude(x), 110), NULL);
  vector bend = LEVEL(bend)(e) * back, larger = logistic(e).value;
  return (pair){x < 0 ? x - bend : -bend, x < 0 ? larger : raised(larger, e) * back};
}

INLINE pair LEVEL(squareplus)(vector x, hillock_factor k) {
  vector size = magnitude(x);
  vector root = size > 1e18f ? size : __builtin_elementwise_sqrt(fma(size, size, (vector)k.high));
  vector bend = 0.25f * k.high / (0.5f * size + 0.5f * root), slope = bend / root;
  return (pair){x > 0 ? x + bend : bend, x > 0 ? 1 - slope : slope};
}

// Self-gated units

/// x * s(v), where s is the logistic function and e = e^-|v|; `lever` is x * v', and `rest` what it lacks, if anything.
INLINE pair LEVEL(gated)(vector x, vector near, vector v, power e, vector lever, const vector *rest) {
  reciprocal q = logistic(e);
  vector larger = q.value, smaller = raised(larger, e);
  vector right = fma(smaller * lever * back, larger, larger), left = smaller * fma(lever, larger, (vector)1);
  left = rest ? left + fma(left, 2 * q.lost, smaller * *rest * larger) : fma(left, 2 * q.lost, left);
  return (pair){v < 0 ? near * smaller * back : x * larger, v < 0 ? left * back : right};
}
#define gated LEVEL(gated)

INLINE pair LEVEL(silu)(vector x, hillock_factor k) {
  vector near = at_most(at_least(x, -110), 110);
  return gated(x, near, x, exponential_of(-magnitude(near), NULL), near, NULL);
}

INLINE pair LEVEL(swish)(vector x, hillock_factor k) {
  multiple m = times(x, k);
  vector rest = m.v < 0 ? m.rest : -m.rest;
  return gated(x, m.x, m.v, exponential_of(-magnitude(m.v), &rest), m.v, &m.rest);
}

INLINE pair LEVEL(gelu_tanh)(vector x, hillock_factor k) {
  // With z = |x| the share is 1 / (1 + 2^v), v = -z * (c + d * z^2) in two numbers; c is so short that c - p is exact.
  const float c = 0x1.26aecp+1f, c_rest = 2.51366981e-7f, d = 0.102943242f, d_rest = -2.01619844e-9f;
  vector z = at_most(magnitude(x), 10.9f), square = z * z;
  vector square_rest = fma(z, z, -square), p = fma(square, (vector)-d, (vector)-c);
  vector p_rest = fma(square, (vector)-d_rest, fma(square_rest, (vector)-d, (vector)-c_rest));
  p_rest += fma(square, (vector)-d, -c - p);
  vector v = z * p;
  power e = LEVEL(two_to)(v, fma(z, p_rest, fma(z, p, -v)));
  vector scale = e.scale * back, one = scale + 1, sum = fma(scale, e.excess, one), larger = 1 / sum;
  vector smaller = raised(larger, e), lost = larger * fma(scale, e.excess, one - sum);
  vector part = z * smaller, tail = part * back;
  vector rate = fma(square, (vector)0.214064449f, (vector)1.59576912f) * larger;
  vector left = fma(-part, rate, smaller);
  left = fma(left + left, -lost, left);
  return (pair){x < 0 ? -tail : x * larger, x < 0 ? left * back : fma(tail, rate, larger)};
}

INLINE pair LEVEL(gelu)(vector x, hillock_factor k) {
  // The tail beyond z = |x| is the density times Mills's ratio. Of e^(-z^2/2) a table has the eighths of the exponent,
  // as they come without a second number for log 2; what that is wrong by, e^(1.4e-9 z^2), is in the ratio.
  vector z = at_most(magnitude(x), 14.45f), square = z * z, rest = fma(z, z, -square);
  const float rounder = 0x1.8p20f + 34;
  vector shifted = fma(square, (vector)-0.72134752f, (vector)rounder), n = shifted - rounder;
  vector r = fma(n, (vector)1.38629436f, square) + rest;
  vector excess = r * fma(fma(r, (vector)-0.0208361097f, (vector)0.125016261f), r, (vector)-0.49999999f);
  whole eighths = __builtin_bit_cast(whole, shifted), root = __builtin_bit_cast(whole, entry(roots, 8, eighths));
  vector scale = __builtin_bit_cast(vector, root + (eighths << 20));
  scale = fma(scale, excess, scale);
  // The ratio is a polynomial of the distance from a place, of which there are four between powers of two of z + 1.
  whole place = __builtin_bit_cast(whole, z + 1) + 0x80000, index = place >> 21;
  vector t = z - (__builtin_bit_cast(vector, place & -0x200000) - 1);
  vector ratio = fma(entry(mills[5], 16, index), t, entry(mills[4], 16, index));
  ratio = fma(fma(ratio, t, entry(mills[3], 16, index)), t, entry(mills[2], 16, index));
  ratio = fma(fma(ratio, t, entry(mills[1], 16, index)), t, entry(mills[0], 16, index));
  vector tail = z * scale * ratio;
  vector rate = fma(square, (vector)2.68972009e-20f, (vector)-1.95770102e-11f);
  vector slope = fma(z, rate, ratio) * scale;
  return (pair){at_least(x, -0.0f) - tail, x < 0 ? slope : 1 - slope};
}

INLINE pair LEVEL(mish)(vector x, hillock_factor k) {
  // With e = e^-|x|, on the right divided by powers of e^x, so that nothing overflows.
  vector near = at_most(at_least(x, -110), 110);
  power scaled = exponential_of(-magnitude(near), NULL);
  vector e = raised((vector)back, scaled), one = x > 0 ? (vector)1 : (vector)2, two = 3 - one;
  vector sum = fma(e * two, e + one, one), r = 1 / sum, f = fma(e, two, one) * r;
  vector u = fma(near, (vector)4, (vector)4), w = fma(near, (vector)4, (vector)6);
  vector top = fma(fma(e, x > 0 ? u : (vector)1, x > 0 ? w : (vector)4), e, x > 0 ? (vector)4 : w);
  vector slope = fma(top, e, x > 0 ? (vector)1 : u) * r * r, scale = slope * scaled.scale;
  vector lost = 2 * fma(-r, fma(e * two, e + one, one - sum), fma(-r, sum, (vector)1));
  return (pair){x > 0 ? x * f : raised(near * f, scaled) * back,
                x > 0 ? fma(slope, lost, slope) : fma(scale, scaled.excess + lost, scale) * back};
}

// Arrays

/// Fills what is wanted; the numbers that are left at the end are computed as a vector like all others.
INLINE void LEVEL(each)(pair (*formula)(vector, hillock_factor), const float *x, float *f, float *slope, size_t count,
                        hillock_factor k) {
  for (; count >= LANES; count -= LANES, x += LANES) {
    vector input;
    memcpy(&input, x, sizeof input);
    pair y = formula(input, k);
    if (f) memcpy(f, &y.f, sizeof y.f), f += LANES;
    if (slope) memcpy(slope, &y.slope, sizeof y.slope), slope += LANES;
  }
  if (!count) return;
  vector input = 0;
  memcpy(&input, x, count * sizeof *x);
  pair y = formula(input, k);
  if (f) memcpy(f, &y.f, count * sizeof *f);
  if (slope) memcpy(slope, &y.slope, count * sizeof *slope);
}

#define HILLOCK_ARRAY(name)                                                                                   \
  case hillock_##name:                                                                                        \
    if (!slope) return LEVEL(each)(LEVEL(name), x, f, NULL, count, k);                                        \
    if (!f) return LEVEL(each)(LEVEL(name), x, NULL, slope, count, k);                                        \
    return LEVEL(each)(LEVEL(name), x, f, slope, count, k);
static void LEVEL(compute)(hillock_function function, hillock_factor k, size_t count, const float *x, float *f,
                           float *slope) {
  switch (function) { HILLOCK_FUNCTIONS(HILLOCK_ARRAY) }
}
#undef HILLOCK_ARRAY

#undef vector
#undef whole
#undef pair
#undef power
#undef fma
#undef magnitude
#undef entry
#undef at_most
#undef at_least
#undef back
#undef exponential_of
#undef raised
#undef minus_one
#undef multiple
#undef times
#undef gated
#undef reciprocal
#undef logistic
