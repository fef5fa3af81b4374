extension LiveView {
  /// The view without its place in the file, so that two readings of it can be compared.
  public var unplaced: LiveView {
    var view = self
    view.line = 1
    view.revealPosition = nil
    return view
  }
}
