import Formula
import RealModule

extension DataSource {
  /// The points of a seed.
  func make(seed: UInt64) -> DataSet {
    var stream = RandomStream(seed: seed)
    switch shape {
    case .circles: return circles(&stream)
    case .xor: return xor(&stream)
    case .moons: return moons(&stream)
    case .spirals: return spirals(&stream)
    case .venn: return venn(&stream)
    case .blobs(let centers): return blobs(centers, &stream)
    case .side(let condition): return sides(of: condition, &stream)
    case .target(let formula): return target(formula, &stream)
    case .file(let points): return points ?? DataSet(inputs: 2, kind: .classes(2))
    }
  }

  /// An inner circle of radius 0.35 in an outer one of radius 1.
  private func circles(_ stream: inout RandomStream) -> DataSet {
    var data = DataSet(inputs: 2, kind: .classes(2))
    for index in 0..<count {
      let isInner = index < count / 2
      let turn = 2 * .pi * stream.uniform()
      let error = stream.normalPair()
      let radius = isInner ? 0.35 : 1
      data.add(
        [radius * .cos(turn) + noise * error.0, radius * .sin(turn) + noise * error.1],
        [isInner ? 0 : 1])
    }
    data.reorder(stream.order(count))
    return data
  }

  /// A square whose opposite quarters belong together.
  private func xor(_ stream: inout RandomStream) -> DataSet {
    var data = DataSet(inputs: 2, kind: .classes(2))
    for _ in 0..<count {
      let (x, y) = (2 * stream.uniform() - 1, 2 * stream.uniform() - 1)
      let error = stream.normalPair()
      data.add([x + noise * error.0, y + noise * error.1], [x * y > 0 ? 1 : 0])
    }
    return data
  }

  /// Two half circles that reach into each other.
  private func moons(_ stream: inout RandomStream) -> DataSet {
    var data = DataSet(inputs: 2, kind: .classes(2))
    for index in 0..<count {
      let isUpper = index < count / 2
      let turn = Double.pi * stream.uniform()
      let error = stream.normalPair()
      let (x, y) = (Double.cos(turn), Double.sin(turn))
      let point = isUpper ? [x - 0.5, y - 0.25] : [0.5 - x, 0.25 - y]
      data.add([point[0] + noise * error.0, point[1] + noise * error.1], [isUpper ? 0 : 1])
    }
    data.reorder(stream.order(count))
    return data
  }

  /// Two arms of a turn and a half each.
  private func spirals(_ stream: inout RandomStream) -> DataSet {
    var data = DataSet(inputs: 2, kind: .classes(2))
    for index in 0..<count {
      let arm = index < count / 2 ? 0.0 : 1
      let radius = stream.uniform().squareRoot()
      let error = stream.normalPair()
      let turn = .pi * (3 * radius + arm)
      data.add(
        [radius * .cos(turn) + noise * error.0, radius * .sin(turn) + noise * error.1], [arm])
    }
    data.reorder(stream.order(count))
    return data
  }

  /// Three overlapping discs; a point lies in any of them.
  private func venn(_ stream: inout RandomStream) -> DataSet {
    var data = DataSet(inputs: 2, kind: .labels(3))
    for _ in 0..<count {
      let point = [3 * stream.uniform() - 1.5, 3 * stream.uniform() - 1.5]
      let labels = (0..<3).map { index in
        let center = Self.corner(index, radius: 0.6)
        return .hypot(point[0] - center[0], point[1] - center[1]) < 0.85 ? 1.0 : 0
      }
      data.add(point, labels)
    }
    return data
  }

  /// Normal clouds around centres, in turn.
  private func blobs(_ centers: [[Double]], _ stream: inout RandomStream) -> DataSet {
    var data = DataSet(inputs: 2, kind: .classes(centers.count))
    for index in 0..<count {
      let label = index % centers.count
      let error = stream.normalPair()
      let center = centers[label]
      data.add([center[0] + noise * error.0, center[1] + noise * error.1], [Double(label)])
    }
    return data
  }

  /// A square of side 2 around 0, cut in two by a condition on x and y.
  private func sides(of condition: Expression, _ stream: inout RandomStream) -> DataSet {
    var data = DataSet(inputs: 2, kind: .classes(2))
    for _ in 0..<count {
      let (x, y) = (2 * stream.uniform() - 1, 2 * stream.uniform() - 1)
      let error = stream.normalPair()
      data.add(
        [x + noise * error.0, y + noise * error.1],
        [condition.holds(["x": x, "y": y]) ? 1 : 0])
    }
    return data
  }

  /// Numbers between −1 and 1 and f of them.
  private func target(_ formula: Expression, _ stream: inout RandomStream) -> DataSet {
    var data = DataSet(inputs: 1, kind: .values(1))
    for _ in 0..<count {
      let x = 2 * stream.uniform() - 1
      data.add([x], [formula.evaluate(["x": x]) + noise * stream.normalPair().0])
    }
    return data
  }
}
