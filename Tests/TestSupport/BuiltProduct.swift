import Foundation

/// The `hillock` binary that the tests drive.
public enum BuiltProduct {
  /// The binary beside the test bundle, or the one that `HILLOCK_BINARY` names.
  ///
  /// `HILLOCK_BINARY=.build/release/hillock bin/test` drives the release build.
  public static let hillock: String = {
    if let path = ProcessInfo.processInfo.environment["HILLOCK_BINARY"] {
      return URL(fileURLWithPath: path).standardizedFileURL.path
    }
    return "\(products)/hillock"
  }()

  /// The directory that the binary is in.
  static var directory: String {
    URL(fileURLWithPath: hillock).deletingLastPathComponent().path
  }

  /// The directory where the build puts its products.
  private static var products: String {
    #if os(macOS)
      for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
        return bundle.bundleURL.deletingLastPathComponent().path
      }
    #endif
    return Bundle.main.bundlePath
  }
}
