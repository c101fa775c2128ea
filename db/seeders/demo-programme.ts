import type { NewProgramme } from '#services/programmes/index.ts'
import { demoPeople } from './demo-people.ts'

/** The demo's programme. Its people need no second factor and no code in a new browser, and the sign-in page says so. */
export const demoProgramme: NewProgramme = {
  code: 'bosque',
  name: 'Préstamos del Bosque',
  settings: {
    lender: {
      name: 'Bosque Credit Union', address: '1420 Bridge Blvd SW, Albuquerque, NM 87105', phone: '505-555-0142',
      hours: { en: 'Monday to Friday, 9 to 5', es: 'Lunes a viernes, de 9 a 5' },
    },
    // A federal credit union (12 CFR 1002 App. A).
    'ecoa-agency': {
      name: 'National Credit Union Administration, Office of Consumer Financial Protection', address: '1775 Duke Street, Alexandria, VA 22314',
    },
    // Co-Op Capital's own way: two who know her, or a partner organisation.
    vouching: { peersNeeded: 2, endorsementCounts: 2, closeAtMost: 1, windowDays: 14, reminderDays: [3, 10], mostOpenPerPerson: 8, applicantSeesAnswers: false },
    'staff-second-factor': { required: false },
    'new-device-code': { required: false },
    'demo-people': demoPeople,
  },
}
