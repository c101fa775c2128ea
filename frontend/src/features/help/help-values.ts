import { helpWishes, type HelpCause, type HelpWish } from '#domain/collections/help.ts'
import type { components } from '#frontend/api/schema.d.ts'
import type { Help, HelpOptions } from '#frontend/api/repaying.ts'
import { fieldMoney, typedCents } from '#frontend/i18n/money-text.ts'

/** What she fills in. Amounts as typed. */
export interface HelpValues {
  wish: string
  cause: string
  text: string
  amount: string
  payOn: string
  smaller: string
  pause: string
  dueOn: string
  plan: string
}

/** Begins with what is usual: all that is due, ten days from now, half a payment, the shortest pause. Which way she wants is hers to say. */
export function firstValues({ options }: Help, dueCents: number): HelpValues {
  return {
    wish: '', cause: '', text: '', amount: fieldMoney(dueCents), payOn: options?.later.payOn ?? '',
    smaller: options?.smaller ? fieldMoney(options.smaller.amountCents) : '', pause: String(options?.pauses[0]?.installments ?? ''),
    dueOn: options?.newDay?.dueOn ?? '', plan: String(options?.newPlans[0]?.installments ?? ''),
  }
}

export const isWish = (value: string): value is HelpWish => helpWishes.some((wish) => wish === value)

/** The ways that this loan has. */
export const waysOf = ({ pauses, smaller, newDay }: HelpOptions): readonly HelpWish[] =>
  helpWishes.filter((wish) => (wish !== 'pause' || pauses.length > 0) && (wish !== 'smaller' || smaller !== null) && (wish !== 'new-day' || newDay !== null))

export const isOffered = ({ options }: Help, value: string): boolean => options !== null && waysOf(options).some((wish) => wish === value)

export const centsOf = (text: string): number | undefined => typedCents(text) || undefined

export type Way = HelpOptions['asItGoes']

/** The way of paying that she is looking at; none for a part or a talk, which change no plan. */
export function wayOf(options: HelpOptions, { wish, pause, plan }: Pick<HelpValues, 'wish' | 'pause' | 'plan'>): Way | null {
  if (wish === 'new-day') return options.newDay
  if (wish === 'new-plan') return options.newPlans.find(({ installments }) => String(installments) === plan) ?? options.newPlans[0] ?? null
  if (wish === 'later') return options.later
  if (wish === 'smaller') return options.smaller
  if (wish === 'pause') return options.pauses.find(({ installments }) => String(installments) === pause) ?? options.pauses[0] ?? null
  return null
}

const isCause = (value: string): value is HelpCause => value !== ''

/** As the server takes it. `ids` are made once, so that pressing again asks for the same thing. */
export function helpBody(values: HelpValues, ids: { conversation: string; promise: string }): components['schemas']['HelpToAsk'] {
  const wish = isWish(values.wish) ? values.wish : 'talk'
  const text = values.text.trim()
  return {
    id: ids.conversation, wish, cause: isCause(values.cause) ? values.cause : 'rather-not-say', ...(text === '' ? {} : { text }),
    ...(wish === 'part' || wish === 'later' ? { promise: { id: ids.promise, amountCents: centsOf(values.amount) ?? 0, promisedOn: values.payOn } } : {}),
    ...(wish === 'smaller' ? { amountCents: centsOf(values.smaller) ?? 0 } : {}),
    ...(wish === 'new-day' ? { dueOn: values.dueOn } : {}),
    ...(wish === 'new-plan' ? { installments: Number(values.plan) } : {}),
    ...(wish === 'pause' ? { pauseInstallments: Number(values.pause) } : {}),
  }
}

/** The field that a refusal is about. */
export function fieldOf(path: string): keyof HelpValues | null {
  if (path.startsWith('promise.amount')) return 'amount'
  if (path.startsWith('promise.')) return 'payOn'
  if (path === 'amountCents') return 'smaller'
  if (path === 'pauseInstallments') return 'pause'
  if (path === 'installments') return 'plan'
  return path === 'dueOn' || path === 'text' || path === 'cause' || path === 'wish' ? path : null
}
