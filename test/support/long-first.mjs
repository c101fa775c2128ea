import TestSequencer from '@jest/test-sequencer'

/** What takes minutes begins first, so that one worker is not left with it when the others have nothing to do any more. */
const takeMinutes = ['every-page', 'whole-path']
/** What needs most servers takes longest. */
const projects = ['browser', 'temporal', 'faults', 'db']

const place = ({ path, context }) => {
  const named = takeMinutes.findIndex((name) => path.includes(`/${name}.`))
  if (named !== -1) return named - takeMinutes.length
  const project = projects.indexOf(context.config.displayName?.name)
  return project === -1 ? projects.length : project
}

/** Jest's own order, by how long a file took or how big it is, within that. */
export default class LongFirst extends (TestSequencer.default ?? TestSequencer) {
  sort(tests) {
    const asJestWould = super.sort.bind(this)
    return asJestWould(tests).toSorted((one, other) => place(one) - place(other))
  }
}
