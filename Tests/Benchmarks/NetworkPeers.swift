/// The same steps by JAX and PyTorch, one thread.
enum NetworkPeers {
  /// What a row of the table took.
  struct Times {
    var jax: Double?
    var torch: Double?
  }

  /// The times by the names of the rows; empty where Python has neither.
  static func measure() -> [String: Times] {
    guard let run = ChildProcess(["python3", "-c", script]).run() else { return [:] }
    var times: [String: Times] = [:]
    for line in run.output.split(separator: "\n") {
      let words = line.split(separator: "|")
      guard words.count == 3, let number = Double(words[2]) else { continue }
      if words[1] == "jax" {
        times[String(words[0]), default: Times()].jax = number
      } else {
        times[String(words[0]), default: Times()].torch = number
      }
    }
    return times
  }

  private static let script = """
    import os, time
    os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"

    def best(work, count=20):
        work()
        times = []
        for _ in range(count):
            start = time.perf_counter()
            work()
            times.append(time.perf_counter() - start)
        return min(times)

    small = "2-8-8-1 tanh, batch 10, SGD: ns a sample"
    large = "2-32-32-3 tanh, batch 32, Adam: ns a sample"
    pictures = "pictures: a step of 32, 822402 parameters: ms"
    flow = "flow 50x128x128 in Double, tanh: ms"

    def torch_rows():
        import torch
        torch.set_num_threads(1)
        def net(sizes):
            layers = []
            for a, b in zip(sizes, sizes[1:]):
                layers += [torch.nn.Linear(a, b), torch.nn.Tanh()]
            return torch.nn.Sequential(*layers[:-1])
        def steps(model, loss, optimizer, x, y, count):
            for _ in range(count):
                optimizer.zero_grad()
                loss(model(x), y).backward()
                optimizer.step()
        m = net([2, 8, 8, 1])
        o = torch.optim.SGD(m.parameters(), lr=0.03)
        x, y = torch.randn(10, 2), torch.rand(10, 1).round()
        t = best(lambda: steps(m, torch.nn.BCEWithLogitsLoss(), o, x, y, 50))
        print(f"{small}|torch|{t * 1e9 / 500}")
        m = net([2, 32, 32, 3])
        o = torch.optim.Adam(m.parameters(), lr=0.01)
        x, y = torch.randn(32, 2), torch.randint(0, 3, (32,))
        t = best(lambda: steps(m, torch.nn.CrossEntropyLoss(), o, x, y, 50))
        print(f"{large}|torch|{t * 1e9 / 1600}")
        n = torch.nn
        m = n.Sequential(
            n.Conv2d(1, 32, 3, padding=1), n.ReLU(), n.AvgPool2d(2),
            n.Conv2d(32, 64, 3, padding=1), n.ReLU(), n.AvgPool2d(2), n.Flatten(),
            n.Linear(3136, 256), n.ReLU(), n.Linear(256, 2))
        o = torch.optim.SGD(m.parameters(), lr=0.05, momentum=0.9)
        x, y = torch.randn(32, 1, 28, 28), torch.randint(0, 2, (32,))
        t = best(lambda: steps(m, n.CrossEntropyLoss(), o, x, y, 1))
        print(f"{pictures}|torch|{t * 1e3}")
        def one():
            a = torch.randn(128, 128, dtype=torch.float64)
            w = [(torch.randn(128, 128, dtype=torch.float64) / 128 ** 0.5).requires_grad_()
                 for _ in range(50)]
            for u in w:
                a = torch.tanh(a @ u.T)
            (a * torch.randn(128, 128, dtype=torch.float64)).sum().backward()
        print(f"{flow}|torch|{best(one, 5) * 1e3}")

    def jax_rows():
        import jax, jax.numpy as jnp
        def forward(p, x):
            for w, b in p[:-1]:
                x = jnp.tanh(x @ w + b)
            return x @ p[-1][0] + p[-1][1]
        def init(sizes):
            key = jax.random.key(0)
            return [(jax.random.normal(key, (a, b)) / a ** 0.5, jnp.zeros(b))
                    for a, b in zip(sizes, sizes[1:])]
        x = jax.random.normal(jax.random.key(1), (40, 10, 2))
        y = (x[..., :1] > 0).astype(jnp.float32)
        def loss(p, x, y):
            z = forward(p, x)
            return jnp.mean(jnp.logaddexp(0, z) - y * z)
        @jax.jit
        def epoch(p):
            def step(p, xy):
                g = jax.grad(loss)(p, *xy)
                return jax.tree.map(lambda a, b: a - 0.03 * b, p, g), None
            return jax.lax.scan(step, p, (x, y))[0]
        p = init([2, 8, 8, 1])
        t = best(lambda: jax.block_until_ready(epoch(p)))
        print(f"{small}|jax|{t * 1e9 / 400}")

    for rows in (torch_rows, jax_rows):
        try:
            rows()
        except ImportError:
            pass
    """
}
