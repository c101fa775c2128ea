/** What Molino itself writes: codes, the answers to STOP and START, and what goes around every notice. */
export const en = {
  code: {
    subject: '{code} is your Molino code',
    mail: 'Your code is {code}. It is good for {minutes} minutes. Do not give it to anyone: nobody from Molino will ask you for it.',
    text: 'Molino: your code is {code}. It is good for {minutes} minutes. Do not give it to anyone.',
  },
  /** The one code that is meant to be said aloud: to whoever sits beside her. */
  helpCode: {
    subject: '{code}: to get help with your application',
    mail: 'Someone wants to help you with your loan application. If that person is with you and you agree, say this code to her: {code}. It is good for {minutes} minutes. If not, do not give it to anyone.',
    text: 'Molino: say {code} only to the one who is helping you now with your application. Good for {minutes} minutes. Nobody with you? Do not give it.',
  },
  /** Sent once, when she says yes. */
  welcome: 'Molino: you will get texts about your application and your loan. Message and data rates may apply. Reply HELP for help, STOP to stop.',
  stopped: 'Molino: you will get no more texts from us. Reply START if you want them again.',
  help: 'Molino: small loans. Questions: {phone}. Reply STOP to stop texts.',
  /** Under a mail. */
  foot: 'You can also read this in Molino: {address}',
  letterAttached: 'The letter is attached to this message.',
}
