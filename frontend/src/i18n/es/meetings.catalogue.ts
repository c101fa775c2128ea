import type en from '../en/meetings.catalogue.ts'
import type { WordsLike } from '../words.ts'

export default {
  loading: 'Buscando la hoja',
  kept: {
    title: 'Juntas', loading: 'Buscando las juntas', none: 'No hay ninguna junta por venir.', past: 'Las que ya pasaron', plan: 'Planear juntas',
    when: '{day}, {time}', cancelled: 'se canceló',
    attendance: 'Quién ha venido', came: '{came} de {counted}', below: 'La tanda pide {part} %.', excusedHint: 'Las juntas a las que alguien avisó que no podía ir no cuentan.',
  },
  plan: {
    title: 'Planear juntas', how: 'Cuántas', one: 'Una', eachRound: '{count, plural, one {Una, el día del turno que falta} other {#, una el día de cada turno que falta}}',
    go: 'Planear', leave: 'Ahora no', done: '{count, plural, one {La junta ya está planeada.} other {Ya quedaron planeadas # juntas.}}',
  },
  sheet: {
    title: 'Hoja de la junta', round: 'Turno {round}', when: '{day}, {time}, {place}', grid: 'Asistencia y dinero de cada persona',
    toCome: 'La hoja se llena desde el día de la junta. Ábrala antes de salir: ya abierta, sirve sin señal.',
    all: 'Todos vinieron y pusieron', allHint: 'Llena lo que falta. Luego cambie solo lo distinto.',
    attendanceOf: 'Asistencia de {name}', mark: { present: 'Vino', late: 'Tarde', excused: 'Avisó', absent: 'Faltó' }, noMark: 'sin anotar', own: 'Su propio lugar lo anota otra persona.',
    notedBy: 'Lo anotó {by}, {moment}',
    roundOf: 'Turno {round}, {day}', paidBy: 'ya lo puso {name}', paid: 'pagó', notYet: 'todavía no',
    loan: 'Préstamo', loanOf: 'de {name}', loanDue: 'Le toca {amount}.', loanNext: 'Luego le toca {amount}, {day}.', loanNothing: 'Ya no le toca nada.', loanPaid: 'Ese día pagó {amount}.', loanWaits: 'Por mandar: {amount}.',
    standing: { here: 'sin mandar', 'to-send': 'por mandar', sent: 'mandado', 'to-resolve': 'por resolver' },
    marked: '{marked} de {count} personas', peers: 'El grupo solo ve “pagó” o “todavía no”.',
    handIn: 'Mandar la hoja', handInMoney: 'Mandar la hoja, {amount}', once: 'Se manda sola, una sola vez. Sin señal se queda en su teléfono hasta que vuelva.',
    keptHere: 'La hoja quedó en su teléfono. Se manda sola.', nothingYet: 'Todavía no hay nada nuevo que mandar.',
    waits: 'En su teléfono desde las {time}', draft: 'Lo que escriba queda en su teléfono', takeBack: 'Corregir lo que está por mandar', print: 'Imprimir la hoja',
    refused: 'La hoja no se pudo anotar.', again: 'Intentar otra vez', drop: 'Ya no mandarla',
  },
  conflict: {
    title: 'Hay dos anotaciones de {name}.', refusedTitle: 'Esto de {name} no se pudo anotar.', kept: 'No se borró ninguna.',
    here: 'Usted, aquí', there: '{by}, {moment}', round: '{amount}, turno {round}',
    theirs: { attendance: 'Se queda lo otro', contribution: 'Es el mismo dinero', payment: 'Es el mismo pago', refused: 'Ya no anotarlo' },
    mine: { attendance: 'Se queda lo mío', contribution: 'Es otro, va al turno {round}', payment: 'Son dos pagos', refused: 'Intentar otra vez' },
    after: {
      attendance: 'Lo que no escoja sigue en el historial.', contribution: 'Si es el mismo, queda el que ya estaba y el suyo se quita.',
      payment: 'Si es el mismo, queda el que ya estaba y el suyo se quita.', refused: 'Lo demás de la hoja ya quedó anotado.',
    },
  },
  about: {
    agenda: 'De qué se habla', agendaHint: 'Lo ven todas las personas de la tanda.', noAgenda: 'Todavía no se ha dicho.',
    day: 'Qué día', time: 'A qué hora', place: 'Dónde',
    change: 'Cambiar cuándo, dónde o de qué', cancel: 'Cancelar la junta', restore: 'Sí se hace la junta', isCancelled: 'se canceló',
    changed: 'La junta ya se cambió.', cancelled: 'La junta se canceló. Ya se les avisó.', restored: 'La junta sí se hace. Ya se les avisó.',
    toldToAll: 'Si cambia el día, la hora o el lugar, se les avisa a todos.', save: 'Guardar', leave: 'Ahora no',
    minutes: 'Qué se acordó', noMinutes: 'Todavía no se ha escrito.', writeMinutes: 'Escribir los acuerdos', changeMinutes: 'Cambiar los acuerdos', minutesLabel: 'Los acuerdos de la junta', minutesHint: 'Los leen todas las personas de la tanda.', minutesSaved: 'Los acuerdos ya se guardaron.',
  },
  paper: { name: 'Nombre', owes: 'Le toca', brings: 'Puso', loanDue: 'Préstamo', loanPays: 'Pagó', signs: 'Firma' },
} satisfies WordsLike<typeof en>
