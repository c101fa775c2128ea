/** Where one of the first tasks of a list begins: on her home page itself, or after one press there. */
export interface FirstTask {
  task: string
  /** What is pressed on her home page; left out where the task is there already. */
  press?: RegExp
  /** What stands before her then, by which the task is begun. */
  sees?: { heading?: RegExp; button?: RegExp; text?: RegExp }
  /** It is not built yet: which step brings it. */
  later?: string
}

export interface FirstTasks {
  who: string
  email: string
  language: 'es' | 'en'
  home: string
  tasks: readonly FirstTask[]
}

const queueAndLate: readonly FirstTask[] = [
  { task: 'my queue, nearest its legal deadline first', sees: { heading: /^(My queue|Mis pendientes)$/ } },
  { task: 'who is late today', press: /^(Late today|Atrasados)/, sees: { heading: /^(Late today|Atrasados)/ } },
]

const officerAtTheDesk: readonly FirstTask[] = [
  ...queueAndLate,
  { task: 'one application on one page', press: /^Open and decide$/, sees: { heading: /^Who is on it$/ } },
  { task: 'ask for a paper, or accept one', press: /^Ask for or accept a paper$/, sees: { button: /^Ask for a paper$/ } },
]

/** On her phone there is no look beside the queue: each row is the way. */
const officerOnThePhone: readonly FirstTask[] = [
  ...queueAndLate,
  { task: 'one application on one page', press: /^Rosario Chávez Lucero$/, sees: { heading: /^Quiénes la piden$/ } },
  { task: 'ask for a paper, or accept one', press: /Papeles de Joaquín Baca/, sees: { button: /^Pedir un papel$/ } },
]

/**
 * Roles, their first four tasks, and where each begins. The officer's list, and the applicant's or member's, are those of
 * the field; the others are what each office is for.
 */
export const firstTasks: readonly FirstTasks[] = [
  { who: 'an officer at the desk', email: 'daniel@example.org', language: 'en', home: '/desk', tasks: officerAtTheDesk },
  { who: 'an officer on her phone', email: 'teresa@example.org', language: 'es', home: '/desk', tasks: officerOnThePhone },
  {
    who: 'a borrower', email: 'rosa@example.org', language: 'es', home: '/money',
    tasks: [
      { task: 'what I owe and when', sees: { heading: /^Le toca pagar/ } },
      { task: 'pay', press: /^Cómo pagar/, sees: { heading: /^Cómo pagar$/ } },
      { task: 'autopay', later: 'with bank accounts' },
      { task: 'where is my application, what is missing', press: /^Mi solicitud$/, sees: { heading: /^Mi solicitud$/ } },
    ],
  },
  {
    who: 'an applicant who was asked for a paper', email: 'joaquin@example.org', language: 'es', home: '/application',
    tasks: [
      { task: 'what I owe and when', press: /^Mi dinero$/, sees: { heading: /^Todavía no tiene un préstamo$/ } },
      { task: 'where is my application, what is missing', sees: { heading: /^Lo que falta$/ } },
      { task: 'photo of a document', sees: { button: /^Tomar foto/ } },
    ],
  },
  {
    who: 'a member of a circle without a loan', email: 'amalia@example.org', language: 'es', home: '/circle',
    tasks: [
      { task: 'what I owe and when', sees: { heading: /^Lo que usted pone$/ } },
      { task: 'where is my application', press: /^Mi solicitud$/, sees: { heading: /^Mi solicitud$/ } },
      { task: 'a photo of a document', press: /^Mis papeles$/, sees: { heading: /^Mis papeles$/ } },
      { task: 'autopay', later: 'with bank accounts' },
    ],
  },
  {
    who: 'finance', email: 'patricia@example.org', language: 'en', home: '/disbursements',
    tasks: [
      { task: 'what is signed and to be paid out', sees: { button: /^(Fund|Send|Pay out) this loan/ } },
      { task: 'record a payment', press: /^Loans$/, sees: { heading: /^Loans$/ } },
      { task: 'the books', press: /^Books$/, sees: { heading: /^Books/ } },
      { task: 'what went wrong by night', press: /^Operations$/, sees: { heading: /^Operations/ } },
    ],
  },
  {
    who: 'a coach', email: 'lucia@example.org', language: 'en', home: '/people',
    tasks: [
      { task: 'today’s talks', sees: { heading: /^Talks today$/ } },
      { task: 'whom to call, and why', sees: { heading: /^Call today/ } },
      { task: 'one of my people', press: /^Rosa Elena Gallegos$/, sees: { heading: /^Rosa Elena Gallegos$/ } },
      { task: 'help somebody apply', press: /^Help someone$/, sees: { heading: /^Help someone/ } },
    ],
  },
  {
    who: 'who speaks for a partner', email: 'joyce@example.org', language: 'en', home: '/partner',
    tasks: [
      { task: 'who waits for our word', sees: { heading: /^Endorsements$/ } },
      { task: 'say what we know of one', press: /Renae/, sees: { heading: /Renae/ } },
      { task: 'the room that is left', sees: { text: /^Left of/ } },
      { task: 'help somebody apply', press: /^Help someone$/, sees: { heading: /^Help someone/ } },
    ],
  },
  {
    who: 'a coordinator', email: 'mercedes@example.org', language: 'en', home: '/circles',
    tasks: [
      { task: 'my circles, and who owes', sees: { heading: /^Circles$/ } },
      { task: 'one circle: who paid', press: /^Tanda/, sees: { heading: /^Tanda/ } },
      { task: 'begin a circle', press: /^Begin a circle$/, sees: { heading: /^A new circle$/ } },
      { task: 'the meeting’s sheet', later: 'with meetings' },
    ],
  },
  {
    who: 'an administrator', email: 'adela@example.org', language: 'en', home: '/grants',
    tasks: [
      { task: 'who may do what', sees: { heading: /^Who may do what$/ } },
      { task: 'give a role', sees: { button: /^Give this role$/ } },
      { task: 'the settings', press: /^Settings$/, sees: { heading: /^Settings$/ } },
      { task: 'what went wrong, and who looked at what', press: /^Operations$/, sees: { heading: /^Operations/ } },
    ],
  },
]
