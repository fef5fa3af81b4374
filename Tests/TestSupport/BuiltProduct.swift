public import Foundation

/// The `hillock` binary that the tests drive.
public enum BuiltProduct {
  /// The binary beside the test bundle, or the one that `HILLOCK_BINARY` names.
  ///
  /// `HILLOCK_BINARY=.build/release/hillock bin/test` drives the release build.
  public static let hillock: URL = {
    if let path = ProcessInfo.processInfo.environment["HILLOCK_BINARY"] {
      return URL(fileURLWithPath: path).standardizedFileURL
    }
    return products.appendingPathComponent("hillock")
  }()

  /// The directory where the build puts its products.
  private static var products: URL {
    #if os(macOS)
      for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
        return bundle.bundleURL.deletingLastPathComponent()
      }
    #endif
    return Bundle.main.bundleURL
  }
}
