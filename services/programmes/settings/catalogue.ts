import { z } from 'zod'
import { quietHoursSetting } from '#platform/notify/index.ts'
import { circleKindsSettings } from './circle-kinds-settings.ts'
import { clockSettings } from './clock-settings.ts'
import { coachingSettings } from './coaching-settings.ts'
import { collectionsSettings } from './collections-settings.ts'
import { rateCapSettings } from './rate-cap-settings.ts'
import { vouchingSettings } from './vouching-settings.ts'

const text = z.string().trim().min(1).max(300)
const localized = z.strictObject({ en: text, es: text })
const days = z.int().min(0).max(365)
const someDays = z.int().min(1).max(365)
const onTheClock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const bytes = z.int().min(100_000).max(2_000_000_000)
const cents = z.int().min(0).max(100_000_000_00)

/**
 * Every setting of a programme: its shape, and the value in force where none was set. A rule that may change by law or by
 * the lender's choice is here, dated, and not a constant in code.
 */
export const settings = {
  /** Who lends; printed on agreements, notices and the portal. */
  lender: {
    schema: z.strictObject({ name: text, address: text, phone: text, hours: localized }),
    fallback: {
      name: 'Molino', address: 'Address not set', phone: 'Phone not set',
      hours: { en: 'Monday to Friday, 9 to 5', es: 'Lunes a viernes, de 9 a 5' },
    },
  },
  /** The federal agency named in the ECOA notice: by kind of creditor (12 CFR 1002 App. A); this one is for a loan fund that is no bank. */
  'ecoa-agency': {
    schema: z.strictObject({ name: text, address: text }),
    fallback: { name: 'Federal Trade Commission, Equal Credit Opportunity', address: 'Washington, DC 20580' },
  },
  /** The days of an application's life (services/domain/application/clock-settings.ts says what each is). */
  clocks: {
    schema: clockSettings,
    fallback: {
      missingReminderDays: [7, 14], incompletenessNoticeDay: 20, incompleteDays: 30, respondWithinDays: 15,
      escalationDays: [15, 25, 28], decisionDays: 30, counterofferDays: 30, counterofferLatestDay: 90,
      signReminderDays: [3, 7], invitationDays: 14,
    },
  },
  /** Who must vouch before an application is complete (services/domain/application/vouching.ts); nobody where it was not set. */
  vouching: {
    schema: vouchingSettings,
    fallback: {
      peersNeeded: 0, endorsementCounts: 2, closeAtMost: 1, windowDays: 14, reminderDays: [3, 10], mostOpenPerPerson: 5, applicantSeesAnswers: false,
    },
  },
  /** The days of a coaching plan (services/domain/coaching/coaching-settings.ts says what each is). */
  coaching: {
    schema: coachingSettings,
    fallback: {
      beforeFundingDays: 3, afterFundingDays: [30, 90, 180], completionDays: 7, earlyWarningDays: 2, remindDaysBefore: [3, 0],
      missedAfterDays: 3, missedToOfficerDays: 7, closeAfterDays: 30, officersReadPrivateNotes: false,
    },
  },
  /** What should be left in a normal month after everything and the new payment, for a loan to fit the budget. */
  budget: { schema: z.strictObject({ minimumLeftCents: cents }), fallback: { minimumLeftCents: 10_000 } },
  /** An agreement is good through its date plus this; after it, disbursement re-quotes. */
  agreement: { schema: z.strictObject({ goodThroughDays: someDays }), fallback: { goodThroughDays: 10 } },
  /** Days before an installment is due on which end of day reminds. */
  'due-reminders': { schema: z.strictObject({ daysBefore: z.array(days).max(5) }), fallback: { daysBefore: [3] } },
  /** Days after the oldest unpaid due date on which end of day writes to her. */
  'late-reminders': { schema: z.strictObject({ daysAfter: z.array(z.int().min(1).max(60)).max(5) }), fallback: { daysAfter: [1, 5, 10] } },
  /** Days past due after which interest is no income until it is received. */
  'late-rules': { schema: z.strictObject({ nonAccrualAfterDays: someDays }), fallback: { nonAccrualAfterDays: 90 } },
  /** She cannot pay this time: the banking days within which she is answered, how long a pause can be, how far ahead a promise; an answered talk closes after so many days. */
  'help': {
    schema: z.strictObject({ answerBankingDays: z.int().min(1).max(10), longestPauseDays: someDays, longestPromiseDays: someDays, closesAfterDays: someDays }),
    fallback: { answerBankingDays: 2, longestPauseDays: 60, longestPromiseDays: 30, closesAfterDays: 14 },
  },
  /** How often somebody late is called in seven days, and the hours in which nobody calls (12 CFR 1006.6(b), 1006.14(b)(2); ours are stricter). */
  'contact-limits': {
    schema: z.strictObject({ maxPerWeek: z.int().min(1).max(7), quietFrom: onTheClock, quietUntil: onTheClock }),
    fallback: { maxPerWeek: 3, quietFrom: '20:00', quietUntil: '08:30' },
  },
  /** The days of a case about a late loan (services/domain/collections/collections-case.ts says what each is). */
  collections: {
    schema: collectionsSettings,
    fallback: {
      callOnDay: 3, noAnswerAgainDays: 2, talkedAgainDays: 7, refusedAgainDays: 14, longLateDays: [30, 60, 90], secondPersonDay: 60, chargeOffDay: 180,
    },
  },
  /** When no text message goes out, by the clock on the programme's wall; codes that she asked for do. */
  'quiet-hours': quietHoursSetting,
  /** What a year of a loan may cost at most (services/domain/product/rate-cap.ts), where the lender lends and as what it is. New Mexico: HB 132, from 2023 on. */
  'rate-caps': {
    schema: rateCapSettings,
    fallback: {
      state: 'NM', lenderType: 'loan-fund',
      caps: [{ state: 'NM', lenderType: 'loan-fund', fromCents: 1, throughCents: 1_000_000, annualPercent: '36', counts: ['finance-charge', 'state-only'] }],
    },
  },
  /** What an officer may approve alone where her grant names no limit. */
  'officer-default-limit': { schema: z.strictObject({ approvalLimitCents: cents }), fallback: { approvalLimitCents: 1_000_000 } },
  /** What may be given up or handed back on a running loan by whoever moves money; above it an officer must be able to lend alone all that is owed. */
  'change-limit': { schema: z.strictObject({ mostGivenUpCents: cents }), fallback: { mostGivenUpCents: 10_000 } },
  /** By how many days one person may put off the next payment or the end of a loan; for more a second one agrees. */
  'put-off-limit': { schema: z.strictObject({ mostDays: someDays }), fallback: { mostDays: 92 } },
  /** How much may be sent as photographs and papers: a file, an application, a person in an hour. */
  uploads: {
    schema: z.strictObject({ mostBytesAFile: bytes, mostFiles: z.int().min(1).max(500), mostBytesTogether: bytes, mostAnHour: z.int().min(1).max(100_000) }),
    fallback: { mostBytesAFile: 15_000_000, mostFiles: 30, mostBytesTogether: 150_000_000, mostAnHour: 60 },
  },
  /** Whether staff must have a second factor (16 CFR 314.4(c)(5)). Only the local demo programme switches it off. */
  'staff-second-factor': { schema: z.strictObject({ required: z.boolean() }), fallback: { required: true } },
  /** Whether a browser that is new to an account asks for a code besides the password. Only the local demo programme switches it off. */
  'new-device-code': { schema: z.strictObject({ required: z.boolean() }), fallback: { required: true } },
  /** When an organisation is asked less, by how the loans behind its word are paid (services/domain/partner/throttle.ts). */
  'partner-throttle': {
    schema: z.strictObject({ fewestLoans: z.int().min(1).max(1000), slowAtPercent: z.int().min(1).max(100), stopAtPercent: z.int().min(1).max(100), openAtOnce: z.int().min(1).max(100) }),
    fallback: { fewestLoans: 5, slowAtPercent: 10, stopAtPercent: 20, openAtOnce: 3 },
  },
  /** What a lending circle may agree on (domain.md 3b: 6 to 12 people, up to $200 a month; by the week it is less). */
  'circle-rules': {
    schema: z.strictObject({ fewestMembers: z.int().min(2).max(50), mostMembers: z.int().min(2).max(50), leastContributionCents: cents, mostContributionCents: cents }),
    fallback: { fewestMembers: 6, mostMembers: 12, leastContributionCents: 1_000, mostContributionCents: 20_000 },
  },
  /** Kinds of circle that the programme made of the parts there are (services/domain/circle/kinds.ts), besides those built in. */
  'circle-kinds': { schema: circleKindsSettings, fallback: {} },
  /** Who can be tried in the demo; shown by the sign-in page where the configuration allows demo people at all. */
  'demo-people': {
    schema: z.array(z.strictObject({ name: text, email: text, password: text, role: text })).max(20),
    fallback: [],
  },
} as const satisfies Record<string, { schema: z.ZodType; fallback: unknown }>

export type SettingKey = keyof typeof settings
export type SettingValue<K extends SettingKey> = z.output<(typeof settings)[K]['schema']>

export const settingKeys = Object.keys(settings) as SettingKey[]
