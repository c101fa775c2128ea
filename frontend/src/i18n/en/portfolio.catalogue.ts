export default {
  title: 'Portfolio', lead: 'What is lent, how late it is, and what of it is at risk.', loading: 'Adding up the loans',
  on: 'On', onHint: 'Today, or a day that was closed.', asOfToday: 'As it stands today, {date}.', asOfClosed: 'As it stood at the end of {date}.', nothingClosed: 'No day had been closed by then.',
  sums: '{amount} lent and not yet repaid, in {count, plural, one {# loan} other {# loans}}', risk: '{amount}, {share}',
  late30: 'More than 30 days late (PAR30)', late60: 'More than 60 days late (PAR60)', late90: 'More than 90 days late (PAR90)', pastDue: 'Past due',
  ageing: {
    title: 'By the oldest unpaid payment', none: 'Nothing is late', finding: '{share} of what is lent has a payment that is late', measure: 'Principal is what is left of the money lent, without interest.',
    oldest: 'Oldest unpaid payment', part: 'Part', scale: 'The bars compare what is late; the longest is the largest of them.',
  },
  bucket: { current: 'Up to date', '1-30': '1 to 30 days', '31-60': '31 to 60', '61-90': '61 to 90', '91-180': '91 to 180', 'over-180': 'Over 180' },
  principal: 'Principal', loans: 'How many', loansCount: '{count, plural, one {# loan} other {# loans}}', all: 'All', product: 'Product', byProduct: 'By product', par30: 'PAR30', par60: 'PAR60', par90: 'PAR90',
} as const
