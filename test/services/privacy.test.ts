import { afterAll, expect, test } from '@jest/globals'
import type { LightMyRequestResponse } from 'fastify'
import { createTestApp, type SignedIn } from '#test/support/app.ts'
import { readPdf } from '#test/support/read-pdf.ts'
import { herRows } from './authorisation/her-rows.ts'
import { table } from './authorisation/table.ts'

const t = await createTestApp()
afterAll(() => t.drop())

const her = await herRows(t)
const me = (await her.rosa.get('/api/me')).json<{ givenNames: string; familyNames: string; email: string }>()
const loan = (await her.rosa.get(`/api/loans/${her.ids.loanId}`)).json<{ reference: string }>()

/** What somebody could know of Rosa, and the words by which an answer gives it away. */
const facts = {
  'her whole name': me.familyNames,
  'her mail address': me.email,
  'her business': 'Tamales Rosa',
  'her story': 'desde hace seis años',
  'what comes in': '250000',
  'what comes in in a bad month': '180000',
  'her identity number': '4567',
  'her loan': loan.reference,
  'why she cannot pay': 'illness',
  'what she and her guide agreed on': 'se vende el sábado',
  'what she says is not so in her circle': 'lo pagué en la junta',
} as const
type Fact = keyof typeof facts
const everything = Object.keys(facts) as Fact[]

/** Who sees what of her, over every route that reads, with her ids: the rest is nobody's who stands there. */
const sees: Record<string, { who: () => SignedIn | Promise<SignedIn>; ids?: Readonly<Record<string, string>>; facts: readonly Fact[] }> = {
  'she herself': { who: () => her.rosa, facts: everything },
  'a peer in her circle': { who: () => her.near.peer, facts: [] },
  'a peer in her group, who is asked to answer for a loan of hers': { who: () => her.near.groupPeer, ids: her.inGroup, facts: ['her whole name'] },
  'who keeps her circle': { who: () => her.near.coordinator, facts: ['her whole name', 'what she says is not so in her circle'] },
  'who keeps another circle': { who: () => t.as('coordinator'), facts: [] },
  'the organisation that she asked for its word, and let read her story': { who: () => her.near.partner, facts: ['her whole name', 'her business', 'her story'] },
  'another organisation': { who: () => t.as('partner'), facts: [] },
  'an officer': { who: () => t.asOfficer(), facts: everything.filter((fact) => fact !== 'what she and her guide agreed on') },
}

/** Every answer that reads, with her ids in their paths, papers by their words. What is public opens by a link of hers, which nobody here has. */
async function readAll(person: SignedIn, ids: Readonly<Record<string, string>>): Promise<string> {
  const reading = Object.entries(table).flatMap(([name, { may }]) => (name.startsWith('GET ') && may !== 'public' ? [name] : []))
  const bodies: string[] = []
  for (const name of reading) {
    const url = name.slice(4).replaceAll(/\{(\w+)\}/g, (_whole, parameter: string) => ids[parameter] ?? '')
    const answer = await person.get(url)
    if (answer.statusCode === 200) bodies.push(await wordsOf(answer))
  }
  return bodies.join('\n')
}

/** What stands in an answer; of a photograph, nothing. */
async function wordsOf({ headers, body, rawPayload }: LightMyRequestResponse): Promise<string> {
  if (!String(headers['content-type']).startsWith('application/pdf')) return body
  papersRead.add(rawPayload.length)
  return (await readPdf(rawPayload)).text
}

const papersRead = new Set<number>()

test.each(Object.entries(sees))('%s sees of her what the table says, and nothing besides', async (_who, { who, ids, facts: allowed }) => {
  const read = await readAll(await who(), { ...her.ids, ...ids })
  expect(Object.entries(facts).filter(([, words]) => read.includes(words)).map(([fact]) => fact)).toEqual(allowed)
})

test('papers were among what was read', () => {
  expect(papersRead.size).toBeGreaterThan(2)
})
