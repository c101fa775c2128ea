/** The shape that every other language must have. */
export const en = {
  notices: {
    'circle-started': {
      subject: 'Your circle {circle} begins',
      body: 'Everybody has joined. Each person puts in {amount} every time; the first is on {firstOn}. Your turn is number {turn}: on {turnOn} you receive {pot}.',
    },
  },
  rules: `{memberCount} people put in {amount} each, {cadence, select, weekly {every week} biweekly {every two weeks} other {every month}}. Each time, one of you receives the whole of it, {pot}, in the order you agreed. When everybody has had a turn, the circle ends: each has put in {pot} and received {pot}. Nobody pays interest.

The others see whether you have paid this time, and nothing else of you. If you cannot pay one time, tell the person who keeps the circle before the day.`,
}
