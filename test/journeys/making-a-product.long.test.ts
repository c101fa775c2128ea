import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { demoStage, type DemoStage } from './support/demo-stage.ts'
import { deskInEnglish, phoneInSpanish, type Person } from './support/person.ts'
import { signInAs, signInInEnglish } from './support/staff-steps.ts'

/** A product without payments in summer: an officer drafts it and sees its schedule, an administrator activates it, and it is offered. */
let stage: DemoStage
let teresa: Person
beforeAll(async () => {
  stage = await demoStage()
  teresa = await stage.someone('Teresa', deskInEnglish)
}, 300_000)
afterAll(() => stage.tearDown())

const rows = () => teresa.page.getByRole('table', { name: 'The payments' }).getByRole('row').allInnerTexts()
const typed = (label: RegExp) => teresa.page.getByLabel(label).inputValue()

interface Offered { name: { en: string }; terms: { skipMonths?: number[] } }
const offered = async (): Promise<Offered[]> => (await (await fetch(`${stage.molino.url}/api/products`)).json() as { products: Offered[] }).products

let address = ''

describe('an officer', () => {
  test('begins a product with its name in both languages', async () => {
    await signInInEnglish(teresa, 'teresa@example.org')
    await teresa.press('Products')
    await teresa.seesHeading('Products')
    await teresa.findsNoBarrier('products')
    await teresa.press('New product')
    await teresa.write('Name (English)', 'Market loan')
    await teresa.write('Name (Español)', 'Préstamo del mercado')
    await teresa.press('Go on')
    await teresa.seesHeading('Market loan')
    address = new URL(teresa.page.url()).pathname
    expect(address).toMatch(/^\/products\/[0-9a-f-]{36}$/)
    await teresa.findsNoBarrier('a draft of a product')
  }, 240_000)

  test('leaves out June, July and August, and sees the schedule leave them out at once', async () => {
    expect((await rows()).join(' ')).not.toContain('no payment')
    for (const month of ['June', 'July', 'August']) await teresa.tick(month)
    const skipped = (await rows()).filter((row) => row.includes('no payment'))
    expect(skipped.map((row) => /(June|July|August)/.exec(row)?.[0])).toEqual(['June', 'July', 'August'])
    const days = (await rows()).filter((row) => row.includes('$') && !row.includes('no payment')).map((row) => row.split(/\s/)[0])
    expect(days.filter((day) => day === 'Jun' || day === 'Jul' || day === 'Aug')).toEqual([])
    await teresa.sees(/None of its loans can cost more than 6\.\d\d% a year/)
    await teresa.findsNoBarrier('a draft without payments in summer')
  }, 240_000)

  test('finds what she typed after a reload, and sees a fee that the law does not allow named with the loan that breaks the cap', async () => {
    await teresa.press('Add a fee at the start')
    await teresa.write(/^Amount/, '100')
    await teresa.sees(/It cannot be activated: \$300 in 6 payments/)
    await teresa.page.reload()
    await teresa.sees(/It cannot be activated/)
    expect(await typed(/^Amount/)).toBe('100')
    await teresa.findsNoBarrier('a draft that breaks the cap')
    await teresa.write(/^Amount/, '10')
    await teresa.sees(/None of its loans can cost more than/)
    await teresa.press('Save the draft')
    await teresa.sees('Draft saved')
    expect(await teresa.page.getByRole('button', { name: 'Activate it' }).count()).toBe(0)
    expect((await offered()).map(({ name }) => name.en)).not.toContain('Market loan')
  }, 240_000)
})

describe('the administrator', () => {
  test('reads it on her phone in Spanish and activates it; from then on it is offered', async () => {
    const adela = await stage.someone('Adela', phoneInSpanish)
    await signInAs(adela, 'adela@example.org')
    await adela.goTo(address)
    await adela.seesHeading('Préstamo del mercado')
    await adela.sees(/Ninguno de sus préstamos puede costar más de/)
    await adela.findsNoBarrier('a draft, for whoever activates it')
    await adela.press('Activarla')
    await adela.sees('Activada: la gente ya la puede pedir')
    await adela.sees('Se presta con ella')
    await adela.findsNoBarrier('a product that is lent')
    expect(await offered()).toContainEqual(expect.objectContaining({ name: { en: 'Market loan', es: 'Préstamo del mercado' }, terms: expect.objectContaining({ skipMonths: [6, 7, 8] }) }))
  }, 240_000)

  test('and whoever comes by sees it among what can be asked for', async () => {
    const somebody = await stage.someone('Somebody', deskInEnglish)
    await somebody.goTo('/')
    const offers = somebody.page.getByRole('radiogroup', { name: 'How often' }).getByRole('radio')
    await offers.nth(2).waitFor({ state: 'attached' })
    expect(await offers.count()).toBe(3)
  }, 240_000)
})
