export default {
  title: 'How it turned out', of: '{part, number} of {whole, number}', dayCount: '{days, plural, one {# day} other {# days}}',
  throttle: {
    open: 'It takes requests.',
    slowed: 'Some loans behind its word are late, so it is asked by a few people at a time. Open now: {open, number}. Whoever asked before goes on.',
    stopped: 'Many loans behind its word are late, so nobody new asks it for now. Whoever asked before goes on. It opens by itself when they have caught up.',
  },
  answered: 'Requests answered', days: 'Usual time to answer', loans: 'Loans on its word', outstanding: 'Still to be repaid', par30: 'More than 30 days late', risk: '{amount}, {share}', cured: 'Caught up again, of those that were so late',
  few: 'How they are paid is shown once there are more: of so few it would tell of one person.',
} as const
