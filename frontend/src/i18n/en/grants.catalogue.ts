export default {
  title: 'People', lead: 'Each line is one role. Who gives roles decides on no loan and moves no money.', loading: 'Getting the roles',
  grants: 'Who may do what', person: 'Person', role: 'Role', limit: 'May approve alone', since: 'Since', change: 'Change',
  revoke: 'Take back', revokeOf: 'Take back: {role}, {name}', revoked: '{name} no longer has the role {role}', own: 'Your own',
  give: {
    title: 'Give a role', search: 'Find the person', searchHint: 'Part of a name or e-mail address.',
    person: 'Person', first: 'Write at least two letters above.', found: '{count, plural, =0 {Nobody found} one {# person found} other {# people found}}',
    partner: 'Which partner', partnerHint: 'The one they speak for.', role: 'Role', limit: 'May approve alone up to', limitHint: 'Above it, a second officer agrees.', do: 'Give this role', done: 'The role is given and works from now on',
  },
} as const
