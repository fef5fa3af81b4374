"""Compares what Hillock prints and reads of the libraries with the libraries themselves.

Lines: what `hillock info` prints for a library is run there; values, slopes and curvatures are
compared with Hillock's, and the line is read back by `hillock eval`.
Calls: what a library's declaration allows is called there in several forms and read by Hillock.
"""
import collections, functools, importlib, json, math, os, re, subprocess, sys, warnings

warnings.filterwarnings("ignore")
import numpy as np

HILLOCK = os.environ["HILLOCK"]
SCALARS = [-20.0, -7.5, -3.0, -2.25, -1.0, -0.75, -0.5, -0.1, 0.0, 0.1, 0.3, 0.5, 0.9, 1.0, 2.25,
           3.0, 5.5, 6.0, 12.0]
VECTOR = [0.3, -1.25, 2.0, 0.75]
ORDERS = ["f", "f′", "f″"]
TOLERANCE = 1e-6  # Keras and flax keep parameters in Float32

# TensorFlow and JAX do not live in one process; the one without an argument starts both and reports.
GROUPS = {"tensorflow": ["tf"], "others": ["jax", "flax", "torch", "keras"]}
GROUP = sys.argv[1] if len(sys.argv) > 1 else ""
os.environ["KERAS_BACKEND"] = "tensorflow" if GROUP == "tensorflow" else "jax"

def load(name):
    try:
        is_wanted = GROUP == "tensorflow" if name == "tensorflow" else GROUP == "others"
        return importlib.import_module(name) if is_wanted else None
    except Exception:
        return None

jax, torch, tf, keras, flax = map(load, ["jax", "torch", "tensorflow", "keras", "flax"])
SCOPE = {"math": math}
if jax:
    import jax.numpy as jnp, jax.scipy.special
    jax.config.update("jax_enable_x64", True)
    SCOPE.update(jax=jax, jnp=jnp)
if flax:
    import flax.linen, flax.nnx
    SCOPE.update(flax=flax, linen=flax.linen, nnx=flax.nnx)
if torch:
    import torch.nn.functional
    torch.set_default_dtype(torch.float64)
    SCOPE.update(torch=torch, F=torch.nn.functional)
if keras:
    keras.config.set_floatx("float64")
    SCOPE.update(keras=keras)
if tf:
    SCOPE.update(tf=tf, tensorflow=tf)

class Jax:
    @staticmethod
    def array(x): return jnp.asarray(x, dtype="float64")
    @staticmethod
    def scalar(f, x, order):
        for _ in range(order):
            f = (lambda g: lambda v: jax.grad(lambda w: jnp.sum(g(w)))(v))(f)
        return np.asarray(f(Jax.array(x)))
    @staticmethod
    def jacobian(f, x): return np.asarray(jax.jacobian(f)(Jax.array(x)))

class Torch:
    @staticmethod
    def array(x): return torch.tensor(x, dtype=torch.float64)
    @staticmethod
    def scalar(f, x, order):
        v = Torch.array(x).requires_grad_()
        y = f(v)
        for k in range(order):
            if not y.requires_grad: return np.zeros(len(x))
            y, = torch.autograd.grad(y.sum(), v, create_graph=True, allow_unused=True)
            if y is None: return np.zeros(len(x))
        return y.detach().numpy()
    @staticmethod
    def jacobian(f, x):
        return torch.autograd.functional.jacobian(f, Torch.array(x)).detach().numpy()

class TensorFlow:
    @staticmethod
    def array(x): return tf.constant(x, dtype="float64")
    @staticmethod
    def scalar(f, x, order):
        v = tf.Variable(x, dtype="float64")
        def derive(k):
            if k == 0: return f(tf.convert_to_tensor(v))
            with tf.GradientTape() as tape: y = derive(k - 1)
            d = tape.gradient(y, v)
            return tf.zeros_like(v) if d is None else d
        return derive(order).numpy()
    @staticmethod
    def jacobian(f, x):
        v = tf.Variable(x, dtype="float64")
        with tf.GradientTape() as tape: y = f(tf.convert_to_tensor(v))
        return tape.jacobian(y, v).numpy()

def backend(library):
    root = library.split(".")[0]
    if root == "torch": return Torch if torch else None
    if root == "tf": return TensorFlow if tf else None
    if root == "keras": return Jax if keras and jax else None
    if root == "flax": return Jax if flax and jax else None
    return Jax if jax else None

