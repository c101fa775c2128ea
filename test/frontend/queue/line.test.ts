import { expect, test } from '@jest/globals'
import { Problem } from '#frontend/api/problem.ts'
import { memoryStore } from '#frontend/queue/store.ts'
import { cutLine, readNote, refusal, TestLine } from './support/test-line.ts'

test('a cut line brings the same thing with the same key again, later each time', async () => {
  const phone = new TestLine()
  phone.answer = cutLine
  await phone.put('a', 'photo', 'front')
  expect(phone.left()).toEqual(['a to-send'])
  expect([await phone.wake(), await phone.wake(), await phone.wake()]).toEqual([2_000, 4_000, 8_000])
  phone.answer = () => 'kept'
  await phone.wake()
  expect(phone.texts()).toHaveLength(5)
  expect(new Set(phone.arrived.map(({ key }) => key)).size).toBe(1)
  expect(phone.left()).toEqual([])
  expect(phone.news.map(({ sent }) => sent?.answer)).toEqual(['kept'])
})

test('a server that stumbles or asks for time is tried again; the back of a signal tries at once', async () => {
  const phone = new TestLine()
  for (const status of [500, 503, 429]) {
    phone.answer = refusal('unexpected', status)
    await phone.put(`a${status}`, `${status}`, `${status}`)
  }
  expect(phone.left()).toHaveLength(3)
  phone.answer = () => 'ok'
  await phone.line.send({ now: true })
  expect(phone.left()).toEqual([])
})

test('what is about one thing goes in order; what is about another does not wait for it', async () => {
  const phone = new TestLine()
  phone.answer = (text) => (text.startsWith('Ana') ? cutLine() : 'ok')
  await phone.put('1', 'Ana', 'Ana first')
  await phone.put('2', 'Ana', 'Ana second')
  await phone.put('3', 'Luz', 'Luz first')
  expect(phone.texts()).toEqual(['Ana first', 'Luz first'])
  phone.answer = () => 'ok'
  await phone.line.send({ now: true })
  expect(phone.texts()).toEqual(['Ana first', 'Luz first', 'Ana first', 'Ana second'])
})

test('without a signal nothing is tried; it survives the page, and a second page sends it once', async () => {
  const store = memoryStore()
  const before = new TestLine({ store })
  before.online = false
  await before.put('a', 'photo', 'front')
  expect(before.arrived).toEqual([])
  const after = new TestLine({ store })
  await after.line.load()
  await after.line.send()
  expect(after.texts()).toEqual(['front'])
  expect(await store.all()).toEqual([])
})

test('the same id twice is one thing', async () => {
  const phone = new TestLine()
  phone.online = false
  await phone.put('a', 'photo', 'front')
  await phone.put('a', 'photo', 'front')
  expect(phone.left()).toEqual(['a to-send'])
})

test('a refusal is kept to be resolved and holds its own line alone; she tries it again, or leaves it', async () => {
  const phone = new TestLine()
  phone.answer = (text) => (text === 'bad' ? refusal('file-too-big', 422)() : 'ok')
  await phone.put('a', 'photo', 'bad')
  await phone.put('b', 'photo', 'after it')
  await phone.put('c', 'other', 'fine')
  expect(phone.texts()).toEqual(['bad', 'fine'])
  expect(phone.left()).toEqual(['a to-resolve', 'b to-send'])
  expect(phone.line.mine()[0]?.trouble).toEqual({ code: 'file-too-big', status: 422, differences: [] })
  await phone.line.decide('a', 'theirs')
  await phone.line.send({ now: true })
  expect(phone.texts()).toEqual(['bad', 'fine', 'after it'])
})

test('what one person did is never sent as another, and waits for her', async () => {
  const phone = new TestLine()
  phone.online = false
  await phone.put('a', 'photo', 'of Luz')
  phone.online = true
  phone.person = 'ana'
  await phone.line.send({ now: true })
  expect([phone.arrived, phone.left()]).toEqual([[], []])
  phone.person = null
  await phone.line.send({ now: true })
  expect(phone.arrived).toEqual([])
  phone.person = 'luz'
  await phone.line.send({ now: true })
  expect(phone.texts()).toEqual(['of Luz'])
})

test('to be told to sign in is no refusal: it waits', async () => {
  const phone = new TestLine()
  phone.answer = refusal('sign-in-required', 401)
  await phone.put('a', 'photo', 'front')
  expect(phone.left()).toEqual(['a to-send'])
})

const joining = {
  join: (earlier: unknown, later: unknown) => ({ about: readNote(earlier)?.about, text: `${readNote(earlier)?.text} ${readNote(later)?.text}` }),
}

test('what is typed joins what was not sent yet, and goes after a pause as one', async () => {
  const phone = new TestLine({ kind: joining })
  for (const word of ['one', 'two', 'three']) await phone.put(word, 'draft', word, 700)
  expect(phone.arrived).toEqual([])
  await phone.wake()
  expect(phone.texts()).toEqual(['one two three'])
})

test('what was on its way is never changed: the rest goes after it, with a key of its own', async () => {
  const phone = new TestLine({ kind: joining })
  phone.answer = cutLine
  await phone.put('1', 'draft', 'one')
  await phone.put('2', 'draft', 'two', 700)
  await phone.put('3', 'draft', 'three', 700)
  phone.answer = () => 'ok'
  await phone.line.send({ now: true })
  await phone.line.send({ now: true })
  expect(phone.texts()).toEqual(['one', 'one', 'two three'])
  expect(new Set(phone.arrived.map(({ key }) => key)).size).toBe(2)
})

test('where both sides changed the same, the rest goes on and the one thing is set apart with both values', async () => {
  const differences = [{ path: ['text'], mine: 'mine', theirs: 'theirs' }]
  const phone = new TestLine({
    kind: { reconcile: async () => ({ again: { about: 'draft', text: 'the rest' }, apart: { input: { about: 'draft', text: 'mine' }, differences } }) },
  })
  phone.answer = (text) => (text === 'mine and the rest' ? refusal('stale-version', 409)() : 'ok')
  await phone.put('a', 'draft', 'mine and the rest')
  await phone.put('b', 'draft', 'later')
  expect(phone.texts()).toEqual(['mine and the rest', 'the rest', 'later'])
  const [apart] = phone.line.mine()
  expect(apart?.trouble?.differences).toEqual(differences)
  await phone.line.decide(apart?.id ?? '', 'mine')
  await phone.line.send({ now: true })
  expect(phone.texts().at(-1)).toBe('mine')
  expect(phone.left()).toEqual([])
})

test('a record that moved on without anybody to say how is to be resolved, not overwritten', async () => {
  const phone = new TestLine()
  phone.answer = () => {
    throw new Problem('stale-version', 409)
  }
  await phone.put('a', 'sheet', 'paid')
  expect(phone.left()).toEqual(['a to-resolve'])
})
