import type { Locale } from '#domain/languages.ts'
import type { Role } from '#platform/context/index.ts'

/** Everybody's in the demo: known to all, which is why these people live only in a database that the start made itself. */
export const demoPassword = 'molino de viento'

export interface DemoPerson {
  /** Names her in the demo's own files. */
  key: string
  givenNames: string
  familyNames: string
  email: string
  phone: string
  role: Role
  approvalLimitCents?: number
  locale: Locale
  /** What one sees by signing in as her, in both languages. */
  sentence: Record<Locale, string>
}

/** Two who ask, two who decide, one who pays out, one who coaches, one who speaks for a partner, one in a circle, one who keeps it, one who grants. All invented; example.org receives no mail. */
export const cast: readonly DemoPerson[] = [
  {
    key: 'rosa', givenNames: 'Rosa Elena', familyNames: 'Gallegos', email: 'rosa@example.org', phone: '505-555-0117', role: 'applicant', locale: 'es',
    sentence: { es: 'Pidió un préstamo y ya va a la mitad', en: 'Borrower, half repaid' },
  },
  {
    key: 'efrain', givenNames: 'Efraín', familyNames: 'Baca', email: 'efrain@example.org', phone: '505-555-0129', role: 'applicant', locale: 'es',
    sentence: { es: 'Ya firmó y espera su dinero; con Rosa Elena pide otro', en: 'Signed and waiting for his money; asks for another with Rosa Elena' },
  },
  {
    key: 'teresa', givenNames: 'Teresa', familyNames: 'Lucero', email: 'teresa@example.org', phone: '505-555-0141', role: 'officer',
    approvalLimitCents: 500_000, locale: 'es',
    sentence: { es: 'Oficial de préstamos, decide hasta $5,000', en: 'Loan officer, decides up to $5,000' },
  },
  {
    key: 'daniel', givenNames: 'Daniel', familyNames: 'Chávez', email: 'daniel@example.org', phone: '505-555-0143', role: 'officer',
    approvalLimitCents: 1_000_000, locale: 'en',
    sentence: { es: 'Oficial de préstamos, decide hasta $10,000', en: 'Loan officer, decides up to $10,000' },
  },
  {
    key: 'patricia', givenNames: 'Patricia', familyNames: 'Nguyễn', email: 'patricia@example.org', phone: '505-555-0144', role: 'finance', locale: 'en',
    sentence: { es: 'Finanzas: entrega el dinero y anota los pagos', en: 'Finance: sends the money, records payments' },
  },
  {
    key: 'lucia', givenNames: 'Lucía', familyNames: 'Archuleta', email: 'lucia@example.org', phone: '505-555-0146', role: 'coach', locale: 'es',
    sentence: { es: 'Guía: platica con su gente y ve a quién llamar hoy', en: 'Coach: talks with her people, sees whom to call today' },
  },
  {
    key: 'joyce', givenNames: 'Joyce', familyNames: 'Tafoya', email: 'joyce@example.org', phone: '505-555-0147', role: 'partner', locale: 'en',
    sentence: { es: 'Mercado La Acequia: responde por la gente que conoce', en: 'Mercado La Acequia: endorses people they know' },
  },
  {
    key: 'amalia', givenNames: 'Amalia', familyNames: 'Segura', email: 'amalia@example.org', phone: '505-555-0148', role: 'applicant', locale: 'es',
    sentence: { es: 'Está en una tanda de siete; es la próxima en recibir', en: 'In a circle of seven; she receives next' },
  },
  {
    key: 'mercedes', givenNames: 'Mercedes', familyNames: 'Apodaca', email: 'mercedes@example.org', phone: '505-555-0149', role: 'coordinator', locale: 'es',
    sentence: { es: 'Lleva dos tandas: a una le falta un pago, a la otra una persona', en: 'Keeps two circles: one waits for a payment, one for a member' },
  },
  {
    key: 'adela', givenNames: 'Adela', familyNames: 'Montoya', email: 'adela@example.org', phone: '505-555-0145', role: 'administrator', locale: 'es',
    sentence: { es: 'Administra personas y ajustes; no decide ni toca dinero', en: 'Administrator: people and settings, no decision, no money' },
  },
]

/** Who can sign in to the demo, for the sign-in page and the start to show; the sentence in both languages on one line. */
export const demoPeople: { name: string; email: string; password: string; role: string }[] = cast.map(({ givenNames, familyNames, email, sentence }) => ({
  name: `${givenNames} ${familyNames}`, email, password: demoPassword, role: `${sentence.es} · ${sentence.en}`,
}))