def hillock(*arguments, lines=None):
    done = subprocess.run([HILLOCK, *arguments], input=lines, capture_output=True, text=True)
    return done.stdout if done.returncode == 0 else None

def numbers(text): return [float(t) for t in re.split(r"[,\s]+", text.strip())]

@functools.cache
def evaluated(reference, is_vector, order):
    """What Hillock computes; None if it refuses the reference."""
    if is_vector:
        out = hillock("eval", reference, "-", "--order", str(order), "--format", "csv",
                      lines=" ".join(map(str, VECTOR)) + "\n")
        if out is None: return None
        return np.array([numbers(l) for l in out.strip().split("\n")]) if order else np.array(numbers(out))
    out = hillock("eval", reference, "-", "--order", str(order), "--format", "csv",
                  lines="\n".join(map(str, SCALARS)) + "\n")
    if out is None: return None
    return np.array([float(l.split(",")[1]) for l in out.strip().split("\n")[1:]])

def run(code, library, is_vector, order):
    b = backend(library)
    f = lambda x: eval(code, {**SCOPE, "x": x})
    if not is_vector: return b.scalar(f, SCALARS, order)
    if order: return b.jacobian(f, VECTOR)
    y = f(b.array(VECTOR))
    return np.asarray(y.detach() if b is Torch else y).reshape(-1)

def difference(ours, theirs, is_vector):
    """What differs, in words; empty if nothing does."""
    theirs = np.asarray(theirs, dtype=float).reshape(np.shape(ours)) \
        if np.size(theirs) == np.size(ours) else None
    if theirs is None: return "another shape"
    same = np.isclose(ours, theirs, rtol=TOLERANCE, atol=TOLERANCE, equal_nan=True)
    if same.all(): return ""
    if is_vector: return f"{ours.flatten()[~same.flatten()][0]:.6g}, not {theirs.flatten()[~same.flatten()][0]:.6g}"
    places = [f"at {x:g}: {a:.6g} here, {b:.6g} there"
              for x, a, b, s in zip(SCALARS, ours, theirs, same) if not s]
    return "; ".join(places[:3]) + (f" and {len(places) - 3} more" if len(places) > 3 else "")

def variants(function):
    """References with default and with other parameters."""
    parameters = function["parameters"]
    yield function["id"]
    for p in parameters:
        lower, upper = p["slider"]["lower"], p["slider"]["upper"]
        third = round(lower + (upper - lower) / 3, 3)
        for v in {lower, third, upper, *([0, 1] if p["domain"] == "a finite number" else [])}:
            if "whole" in p["domain"]: v = round(v)
            if v != p["default"] and p["name"] != "seed": yield f"{function['id']}({p['name']}={v})"
    if len(parameters) > 1:
        given = ", ".join(f"{p['name']}={round(p['slider']['upper'] * 0.75, 3)}" if "whole" not in p["domain"]
                          else f"{p['name']}=1" for p in parameters if p["name"] != "seed")
        yield f"{function['id']}({given})"

RANDOM = {"gumbel_softmax"}
lines = collections.defaultdict(collections.Counter)
calls = collections.defaultdict(collections.Counter)
differences = collections.OrderedDict()
failures = []

def note(library, name, text):
    differences.setdefault((library, name), [])
    if text not in differences[(library, name)]: differences[(library, name)].append(text)

@functools.cache
def notation(reference):
    return json.loads(hillock("info", reference, "--format", "json") or "{}").get("reference")

def is_read_back(reference, code, is_vector):
    """Whether Hillock takes a line for the function that it was printed for, or one like it."""
    if notation(code) == notation(reference): return True
    back = [evaluated(code, is_vector, k) for k in range(2)]
    return all(b is not None and np.array_equal(evaluated(reference, is_vector, k), b, equal_nan=True)
               for k, b in enumerate(back))

def check_line(reference, function, entry):
    library, code, is_vector = entry["library"], entry["code"], function["kind"] == "vector"
    count = lines[library]
    count["lines"] += 1
    ours = [evaluated(reference, is_vector, k) for k in range(2 if is_vector else 3)]
    if not is_read_back(reference, code, is_vector):
        failures.append(f"not read back: {reference}: {code}")
    else:
        count["read back"] += 1
    if function["id"] in RANDOM: return
    if backend(library) is None: return
    for k, wanted in enumerate(ours):
        try:
            text = difference(wanted, run(code, library, is_vector, k), is_vector)
        except Exception as error:
            failures.append(f"{ORDERS[k]} of {code}: {type(error).__name__}: {str(error)[:90]}")
            return
        if not text: count[ORDERS[k]] += 1
        else: note(library, function["id"], f"{ORDERS[k]} {text}" + ("" if reference == function["id"] else f" ({reference})"))
    count["run"] += 1

