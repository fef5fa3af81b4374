import ActivationMath
import Explorer
import LessonKit

func fuzzProgress(_ bytes: [UInt8]) {
  guard let progress = Progress(reading: bytes) else { return }
  for lesson in course.lessons { _ = Completion(of: lesson, in: progress) }
  var model = Model(catalogue: .standard, course: .success(course), screen: .lessons)
  model.take(progress)
  model.resume()
  walk(model)
}

/// A small course whose ids the seeds know.
private let course = Course.reading(
  [
    "01-a.md": """
    ---
    format: 1
    id: sigmoid
    title: A
    ---

    Text.

    ## Slope

    ```quiz id=steepest
    Which?

    - [x] this
      > Yes.
    - [ ] that
      > No.

    ? A tip.
    ```

    ## Two

    <!-- pause -->

    More.

    ```view
    plot: [elu]
    ```
    """
  ], catalogue: .standard)
