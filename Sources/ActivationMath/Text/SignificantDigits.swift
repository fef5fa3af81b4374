/// The leading decimal digits of a number's magnitude, correctly rounded, without trailing zeros.
struct SignificantDigits {
  /// The digits from the first that is not zero: `95` for 9.5e-7.
  var digits: Substring
  /// The power of ten of the first digit: −7 for 9.5e-7.
  var exponent: Int

  /// Rounds the finite number `x` to `count` digits.
  init(of x: Double, count: Int) {
    precondition(count >= 1, "at least one significant digit")
    let parts = CFormat.scientific(x.magnitude, decimals: count - 1).split(separator: "e")
    let all = parts[0].filter { $0 != "." }
    let zeros = all.reversed().prefix { $0 == "0" }.count
    digits = all.dropLast(min(zeros, all.count - 1))
    exponent = Int(parts[1]) ?? 0
  }

  /// `9.5e-7`
  var scientific: String {
    let fraction = digits.dropFirst()
    return digits.prefix(1) + (fraction.isEmpty ? "" : "." + fraction) + "e\(exponent)"
  }

  /// `0.00095` or `950`
  var plain: String {
    if exponent < 0 {
      return "0." + String(repeating: "0", count: -exponent - 1) + digits
    }
    let wholeCount = exponent + 1
    if digits.count <= wholeCount {
      return digits + String(repeating: "0", count: wholeCount - digits.count)
    }
    return digits.prefix(wholeCount) + "." + digits.dropFirst(wholeCount)
  }
}
