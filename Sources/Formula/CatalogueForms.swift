import ActivationMath
import Synchronization

/// The functions of the catalogue written as formulas, for derivatives beyond the second.
///
/// Value, slope and curvature come from the catalogue's own closed forms; only `gelu'''` and the slope
/// and curvature of `gelu''(x)` come from here. Parameters stand in the catalogue's order.
enum CatalogueForms {
  /// The derivative of an order as a node of a graph, whose variables are x and the parameters.
  static func derivative(_ order: Int, of id: String) -> (graph: Graph, root: NodeID)? {
    guard let formula = formulas[id]?.formula else { return nil }
    if formula.roots.indices.contains(order) { return (formula.graph, formula.roots[order]) }
    var graph = formula.graph
    guard let root = graph.derivative(of: formula.roots[0], order: order), !graph.isOverfull
    else { return nil }
    return (graph, root)
  }

  /// The derivative by a parameter as a node of a graph, whose variables are x and the parameters.
  static func derivative(by parameter: Int, of id: String) -> (graph: Graph, root: NodeID)? {
    guard let formula = formulas[id]?.formula else { return nil }
    var graph = formula.graph
    guard let root = graph.derivative(of: formula.roots[0], by: parameter + 1), !graph.isOverfull
    else { return nil }
    return (graph, root)
  }

  /// The formulas by the ids of the functions, each read when it is first asked for.
  final class Formulas: Sendable {
    private let lines = Dictionary(
      text.split(separator: "\n").map { ($0.prefix { $0 != "(" }, $0) },
      uniquingKeysWith: { first, _ in first })
    private let read = Mutex<[String: Definition]>([:])

    /// The formula of the function with that id.
    subscript(id: String) -> Definition? {
      if let known = read.withLock({ $0[id] }) { return known }
      // The language keeps tanh for itself.
      guard let line = lines[id == "tanh" ? "tanh_" : id[...]] else { return nil }
      let definition = Definitions(parsing: String(line), catalogue: Catalogue([])).definitions
        .first
      read.withLock { $0[id] = definition }
      return definition
    }
  }

  /// The formulas by the ids of the functions.
  static let formulas = Formulas()

  static let text = """
    relu(x) = where(x > 0, x, 0)
    leaky_relu(x; a = 0.01) = where(x >= 0, x, a*x)
    prelu(x; a = 0.25) = where(x >= 0, x, a*x)
    relu6(x) = where(x > 0, where(x < 6, x, 6), 0)
    rrelu(x; lower = 1/8, upper = 1/3) = where(x >= 0, x, (lower + upper)/2*x)
    relu_squared(x) = where(x > 0, x^2, 0)
    keras_relu(x; a = 0, m = 6, t = 0) = where(x > t, where(x < m, where(m < 1e308, max(x, 0), x), m), a*(x - t))
    elu(x; alpha = 1) = where(x > 0, x, alpha*expm1(x))
    selu(x) = 1.0507009873554804934193349852946*where(x > 0, x, 1.6732632423543772848170429916717*expm1(x))
    celu(x; alpha = 1) = max(x, 0) + alpha*expm1(min(x, 0)/alpha)
    gelu(x) = x*erfc(-x/sqrt(2))/2
    gelu_tanh(x) = x/(1 + exp(-2*sqrt(2/pi)*(x + 0.044715*x^3)))
    silu(x) = x/(1 + exp(-x))
    swish(x; beta = 1) = x/(1 + exp(-beta*x))
    mish(x) = x*tanh(log1p(exp(x)))
    quick_gelu(x) = x/(1 + exp(-1.702*x))
    sigmoid(x) = 1/(1 + exp(-x))
    tanh_(x) = tanh(x)
    soft_sign(x) = where(x < 0, x/(1 - x), x/(1 + x))
    softplus(x; beta = 1) = where(beta*x > 0, x + log1p(exp(-beta*x))/beta, log1p(exp(beta*x))/beta)
    thresholded_softplus(x; beta = 1, t = 2) = where(beta*x > t, x, where(beta*x > 0, x + log1p(exp(-beta*x))/beta, log1p(exp(beta*x))/beta))
    log_sigmoid(x) = where(x > 0, -log1p(exp(-x)), x - log1p(exp(x)))
    log1mexp(x) = where(x < log(2), log(-expm1(-x)), log1p(-exp(-x)))
    squareplus(x; b = 4) = (x + sqrt(x^2 + b))/2
    identity(x) = x
    hard_tanh(x; low = -1, high = 1) = where(x < low, low, where(x > high, high, x))
    hard_sigmoid(x) = where(x > -3, where(x < 3, (x + 3)/6, 1), 0)
    hard_silu(x) = where(x > -3, where(x < 3, x*(x + 3)/6, x), 0)
    hard_shrink(x; lambda = 0.5) = where(abs(x) > lambda, x, 0)
    soft_shrink(x; lambda = 0.5) = where(abs(x) > lambda, x - lambda*sign(x), 0)
    tanh_shrink(x) = x - tanh(x)
    threshold(x; threshold = 1, value = 0) = where(x > threshold, x, value)
    sparse_plus(x) = where(x <= -1, 0, where(x < 1, (x + 1)^2/4, x))
    sparse_sigmoid(x) = clip(x, -1, 1)/2 + 1/2
    sine(x; omega = 1) = sin(omega*x)
    snake(x; a = 1) = x + sin(a*x)^2/a
    gaussian(x) = exp(-x^2)
    arctan(x) = atan(x)
    bent_identity(x) = (sqrt(x^2 + 1) - 1)/2 + x
    isru(x; alpha = 1) = x/sqrt(1 + alpha*x^2)
    isrlu(x; alpha = 1) = where(x >= 0, x, x/sqrt(1 + alpha*x^2))
    exponential(x) = exp(x)
    step(x; h = 0) = where(x > 0, 1, where(x < 0, 0, h))
    """
}
