/// One setting of a kind of view: what people read about it, and how it is read and written.
package struct ViewSetting<Content>: Sendable {
  /// The documentation of the setting.
  package let description: SettingDescription
  /// Settings that say the same in other words, so that only one of them can be said.
  var rivals: [String] = []
  /// Settings that must have been read, as the names of logits before the targets among them.
  var basis: [String] = []
  let read: @Sendable (StateValue, inout Content) throws(StateMistake) -> Void
  let write: @Sendable (Content) -> String?

  /// The name before the `=`.
  package var name: String { description.name }

  /// A setting from its parts; `write` gives nil where the value is neutral, and no text for a name
  /// that is written alone.
  package init(
    _ description: SettingDescription,
    read: @escaping @Sendable (StateValue, inout Content) throws(StateMistake) -> Void,
    write: @escaping @Sendable (Content) -> String?
  ) {
    self.description = description
    self.read = read
    self.write = write
  }

  /// The setting, which cannot be said together with others.
  package func butNot(_ rivals: String...) -> ViewSetting {
    var setting = self
    setting.rivals += rivals
    return setting
  }

  /// The setting, which needs others to be read before it.
  package func after(_ basis: String...) -> ViewSetting {
    var setting = self
    setting.basis += basis
    return setting
  }
}

/// The documentation of a setting.
package struct SettingDescription: Hashable, Sendable {
  /// The name before the `=`.
  package var name: String
  /// The notation of the value: `A...B`; empty for a name that is written alone.
  package var form: String
  /// The default, in words.
  package var neutral: String
  /// The setting with a value, as it could be written: `x=-4...4`.
  package var example: String
  /// The effect of the setting, in words.
  package var meaning: String
  /// Whether the name may be written without a value.
  package var isFlag: Bool

  /// A description from its parts.
  package init(
    _ name: String, _ form: String, neutral: String, example: String, isFlag: Bool = false,
    _ meaning: String
  ) {
    (self.name, self.form, self.neutral) = (name, form, neutral)
    (self.example, self.meaning, self.isFlag) = ("\(name)=\(example)", meaning, isFlag)
    if isFlag, form.isEmpty { self.example = name }
  }
}

extension ViewSetting {
  /// A field of the view.
  package typealias Field<Value> = any WritableKeyPath<Content, Value> & Sendable

  /// A setting that is neutral at a value.
  package init<Value: Equatable & Sendable>(
    _ name: String, _ field: Field<Value>, _ form: ValueForm<Value>, neutral: Value,
    example: String, _ meaning: String
  ) {
    self.init(
      SettingDescription(
        name, form.form, neutral: form.write(neutral), example: example, meaning),
      read: { value, content throws(StateMistake) in content[keyPath: field] = try form.read(value)
      },
      write: { content in
        let value = content[keyPath: field]
        return value == neutral ? nil : form.write(value)
      })
  }

  /// A setting that need not have a value; `neutral` says in words what holds then.
  package init<Value: Equatable & Sendable>(
    _ name: String, _ field: Field<Value?>, _ form: ValueForm<Value>, neutral: String,
    example: String, _ meaning: String
  ) {
    self.init(
      SettingDescription(name, form.form, neutral: neutral, example: example, meaning),
      read: { value, content throws(StateMistake) in content[keyPath: field] = try form.read(value)
      },
      write: { $0[keyPath: field].map(form.write) })
  }

  /// A setting that is switched on by its name.
  package init(flag name: String, _ field: Field<Bool>, _ meaning: String) {
    self.init(
      SettingDescription(name, "", neutral: "off", example: "", isFlag: true, meaning),
      read: { value, content throws(StateMistake) in content[keyPath: field] = try value.flag() },
      write: { $0[keyPath: field] ? "" : nil })
  }
}
