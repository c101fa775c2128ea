const displayName = Symbol.for('fastify.display-name')

/**
 * Fastify looks for the name of each plugin among all modules that were ever loaded. Node does that in no time; under Jest,
 * where the list is made anew for each of seventy plugins, it is a second of every test file. A plugin has the name of its function.
 */
const everyFunction: object = Object.getPrototypeOf(() => undefined)
Object.defineProperty(everyFunction, displayName, {
  configurable: true,
  get(this: { name: string }) { return this.name === '' ? undefined : this.name },
  set(this: object, name: string) { Object.defineProperty(this, displayName, { value: name, configurable: true, writable: true }) },
})
