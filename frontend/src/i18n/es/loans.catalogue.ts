import type en from '../en/loans.catalogue.ts'
import type { WordsLike } from '../words.ts'

export default {
  title: 'Préstamos', loading: 'Buscando los préstamos', loadingLoan: 'Abriendo el préstamo', older: 'Préstamos anteriores',
  search: 'Buscar', searchHint: 'Persona, negocio o número', found: '{count, plural, =0 {No hay ninguno} one {# préstamo} other {# préstamos}}',
  none: 'Aquí no hay préstamos', noneWhy: 'Un préstamo llega aquí cuando se aprueba.', notFound: 'Nada se parece a «{search}»', notFoundWhy: 'Pruebe con menos letras. Los acentos no importan.',
  filters: 'Mostrar', filter: { all: 'Todos', active: 'Pagando', approved: 'Por firmar', signed: 'Por entregar', 'paid-off': 'Terminados', 'charged-off': 'Dados por perdidos', cancelled: 'Cancelados' },
  head: { person: 'Persona y negocio', loan: 'Préstamo', standing: 'Cómo va', due: 'Le toca pagar', pastDue: 'Atrasado', outstanding: 'Le falta por pagar' },
  status: { approved: 'Por firmar', signed: 'Por entregar', active: 'Al corriente', 'paid-off': 'Terminado', 'charged-off': 'Dado por perdido', cancelled: 'Cancelado' },
  late: 'Atrasado {days, plural, one {# día} other {{days, number} días}}',
  about: 'Préstamo {reference}. {amount}, {product}.',
  sums: { due: 'Le toca pagar el {date}', nothingDue: 'Le toca pagar', outstanding: 'Le falta por pagar', payoff: 'Para terminar hoy, {date}', pastDue: 'Atrasado', credit: 'A su favor' },
  statement: 'Estado de cuenta', agreement: 'Contrato',
  ledger: {
    title: 'Libro', head: { date: 'Fecha', what: 'Qué fue', paid: 'Pagado', interest: 'A interés', principal: 'Al préstamo', left: 'Queda', do: 'Recibo, deshacer' },
    payment: 'Pago', paymentNumber: 'Pago {number, number}', whatBy: '{what}, {by}', installment: 'Pago programado {number, number}', undoing: 'Se deshizo',
    kind: {
      advance: 'Se entregó', fee: '{because, select, returned {Cargo de {amount} por un pago que el banco regresó} late {Recargo de {amount}, pago {installment, number}} other {Cargo de {amount}}}', pause: 'Pausa, del {from} al {to}', 'due-date-change': 'Toca el {to} y no el {from}{moves, select, all {, y los demás ese mismo día} other {}}', 'plan-change': 'Plan nuevo de {count, plural, one {# pago} other {# pagos}}{lowerCount, plural, =0 {} one {, # de {lower}} other {, # de ellos de {lower}}}', 'ahead-choice': 'Lo adelantado: {ahead, select, fewer {termina antes} smaller {baja los pagos que faltan} other {cubre los que siguen}}', 'rate-change': 'Tasa de {rate} desde el {from}', waiver: 'Se perdonaron {amount} de {waived, select, interest {interés} other {cargos}}',
      refund: 'Se devolvió', 'charge-off': 'Se dio por perdido', recovery: 'Se recuperó',
    },
    recorded: 'anotado el {date}', undone: 'deshecho el {date}', countsForNothing: 'no cuenta', toFees: '{amount} a cargos', toCredit: '{amount} a su favor',
    receipt: 'Recibo', receiptOf: 'Recibo del pago del {date}, {amount}', undoOf: 'Deshacer el pago del {date}, {amount}', undoChange: 'Deshacer: {what}, {date}',
    paidSoFar: 'Pagado hasta hoy', toCome: 'Lo que sigue, si cada pago llega en su día', promised: 'Los pagos del contrato', late: 'atrasado', partly: 'ya pagó {paid}',
  },
  happened: {
    title: 'Qué ha pasado', count: '{shown, number} de {all, number}', all: 'Ver los {count, number}', fewer: 'Ver menos', nothing: 'El dinero todavía no se entrega.',
    advance: '<b>Se entregaron {amount}</b>{known, select, yes {, {by}} other {}}.', payment: '<b>Pago de {amount}</b>{known, select, yes {, {by}} other {}}.', paymentUndone: 'Pago de {amount}{known, select, yes {, {by}} other {}}. <b>Después se deshizo.</b>',
    reversal: '<b>Se deshizo el pago del {date}</b>, de {amount}.', changeReversal: '<b>Se deshizo:</b> {what}, del {date}.', undoneSince: '<b>Después se deshizo.</b>', returned: '<b>El banco regresó el pago del {date}</b>, de {amount}. Ya no cuenta.', withoutFee: 'No se cobró cargo: «{reason}»', notLate: '<b>Se quitó el recargo del pago {installment, number}:</b> por lo que se supo después, no estaba atrasado.', fee: '<b>{because, select, returned {Cargo de {amount}} late {Recargo por atraso de {amount}} other {Cargo de {amount}}}.</b>{because, select, returned { El banco regresó un pago.} late { El pago {installment, number} no estaba completo cuando se acabaron sus días de gracia.} other {}}', pause: '<b>Pausa del {from} al {to}.</b> En esos días no toca pagar; lo que falta se recorre.', 'due-date-change': '<b>Toca el {to} en lugar del {from}.</b> {moves, select, all {Los demás pagos siguen ese mismo día.} other {Los demás pagos se quedan en su día.}}', 'plan-change': '<b>Plan nuevo de {count, plural, one {# pago} other {# pagos}}.</b>{lowerCount, plural, =0 {} one { El primero es de {lower}.} other { Los primeros # son de {lower}.}} Lo atrasado ya va incluido.', 'ahead-choice': '<b>Lo que se adelanta ahora {ahead, select, fewer {hace que termine antes} smaller {baja los pagos que faltan} other {cubre los pagos que siguen}}.</b>', 'rate-change': '<b>Tasa de {rate} desde el {from}.</b> La cuenta se hace de nuevo desde ese día.',
    waiver: '<b>Se perdonaron {amount} de {waived, select, interest {interés} other {cargos}}.</b>', refund: '<b>Se devolvieron {amount} que tenía a su favor</b>{known, select, yes {, {by}} other {}}.',
    'charge-off': '<b>Se dio por perdido.</b> Todavía se debe, ya sin más interés.', recovery: '<b>Se recuperaron {amount}</b>{known, select, yes {, {by}} other {}}.',
    reason: '«{reason}»', came: 'Llegó el {date} y cuenta desde ese día.', by: 'Por {name}.', receipt: 'Recibo {number}.', next: '<b>Sigue: {amount}</b>, {distance}.',
  },
  pay: {
    title: 'Anotar un pago', amount: 'Cuánto llegó', amountZero: 'Escriba cuánto llegó.', usual: { pastDue: 'Lo atrasado, {amount}', due: 'Lo que toca, {amount}', payoff: 'Todo, {amount}' },
    receivedOn: 'El día que llegó', receivedOnHint: 'Si llegó antes, ponga ese día: la cuenta se hace de nuevo desde ahí.', method: 'Cómo llegó',
    cashNote: 'El recibo sale con su número en cuanto lo anote.', reference: 'Su número', referenceHint: 'Del cheque, de la transferencia o del money order. Si no hay, déjelo en blanco.',
    ahead: 'Es más de lo que toca. {what}.', aheadEffect: 'Seguiría {amount} el {date}.',
    do: 'Anotar el pago', doAmount: 'Anotar {amount}', leave: 'Ahora no',
    beyond: { title: '¿Llegaron {amount}?', result: 'Con {amount} sobran {more}: es más que todo lo que se debe. Quedaría a favor de quien paga.', record: 'Anotarlo así', change: 'Cambiar la cantidad' },
  },
  change: {
    title: 'Anotar un cambio', kind: 'Qué pasa con el préstamo', do: 'Anotarlo', look: 'Ver qué cambia', leave: 'Ahora no', done: 'El cambio quedó anotado',
    kinds: { pause: 'Una pausa', 'due-date-change': 'Otra fecha de pago', 'plan-change': 'Un plan nuevo', 'ahead-choice': 'Qué hace lo que se adelanta', 'rate-change': 'Otra tasa', fee: 'Un cargo', waiver: 'Se perdona interés o cargos', refund: 'Se devuelve lo que tiene a su favor', 'charge-off': 'Se da por perdido', recovery: 'Se recupera dinero' },
    of: 'De qué', part: { interest: 'Interés', fees: 'Cargos' }, amount: 'Cuánto', rate: 'Tasa al año, en por ciento', rateHint: 'No más que la del contrato.',
    from: 'Desde', fromHint: 'Puede ser de antes: la cuenta se hace de nuevo desde ese día.', to: 'Hasta', toHint: 'Lo que tocaba pagar hasta ese día se recorre a después.', effectiveOn: 'Cuenta desde', effectiveOnHint: 'Hoy, o el día en que se acordó.',
    moves: 'Qué se mueve', moved: { one: 'Solo este pago', all: 'Este y todos los que siguen' }, movedFromHint: 'Lo que toque desde este día…', movedToHint: '…y antes de este otro, se paga este día.',
    installments: 'Cuántos pagos en total', installmentsHint: 'Desde la próxima fecha. Lo atrasado va incluido.', lowerInstallments: 'Primero, pagos más chicos', lowerHint: 'Cuántos. Si todos son iguales, déjelo en blanco.', lower: 'De cuánto cada uno',
    ahead: 'Lo que se adelanta', aheads: { fewer: 'El préstamo termina antes', smaller: 'Bajan los pagos que faltan', next: 'Cubre los pagos que siguen' },
    method: 'Cómo', reason: 'Por qué', reasonHint: 'Lo van a leer.', reasonShort: 'Dígalo en dos o tres palabras.',
    seen: {
      title: 'Qué cambia', nextName: 'El próximo pago', lastName: 'El último pago', outstandingName: 'Le falta por pagar', statusName: 'Cómo va', nothing: 'ninguno', next: '{amount} el {date}', last: '{date}, {count, plural, one {falta # pago} other {faltan # pagos}}',
      becomes: '{was} → {will}', cost: 'Lo que le cuesta el préstamo', same: 'lo mismo', more: '{amount} más', less: '{amount} menos', overLimit: 'Esto es más de lo que decide una sola persona. Otro oficial tiene que estar de acuerdo. Mientras tanto nada cambia.',
    },
    askSecond: 'Pedir el acuerdo de otra persona', asked: 'Se le pidió a otra persona', open: 'Anotar un cambio', offerTitle: 'Proponer otro cambio', offer: 'Proponerlo', offered: 'Propuesto: dirá que sí o que no', offerOther: 'Proponer otra cosa',
    proposed: {
      title: 'Falta el acuerdo de otra persona', by: '{name} lo pide: «{reason}»', takeBack: 'Ya no pedirlo', cannot: 'Ya no se puede hacer.',
      agree: 'Aceptarlo', refuse: 'Decir que no',
      state: { 'with-officer': 'Falta nuestra respuesta', 'with-borrower': 'Falta su respuesta', 'with-colleague': 'Falta una segunda persona', agreed: 'Aceptado', refused: 'No se hizo', replaced: 'Cambiado' },
    },
  },
  recorded: {
    label: 'Pago anotado', title: '{amount}, anotado', on: 'Llegó el {date}:', part: { interest: '{amount} a interés', principal: '{amount} al préstamo', fees: '{amount} a cargos', credit: '{amount} a su favor' },
    left: '<b>Le falta por pagar {amount}.</b>', receipt: 'Recibo (PDF)', receiptNumber: 'Recibo {number} (PDF)', leave: 'Cerrar',
  },
  undo: {
    title: '¿Deshacer el pago de {amount}?', result: 'El pago del {date} deja de contar y lo que vino después se calcula de nuevo. Se queda en el libro, tachado, y se les avisa.',
    cause: 'Qué pasó', causes: { mistake: 'Se anotó por error', returned: 'El banco lo regresó sin pagar' }, charge: 'Cobrar {fee} por eso, como dice el contrato', noFee: 'Su contrato no tiene cargo por eso.', withoutFee: 'Por qué no se cobra el cargo', withoutFeeHint: 'Por ejemplo: es la primera vez.',
    reason: 'Por qué', reasonHint: 'Lo van a leer. Por ejemplo: era de otro préstamo.', returnedHint: 'Lo van a leer. Por ejemplo: no había suficiente en la cuenta.', reasonShort: 'Dígalo en dos o tres palabras.', do: 'Deshacer este pago', leave: 'Dejarlo como está', done: 'Se deshizo el pago de {amount}', doneFee: 'Se deshizo el pago de {amount} y se cobraron {fee}',
    change: { title: '¿Deshacer «{what}»?', result: 'Deja de contar y lo que vino después del {date} se calcula de nuevo. Se queda en el libro, tachado.', do: 'Deshacer esto', done: 'Se deshizo: {what}' },
  },
  payoff: { title: 'Para terminar de pagar', on: 'Si paga el', noDate: 'Escoja un día.', past: 'Escoja hoy o un día que viene.', principal: 'Del préstamo', interest: 'Interés hasta el {date}', fees: 'Cargos', credit: 'A su favor', total: 'Termina con, el {date}' },
} satisfies WordsLike<typeof en>
