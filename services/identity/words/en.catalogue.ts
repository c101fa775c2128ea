export const en = {
  notices: {
    'address-changed': {
      subject: 'Your {what} changed',
      body: 'Your account now has another {what}. If that was you, there is nothing to do. If it was not you, call us today at {phone}.',
      text: 'Molino: your account now has another {what}. If it was not you, call us today at {phone}.',
    },
    'sign-in-recovered': {
      subject: 'Someone helped you into your account',
      body: 'A person at {lender} checked who you are and put another {what} on your account. We signed your account out on every device. If that was not you, call us today at {phone}.',
      text: 'Molino: a person at {lender} put another {what} on your account and signed it out everywhere. If it was not you, call us today at {phone}.',
    },
  },
  /** What of hers changed. */
  what: { phone: 'phone number', mail: 'email address' },
}
