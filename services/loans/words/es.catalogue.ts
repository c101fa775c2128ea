import type { LoanNotices } from './en.catalogue.ts'

export const es: LoanNotices = {
  'agreement-ready': {
    subject: 'Su contrato está listo para firmar',
    body: 'Léalo primero: {amount}, lo que paga cada vez y lo que le cuesta. Vale hasta el {goodThrough}. Cuando todos hayan firmado, otra persona de aquí manda el dinero.',
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
  },
  'payment-due-soon': {
    subject: 'Le toca pagar {amount} el {dueOn}',
    body: 'El {dueOn} le toca pagar {amount} del préstamo {reference}. Si ya pagó, gracias. Si no puede pagar esta vez, díganos antes de ese día: hay opciones.',
  },
  'payment-due-today': {
    subject: 'Hoy le toca pagar {amount}',
    body: 'Hoy, {dueOn}, le toca pagar {amount} del préstamo {reference}. Si ya pagó, gracias. Si no puede pagar esta vez, llámenos hoy: hay opciones.',
  },
  'payment-undone': {
    subject: 'Deshicimos un pago de {amount}',
    body: 'El pago de {amount} que anotamos con fecha del {on} en el préstamo {reference} fue un error, así que ya no cuenta. En su historial se ven los dos. Si esto le extraña, llámenos.',
  },
  'loan-paid-off': {
    subject: 'Terminó de pagar su préstamo',
    body: 'El préstamo {reference} está pagado. Ya no debe nada de él. Su historial y sus recibos se quedan en su cuenta.',
  },
}
