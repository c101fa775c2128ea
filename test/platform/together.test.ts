import { expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { Together } from '#platform/together/index.ts'

interface Item { key: string; number: number }

/** Work that takes until it is let go on, with the sets it was given. */
function slow() {
  const sets: Item[][] = []
  const goOn: (() => void)[] = []
  const work = (items: readonly Item[]) => new Promise<number[]>((resolve) => {
    sets.push([...items])
    goOn.push(() => { resolve(items.map(({ number }) => number * 10)) })
  })
  return { sets, goOn, work }
}
const apart = ({ key }: Item) => key
const items = (keys: string): Item[] => keys.split('').map((key, number) => ({ key, number }))
const settled = () => new Promise((resolve) => { setTimeout(resolve, 0) })

test('who comes alone goes at once; who comes while all hands are busy goes together', async () => {
  const { sets, goOn, work } = slow()
  const together = new Together<Item, number>(work, { underWay: 1, most: 10, apart })
  const answers = items('abcd').map((item) => together.do(item))
  expect(sets.map((set) => set.map(({ key }) => key).join(''))).toEqual(['a'])
  goOn[0]?.()
  await settled()
  expect(sets.map((set) => set.map(({ key }) => key).join(''))).toEqual(['a', 'bcd'])
  goOn[1]?.()
  expect(await Promise.all(answers)).toEqual([0, 10, 20, 30])
})

test('two with the same key are never under way at once, and the others do not wait for them', async () => {
  const { sets, goOn, work } = slow()
  const together = new Together<Item, number>(work, { underWay: 2, most: 10, apart })
  const answers = items('aabca').map((item) => together.do(item))
  expect(sets.map((set) => set.map(({ key }) => key).join(''))).toEqual(['a', 'b'])
  goOn[1]?.()
  await settled()
  expect(sets.at(-1)?.map(({ key }) => key)).toEqual(['c'])
  for (let set = 0; set < 5; set++) {
    for (const go of goOn) go()
    await settled()
  }
  expect(await Promise.all(answers)).toEqual([0, 10, 20, 30, 40])
  for (const set of sets) expect(new Set(set.map(({ key }) => key)).size).toBe(set.length)
})

test('where the work fails, all of its set hear it, and the next set goes on', async () => {
  let failing = true
  const together = new Together<Item, number>(async (set) => {
    await settled()
    if (failing) throw new Error('the database is away')
    return set.map(({ number }) => number)
  }, { underWay: 1, most: 2, apart })
  const first = together.do({ key: 'a', number: 1 })
  await expect(first).rejects.toThrow('the database is away')
  failing = false
  await expect(together.do({ key: 'a', number: 2 })).resolves.toBe(2)
})

test('everybody gets the answer to what she asked, however they come', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.nat(8), { maxLength: 40 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 5 }), async (keys, underWay, most) => {
    const under = new Set<string>()
    const together = new Together<Item, number>(async (set) => {
      expect(set.length).toBeLessThanOrEqual(most)
      for (const { key } of set) { expect(under.has(key)).toBe(false); under.add(key) }
      await Promise.resolve()
      for (const { key } of set) under.delete(key)
      return set.map(({ number }) => number)
    }, { underWay, most, apart })
    expect(await Promise.all(keys.map((key, number) => together.do({ key: String(key), number })))).toEqual(keys.map((_, number) => number))
  }), { numRuns: 200 })
})
