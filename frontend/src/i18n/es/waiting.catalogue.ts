import type en from '../en/waiting.catalogue.ts'
import type { WordsLike } from '../words.ts'

export default {
  title: 'Lo que sigue en su teléfono',
  lead: 'Cada cosa se manda una sola vez. Puede cerrar el teléfono, no se pierde nada.',
  none: 'No hay nada pendiente',
  noneWhy: 'Ya se mandó todo lo que escribió.',
  toResolve: 'Por resolver',
  toSend: 'Por mandar',
  sent: 'Mandado hace poco',
  sendNow: 'Mandar ya',
  at: 'Lo escribió el {moment}',
  state: { 'to-send': 'por mandar', 'to-resolve': 'por resolver', sent: 'mandado' },
  onItsPage: 'Resolver en su página',
  again: 'Intentar otra vez',
  leave: 'Ya no mandarlo',
  cannotRead: 'Ya no pudimos leer esto. Véalo y escríbalo otra vez, por favor.',
  both: {
    lead: 'Esto cambió aquí y en otro lado. ¿Cuál se queda?',
    here: 'Usted escribió aquí',
    there: 'En el otro lado dice',
    nothing: '(nada)',
    mine: 'Se queda lo mío',
    theirs: 'Se queda lo otro',
    after: 'El que no escoja se quita.',
  },
  kinds: { call: 'Una llamada', draft: 'Su solicitud', paper: 'Una foto o un papel', 'meeting-sheet': 'Una hoja de junta', other: 'Algo que escribió' },
  fields: {
    locale: 'Idioma', entrepreneurType: 'Quién lo lleva', businessSince: 'Desde cuándo', sells: 'Qué vende', place: 'Dónde', businessName: 'Nombre del negocio',
    uses: 'Lo que va a comprar', what: 'Qué es', seller: 'Dónde le dieron el precio', badMonthInCents: 'Un mes malo', consents: 'Sus permisos', story: 'Qué va a cambiar', amountCents: 'Cantidad',
    productVersionId: 'Cómo paga', installments: 'Número de pagos', moneyIn: 'Lo que entra', moneyOut: 'Lo que sale', other: 'Una de sus respuestas',
  },
} satisfies WordsLike<typeof en>
