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
    'circle-pot-undone': {
      subject: 'The pot of {circle}: a correction',
      body: 'It had been written down that in round {round} you received {pot}. That was taken back. If you did receive it, tell the person who keeps the circle.',
    },
    'circle-swap-asked': {
      subject: 'Somebody in {circle} would like your turn',
      body: 'Another member has turn {turn} and would like to change with you, who have turn {yours}. You may say yes or no; nothing changes before you answer.',
    },
    'circle-swap-settled': {
      subject: 'About your turn in {circle}',
      body: '{outcome, select, agreed {You two changed turns. Yours is number {turn} now.} declined {The other member said no to the change. Your turn is still number {turn}.} held {Somebody who owed a round waits, and turns changed. Yours is number {turn} now.} other {The person who keeps the circle did not agree to the change. Your turn is still number {turn}.}}',
    },
    'circle-left': {
      subject: 'You have left {circle}',
      body: 'Your place in the circle is no longer yours. You get back what you put in: {back}.',
    },
    'circle-dispute-opened': {
      subject: 'A member of {circle} says something is not so',
      body: 'Somebody in the circle says that something was noted wrongly. Open the page of the circle: you see what, and answer there.',
    },
    'circle-dispute-answered': {
      subject: 'An answer to what you said about {circle}',
      body: '{outcome, select, mended {What was noted was put right.} other {It was looked at, and it stays as it was noted.}} Open the page of your circle to read why. If you do not agree, you can ask an officer to look at it.',
    },
    'circle-saves': {
      subject: 'Your group {circle} begins',
      body: 'Everybody has joined. The first meeting is on {firstOn}. A share costs {amount}; at each meeting you say how many you buy.',
    },
    'circle-lent': {
      subject: 'You borrowed from the box of {circle}',
      body: 'It is written down that you borrowed {amount}. With the charge you pay back {owed}, by {dueOn}. If that is not so, tell the person who keeps the group.',
    },
    'circle-shared-out': {
      subject: '{circle} shared out its box',
      body: 'The cycle is over. It is written down that you received {amount} for your shares, after what you owed. If that is not so, tell the person who keeps the group.',
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
  savingsRules: `You save together. {cadence, select, weekly {Every week} biweekly {Every two weeks} other {Every month}} each of you buys from one share up to {mostShares}; a share costs {amount}. There are {fewest} to {memberCount} of you. After {cycleMonths} months you share out what is in the box: each receives by the shares she has.

{loans, select, yes {You can borrow from the box, up to {timesShares} times what your shares cost, for {longestDays} days at most. It costs {charge}% of the loan, once. What you still owe is taken from what you receive at the end.} other {Nobody borrows from the box.}} Whoever leaves before the end gets what her shares cost, less what she owes.`,
  fundRules: 'You also have a fund for whoever is in need. It is kept apart, and is never shared out.',
  fineRules: 'You have fines, as you agreed. They go into {into, select, box {the box} other {the fund}}.',
  privacyRules: 'The others do not see how much you save or owe. The person who keeps the group does. If you cannot pay one time, tell that person before the day.',
  rules: `{memberCount} people put in {amount} each, {cadence, select, weekly {every week} biweekly {every two weeks} other {every month}}. Each time, one of you receives the whole of it, {pot}, {order, select, lottery {in the order that is drawn by lottery} assigned {in the order that the person who keeps the circle says} other {in the order you agreed}}. When everybody has had a turn, the circle ends: each has put in {pot} and received {pot}. Nobody pays interest.

{guaranteed, select, yes {If somebody does not put in on time, the guarantor puts in for that person, who still owes it. Whoever leaves before receiving gets back what they put in.} other {If somebody does not put in on time, the pot waits.}}{holdsLate, select, yes { Whoever owes a time does not receive until it is paid: the next person receives first.} other {}}

The others see your turn, whether you have paid this time, and whether you have received. In an open vote they see your vote too. Nothing else of you. If you cannot pay one time, tell the person who keeps the circle before the day.`,
  groupRules: `You are {memberCount} people who know each other and are not family. Each asks for her own loan and owes only her own. Before the first loan there is training. {staggered, select, yes {The loans go out step by step: first some of you, the others after some weeks in which everybody paid on time.} other {The loans go out as each is approved.}}

{setting, select, none {If somebody does not pay, nothing changes for the others.} access_block {While somebody in the group is {lateDays} days late or more, nobody else in it has a new loan.} increase_block {While somebody in the group is {lateDays} days late or more, nobody else in it has a bigger loan than before.} capped_share {Each answers for a part of what is lost of another’s loan, up to an amount, and only if she signs a paper for that loan, which says how much the loan is. You may say no to each; the loan then does not go out.} other {Each answers for all that is lost of another’s loan, and only if she signs a paper for that loan, which says how much the loan is. You may say no to each; the loan then does not go out.}}

Nobody is told who is late. The others see your name and whether the group is up to date, and nothing else of your loan but what a paper that they sign says. If you cannot pay one time, tell the person who keeps the group before the day.`,
}
