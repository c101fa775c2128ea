import type en from '../en/books.catalogue.ts'
import type { WordsLike } from '../words.ts'

export default {
  title: 'Libros', lead: 'El libro de quien presta. Aquí nunca se cambia nada: una corrección es un asiento nuevo que nombra al anterior.',
  loading: 'Sumando el libro',
  trialBalance: 'Balanza, {date}', on: 'Al día', account: 'Cuenta', debit: 'Debe', credit: 'Haber', moved: 'Todo el debe y el haber',
  entries: 'Asientos', day: 'Día', what: 'Qué fue', none: 'Todavía no hay asientos', noneWhy: 'El primero llega con el primer préstamo que se entrega.', older: 'Asientos anteriores',
  name: { '1010': 'Efectivo y banco', '1200': 'Préstamos por cobrar', '1210': 'Interés por cobrar', '1220': 'Cargos por cobrar', '2100': 'A favor de quien pidió', '4010': 'Interés ganado', '4020': 'Cargos ganados', '4025': 'Cargos perdonados', '4030': 'Recuperado de lo perdido', '5010': 'Préstamos dados por perdidos' },
  kind: { advance: 'Préstamo entregado', payment: 'Pago', reversal: 'Pago deshecho', fee: 'Cargo', other: 'Otro' },
} satisfies WordsLike<typeof en>
