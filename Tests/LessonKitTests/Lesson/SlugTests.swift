import Testing

@testable import LessonKit

@Suite struct SlugTests {
  @Test(arguments: [
    ("A floor at zero", "a-floor-at-zero"), ("ELU's floor", "elus-floor"),
    ("f′ and f″", "f-and-f"), ("  — one – two — ", "one-two"), ("a_b/c", "a-b-c"),
    ("Änderung α", "änderung-α"), ("?!", ""), ("", ""),
  ])
  func headingsBecomeNames(heading: String, slug: String) {
    #expect(Slug.make(from: heading) == slug)
  }

  @Test func onlyNamesAreValid() {
    #expect(Slug.isValid("relu-prelu"))
    for id in ["", "A", "a b", "-a", "a-", "a--b", "a.b", String(repeating: "a", count: 81)] {
      #expect(!Slug.isValid(id))
    }
  }
}
