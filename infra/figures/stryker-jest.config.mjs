// Stryker plants faults in the rules; the domain's own pure tests must notice them.
import base from '../../jest.config.js'

const { displayName: _name, ...unit } = base.projects.find(({ displayName }) => displayName === 'unit')

export default { ...unit, rootDir: new URL('../../', import.meta.url).pathname, testMatch: ['<rootDir>/test/domain/**/*.test.ts'] }
