import type { Person } from './person.ts'

/** Reads who waits for her organisation's word, opens the request of this person, and says what they ask for. */
export async function openRequest(person: Person, applicant: string): Promise<void> {
  await person.seesHeading('Endorsements')
  await person.page.getByRole('link', { name: new RegExp(applicant) }).click()
  await person.seesHeading(applicant)
  await person.findsNoBarrier('partner, one request')
}

/** Records what the market knows, signs it, and sees that it counts. */
export async function endorseInEnglish(person: Person, applicant: string, name: string): Promise<void> {
  await person.press('Save what we know')
  await person.sees(/to fix/)
  await person.findsNoBarrier('partner, one request with all that is wrong')
  await person.write('Known since', '2023-10-01')
  await person.write('How you know them', 'Sells at our market, every Saturday')
  await person.choose('Yes', 'Brings what was promised, on the day?')
  await person.choose('Yes', 'Pays for the stall on time?')
  await person.press('Save what we know')
  await person.seesHeading('What you wrote')
  await person.choose('No', /Are you family/)
  await person.write('Type your full name', name)
  await person.findsNoBarrier('partner, to be signed')
  await person.press(`Endorse ${applicant}`)
  await person.sees('Signed. Thank you.')
  await person.sees('Take our word back')
  await person.findsNoBarrier('partner, endorsed')
}

/** The officer finds the file in his queue and opens it. */
export async function openFileInEnglish(person: Person, business: string): Promise<void> {
  await person.seesHeading('My queue')
  await person.sees(business)
  await person.findsNoBarrier('desk, in English')
  await person.page.locator('tr', { hasText: business }).getByRole('link').first().click()
  await person.seesHeading('Partners')
  await person.findsNoBarrier('file with an endorsement')
}

/** Offers another amount, with the reasons that the law asks for. */
export async function counter(person: Person, { amount, installments, reason }: { amount: string; installments: string; reason: string | RegExp }): Promise<void> {
  await person.press('Counteroffer')
  await person.seesHeading('Make a counteroffer')
  await person.findsNoBarrier('file, making a counteroffer')
  await person.press('Send the counteroffer')
  await person.sees(/to fix/)
  await person.findsNoBarrier('file, a counteroffer without its reasons')
  await person.write('Amount we can lend', amount)
  await person.choose(installments, 'Payments')
  await person.tick(reason)
  await person.findsNoBarrier('file, a counteroffer filled in')
  await person.press('Send the counteroffer')
  await person.sees('The counteroffer is sent')
  await person.findsNoBarrier('file, countered')
}

/** Reads the letter with the reasons among her papers. */
export async function readLetter(person: Person): Promise<void> {
  await person.press('Read the letter')
  await person.seesHeading('My papers')
  await person.findsNoBarrier('papers, with the letter of a counteroffer')
  await person.page.locator('main a[href^="/papers/"]').first().click()
  await person.page.waitForURL(/\/papers\/./)
  await person.findsNoBarrier('the letter of a counteroffer')
}

