import type { EntityManager } from '@mikro-orm/postgresql'
import { businessDateAt, instantIn } from '#platform/clock/index.ts'
import type { Actor, Context, Grant } from '#platform/context/index.ts'
import { createPerson, giveGrant } from '#services/identity/index.ts'
import { demoPassword, type DemoPerson } from './demo-people.ts'
import type { Essentials } from './essentials.ts'
import { emailOf, type Story } from './story.ts'

/** Where the demo's people act: each command as one of them, at a time of the past, on the programme's calendar. */
export class Stage {
  readonly essentials: Essentials
  readonly now: Date
  /** The programme's date of `now`. */
  readonly today: string
  readonly #em: EntityManager
  readonly #actors = new Map<string, Actor>()
  readonly #names = new Map<string, { givenNames: string; familyNames: string }>()

  /** @param em inside the one transaction of the whole demo */
  constructor(em: EntityManager, essentials: Essentials, now: Date) {
    this.#em = em
    this.essentials = essentials
    this.now = now
    this.today = businessDateAt(now, essentials.timeZone)
  }

  /** Makes an account as sign-up does, with the role of the demo; whoever speaks for a partner is told later for which. */
  async enter(person: Omit<DemoPerson, 'sentence'>, on: string): Promise<void> {
    const { programmeId } = this.essentials
    const { role, approvalLimitCents } = person
    const em = this.#fork()
    const personId = await createPerson(em, {
      programmeId, givenNames: person.givenNames, familyNames: person.familyNames, email: person.email, phone: person.phone, locale: person.locale,
      password: demoPassword, roles: role === 'partner' ? [] : [{ role, ...(approvalLimitCents !== undefined && { approvalLimitCents }) }],
    }, this.at(on, '09:00'))
    this.#actors.set(person.key, { kind: 'person', personId, programmeId, grants: await grantsOf(em, personId), sessionId: null })
    this.#names.set(person.key, { givenNames: person.givenNames, familyNames: person.familyNames })
  }

  /** Makes the account of somebody who asks. */
  async enterFrom(story: Story, on: string): Promise<void> {
    const { key, givenNames, familyNames, phone, locale } = story
    await this.enter({ key, givenNames, familyNames, phone, locale, email: emailOf(story), role: 'applicant' }, on)
  }

  /** Adela says for which organisation she speaks. */
  async speaksFor(key: string, partnerId: string, on: string): Promise<void> {
    const personId = this.idOf(key)
    await this.as('adela', this.at(on, '10:00'), (ctx) => giveGrant(ctx, { personId, role: 'partner', scopeKind: 'partner', scopeId: partnerId }))
    this.#actors.set(key, { ...this.#actor(key), grants: await grantsOf(this.#fork(), personId) })
  }

  /** Her name as it stands on papers. */
  nameOf(key: string): { givenNames: string; familyNames: string } {
    const name = this.#names.get(key)
    if (!name) throw new Error(`${key} is not on the stage`)
    return name
  }

  idOf(key: string): string {
    return this.#actor(key).personId ?? ''
  }

  /** The version of a product that the programme lends today. */
  product(code: 'monthly-5' | 'weekly-0'): string {
    const id = this.essentials.productVersionIds[code]
    if (id === undefined) throw new Error(`the programme has no product ${code}`)
    return id
  }

  /** A time of a day on the programme's wall; of today never one that is still to come. */
  at(day: string, time: `${number}:${number}`): Date {
    const instant = instantIn(day, time, this.essentials.timeZone)
    return instant > this.now ? this.now : instant
  }

  /** Runs a command as one of the demo's people at an instant. */
  async as<T>(key: string, now: Date, command: (ctx: Context) => Promise<T>): Promise<T> {
    const em = this.#fork()
    const result = await command({
      em, actor: this.#actor(key), now, businessDate: businessDateAt(now, this.essentials.timeZone), requestId: 'seed',
    })
    await em.flush()
    return result
  }

  /** Its own unit of work, as for a request, in the demo's transaction. */
  #fork(): EntityManager {
    return this.#em.fork({ clear: true, keepTransactionContext: true })
  }

  #actor(key: string): Actor {
    const actor = this.#actors.get(key)
    if (!actor) throw new Error(`${key} is not on the stage`)
    return actor
  }
}

const grantsOf = (em: EntityManager, personId: string): Promise<Grant[]> => em.execute<Grant[]>(
  `select id, role, scope_kind as "scopeKind", scope_id as "scopeId", approval_limit_cents as "approvalLimitCents" from role_grant where person_id = ?`, [personId],
)
