// Loaded before a process's own code: from now on its clock is CLOCK_OFFSET_MS off.
const offset = Number(process.env.CLOCK_OFFSET_MS ?? 0)
const now = Date.now.bind(Date)

globalThis.Date = new Proxy(Date, {
  apply: (truth) => new truth(now() + offset).toString(),
  construct: (truth, given, asked) =>
    Reflect.construct(truth, given.length > 0 ? given : [now() + offset], asked),
  get: (truth, name) => (name === 'now' ? () => now() + offset : Reflect.get(truth, name)),
})
