import { describe, expect, test } from '@jest/globals'
import { words as decisionWords } from '#services/decisions/words/index.ts'
import { words as intakeWords } from '#services/intake/words/index.ts'

/** Every text of a catalogue by its path. */
function textsIn(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    const here = path === '' ? key : `${path}.${key}`
    if (typeof value === 'string') return [[here, value] satisfies [string, string]]
    return typeof value === 'object' && value !== null ? textsIn(value, here) : []
  })
}

/** What a text expects to be given, not how it uses it: {x}, {x, plural, …}, {x, select, …}. */
function placeholdersIn(text: string): string[] {
  const choices = /\{(\w+), (?:select|plural),(?: [\w=]+ \{[^{}]*\})+\}/g
  const named = [...text.matchAll(choices), ...text.replaceAll(choices, '').matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  return [...new Set(named)].toSorted((one, other) => one.localeCompare(other))
}

describe.each([['intake', intakeWords], ['decisions', decisionWords]] as const)('the words of %s', (_, { en, es }) => {
  const spanish = new Map(textsIn(es))

  test('are in both languages, with the same placeholders', () => {
    expect([...spanish.keys()]).toEqual(textsIn(en).map(([path]) => path))
    for (const [path, text] of textsIn(en)) expect({ path, has: placeholdersIn(spanish.get(path) ?? '') }).toEqual({ path, has: placeholdersIn(text) })
  })

  test('keep to the voice: no exclamation marks, nobody shouted at, usted', () => {
    for (const [path, text] of [...textsIn(en), ...spanish]) expect({ path, shouts: /[!¡]/.test(text) }).toEqual({ path, shouts: false })
    for (const [path, text] of spanish) expect({ path, tu: /\b(tú|tus?|puedes|tienes|llama al)\b/i.test(text) }).toEqual({ path, tu: false })
  })
})
