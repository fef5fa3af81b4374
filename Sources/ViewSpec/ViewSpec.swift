package import ActivationMath
package import Formula

/// The description of a screen, a lesson's view or a picture, as a value and as one line of text.
///
///     plot: prelu(a=0.3) relu | x=-4...4 | d=1 | probe=-1.5 | tangent
///     vectors: sigmoid softmax | logits=car:3,tree:2.5,boat:-2 | targets=car,tree
///     glu: swiglu | point=1.2,-0.4
///
/// The kinds of views are open: whatever conforms to ``ViewContent`` can be its content, and whoever
/// reads a line says which kinds there are. Two are equal if they show the same; reading what was
/// written gives an equal one.
package struct ViewSpec: Sendable {
  /// The content, a ``PlotSpec`` for example.
  package var content: any ViewContent

  /// A view of something.
  package init(_ content: some ViewContent) { self.content = content }

  /// The kinds of views that the program has by itself.
  package static let standardKinds: [any ViewContent.Type] = [
    PlotSpec.self, VectorsSpec.self, GLUSpec.self, FlowSpec.self, TrainSpec.self,
    ClaimSpec.self, CNNSpec.self,
  ]
}

extension ViewSpec: Equatable {
  /// Whether both are of one kind and show the same.
  package static func == (left: ViewSpec, right: ViewSpec) -> Bool {
    left.content.isEqual(to: right.content)
  }
}

extension ViewContent {
  fileprivate func isEqual(to other: any ViewContent) -> Bool { other as? Self == self }
}

extension ViewSpec: CustomStringConvertible {
  /// The line, without what need not be said.
  package var description: String { content.line }
}

extension ViewSpec {
  /// Reads a line.
  ///
  /// A line without a first word is a plot, as in version 0.1: `prelu(a=0.3);relu|x=-4...4|tangent=1`.
  ///
  /// - Parameters:
  ///   - catalogue: where its functions are looked up, once and for all.
  ///   - kinds: the views that there are; each has a first word of its own.
  /// - Throws: everything that is wrong with it, in the order of the line.
  package init(
    parsing line: String, catalogue: Catalogue,
    kinds: [any ViewContent.Type] = ViewSpec.standardKinds
  ) throws(Diagnostics) {
    let (parts, kind) = try Self.parts(of: line, kinds)
    self = try Self.read(kind, parts, catalogue, kinds)
  }

  private static func parts(
    of line: String, _ kinds: [any ViewContent.Type]
  ) throws(Diagnostics) -> (StateParts, any ViewContent.Type) {
    do throws(Diagnostic) {
      let parts = try StateParts(line)
      return (parts, try parts.kind(among: kinds))
    } catch {
      throw Diagnostics(all: [error])
    }
  }

  private static func read<Content: ViewContent>(
    _ kind: Content.Type, _ parts: StateParts, _ catalogue: Catalogue,
    _ kinds: [any ViewContent.Type]
  ) throws(Diagnostics) -> ViewSpec {
    var reader = ContentReader<Content>(parts: parts, catalogue: catalogue, kinds: kinds)
    return ViewSpec(try reader.read())
  }
}
