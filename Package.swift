// swift-tools-version: 6.2
import PackageDescription

// Settings of every Swift target: what is imported is said, warnings do not pass.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// The targets that are plain values and mathematics need no unsafe code at all.
let pure: [SwiftSetting] = strict + [.strictMemorySafety()]

// Loops over matrices, and derivatives as series with wide exponents, take minutes where nothing is
// optimised, in tests, too.
let optimized: [SwiftSetting] = [
  .unsafeFlags(["-O", "-wmo", "-num-threads", "2"], .when(configuration: .debug))
]

// The same for loops in C.
let fast: [CSetting] = [.unsafeFlags(["-O2"], .when(configuration: .debug))]

// What waits for people and files most of the time is better small than fast.
let small: [SwiftSetting] = [.unsafeFlags(["-Osize"], .when(configuration: .release))]

let realModule: Target.Dependency = .product(name: "RealModule", package: "swift-numerics")
let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "hillock",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "hillock", targets: ["hillock"]),
    .library(name: "ActivationMath", targets: ["ActivationMath"]),
    .library(name: "Plotting", targets: ["Plotting"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.0"),
  ],
  targets: [
    // Floor 1
    .target(name: "CKernels", exclude: ["formulas.h", "products.h"], cSettings: fast),
    .target(
      name: "ActivationMath", dependencies: ["CKernels", realModule], swiftSettings: pure),
    .target(name: "TerminalGrid", swiftSettings: pure),
    .target(name: "Host", swiftSettings: strict),

    // Floor 2
    .target(
      name: "Plotting", dependencies: ["ActivationMath", "TerminalGrid", realModule],
      swiftSettings: pure),
    .target(
      name: "Formula", dependencies: ["ActivationMath", realModule], swiftSettings: pure + optimized
    ),

    // Floor 3
    .target(
      name: "NetworkLab", dependencies: ["ActivationMath", "CKernels", "Formula", realModule],
      swiftSettings: pure + optimized),

    // Floor 4
    .target(
      name: "ViewSpec", dependencies: ["ActivationMath", "Formula", "NetworkLab"],
      swiftSettings: pure + small),

    // Floor 5
    .target(
      name: "CCommonMark",
      linkerSettings: [.linkedLibrary("cmark-gfm-extensions"), .linkedLibrary("cmark-gfm")]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(
      name: "LessonKit",
      dependencies: [
        "ActivationMath", "CCommonMark", "CYAML", "Formula", "Host", "NetworkLab", "ViewSpec",
      ],
      swiftSettings: strict + small),

    // Floor 6
    .target(
      name: "Explorer",
      dependencies: [
        "ActivationMath", "Formula", "Host", "LessonKit", "NetworkLab", "Plotting", "TerminalGrid",
        "ViewSpec", realModule,
      ],
      swiftSettings: pure + small),

    // The edge
    .target(
      name: "CNcurses",
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        .linkedLibrary("tinfo", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    .target(
      name: "Curses", dependencies: ["CNcurses", "Host", "TerminalGrid"], swiftSettings: strict),

    // The roof
    .executableTarget(
      name: "hillock",
      dependencies: [
        "ActivationMath", "Curses", "Explorer", "Formula", "Host", "LessonKit", "NetworkLab",
        "Plotting", "TerminalGrid", "ViewSpec", argumentParser, realModule,
      ],
      swiftSettings: strict + small),

    // Tests mirror the sources.
    .target(
      name: "TestSupport", dependencies: ["Host", "TerminalGrid"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .target(
      name: "FuzzTargets",
      dependencies: [
        "ActivationMath", "Explorer", "Formula", "LessonKit", "Plotting", "TerminalGrid",
        "ViewSpec",
      ],
      path: "Tests/Fuzz", exclude: ["corpus"], swiftSettings: strict),
    .testTarget(
      name: "FuzzTargetsTests", dependencies: ["FuzzTargets"], swiftSettings: strict),
    .testTarget(
      name: "ActivationMathTests", dependencies: ["ActivationMath", "CKernels", "TestSupport"],
      resources: [.copy("Golden")], swiftSettings: strict),
    .testTarget(
      name: "TerminalGridTests", dependencies: ["TerminalGrid", "TestSupport"],
      exclude: ["Screens"], swiftSettings: strict),
    .testTarget(
      name: "HostTests", dependencies: ["Host", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "CursesTests", dependencies: ["CNcurses", "Curses", "TerminalGrid"],
      swiftSettings: strict),
    .testTarget(
      name: "PlottingTests", dependencies: ["Plotting", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "FormulaTests", dependencies: ["ActivationMath", "Formula", "TestSupport"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "LessonKitTests", dependencies: ["Host", "LessonKit", "TestSupport", "ViewSpec"],
      swiftSettings: strict),
    .testTarget(
      name: "ViewSpecTests",
      dependencies: ["ActivationMath", "Formula", "NetworkLab", "TestSupport", "ViewSpec"],
      swiftSettings: strict),
    .testTarget(
      name: "NetworkLabTests",
      dependencies: ["ActivationMath", "CKernels", "Formula", "NetworkLab", "TestSupport"],
      resources: [.copy("Reference")], swiftSettings: strict),
    .testTarget(
      name: "ExplorerTests", dependencies: ["Explorer", "TestSupport"], exclude: ["Screens"],
      swiftSettings: strict),
    .testTarget(
      name: "HillockTests",
      dependencies: [
        "ActivationMath", "Curses", "Explorer", "Formula", "hillock", "Host", "LessonKit",
        "Plotting", "TerminalGrid", "TestSupport", argumentParser,
      ],
      swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "ActivationMath", "Explorer", "hillock", "LessonKit", "Plotting", "TerminalGrid",
        "TestSupport", argumentParser,
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "HillockBenchmarks",
      dependencies: [
        "ActivationMath", "Explorer", "Formula", "LessonKit", "NetworkLab", "TerminalGrid",
      ],
      path: "Tests/Benchmarks", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
