import type en from '../en/books.catalogue.ts'
import type { WordsLike } from '../words.ts'

export default {
  title: 'Libros', lead: 'El libro de quien presta. Aquí nunca se cambia nada: una corrección es un asiento nuevo que nombra al anterior.',
  loading: 'Sumando el libro',
  trialBalance: 'Balanza, {date}', on: 'Al día', account: 'Cuenta', debit: 'Debe', credit: 'Haber', moved: 'Todo el debe y el haber',
  agree: { title: 'Préstamos y libros', loading: 'Comparando los préstamos con los libros', yes: 'Los préstamos y los libros cuadran al centavo.', no: 'Los préstamos y los libros no cuadran.',
    account: '{account}: los préstamos suman {loans} y los libros {books}.', loans: 'Préstamos que no cuadran', loan: 'Préstamo', ofLoan: 'En el préstamo', ofBooks: 'En los libros' },
  close: {
    title: 'Meses', meaning: 'Un mes cerrado ya no cambia. Lo que se sabe después se anota el primer día abierto, y dice cuándo pasó.',
    notOver: 'Se puede cerrar {month} cuando termine.', begin: 'Cerrar {month}', sure: '¿Cerrar {month}?',
    result: 'Se guarda la balanza del {date} con el nombre de usted. Desde entonces nadie puede anotar nada en {month}. No se puede volver a abrir.',
    note: 'Nota (si quiere)', noteHint: 'Por ejemplo, con qué se revisó.', send: 'Cerrar {month} para siempre', done: 'Quedó cerrado {month}.',
    closed: 'Meses cerrados', month: 'Mes', when: 'Se cerró', by: 'Por', notes: 'Nota', all: 'Los {count, plural, other {# meses}}', fewer: 'Menos meses',
  },
  files: {
    title: 'Para otros sistemas, y desde otros', imports: 'De una hoja de cálculo', importsNote: 'Pagos y préstamos que se apuntaron en otro lado.', csv: 'Movimientos en CSV', csvNote: 'Un renglón cada uno, del {from} al {through}. Para el sistema central o una hoja de cálculo.',
    beancount: 'Todo el libro para Beancount', beancountNote: 'Cualquiera lo puede revisar con bean-check.',
  },
  entries: 'Asientos', day: 'Día', what: 'Qué fue', of: 'del {date}', none: 'Todavía no hay asientos', noneWhy: 'El primero llega con el primer préstamo que se entrega.', older: 'Asientos anteriores',
  name: { '1010': 'Efectivo y banco', '1200': 'Préstamos por cobrar', '1210': 'Interés por cobrar', '1215': 'Interés que se debe sin contarlo como ganado', '1219': 'Lo que compensa la cuenta 1215', '1220': 'Cargos por cobrar', '2100': 'A favor de quien pidió', '3900': 'Préstamos que vinieron de otro lado', '4010': 'Interés ganado', '4020': 'Cargos ganados', '4025': 'Cargos perdonados', '4030': 'Recuperado de lo perdido', '5010': 'Préstamos dados por perdidos' },
  kind: { advance: 'Préstamo entregado', payment: 'Pago', reversal: 'Pago deshecho', fee: 'Cargo', accrual: 'Interés del día', waiver: 'Se perdonó', 'charge-off': 'Se dio por perdido', recovery: 'Pago de lo perdido', refund: 'Se devolvió', 'rate-change': 'Otra tasa', other: 'Otro cambio' },
} satisfies WordsLike<typeof en>
