import { randomUUID } from 'node:crypto'
import { createOrm } from '#db/mikro-orm.config.ts'
import { demoPassword } from '#db/seeders/demo-people.ts'
import type { Role } from '#platform/context/index.ts'
import { createPerson } from '#services/identity/index.ts'
import type { RunningMolino } from '#test/support/running-molino.ts'
import type { PortalRoute } from './portal-routes.ts'

type Audience = PortalRoute['audience']

/** Somebody who looks at the portal: one of the demo's people, or somebody of an office that nobody of the demo holds. */
export interface Visitor {
  /** Null for nobody signed in. */
  readonly key: string | null
  readonly isStaff: boolean
  /** The routes she opens: who has nothing yet opens them all, the others those for whom they are. */
  readonly opens: readonly Audience[]
  /** Whether she opens the page that begins an application. Who is there for where hers stands does not: the new one would be shown instead. */
  readonly begins: boolean
  /** Who is there for where her application or loan stands looks at it on her phone; the same pages at a desk are others' to see. */
  readonly onlyOnPhone: boolean
}

const all: readonly Audience[] = ['anyone', 'signed-in', 'borrower', 'staff']
const own: readonly Audience[] = ['signed-in', 'borrower']
const desk: readonly Audience[] = ['signed-in', 'staff']

const nobody: Visitor = { key: null, isStaff: false, opens: all, begins: true, onlyOnPhone: false }
const asks = (key: string, opens = own): Visitor => ({ key, isStaff: false, opens, begins: opens === all, onlyOnPhone: opens !== all && !['rosa', 'amalia', 'anh'].includes(key) })
const works = (key: string): Visitor => ({ key, isStaff: true, opens: desk, begins: false, onlyOnPhone: false })

/** Offices that nobody of the demo holds, and a person who has just made her account. */
const enteredHere: Readonly<Record<string, Role>> = { auditor: 'auditor', reporting: 'reporting', funder: 'funder', newcomer: 'applicant' }

export const visitors: readonly (readonly [string, Visitor])[] = [
  ['nobody signed in', nobody],
  ['somebody who has just made her account', asks('newcomer', all)],
  ['who left her form half-way', asks('xochitl')],
  ['who has hardly begun', asks('marcus')],
  ['who waits for a neighbour’s word', asks('kevin')],
  ['who waits for an organisation’s word', asks('renae')],
  ['who lacks a paper', asks('joaquin')],
  ['who waits for an answer', asks('rosario')],
  ['one of two who wait for a second yes', asks('leonor')],
  ['who was offered less', asks('anh')],
  ['who was told no', asks('ramiro')],
  ['who took it back', asks('iliana')],
  ['who has to sign', asks('gloria')],
  ['who signed and asks for another', asks('efrain')],
  ['a borrower who pays as agreed', asks('rosa')],
  ['a borrower who has not begun to pay', asks('ofelia')],
  ['a borrower twelve days late, in a circle', asks('socorro')],
  ['a borrower ninety-five days late', asks('benny')],
  ['a borrower who paid it all', asks('nohemi')],
  ['a member who receives next', asks('amalia')],
  ['a member of a circle that is forming', asks('fidel')],
  ['who speaks for a partner', works('joyce')],
  ['who speaks for another partner', works('benito')],
  ['the coordinator', works('mercedes')],
  ['the officer', works('teresa')],
  ['the approver', works('daniel')],
  ['finance', works('patricia')],
  ['the coach', works('lucia')],
  ['the administrator', works('adela')],
  ['the auditor', works('auditor')],
  ['who makes reports', works('reporting')],
  ['the funder', works('funder')],
]

/** Lets in whom the demo lacks. */
export async function enterWhomTheDemoLacks(molino: RunningMolino): Promise<void> {
  const orm = await createOrm({ url: molino.database.ownerUrl, poolSize: 1 })
  try {
    const [programme] = await orm.em.execute<{ id: string }[]>('select id from programme')
    if (!programme) throw new Error('the demo has a programme')
    for (const [key, role] of Object.entries(enteredHere)) {
      await createPerson(orm.em.fork(), {
        programmeId: programme.id, givenNames: 'Alma', familyNames: 'Quintana', email: `${key}@example.org`, password: demoPassword, roles: [{ role }],
      }, new Date())
    }
  } finally {
    await orm.close(true)
  }
}

/** An id, a link or a code that nobody was given. */
export const madeUp: Readonly<Record<string, string>> = { token: 'nobody-was-given-this-link', vouchToken: 'nobody-was-given-this-link', code: 'ZZZZ-ZZZZ', step: 'nothing' }
export const madeUpId = randomUUID()