ALIASES = {"torch.nn.functional": ["F", "torch.nn.functional"], "jax.numpy": ["jnp", "jax.numpy"],
           "torch.nn": ["torch.nn"], "flax.linen": ["linen", "flax.linen"], "flax.nnx": ["nnx"],
           "tf.nn": ["tf.nn", "tensorflow.nn"], "keras.activations": ["keras.activations", "tf.keras.activations"]}
SAMPLES = {"alpha": [0.7, "1/2"], "negative_slope": [0.3], "negative_slope_init": [0.2], "init": [0.4],
           "beta": [2.0], "lambd": [0.8], "threshold": [0.4], "min_val": [-2], "max_val": [2.5],
           "b": [2.0], "lower": [0.1], "upper": [0.5], "tau": [0.5], "eps": ["1e-3"], "epsilon": [0.01],
           "max_value": [4, 6.0], "weight": ["torch.tensor(0.3)"], "values": ["torch.tensor(0.5)"],
           "value": [20], "default_value": [-1.0], "x2": [0.5], "inplace": [False, "True"], "dim": [-1, 0],
           "axis": [-1, 0], "dtype": ["None"], "name": ["'act'"], "num_parameters": [1], "keepdim": ["True"],
           "keepdims": ["True"], "approximate": [], "normalized_shape": ["4", "[4]", "x.shape"],
           "num_features": ["4"], "rngs": ["nnx.Rngs(0)"], "training": ["False"], "min": [-2], "max": [2.5],
           "clip_value_min": [-0.5], "clip_value_max": [1.5], "x_min": [-1], "x_max": [2]}

def choices(library, formal):
    if formal != "approximate": return SAMPLES.get(formal, [])
    return ["'tanh'", "'none'"] if library.startswith("torch") else ["True", "False", 0]

def formals(signature):
    inside = signature[signature.index("(") + 1:signature.rindex(")")]
    parts = [p.strip() for p in re.split(r",\s*(?![^()]*\))", inside) if p.strip()]
    return [p.split("=") for p in parts if not p.startswith(("*", "/"))], inside

def forms(library, name, signature):
    """Calls that the declaration allows: (text, whether it is called with x at last)."""
    wanted, inside = formals(signature)
    is_module = name[0].isupper()
    own = wanted if is_module else wanted[1:]
    required = [f for f in own if len(f) == 1 and choices(library, f[0])]
    if any(len(f) == 1 and not choices(library, f[0]) for f in own): return
    fixed = [str(choices(library, f[0])[0]) for f in required if f[0] != "rngs"]
    late = [f"rngs={choices(library, 'rngs')[0]}" for f in required if f[0] == "rngs"]
    lead = [] if is_module else ["x"]
    apply = ".eval()(x)" if name == "RReLU" else "(x)"
    for prefix in ALIASES.get(library, [library]):
        path = f"{prefix}.{name}"
        made = lambda arguments: f"{path}({', '.join(lead + arguments)})" + (apply if is_module else "")
        yield made(fixed + late)
        if not required and not is_module: yield path
        for formal in own:
            if len(formal) == 2:
                for value in choices(library, formal[0]): yield made(fixed + [f"{formal[0]}={value}"] + late)
        position = []
        for formal in own:
            if "*" in inside and inside.index("*") < inside.index(formal[0]): break
            if not choices(library, formal[0]): break
            position.append(str(choices(library, formal[0])[-1]))
            if len(position) > len(fixed): yield made(position + late)
        if not is_module and "/" not in inside and wanted:
            yield f"{path}({', '.join([f'{wanted[0][0]}=x'] + [f'{f[0]}={choices(library, f[0])[0]}' for f in required])})"
    if library == "torch.nn.functional" or library == "torch":
        module = torch.nn.functional if library.endswith("functional") else torch
        if torch and hasattr(module, name + "_"):
            yield f"{library}.{name}_({', '.join(['x'] + fixed)})"

