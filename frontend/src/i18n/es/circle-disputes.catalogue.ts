import type en from '../en/circle-disputes.catalogue.ts'
import type { WordsLike } from '../words.ts'

export default {
  begin: 'Algo no está bien', title: '¿Qué no está bien?', who: 'Solo lo leen quien lleva la tanda y los oficiales. Las demás personas no.',
  what: '¿De qué se trata?', words: 'Cuéntenos cómo fue', wordsHint: 'El día, cuánto y quién estaba, si se acuerda.', open: 'Mandarlo', opened: 'Mandado. Quien lleva la tanda le va a contestar.', leave: 'Ahora no',
  subject: { 'paid-not-noted': 'Pagué y no sale', 'noted-not-paid': 'Dice que pagué, y no', 'pot-not-received': 'Dice que recibí, y no', turn: 'Mi turno no es ese', other: 'Otra cosa' },
  of: { 'paid-not-noted': 'pagó y no sale', 'noted-not-paid': 'no pagó y sale que sí', 'pot-not-received': 'no recibió', turn: 'su turno es otro', other: 'algo no está bien' },
  saysOf: '{name} dice: {subject}',
  status: { 'waits-for-keeper': 'esperando', answered: 'contestado', 'waits-for-officer': 'con un oficial', decided: 'cerrado', withdrawn: 'retirado' },
  outcome: { mended: '{name}: ya se corrigió', stands: '{name}: se queda como está' },
  step: { 'passed-on': 'Pidió que lo vea un oficial', withdrawn: 'Retirado' },
  stepDone: { 'passed-on': 'Lo va a ver un oficial.', withdrawn: 'Retirado.' },
  passOn: 'Pedir que lo vea un oficial', passOnUntil: 'Si no está de acuerdo, puede pedirlo hasta el {day}.', withdraw: 'Ya no hace falta',
  yourAnswer: 'Su respuesta', mendFirst: 'Si se anotó mal, corríjalo primero en esta página.', choice: { mended: 'Se anotó mal, y ya lo corregí', stands: 'Está bien como está anotado' },
  why: 'Por qué', whyHint: 'Con palabras sencillas. La persona lo lee.', send: 'Contestar', answered: 'Contestado. Ya se le avisó.', officerAnswers: 'No está de acuerdo con la respuesta. Decide un oficial que no la haya contestado.',
} satisfies WordsLike<typeof en>
