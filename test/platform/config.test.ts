import { expect, test } from '@jest/globals'
import { ConfigError, loadConfig, variables } from '#platform/config/index.ts'

const key = Buffer.alloc(32, 7).toString('base64')
const enough = { DATABASE_URL: 'postgres://molino_app:secret@db:5432/molino', JWT_SECRET: 'j'.repeat(32), COOKIE_SECRET: 'c'.repeat(32), FIELD_ENCRYPTION_KEY: key }

function problemsWith(environment: Record<string, string | undefined>): { code: string; variable: string; detail: string }[] {
  try {
    loadConfig(environment)
  } catch (error) {
    if (error instanceof ConfigError) return [...error.problems]
    throw error
  }
  return []
}

test('a missing secret stops the start with its name', () => {
  const { JWT_SECRET: _left, ...others } = enough
  expect(problemsWith(others)).toEqual([expect.objectContaining({ code: 'setting-missing', variable: 'JWT_SECRET' })])
})

test('an empty secret counts as missing', () => {
  expect(problemsWith({ ...enough, COOKIE_SECRET: '' })).toEqual([expect.objectContaining({ code: 'setting-missing', variable: 'COOKIE_SECRET' })])
})

test('everything that is wrong is told at once', () => {
  const problems = problemsWith({ ...enough, DATABASE_URL: 'mysql://db', PORT: 'eighty', SERVICES: 'loans,lons', FIELD_ENCRYPTION_KEY: 'short' })
  expect(problems.map(({ code, variable }) => `${variable} ${code}`)).toEqual([
    'DATABASE_URL setting-invalid', 'PORT setting-invalid', 'SERVICES setting-invalid', 'FIELD_ENCRYPTION_KEY setting-invalid',
  ])
})

test('what a setting was set to is never repeated: it may be a secret', () => {
  const problems = problemsWith({ ...enough, JWT_SECRET: 'hunter2', DATABASE_URL: 'hunter2' })
  expect(problems).toHaveLength(2)
  expect(JSON.stringify(problems)).not.toContain('hunter2')
})

test('nothing said means production: nobody gets the local ways by accident', () => {
  expect(loadConfig(enough)).toMatchObject({ environment: 'production', demo: false })
})

test.each([
  ['in production', { MOLINO_ENV: 'production', EMBEDDED_DATABASE: 'true' }],
  ['on a database of one’s own', { MOLINO_ENV: 'local' }],
])('the demo people are refused %s', (_where, environment) => {
  expect(problemsWith({ ...enough, ...environment, DEMO: 'true' })).toEqual([expect.objectContaining({ code: 'demo-people-refused' })])
})

test('the demo people are welcome in the database that npm start makes', () => {
  expect(loadConfig({ ...enough, MOLINO_ENV: 'local', EMBEDDED_DATABASE: 'true', DEMO: 'true' }).demo).toBe(true)
})

test('a process mounts the services it is told, or all', () => {
  expect(loadConfig({ ...enough, SERVICES: 'loans, intake' }).services).toEqual(['loans', 'intake'])
  expect(loadConfig(enough).services).toContain('identity')
})

test('every setting says what it is for', () => {
  const silent = Object.entries(variables.shape).filter(([, shape]) => !shape.description).map(([name]) => name)
  expect(silent).toEqual([])
})
