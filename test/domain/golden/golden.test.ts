import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { renderLife, renderQuote } from './render.ts'
import { lives, products } from './shapes.ts'

/**
 * Every kind of product and of life as a table that a person can check. After a change that is meant, write them anew with
 * MOLINO_GOLDEN=write and read the difference: it is what changes for a borrower.
 */
const folder = new URL('.', import.meta.url)
const rendered = {
  ...Object.fromEntries(Object.entries(products).map(([name, terms]) => [`product-${name}.txt`, () => renderQuote(terms)])),
  ...Object.fromEntries(Object.entries(lives).map(([name, history]) => [`life-${name}.txt`, () => renderLife(history)])),
}

describe('golden', () => {
  test.each(Object.entries(rendered))('%s', (name, render) => {
    const file = new URL(name, folder)
    const text = render()
    if (process.env.MOLINO_GOLDEN === 'write') writeFileSync(file, text)
    expect(existsSync(file)).toBe(true)
    expect(text).toBe(readFileSync(file, 'utf8'))
  })

  test('no table is left of a shape that is gone', () => {
    expect(readdirSync(folder).filter((name) => name.endsWith('.txt')).toSorted()).toEqual(Object.keys(rendered).toSorted())
  })
})
