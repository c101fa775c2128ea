import type en from '../en/circle-savings.catalogue.ts'
import type { WordsLike } from '../words.ts'

export default {
  lead: {
    weekly: 'Hasta {count} personas; cada acción cuesta {amount}, cada semana.',
    biweekly: 'Hasta {count} personas; cada acción cuesta {amount}, cada dos semanas.',
    monthly: 'Hasta {count} personas; cada acción cuesta {amount}, cada mes.',
  },
  box: {
    title: 'El dinero del grupo',
    inBox: { box: 'En la caja', account: 'En la cuenta' },
    lent: 'Prestado, con los cargos',
    fines: 'Multas por pagar',
    each: 'Cada acción vale más o menos', eachHint: '{shares} acciones; cuando entre lo que se debe',
    costs: 'Gastos del grupo', lost: 'Lo que el grupo dio por perdido',
    fund: 'En el fondo para quien pase una necesidad', fundHint: 'Se guarda aparte y nunca se reparte',
  },
  people: {
    title: 'Acciones de esta reunión',
    many: 'Cuántas compra cada quien',
    shares: '{count, plural, =0 {todavía sin acciones} one {# acción} other {# acciones}}, {amount}',
    owes: 'debe {amount}, a más tardar el {day}', owesLate: 'debe {amount} desde el {day}', fined: 'multa de {amount} por pagar',
    buys: '{count, plural, one {Compra #} other {Compra #}}', buysOf: '{count, plural, one {Anotar que {name} compra una acción} other {Anotar que {name} compra # acciones}}',
    bought: '{count, plural, one {Anotado: {name} compró una acción.} other {Anotado: {name} compró # acciones.}}',
    left: 'ya salió del grupo',
    leave: {
      ask: 'Se sale', askOf: 'Anotar que {name} se sale del grupo',
      title: '¿{name} se sale del grupo?',
      result: 'Se le entregan {back}: lo que costaron sus acciones, menos lo que debe.',
      losing: 'Debe {lost} más de lo que costaron sus acciones. No se le entrega nada, y el grupo pierde {lost}.',
      go: 'Sí, sale del grupo', done: 'Anotado: {name} salió del grupo.',
    },
  },
  write: {
    title: 'Anotar otra cosa',
    what: 'Qué pasó',
    kind: {
      'box-repayment': 'Pagó de su préstamo', 'box-loan': 'Pidió prestado de la caja', fine: 'Se le puso una multa', 'fine-paid': 'Pagó una multa',
      'fund-paid': 'Puso en el fondo', grant: 'El fondo le ayudó', cost: 'El grupo gastó en algo',
    },
    who: 'Quién', amount: 'Cuánto', dueOn: 'Lo regresa a más tardar', dueHint: 'En {days} días cuando más, desde hoy.', why: 'Por qué',
    loan: '{name} regresa {owed}: {amount} y {charge} de cargo.', may: '{name} puede pedir ahora hasta {most}.',
    owed: '{name} debe {owed}.',
    go: 'Anotarlo', done: 'Anotado.',
  },
  out: {
    title: 'Repartir la caja', on: 'La última reunión es el {day}.', was: 'Se repartió el {day}.',
    why: 'Lo que recibiría hoy cada quien, ya descontado lo que debe.',
    see: 'Lo que recibiría cada quien',
    name: 'Nombre', shares: 'Acciones', worth: 'Valen', owes: 'Debe', receives: 'Recibe', all: 'Entre todas las personas',
    short: 'Deben más de lo que valen sus acciones: {names}. Primero se paga eso.',
    ask: 'Repartir {amount}',
    dialog: '¿Repartir la caja?', result: 'Primero cuente el dinero. Cada quien recibe lo que dice la lista, y el ciclo termina. El fondo se queda.',
    counted: 'Cuánto hay en la caja', go: 'Repartir', leave: 'Todavía no', done: 'Anotado: la caja se repartió.', undo: 'Deshacer el reparto',
  },
  noted: {
    title: 'Lo que se ha anotado',
    line: '{day}: {what}',
    kind: {
      'shares-bought': '{name} compró acciones: {count}', 'box-loan': 'A {name} se le prestaron {amount}', 'box-repayment': '{name} pagó {amount} de su préstamo',
      fine: 'A {name} se le puso una multa de {amount}', 'fine-paid': '{name} pagó {amount} de multas', 'fund-paid': '{name} puso {amount} en el fondo', grant: 'El fondo le dio {amount} a {name}',
      cost: 'El grupo gastó {amount}', left: '{name} salió con {amount}', 'share-out': 'Se repartieron {amount}',
    },
    undo: 'Deshacer', undoOf: 'Deshacer: {what}',
    dialog: '¿Deshacer esto?', go: 'Sí, deshacerlo', done: 'Ya se deshizo.',
  },
  mine: {
    title: 'Mi ahorro',
    shares: 'Mis acciones', cost: 'Lo que me costaron', worth: 'Lo que valen hoy', worthHint: 'si hoy se repartiera y cada quien pagara lo que debe',
    receivedHint: 'ya descontado lo que debía',
    received: 'Lo que recibí por ellas', box: 'En la caja del grupo', groupShares: 'Acciones de todo el grupo', fund: 'En el fondo para quien pase una necesidad',
    until: 'Se reparte después de la reunión del {day}.', over: 'La caja ya se repartió. Este ciclo terminó.',
    private: 'Nadie más del grupo ve esto. La persona que lleva el grupo sí.',
    loan: 'Mi préstamo de la caja', left: 'Me falta por pagar', due: 'por pagar', late: 'atrasado', by: 'A más tardar el {day}', lent: '{amount} que me prestaron el {day}, y {charge} de cargo.',
    how: 'Páguele a la persona que lleva el grupo. Lo anota y usted lo ve aquí.',
    fines: 'Multas por pagar',
  },
} as const satisfies WordsLike<typeof en>
