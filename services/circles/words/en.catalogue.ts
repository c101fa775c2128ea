/** The shape that every other language must have. */
export const en = {
  notices: {
    'circle-started': {
      subject: 'Your circle {circle} begins',
      body: 'Everybody has joined. Each person puts in {amount} every time; the first is on {firstOn}. Your turn is number {turn}: on {turnOn} you receive {pot}.',
    },
    'circle-pot-received': {
      subject: 'You received the pot of {circle}',
      body: 'It is written down that in round {round} you received {pot}. If that is not so, tell the person who keeps the circle.',
    },
    'circle-swap-asked': {
      subject: 'Somebody in {circle} would like your turn',
      body: 'Another member has turn {turn} and would like to change with you, who have turn {yours}. You may say yes or no; nothing changes before you answer.',
    },
    'circle-swap-settled': {
      subject: 'About your turn in {circle}',
      body: '{outcome, select, agreed {You two changed turns. Yours is number {turn} now.} held {Somebody who owed a round waits, and turns changed. Yours is number {turn} now.} other {The person who keeps the circle did not agree to the change. Your turn is still number {turn}.}}',
    },
    'circle-left': {
      subject: 'You have left {circle}',
      body: 'Your place in the circle is no longer yours. You get back what you put in: {back}.',
    },
    'circle-vote-open': {
      subject: 'Your circle {circle} has a vote',
      body: 'You can vote through {through}. Open the page of your circle: there you see what is asked, and vote yes or no.',
    },
    'circle-meeting-soon': {
      subject: 'Meeting of {circle} on {on}',
      body: 'Your circle meets.\nWhen: {on}, {at}\nWhere: {place}{hasAgenda, select, yes {\nWhat you talk about: {agenda}} other {}}\n\nIf you cannot come, say so on the page of your circle.',
      text: 'Meeting of {circle}: {on}, {at}. {place}. If you cannot come, say so on the page of your circle.',
    },
    'circle-meeting-moved': {
      subject: 'The meeting of {circle} is on {on}',
      body: 'Something changed about the meeting. Now it is:\nWhen: {on}, {at}\nWhere: {place}{hasAgenda, select, yes {\nWhat you talk about: {agenda}} other {}}\n\nIf you cannot come, say so on the page of your circle.',
      text: 'Changed: {circle} meets on {on}, {at}. {place}.',
    },
    'circle-meeting-cancelled': {
      subject: 'No meeting of {circle} on {on}',
      body: 'The meeting of {on} at {at} will not be held. Your payments stay on their days.',
      text: 'No meeting of {circle} on {on}, {at}.',
    },
  },
  rules: `{memberCount} people put in {amount} each, {cadence, select, weekly {every week} biweekly {every two weeks} other {every month}}. Each time, one of you receives the whole of it, {pot}, {order, select, lottery {in the order that is drawn by lottery} assigned {in the order that the person who keeps the circle says} other {in the order you agreed}}. When everybody has had a turn, the circle ends: each has put in {pot} and received {pot}. Nobody pays interest.

{guaranteed, select, yes {If somebody does not put in on time, the guarantor puts in for that person, who still owes it. Whoever leaves before receiving gets back what they put in.} other {If somebody does not put in on time, the pot waits.}}{holdsLate, select, yes { Whoever owes a time does not receive until it is paid: the next person receives first.} other {}}

The others see your turn, whether you have paid this time, and whether you have received. In an open vote they see your vote too. Nothing else of you. If you cannot pay one time, tell the person who keeps the circle before the day.`,
}
