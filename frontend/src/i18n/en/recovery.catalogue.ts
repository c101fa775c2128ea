export default {
  title: 'A new way in for {name}', loading: 'Getting what is known', another: 'Somebody else', logged: 'That you looked is on record.',
  find: {
    title: 'Lost phone', lead: 'Somebody is here with you and cannot get in any more. Find them, check who they are, and give them a new phone or email to sign in with.',
    search: 'Find the person', searchHint: 'Name, old phone or email', found: '{count, plural, =0 {Nobody found} one {# person found} other {# people found}}', none: 'Nobody found for “{search}”', noneWhy: 'Try the last name alone, or the phone they had.',
  },
  known: {
    title: 'To check who it is', lead: 'Ask, and compare with the paper in their hand. Do not read it to them.',
    phone: 'Phone until now', email: 'Email until now', none: 'None', paper: 'ID they told us about', language: 'Language', speaks: { en: 'English', es: 'Spanish' }, application: 'Asked on {date}', loan: 'Loan {reference}',
  },
  form: {
    title: 'New way in', checked: 'How do you know it is them?', checkedHint: 'What you saw now, with the person in front of you.',
    ways: { 'drivers-licence': 'Driver’s licence', passport: 'Passport', 'consular-card': 'Consular card', 'other-government-id': 'Another ID of a government', 'known-in-person': 'I know them myself' },
    to: 'Their new phone or email', toHint: 'Codes to sign in go here from now on.',
    does: { told: '{where} is told that it changed.', toldNobody: 'Nobody can be told: there is no email until now, and no yes to text messages at the phone until now.', out: 'Their account is signed out everywhere, also on the lost phone.', code: 'The old password stops. They sign in with a code.', record: 'Your name and what you checked stay on record.' },
    do: 'Give {name} the new way in',
  },
  not: { own: 'This is your own account. Change it on your account page, or ask a colleague.', staff: 'This person works here. Whoever runs the system changes how they sign in.' },
  done: {
    title: '{name} can sign in again', status: 'Done', how: 'Now they open Molino on any phone, write {to}, and get a code.',
    told: 'We are telling {where} that it changed.', toldNobody: 'We could not tell anybody: there was no email, and no yes to text messages at the old phone.',
  },
} as const
