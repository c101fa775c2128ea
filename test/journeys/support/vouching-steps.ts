import { asOwner } from '#test/support/as-owner.ts'
import type { RunningMolino } from '#test/support/running-molino.ts'
import { makeAccount, type NewPerson } from './borrower-steps.ts'
import type { Person } from './person.ts'

/** From today on so many people must vouch. */
export async function requireVouches(molino: RunningMolino, peersNeeded: number): Promise<void> {
  const value = { peersNeeded, endorsementCounts: 2, closeAtMost: 1, windowDays: 14, reminderDays: [3, 10], mostOpenPerPerson: 5, applicantSeesAnswers: false }
  await asOwner(molino.database, `insert into programme_setting (programme_id, key, value, effective_from) select id, 'vouching', $1, '2020-01-01' from programme`, value)
}

/** Asks one person, and reads link and code, which are shown this once. */
export async function askToVouch(person: Person, name: string): Promise<{ code: string }> {
  await person.write('¿Cómo se llama?', name)
  await person.press('Hacer la invitación')
  await person.seesHeading(`Invite a ${name}`)
  const code = await person.page.locator('.vouching-code').textContent()
  return { code: code ?? '' }
}

/** Types the code on her own phone, reads what is asked, makes her account, answers and signs with her name. */
export async function vouchByCode(person: Person, code: string, who: NewPerson, applicant: string): Promise<void> {
  await person.goTo('/v')
  await person.seesHeading('¿Le dieron un código?')
  await person.write('Su código', 'AAAA-AAAA')
  await person.press('Ver qué me piden')
  await person.sees(/Ese código no abre nada/)
  await person.findsNoBarrier('vouch/code, a wrong one')
  await person.write('Su código', code.toLowerCase())
  await person.press('Ver qué me piden')
  await person.seesHeading(`¿Responde usted por ${applicant}?`)
  await person.sees(/No es una garantía/)
  await person.findsNoBarrier('vouch before an account')
  await person.press('Hacer mi cuenta')
  await makeAccount(person, who)
  await person.seesHeading('Lo que usted sabe')
  await person.press(`Responder por ${applicant}`)
  await person.sees(/Escoja/)
  await person.findsNoBarrier('vouch with all that is wrong')
  await person.page.getByLabel('¿Desde cuándo se conocen?').first().selectOption({ label: 'De 3 a 10 años' })
  await person.page.getByLabel('¿De dónde se conocen?').first().selectOption({ label: 'Le compro' })
  await person.choose('Sí, muchas veces')
  await person.write('¿Qué ha visto usted?', 'Le compro tamales cada domingo y siempre hay fila.')
  await person.choose('Siempre', 'Con el dinero, ¿cumple lo que dice?')
  await person.choose('Sí', '¿Usted le prestaría?')
  await person.choose('No', '¿Viven en la misma casa o son familia?')
  await person.write('Escriba su nombre completo', `${who.givenNames} ${who.familyNames}`)
  await person.findsNoBarrier('vouch, answered')
  await person.press(`Responder por ${applicant}`)
  await person.findsNoBarrier('vouch, asked once more')
  await person.press('Sí, doy mi palabra')
  await person.sees(/Con eso no debe nada/)
  await person.findsNoBarrier('vouch given')
  await person.press('Ver por quién respondo')
  await person.seesHeading('Por quién respondo')
  await person.findsNoBarrier('vouches of hers')
}
