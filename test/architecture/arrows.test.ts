import { expect, test } from '@jest/globals'
import { against, services } from './arrows.ts'
import { importsOf, type Import } from './imports.ts'
import { typescriptFiles } from './source-files.ts'
import { serviceNames } from '#platform/config/variables.ts'

const imports = typescriptFiles.flatMap(importsOf)

test('every import follows an arrow of the architecture', () => {
  const wrong = imports.flatMap((one) => {
    const reason = against(one)
    return reason ? [`${one.from} imports ${one.typeOnly ? 'the type of ' : ''}${one.to}: ${reason}`] : []
  })
  expect(wrong).toEqual([])
})

test('imports were found at all, in every part', () => {
  const parts = new Set(imports.map(({ from }) => from.split('/')[0]))
  expect(parts).toEqual(new Set(['services', 'workflows', 'db', 'frontend', 'infra', 'test']))
})

test('the services of the table are those that can be switched on', () => {
  expect(services).toEqual(serviceNames)
})

const fault = (from: string, to: string, more: Partial<Import> = {}) => ({ from, to, isPackage: false, typeOnly: false, ...more })

test.each([
  ['the domain reading the clock of the platform', fault('services/domain/loan/fold.ts', 'services/platform/clock/index.ts')],
  ['the domain using the file system', fault('services/domain/loan/fold.ts', 'node:fs', { isPackage: true })],
  ['a service calling a higher one', fault('services/ledger/index.ts', 'services/loans/index.ts')],
  ['a service reaching past another’s index', fault('services/loans/commands/record-payment.ts', 'services/ledger/commands/post.ts')],
  ['a workflow calling a service', fault('workflows/approval/workflow.ts', 'services/decisions/index.ts')],
  ['a workflow importing its activities', fault('workflows/approval/workflow.ts', 'workflows/approval/activities.ts')],
  ['a workflow knowing another’s activities', fault('workflows/approval/workflow.ts', 'workflows/end-of-day/activities.ts', { typeOnly: true })],
  ['a feature of the portal entering another', fault('frontend/src/features/desk/Desk.tsx', 'frontend/src/features/start/StartPage.tsx')],
  ['the portal running a service’s schemas', fault('frontend/src/api/me.ts', 'services/identity/schemas.ts')],
  ['a service running on infra', fault('services/platform/files/index.ts', 'infra/local/cache-folder.ts')],
])('it finds %s', (_fault, one) => expect(against(one)).toBeDefined())