def check_call(text, library, is_vector):
    count = calls[library]
    try:
        code = text if "(" in text else f"{text}(x)"
        theirs = run(code.replace("(x", "(x.clone()") if re.search(r"_\(x|True", code) and library.startswith("torch") else code,
                     library, is_vector, 0)
        if not np.all(np.isfinite(theirs)): return
    except Exception:
        return  # the library does not take it
    count["tried"] += 1
    ours = evaluated(text, is_vector, 0)
    if ours is None:
        message = subprocess.run([HILLOCK, "eval", text, "1"], capture_output=True, text=True).stderr
        return failures.append(f"not read: {text}: {message.strip()[:150]}")
    count["read"] += 1
    if difference(ours, theirs, is_vector):
        failures.append(f"read as another function: {text}: {difference(ours, theirs, is_vector)}")
    else:
        count["equal"] += 1

def check():
    """Fills the counters with what the libraries of this group do."""
    seen = set()
    for function in json.loads(hillock("list", "--format", "json"))["functions"]:
        entries = json.loads(hillock("info", function["id"], "--format", "json"))["libraries"]
        if not entries: continue
        is_vector = function["kind"] == "vector"
        for reference in variants(function):
            text = hillock("info", reference, "--format", "json")
            for entry in json.loads(text)["libraries"] if text else []:
                if is_ours(entry["library"]): check_line(reference, function, entry)
        for entry in entries:
            if backend(entry["library"]) is None or not re.match(r"\w+\(", entry["signature"]): continue
            if function["id"] in RANDOM: continue
            for text in forms(entry["library"], entry["name"], entry["signature"]):
                if text in seen: continue
                seen.add(text)
                check_call(text, entry["library"], is_vector)

def is_ours(library): return library.split(".")[0] in GROUPS[GROUP]

def version(name, module): return f"{name} {module.__version__}" if module else f"{name} not installed"

def versions():
    modules = [("tensorflow", tf)] if GROUP == "tensorflow" else \
        [("jax", jax), ("flax", flax), ("torch", torch), ("keras", keras)]
    return [version(*m) for m in modules] + ([f"Keras on {keras.backend.backend()}"] if keras else [])

def table(head, counters, columns):
    print(f"| library | {' | '.join(head)} |\n|---|{'--:|' * len(head)}")
    total = collections.Counter()
    for library, c in counters.items():
        total.update(c)
        print(f"| {library} | {' | '.join(str(c.get(k, 0)) for k in columns)} |")
    print(f"| all | {' | '.join(str(total[k]) for k in columns)} |\n")

def bullets(texts):
    print("\n".join(f"- {t}" for t in texts) or "Nothing.")

def report(parts):
    merged = {key: {k: v for part in parts for k, v in part[key].items()} for key in ("lines", "calls", "differences")}
    print("# Hillock and the libraries\n")
    print("What `bin/check-libraries --write` found last. It runs every line of code that `hillock info`\n"
          "prints, for default and for other parameters, in the libraries themselves, and has Hillock read\n"
          "the line back. Then it makes calls by the libraries' declarations, in several forms, and keeps\n"
          "those that the library takes: Hillock has to read them as the same function.\n")
    print("Versions: " + ", ".join(v for part in parts for v in part["versions"])
          + ". Numbers in Float64, equal within 10⁻⁶.\n")
    print("## Lines that Hillock prints\n")
    table(["lines", "read back", "run", "f equal", "f′ equal", "f″ equal"], merged["lines"],
          ["lines", "read back", "run", *ORDERS])
    print("Vector functions have a Jacobian in place of f′ and no f″; random ones are read back and not run.\n")
    print("## Calls that the libraries take\n")
    table(["tried", "read", "equal"], merged["calls"], ["tried", "read", "equal"])
    print("## What differs\n")
    bullets(f"`{name.split()[1]}` in {name.split()[0]}: " + "; ".join(texts[:2])
            + (f"; and {len(texts) - 2} more" if len(texts) > 2 else "")
            for name, texts in merged["differences"].items())
    print("\n## What fails\n")
    bullets(text for part in parts for text in part["failures"])

if GROUP:
    check()
    print(json.dumps({"lines": lines, "calls": calls, "failures": failures, "versions": versions(),
                      "differences": {f"{l} {n}": t for (l, n), t in differences.items()}}))
else:
    parts = [subprocess.run([sys.executable, __file__, group], stdout=subprocess.PIPE, text=True, check=True)
             for group in GROUPS]
    report([json.loads(part.stdout.strip().split("\n")[-1]) for part in parts])
