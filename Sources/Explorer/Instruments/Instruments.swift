package import ActivationMath
package import Plotting
package import ViewSpec

/// The instruments of the program, in the order of their tabs and digits.
///
/// To add a screen, write a type that is an ``Instrument`` and name it here.
package enum Instruments {
  static let standard: [any Instrument.Type] = [
    ExploreModel.self, VectorsModel.self, LessonsModel.self, NetworksModel.self,
  ]

  /// The instrument that shows a description; nil if none can.
  static func showing(_ spec: ViewSpec, in context: Context) -> (any Instrument)? {
    for kind in standard {
      if let instrument = kind.init(showing: spec, in: context) { return instrument }
    }
    return nil
  }

  /// The scene of a description; nil if no screen shows it, or if a file that it names cannot be read.
  package static func scene(
    of spec: ViewSpec, _ catalogue: Catalogue, reading read: TextReader
  ) -> (any Scene)? {
    settled(showing: spec, in: Context(catalogue: catalogue), reading: read)?.scene
  }

  /// The instrument that shows a description, with all that it computes.
  static func settled(
    showing spec: ViewSpec, in context: Context, reading read: TextReader = noFiles
  ) -> (any Instrument)? {
    var context = context
    var instrument = showing(spec, in: context)
    instrument?.settle(in: &context, reading: read)
    return instrument
  }
}
