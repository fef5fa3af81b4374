import LessonKit

/// The instruments of the program, in the order of their tabs and digits.
///
/// To add a screen, write a type that is an ``Instrument`` and name it here.
enum Instruments {
  static let standard: [any Instrument.Type] = [
    ExploreModel.self, VectorsModel.self, LessonsModel.self,
  ]

  /// The instrument that shows a lesson's view as its author wants it; nil if none can.
  static func showing(_ view: LiveView, in context: Context) -> (any Instrument)? {
    for kind in standard {
      if let instrument = kind.init(showing: view, in: context) { return instrument }
    }
    return nil
  }
}
