import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { demoStage, type DemoStage } from './support/demo-stage.ts'
import { deskInEnglish, phoneInSpanish, type Person } from './support/person.ts'
import { signInAs, signInInEnglish } from './support/staff-steps.ts'

/** Finance at the end of a month, at 1280 px in English and on her phone in Spanish: what agrees, what is closed, what goes out. */
let stage: DemoStage
let patricia: Person
beforeAll(async () => {
  stage = await demoStage()
  patricia = await stage.someone('Patricia', deskInEnglish)
}, 300_000)
afterAll(() => stage.tearDown())

/** The month that waits to be closed, as the page names it. */
async function nextMonth(): Promise<string> {
  const words = await patricia.page.getByRole('button', { name: /^Close \w+ \d{4}$/ }).textContent()
  return (words ?? '').replace('Close ', '')
}

describe('finance', () => {
  test('reads that loans and books agree', async () => {
    await signInInEnglish(patricia, 'patricia@example.org')
    await patricia.press('Books')
    await patricia.sees('The loans and the books agree to the cent.')
    expect(await patricia.page.getByText('The loans and the books differ.').count()).toBe(0)
    await patricia.findsNoBarrier('books')
  }, 240_000)

  test('closes the first open month, once she read what that means; the next one waits', async () => {
    const month = await nextMonth()
    await patricia.press(`Close ${month}`)
    await patricia.sees('It cannot be opened again.')
    await patricia.findsNoBarrier('books, closing a month')
    await patricia.write('Note (if you like)', 'Agreed with the bank')
    await patricia.press(`Close ${month} for good`)
    await patricia.sees(`${month} is closed.`)
    await patricia.page.getByRole('row', { name: new RegExp(`${month}.*Patricia.*Agreed with the bank`) }).waitFor()
    await patricia.page.getByRole('button', { name: `Close ${month}`, exact: true }).waitFor({ state: 'detached' })
    expect(await nextMonth()).not.toBe(month)
    await patricia.findsNoBarrier('books with a closed month')
  }, 240_000)

  test('takes the book along as files', async () => {
    const addresses = await patricia.page.getByRole('link', { name: /^(Postings as CSV|The whole book)/ }).evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    const files = await Promise.all(addresses.map(async (address) => patricia.page.request.get(`${stage.molino.url}${address}`)))
    expect(await Promise.all(files.map((file) => file.text()))).toEqual([expect.stringMatching(/^entry_id,/), expect.stringMatching(/^option "title" "lender"/)])
  }, 240_000)

  test('finds the same on her phone, in Spanish', async () => {
    const onPhone = await stage.someone('Patricia', phoneInSpanish)
    await signInAs(onPhone, 'patricia@example.org')
    await onPhone.goTo('/books')
    await onPhone.sees('Los préstamos y los libros cuadran al centavo.')
    await onPhone.sees('Agreed with the bank')
    expect(await onPhone.page.getByRole('button', { name: /^Cerrar \w+ de \d{4}$/ }).count()).toBe(1)
    await onPhone.findsNoBarrier('books on the phone')
  }, 240_000)
})
