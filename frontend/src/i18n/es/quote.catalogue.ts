import type en from '../en/quote.catalogue.ts'
import type { WordsLike } from '../words.ts'

export default {
  need: 'Necesito',
  payments: '¿En cuántos pagos?',
  howOften: '¿Cada cuándo le conviene?',
  every: { week: 'Cada semana', 'semi-month': 'Cada quincena', month: 'Cada mes', day: 'Cada día', other: 'Cada {every} {unit, select, week {semanas} month {meses} other {días}}' },
  wouldPay: 'Pagaría',
  times: '{every}, {count, plural, one {# pago} other {# pagos}}',
  receives: 'Usted recibe',
  costs: 'Le cuesta (interés, {rate} al año)',
  free: 'Le cuesta (sin interés)',
  total: 'Paga en total',
  lastDiffers: 'El último pago es de {amount}.',
  example: 'Es un ejemplo. Antes de firmar le damos la cuenta exacta. Si paga antes, paga menos interés.',
  exampleFree: 'Es un ejemplo. Antes de firmar le damos la cuenta exacta.',
} satisfies WordsLike<typeof en>
