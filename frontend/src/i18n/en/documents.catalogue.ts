export default {
  take: 'Take a photo', takeOf: 'Take a photo: {name}', choose: 'Choose a file', chooseOf: 'Choose a file: {name}',
  thumb: 'Your photo', open: 'See it large', remove: 'Take out', again: 'Try again',
  waiting: 'On your phone, to be sent', sending: 'Being sent: {percent, number} %', sendingLabel: 'How much has been sent', notSent: 'It could not be sent.',
  sent: 'Sent {date}', state: { accepted: 'It is fine', rejected: 'Another one is needed' },
  rejected: {
    blurry: 'It is blurry. Take the photo again with good light.', 'cut-off': 'A part is cut off. All four corners must be in the photo.', 'pages-missing': 'Pages are missing. Send all of them, also the back.',
    'another-paper': 'It is another paper than the one we need.', 'too-old': 'It is too old. Send the newest one.', 'another-name': 'It has another name. Send one with your name.', other: 'We cannot use it as it is.',
  },
  asked: {
    'everyone-sends-it': 'We ask everybody for it.', 'to-confirm-it': 'It shows what you told us.', 'to-see-the-price': 'We want to see the price.',
    'figures-differ': 'One paper says another amount.', 'newer-one': 'The one you sent is old by now.', 'names-differ': 'The name is not the same on every paper.',
  },
  kinds: { identity: 'Who you are', 'business-proof': 'Something of your business', 'price-quote': 'The price of what you will buy', 'income-proof': 'Something about what you earn' },
  step: {
    title: 'Your papers, as photos',
    lead: 'Send what you have at hand. You can send the rest later.',
    hints: {
      identity: 'A consular card, a passport, a licence or an ITIN will do. You do not need a number of the United States.',
      'business-proof': 'Photos of your stall, receipts, your sales book.',
      'price-quote': 'A quote, an ad, or a message with the price.',
      'income-proof': 'Pay stubs, deposits or receipts.',
    },
    next: 'Go on', later: 'Go on; I will send them later',
  },
  identity: {
    which: 'Which paper says who you are?', whichHint: 'Choose one that you have. We keep the number secret.',
    kinds: { 'consular-card': 'Consular card', passport: 'Passport', 'government-document': 'Another paper of a government', itin: 'ITIN', ssn: 'Social Security' },
    number: 'Number', country: 'Country that gave it', save: 'Save the number', saved: 'Saved', ends: 'ends in {end}', change: 'Change',
  },
} as const
