import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, test } from '@jest/globals'
import { cookiesOf, createTestApp, password, type SignedIn } from '#test/support/app.ts'
import { sendAllDue } from '#platform/notify/sender.ts'
import { createPerson } from '#services/identity/index.ts'
import { KeptMessages, senderOf } from '../platform/support/sending.ts'
import { codeOf, fieldCodes, otherThan, outside, type To } from '../support/by-code.ts'

const t = await createTestApp()
afterAll(() => t.drop())

const { post, ask, codeFor, read } = outside(t)
let last = 200
const newPhone = () => `505-555-0${++last}`
const e164 = (phone: string) => `+1${phone.replaceAll('-', '')}`

async function codeForHer(her: SignedIn, to: To) {
  const asked = await her.post('/api/me/one-time-codes', to)
  return { asked, ...(asked.statusCode === 202 ? await read(asked.json<{ codeId: string }>().codeId) : { codeId: randomUUID(), code: '000000' }) }
}
async function setAddress(her: SignedIn, to: To) {
  const { codeId, code } = await codeForHer(her, to)
  return her.put('/api/me/address', { ...to, codeId, code })
}
const notices = (personId: string) => t.orm.em.fork().execute<{ kind: string; body: { es: string } }[]>('select kind, body from notice where person_id = ? order by id', [personId])

test('she adds a phone by the code sent to it, and signs in with it from then on', async () => {
  const rosa = await t.signUp()
  const phone = newPhone()
  const set = await setAddress(rosa, { phone })
  expect([set.statusCode, set.json()]).toEqual([200, expect.objectContaining({ phone: e164(phone), phoneVerified: true })])
  const entered = await post('/api/sign-in/code', { phone, ...await codeFor({ phone }) })
  expect(entered.json()).toMatchObject({ id: rosa.personId })
  expect(await notices(rosa.personId)).toEqual([])
})

test('she verifies the mail she has', async () => {
  const rosa = await t.signUp()
  expect((await rosa.get('/api/me')).json()).toMatchObject({ emailVerified: false })
  expect((await setAddress(rosa, { email: rosa.email })).json()).toMatchObject({ email: rosa.email, emailVerified: true })
})

test('a changed phone: the code goes to the new one, the old one is told, both are kept and neither can be read', async () => {
  const rosa = await t.signUp()
  const [old, next] = [newPhone(), newPhone()]
  await setAddress(rosa, { phone: old })
  expect((await setAddress(rosa, { phone: next })).statusCode).toBe(200)
  const [told] = await notices(rosa.personId)
  expect(told).toMatchObject({ kind: 'address-changed', body: { es: expect.stringContaining('otro número de teléfono') } })
  expect(told?.body.es).not.toMatch(/0\d{3}/)
  const kept = await t.orm.em.fork().execute<{ how: string; hadOld: boolean; all: string }[]>(
    `select how, old_encrypted is not null as "hadOld", address_change::text as all from address_change where person_id = ? order by id`, [rosa.personId],
  )
  expect(kept.map(({ how, hadOld }) => [how, hadOld])).toEqual([['by-code', false], ['by-code', true]])
  expect(kept.map(({ all }) => all).join('')).not.toContain(e164(old))
  expect(codeOf(await post('/api/sign-in/code', { phone: old, ...await codeFor({ phone: old }) }))).toBe('no-account')
})

test('what was kept of addresses is changed by nobody', async () => {
  await expect(t.orm.em.fork().execute('update address_change set how = how')).rejects.toThrow(/permission denied|append-only|not/i)
})

test('a wrong code changes nothing, and the same request twice is one change', async () => {
  const rosa = await t.signUp()
  const to = { phone: newPhone() }
  const { codeId, code } = await codeForHer(rosa, to)
  expect(fieldCodes(await rosa.put('/api/me/address', { ...to, codeId, code: otherThan(code) }))).toEqual(['code: wrong-code'])
  expect((await rosa.get('/api/me')).json()).toMatchObject({ phone: null })
  for (let i = 0; i < 2; i++) expect((await rosa.put('/api/me/address', { ...to, codeId, code })).statusCode).toBe(200)
})

