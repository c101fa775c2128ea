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
    'group-started': {
      subject: 'Your group {circle} begins',
      body: 'Everybody has joined and has had the training. You can ask for your loan now. Each of you owes only her own loan.',
    },
    'group-left': {
      subject: 'You have left {circle}',
      body: 'It is written down that you left the group. You owe it nothing. If that is not so, tell the person who keeps the group.',
    },
    'group-guarantee-asked': {
      subject: 'A paper of {circle} waits for you',
      body: 'A loan in your group was approved, and you are asked to answer for a part of it. Read the paper and the notice first. You may sign or not; if you do not sign, you owe nothing, and your own loan stays as it is.',
    },
    'fundraising-private': {
      subject: 'You can ask your people now',
      body: 'We have looked at it. Ask your own people to support your loan of {amount}: at least {needed} of them, by {throughOn}. No money moves before all of it has come together.',
    },
    'fundraising-public': {
      subject: 'Enough of your people support you',
      body: 'Now anybody can. {missing} are still missing; the last day is {throughOn}.',
    },
    'fundraising-full': {
      subject: 'It came together',
      body: 'Your people and others stand behind the whole {amount}. We decide on your loan now.',
    },
    'fundraising-failed': {
      subject: 'It did not come together',
      body: 'By the last day {pledged} of {amount} had been pledged. It is all or nothing, so nobody gives anything and nobody owes anything. You can ask again, or go on with your application without.',
    },
    'pledge-full': {
      subject: 'The loan you support came together',
      body: 'All of it has been pledged, your {amount} with it. We write to you before any money moves.',
    },
    'pledge-failed': {
      subject: 'The loan you support did not come together',
      body: 'It is all or nothing: you do not give the {amount}, and you owe nothing.',
    },
  },
  rules: `{memberCount} people put in {amount} each, {cadence, select, weekly {every week} biweekly {every two weeks} other {every month}}. Each time, one of you receives the whole of it, {pot}, {order, select, lottery {in the order that is drawn by lottery} assigned {in the order that the person who keeps the circle says} other {in the order you agreed}}. When everybody has had a turn, the circle ends: each has put in {pot} and received {pot}. Nobody pays interest.

{guaranteed, select, yes {If somebody does not put in on time, the guarantor puts in for that person, who still owes it. Whoever leaves before receiving gets back what they put in.} other {If somebody does not put in on time, the pot waits.}}{holdsLate, select, yes { Whoever owes a time does not receive until it is paid: the next person receives first.} other {}}

The others see your turn, whether you have paid this time, and whether you have received. In an open vote they see your vote too. Nothing else of you. If you cannot pay one time, tell the person who keeps the circle before the day.`,
  groupRules: `You are {memberCount} people who know each other and are not family. Each asks for her own loan and owes only her own. Before the first loan there is training. {staggered, select, yes {The loans go out step by step: first some of you, the others after some weeks in which everybody paid on time.} other {The loans go out as each is approved.}}

{setting, select, none {If somebody does not pay, nothing changes for the others.} access_block {While somebody in the group is {lateDays} days late or more, nobody else in it has a new loan.} increase_block {While somebody in the group is {lateDays} days late or more, nobody else in it has a bigger loan than before.} capped_share {Each answers for a part of what is lost of another’s loan, up to an amount, and only if she signs a paper for that loan, which says how much the loan is. You may say no to each; the loan then does not go out.} other {Each answers for all that is lost of another’s loan, and only if she signs a paper for that loan, which says how much the loan is. You may say no to each; the loan then does not go out.}}

Nobody is told who is late. The others see your name and whether the group is up to date, and nothing else of your loan but what a paper that they sign says. If you cannot pay one time, tell the person who keeps the group before the day.`,
}
