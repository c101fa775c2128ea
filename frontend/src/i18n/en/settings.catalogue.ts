export default {
  title: 'Settings', lead: 'Every value holds from a day on. What held before stays on record.', loading: 'Getting the settings',
  fallback: 'As Molino came', since: 'Since {date}', change: 'Change', changeOf: 'Change: {name}', yes: 'Yes', no: 'No',
  from: 'From', fromHint: 'Today or later.', set: 'Set this value', leave: 'Not now', done: 'Set, and kept in the history',
  name: {
    vouching: 'Vouching',
    lender: 'Who lends', 'ecoa-agency': 'Federal agency on letters of refusal', clocks: 'Days of an application', budget: 'Budget',
    uploads: 'Photographs and papers that are sent',
    agreement: 'Agreement', 'due-reminders': 'Reminders', 'late-reminders': 'Reminders after a due date', help: '“I can’t pay this time”', 'contact-limits': 'Limits of calls', 'officer-default-limit': 'Limit of an officer without one of her own', 'staff-second-factor': 'Second code for staff',
    'circle-rules': 'Rules of a circle',
    'new-device-code': 'Code on a new device',
    'quiet-hours': 'Hours without text messages',
  },
  line: {
    peersNeeded: 'People who must vouch', endorsementCounts: 'One endorsement counts as', closeAtMost: 'Of household and family, at most', windowDays: 'Days to wait for vouches', reminderDays: 'Remind of vouches on days', mostOpenPerPerson: 'Open vouches one person may have', applicantSeesAnswers: 'The applicant sees what was said',
    name: 'Name', address: 'Address', phone: 'Telephone', hours: 'Hours',
    missingReminderDays: 'Remind of missing papers on days', incompletenessNoticeDay: 'Notice of missing papers on day', incompleteDays: 'Days by law for an incomplete file',
    respondWithinDays: 'Days to answer that notice', escalationDays: 'Escalate an undecided file on days', decisionDays: 'Days by law to decide',
    counterofferDays: 'Days a counteroffer stands', counterofferLatestDay: 'Last day by law after a counteroffer', signReminderDays: 'Remind to sign on days', invitationDays: 'Days an invitation stands',
    mostBytesAFile: 'Most bytes of a file', mostFiles: 'Files of an application', mostBytesTogether: 'Most bytes of all of them', mostAnHour: 'Files of a person in an hour',
    from: 'From', until: 'Until', minimumLeftCents: 'Should be left in a month', goodThroughDays: 'Days an agreement is good', daysBefore: 'Days before a payment is due', daysAfter: 'Days after the oldest unpaid date', answerBankingDays: 'Banking days to answer her', longestPauseDays: 'Longest pause, in days', longestPromiseDays: 'A promise is at most so many days ahead', closesAfterDays: 'An answered talk closes after days', maxPerWeek: 'Calls in seven days, at most', quietFrom: 'Nobody calls from', quietUntil: 'Nobody calls until', approvalLimitCents: 'Limit', required: 'Required',
  },
} as const