test('a code sent for her is worth nothing for another person, nor for another address', async () => {
  const [rosa, nina] = [await t.signUp(), await t.signUp()]
  const to = { phone: newPhone() }
  const { codeId, code } = await codeForHer(rosa, to)
  expect(fieldCodes(await nina.put('/api/me/address', { ...to, codeId, code }))).toEqual(['code: wrong-code'])
  expect(fieldCodes(await rosa.put('/api/me/address', { phone: newPhone(), codeId, code }))).toEqual(['code: wrong-code'])
})

test('a phone that is somebody’s is not hers', async () => {
  const [rosa, nina] = [await t.signUp(), await t.signUp()]
  const phone = newPhone()
  await setAddress(rosa, { phone })
  const answer = await setAddress(nina, { phone })
  expect([answer.statusCode, codeOf(answer)]).toEqual([409, 'address-taken'])
})

test('an old session adds an address and replaces none', async () => {
  const rosa = await t.signUp()
  await setAddress(rosa, { phone: newPhone() })
  t.clock.advance({ minutes: 9 })
  const next = await t.app.inject({ method: 'POST', url: '/api/refresh', cookies: { molino_refresh: rosa.cookies.molino_refresh ?? '' } })
  t.clock.advance({ minutes: 7 })
  const replaces = await t.app.inject({ method: 'POST', url: '/api/me/one-time-codes', payload: { phone: newPhone() }, cookies: cookiesOf(next) })
  expect([replaces.statusCode, codeOf(replaces)]).toEqual([403, 'sign-in-again'])
})

test('whom somebody helped in person has no password and gets in by a code to her phone, which verifies it', async () => {
  const phone = newPhone()
  const personId = await createPerson(t.orm.em.fork(), { programmeId: t.programme.id, givenNames: 'Lupe', familyNames: '', phone, roles: [{ role: 'applicant' }] }, t.clock.now())
  const entered = await post('/api/sign-in/code', { phone, ...await codeFor({ phone }) })
  expect(entered.json()).toMatchObject({ id: personId, phoneVerified: true })
  const again = createPerson(t.orm.em.fork(), { programmeId: t.programme.id, givenNames: 'Otra', familyNames: 'Persona', phone, roles: [] }, t.clock.now())
  await expect(again).rejects.toThrow('phone-taken')
})

test('an officer who looked at her papers gives her a new way in: the old ones are shut, and she is told', async () => {
  const [rosa, officer] = [await t.signUp(), await t.asOfficer()]
  const phone = newPhone()
  const answer = await officer.post(`/api/people/${rosa.personId}/recovery`, { phone, identityChecked: 'consular-card' })
  expect([answer.statusCode, answer.json()]).toEqual([200, { personId: rosa.personId, phone: e164(phone), email: rosa.email, told: ['mail'] }])
  expect((await rosa.get('/api/me')).statusCode).toBe(401)
  expect(codeOf(await post('/api/sign-in', { email: rosa.email, password }))).toBe('sign-in-failed')
  expect((await notices(rosa.personId)).map(({ kind }) => kind)).toEqual(['sign-in-recovered'])
  const [audited] = await t.orm.em.fork().execute<{ actor: string; detail: object }[]>(`select actor_id as actor, detail from audit_event where action = 'sign-in-recovered' and subject_id = ?`, [rosa.personId])
  expect(audited).toEqual({ actor: officer.personId, detail: { channel: 'text', identityChecked: 'consular-card' } })
  expect((await post('/api/sign-in/code', { phone, ...await codeFor({ phone }) })).json()).toMatchObject({ id: rosa.personId, phoneVerified: true })
})

