import type { LoanNotices } from './en.catalogue.ts'

export const es: LoanNotices = {
  'agreement-ready': {
    subject: 'Su contrato está listo para firmar',
    body: 'Léalo primero: {amount}, lo que paga cada vez y lo que le cuesta. Vale hasta el {goodThrough}. Cuando todos hayan firmado, otra persona de aquí manda el dinero.',
    text: 'Molino: su contrato por {amount} está listo. Léalo y fírmelo antes del {goodThrough}.',
  },
  'agreement-made-anew': {
    subject: 'Su contrato cambió: fírmelo otra vez, por favor',
    body: 'El dinero sale en otra fecha y eso movió una cifra. El contrato nuevo es por {amount} y vale hasta el {goodThrough}. El anterior ya no cuenta.',
  },
  'loan-signed': {
    subject: 'Ya firmaron todos',
    body: 'El préstamo {reference} por {amount} está firmado. Sigue que alguien de aquí que no lo aprobó lo revise y mande el dinero.',
  },
  'loan-funded': {
    subject: 'Su dinero va en camino: {amount}',
    body: 'Mandamos {amount} el {on} por el préstamo {reference}. Su primer pago es de {firstPayment}, el {firstDueOn}.',
    text: 'Molino: le mandamos {amount} el {on}. Su primer pago es de {firstPayment}, el {firstDueOn}.',
  },
  'payment-due-soon': {
    subject: 'Le toca pagar {amount} el {dueOn}',
    body: 'El {dueOn} le toca pagar {amount} del préstamo {reference}. Si ya pagó, gracias. Si no puede pagar esta vez, díganos antes de ese día: hay opciones.',
    text: 'Molino: el {dueOn} le toca pagar {amount}. Si esta vez no puede, díganos antes.',
  },
  'payment-due-today': {
    subject: 'Hoy le toca pagar {amount}',
    body: 'Hoy, {dueOn}, le toca pagar {amount} del préstamo {reference}. Si ya pagó, gracias. Si no puede pagar esta vez, llámenos hoy: hay opciones.',
    text: 'Molino: hoy le toca pagar {amount}. Si ya pagó, gracias. Si no puede, llámenos hoy.',
  },
  'payment-undone': {
    subject: 'Deshicimos un pago de {amount}',
    body: 'El pago de {amount} que anotamos con fecha del {on} en el préstamo {reference} fue un error, así que ya no cuenta. En su historial se ven los dos. Si esto le extraña, llámenos.',
  },
  'payment-returned': {
    subject: 'Su banco regresó un pago de {amount}',
    body: 'El banco regresó sin pagar el pago de {amount} que llegó el {on} para el préstamo {reference}, así que no cuenta. No se le cobra nada por eso. Páguelo de otra manera, por favor. Si no puede, llámenos al {phone}: hay opciones.',
  },
  'payment-returned-fee': {
    subject: 'Su banco regresó un pago de {amount}',
    body: 'El banco regresó sin pagar el pago de {amount} que llegó el {on} para el préstamo {reference}, así que no cuenta. Como dice su contrato, eso cuesta {fee}, una sola vez. Páguelo de otra manera, por favor. Si no puede, o cree que el banco se equivocó, llámenos al {phone}: hay opciones.',
  },
  'loan-changed': {
    subject: 'Algo cambió en su préstamo',
    body: 'Anotamos un cambio en el préstamo {reference}. Ahora le toca pagar {amount} el {dueOn}. En Mi dinero, en su historial, dice qué cambió y por qué. Si esto le extraña, llámenos al {phone}.',
  },
  'loan-paid-off': {
    subject: 'Terminó de pagar su préstamo',
    body: 'El préstamo {reference} está pagado. Ya no debe nada de él. Su historial y sus recibos se quedan en su cuenta.',
  },
  'payment-late': {
    subject: 'Sobre su pago del {dueOn}',
    body: 'Todavía no vemos su pago del {dueOn} del préstamo {reference}: {amount}. Si ya pagó, gracias; puede que venga en camino. Si no puede pagar esta vez, díganos y buscamos cómo, juntos. En Mi dinero toque «No puedo pagar esta vez», o llame a {person} al {phone}.',
    text: 'Molino: todavía no vemos su pago del {dueOn}. Si ya pagó, gracias. Si no puede, llame al {phone} y buscamos cómo.',
  },
  'promise-made': {
    subject: 'Quedó anotado: {amount} a más tardar el {on}',
    body: 'Usted dijo que paga {amount} del préstamo {reference} a más tardar el {on}. Hasta ese día no le mandamos recordatorios. Si algo cambia, díganos en Mi dinero.',
  },
  'promise-today': {
    subject: 'Hoy es el día que usted dijo: {amount}',
    body: 'Usted dijo que pagaba {amount} del préstamo {reference} a más tardar hoy. Si ya pagó, gracias. Si algo cambió, díganos en Mi dinero y ponga otro día.',
  },
  'promise-kept': {
    subject: 'Gracias: llegaron sus {amount}',
    body: 'Ya llegaron los {amount} que dijo que iba a pagar del préstamo {reference}. Cumplió su palabra.',
  },
  'help-asked': {
    subject: 'Ya tenemos su mensaje: {person} le contesta a más tardar el {by}',
    body: 'Nos dijo que no puede pagar esta vez el préstamo {reference}. {person} le contesta a más tardar el {by}. Si nadie le contesta, pasa a otra persona de aquí y le avisamos. Mientras tanto no le mandamos avisos de atraso. También puede llamar al {phone}.',
  },
  'help-answered': {
    subject: 'Ya le contestamos',
    body: 'Hay una respuesta para usted sobre el préstamo {reference}. Léala en Mi dinero; ahí mismo puede escribirnos.',
    text: 'Molino: ya le contestamos. Léalo en Mi dinero.',
  },
  'help-handed-over': {
    subject: 'Ahora le contesta otra persona, a más tardar el {by}',
    body: 'No le contestamos a tiempo sobre el préstamo {reference}. Una disculpa. Ahora lo tiene otra persona de aquí, que le contesta a más tardar el {by}. También puede llamar al {phone}.',
  },
  'change-to-agree': {
    subject: 'Préstamo {reference}: falta otra persona para un cambio',
    body: 'Un cambio del préstamo {reference} es más de lo que decide una sola persona. Véalo en la página del préstamo y diga que sí o que no. Mientras tanto nada cambia.',
  },
  'help-to-answer': {
    subject: 'Préstamo {reference}: hay que contestar a más tardar el {by}',
    body: 'Alguien no puede pagar esta vez y nos escribió sobre el préstamo {reference}. Hay que contestar a más tardar el {by}; después pasa al siguiente oficial. Conteste en la página del préstamo.',
  },
}
