export default {
  title: 'The team', lead: 'Who decides here, and who stands in for whom.', loading: 'Getting the team', officers: 'Loan officers',
  head: { name: 'Officer', open: 'Open files', away: 'Away' }, here: 'Here', files: '{count, plural, =0 {None} other {#}}',
  standsIn: '{name} stands in, {from} to {through}', back: 'I am back', backFor: '{name} is back', ended: 'Nobody stands in any more.',
  away: {
    title: 'Going away?', lead: 'Your files then wait on your colleague too. What they decide counts by their own limit.',
    titleFor: 'Somebody away?', leadFor: 'Their files then wait on a colleague too, who decides by a limit of their own.',
    who: 'Who is away', deputy: 'Who stands in', from: 'First day', through: 'Last day', do: 'Say so', done: '{name} stands in.',
  },
} as const
