import ArgumentParser

/// The form of a page of prose.
enum PageFormat: String, ExpressibleByArgument, CaseIterable {
  case text, html
}
