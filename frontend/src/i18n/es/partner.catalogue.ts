import type en from '../en/partner.catalogue.ts'
import type { WordsLike } from '../words.ts'

export default {
  title: 'Recomendaciones', lead: '{partner}. Ustedes conocen a la persona; quien presta es otro.', loading: 'Buscando lo que le espera', opening: 'Abriendo la solicitud',
  waiting: 'Le esperan', others: 'Lo demás', none: 'Nada le espera.', nothing: 'Todavía nadie les ha pedido', nothingWhy: 'Cuando alguien lo haga, estará aquí y le avisamos.',
  waitingSince: 'Pidió {date}. Firmas: {signed, number} de {needed, number}.',
  status: { requested: 'Pedida', returned: 'Regresó', endorsed: 'Recomendada', declined: 'No se pudo recomendar', withdrawn: 'Retirada' },
  wants: 'quiere {amount}: {purpose}', returned: 'Quien decide pregunta: {note}', recorded: 'Lo que escribieron', change: 'Cambiarlo',
  room: { title: 'Lugar para recomendar de {partner}', lent: 'Prestado, falta por pagar', reserved: 'Apartado, aprobado', left: 'Queda de {pledged}', note: 'El lugar regresa conforme se paga el capital.' },
  form: {
    knownSince: 'La conocen desde', capacity: 'De dónde la conocen', capacityHint: 'Por ejemplo: renta nuestra cocina, 4 mañanas a la semana', questions: 'Sus propias preguntas ({count, number})',
    answers: { yes: 'Sí', some: 'Algo', no: 'No' }, noteOf: 'En pocas palabras: {question}', recommend: 'Lo que recomiendan', amount: 'Cantidad', amountHint: 'Hasta {maximum} por su acuerdo',
    installments: 'Pagos', rate: 'al {rate} al año', coachingHours: 'Horas de guía que ofrecen', coachingHint: 'Déjelo en blanco si no', keep: 'Guardar lo que sabemos',
  },
  signers: { title: 'Firmas, {signed, number} de {needed, number}', signed: 'Firmó', recused: 'No firma' },
  sign: {
    conflict: '¿Es usted familia, patrón, casero o le presta a {name}?', yes: 'Sí', no: 'No', conflictNote: 'Qué es', recusal: 'Con decirlo basta para seguir. Lo escrito se queda; firma otra persona.',
    typedName: 'Escriba su nombre completo', typedNameHint: 'Tal como está en su cuenta: {name}', go: 'Recomendar a {name}', name: 'Decirlo y no firmar', done: 'Firmado. Gracias.', recused: 'Guardado. Esta la firma otra persona.',
  },
  refuse: {
    note: 'Recomendar es dar su palabra, no una deuda. Si dicen que no, {name} ve otra manera de seguir.', open: 'No podemos recomendar', reason: 'Por qué', reasonHint: 'Para el registro. No se le dice.',
    reasons: { 'not-known': 'No la conocemos', 'known-too-little': 'La conocemos hace poco', 'conflict-of-interest': 'Hay un interés propio', 'outside-policy': 'Fuera de nuestro acuerdo', 'no-room': 'Ya no hay lugar', 'not-now': 'Ahora no', other: 'Otra razón' },
    more: 'Algo más, si quiere', do: 'Decir que no podemos', back: 'Regresar', done: 'Guardado. {name} ve otras maneras de seguir.',
  },
  withdraw: { note: 'Pueden retirarla mientras no se haya decidido.', do: 'Retirar nuestra palabra', done: 'Se retiró su palabra.' },
} satisfies WordsLike<typeof en>
