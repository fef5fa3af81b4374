import Plotting
import Testing

@Suite("Thinning") struct ThinningTests {
  @Test("A short row keeps every place")
  func short() {
    #expect(Thinning.places([3, 1, 2], parts: 2) == [0, 1, 2])
    #expect(Thinning.places([Double](), parts: 2) == [])
    #expect(Thinning.vertices([5, 4], from: 1) == [Vertex(1, 5), Vertex(2, 4)])
  }

  @Test("The ends and every peak and dip of a part are kept, in order")
  func peaks() {
    var numbers = [Double](repeating: 0, count: 10_000)
    (numbers[1234], numbers[1250], numbers[7777]) = (9, -9, 5)
    let places = Thinning.places(numbers, parts: 50)
    #expect(places.count <= 102 && places == places.sorted() && Set(places).count == places.count)
    #expect(Set([0, 1234, 1250, 7777, 9999]).isSubset(of: places))
  }

  @Test("What is no number hides nothing, and a part without numbers stays a gap")
  func gaps() {
    var numbers = [Double](repeating: 1, count: 100)
    (numbers[0], numbers[10], numbers[15]) = (.nan, .nan, 4)
    for place in 50..<60 { numbers[place] = .nan }
    let places = Thinning.places(numbers, parts: 10)
    #expect(places.contains(15) && places.contains(50))
    #expect(places.filter { (1..<10).contains($0) }.contains { numbers[$0] == 1 })
  }
}