const withPhone = async (textConsent: boolean) => {
  const phone = newPhone()
  const made = await post('/api/sign-up', { givenNames: 'Rosa', familyNames: 'Ortega', phone, ...await codeFor({ phone }), textConsent })
  return { phone, personId: made.json<{ id: string }>().id }
}
const recovered = async (personId: string) => {
  await sendAllDue(senderOf(t, new KeptMessages().ports))
  const officer = await t.asOfficer()
  const known = (await officer.get(`/api/people/${personId}/known`)).json<{ told: string[] }>().told
  const { told } = (await officer.post(`/api/people/${personId}/recovery`, { email: `${randomUUID()}@example.org`, identityChecked: 'passport' })).json<{ told: string[] }>()
  const out = new KeptMessages()
  await sendAllDue(senderOf(t, out.ports))
  return { known, told, texts: out.texts.filter(({ text }) => text.includes('correo en su cuenta')).map(({ to }) => to), mails: out.mails.filter(({ subject }) => subject.startsWith('Alguien le ayudó')).length }
}

describe('where she was reached before is told of a new way in', () => {
  test('by text, where she said yes to texts at the phone that is lost', async () => {
    const { phone, personId } = await withPhone(true)
    expect(await recovered(personId)).toEqual({ known: ['text'], told: ['text'], texts: [e164(phone)], mails: 0 })
  })

  test('and where she did not, the officer hears before and after that nobody can be told', async () => {
    const { personId } = await withPhone(false)
    expect(await recovered(personId)).toEqual({ known: [], told: [], texts: [], mails: 0 })
  })

  test('a phone that a new one replaces hears it at its own number', async () => {
    const { phone, personId } = await withPhone(true)
    const answer = await (await t.asOfficer()).post(`/api/people/${personId}/recovery`, { phone: newPhone(), identityChecked: 'passport' })
    const out = new KeptMessages()
    await sendAllDue(senderOf(t, out.ports))
    expect(answer.json()).toMatchObject({ told: ['text'] })
    expect(out.texts.filter(({ text }) => text.includes('número de teléfono en su cuenta')).map(({ to }) => to)).toEqual([e164(phone)])
  })
})

test('nobody gets into the account of somebody who works here that way, nor into her own', async () => {
  const [officer, administrator] = [await t.asOfficer(), await t.asAdministrator()]
  expect(codeOf(await officer.post(`/api/people/${administrator.personId}/recovery`, { phone: newPhone(), identityChecked: 'passport' }))).toBe('staff-sign-in')
  expect(codeOf(await officer.post(`/api/people/${officer.personId}/recovery`, { phone: newPhone(), identityChecked: 'passport' }))).toBe('own-sign-in')
})

test('a new way in that is another person’s is refused', async () => {
  const [rosa, nina, officer] = [await t.signUp(), await t.signUp(), await t.asOfficer()]
  const phone = newPhone()
  await setAddress(nina, { phone })
  expect(codeOf(await officer.post(`/api/people/${rosa.personId}/recovery`, { phone, identityChecked: 'passport' }))).toBe('address-taken')
  expect((await ask({ phone })).statusCode).toBe(202)
})

test('she says yes to texts when she makes her account, and no whenever she likes; never for a phone she has not shown', async () => {
  const phone = newPhone()
  const made = await post('/api/sign-up', { givenNames: 'Rosa', familyNames: 'Ortega', phone, ...await codeFor({ phone }), textConsent: true })
  const hers = cookiesOf(made)
  const consent = () => t.app.inject({ url: '/api/me/text-consent', cookies: hers })
  expect((await consent()).json()).toEqual({ given: true })
  const no = await t.app.inject({ method: 'PUT', url: '/api/me/text-consent', payload: { given: false }, cookies: hers, headers: { 'idempotency-key': randomUUID() } })
  expect([no.json(), (await consent()).json()]).toEqual([{ given: false }, { given: false }])
  const rosa = await t.signUp()
  expect(codeOf(await rosa.put('/api/me/text-consent', { given: true }))).toBe('phone-not-verified')
})
