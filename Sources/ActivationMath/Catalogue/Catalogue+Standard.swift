extension Catalogue {
  /// The built-in functions.
  public static let standard = Catalogue([
    .scalar(ELU())
  ])
}
