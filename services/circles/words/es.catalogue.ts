import type { en } from './en.catalogue.ts'

export const es: typeof en = {
  notices: {
    'circle-started': {
      subject: 'Ya empieza su tanda {circle}',
      body: 'Ya entraron todas las personas. Cada una pone {amount} cada vez; la primera es el {firstOn}. A usted le toca el turno {turn}: el {turnOn} recibe {pot}.',
    },
    'circle-pot-received': {
      subject: 'Usted recibió lo de la tanda {circle}',
      body: 'Quedó anotado que en la vuelta {round} usted recibió {pot}. Si no es así, avise a la persona que lleva la tanda.',
    },
    'circle-pot-undone': {
      subject: 'Una corrección de {circle}',
      body: 'Se había anotado que en la vez {round} usted recibió {pot}. Eso se quitó. Si sí lo recibió, dígale a la persona que lleva la tanda.',
    },
    'circle-swap-asked': {
      subject: 'Alguien de {circle} quiere cambiar de turno con usted',
      body: 'Otra persona tiene el turno {turn} y quiere cambiarlo por el suyo, que es el {yours}. Usted puede decir que sí o que no; nada cambia antes de que conteste.',
    },
    'circle-swap-settled': {
      subject: 'Sobre su turno en {circle}',
      body: '{outcome, select, agreed {Ustedes dos cambiaron de turno. Ahora el suyo es el {turn}.} declined {La otra persona dijo que no al cambio. Su turno sigue siendo el {turn}.} held {Alguien debía un turno y espera, así que se cambiaron los turnos. Ahora el suyo es el {turn}.} other {La persona que lleva la tanda no aceptó el cambio. Su turno sigue siendo el {turn}.}}',
    },
    'circle-left': {
      subject: 'Usted salió de {circle}',
      body: 'Su lugar en la tanda ya no es suyo. Se le regresa lo que puso: {back}.',
    },
    'circle-dispute-opened': {
      subject: 'Alguien de {circle} dice que algo no está bien',
      body: 'Una persona de la tanda dice que algo se anotó mal. Abra la página de la tanda: ahí ve qué es y le contesta.',
    },
    'circle-dispute-answered': {
      subject: 'Le contestaron sobre {circle}',
      body: '{outcome, select, mended {Lo que estaba anotado ya se corrigió.} other {Lo revisaron y se queda como está anotado.}} Abra la página de su tanda para leer por qué. Si no está de acuerdo, puede pedir que lo vea un oficial.',
    },
    'circle-saves': {
      subject: 'Ya empieza su grupo de ahorro {circle}',
      body: 'Ya entraron todas las personas. La primera reunión es el {firstOn}. Cada acción cuesta {amount}; en cada reunión usted dice cuántas compra.',
    },
    'circle-lent': {
      subject: 'Usted tomó un préstamo de la caja de {circle}',
      body: 'Quedó anotado que le prestaron {amount}. Con el cargo, usted regresa {owed} a más tardar el {dueOn}. Si no es así, avise a la persona que lleva el grupo.',
    },
    'circle-shared-out': {
      subject: '{circle} repartió su caja',
      body: 'Terminó el ciclo. Quedó anotado que por sus acciones usted recibió {amount}, ya descontado lo que debía. Si no es así, avise a la persona que lleva el grupo.',
    },
    'circle-vote-open': {
      subject: 'Hay una votación en su tanda {circle}',
      body: 'Puede votar hasta el {through}. Abra la página de su tanda: ahí ve lo que se pregunta y vota sí o no.',
    },
    'circle-meeting-soon': {
      subject: 'Junta de {circle}: {on}',
      body: 'Su tanda se junta.\nCuándo: {on}, {at}\nDónde: {place}{hasAgenda, select, yes {\nDe qué se habla: {agenda}} other {}}\n\nSi no puede ir, avise en la página de su tanda.',
      text: 'Junta de {circle}: {on}, {at}. {place}. Si no puede ir, avise en la página de su tanda.',
    },
    'circle-meeting-moved': {
      subject: 'La junta de {circle} es el {on}',
      body: 'Algo cambió de la junta. Ahora es así:\nCuándo: {on}, {at}\nDónde: {place}{hasAgenda, select, yes {\nDe qué se habla: {agenda}} other {}}\n\nSi no puede ir, avise en la página de su tanda.',
      text: 'Cambió: {circle} se junta el {on}, {at}. {place}.',
    },
    'circle-meeting-cancelled': {
      subject: 'No hay junta de {circle} el {on}',
      body: 'La junta del {on}, {at}, no se va a hacer. Los días de sus pagos siguen igual.',
      text: 'No se junta {circle} el {on}, {at}.',
    },
    'group-started': {
      subject: 'Ya empieza su grupo {circle}',
      body: 'Ya entraron todas las personas y ya tomaron la capacitación. Ya puede pedir su préstamo. Cada quien debe solamente el suyo.',
    },
    'group-left': {
      subject: 'Usted salió de {circle}',
      body: 'Quedó anotado que usted salió del grupo. No le debe nada. Si no es así, avise a la persona que lleva el grupo.',
    },
    'group-guarantee-asked': {
      subject: 'Le espera una hoja de {circle}',
      body: 'Se aprobó un préstamo de su grupo y le piden que responda por una parte. Lea primero la hoja y el aviso. Puede firmar o no; si no firma, no debe nada y su propio préstamo sigue igual.',
    },
    'fundraising-private': {
      subject: 'Ya puede pedirle a su gente',
      body: 'Ya lo revisamos. Pídale a su gente que apoye su préstamo de {amount}: por lo menos {needed} personas, a más tardar el {throughOn}. No se mueve dinero antes de que se junte todo.',
    },
    'fundraising-public': {
      subject: 'Ya le apoya suficiente gente suya',
      body: 'Ahora puede apoyar quien quiera. Faltan {missing}; el último día es el {throughOn}.',
    },
    'fundraising-full': {
      subject: 'Se juntó todo',
      body: 'Su gente y otras personas apoyan los {amount} completos. Ahora decidimos sobre su préstamo.',
    },
    'fundraising-failed': {
      subject: 'No se juntó todo',
      body: 'Al último día había {pledged} de {amount}. Es todo o nada, así que nadie pone nada y nadie debe nada. Puede pedirlo otra vez, o seguir con su solicitud sin eso.',
    },
    'pledge-full': {
      subject: 'Se juntó todo para el préstamo que usted apoya',
      body: 'Ya se juntó todo, con sus {amount}. Le escribimos antes de que se mueva dinero.',
    },
    'pledge-failed': {
      subject: 'No se juntó todo para el préstamo que usted apoya',
      body: 'Es todo o nada: usted no pone los {amount} y no debe nada.',
    },
  },
  savingsRules: `Ustedes ahorran en grupo. {cadence, select, weekly {Cada semana} biweekly {Cada dos semanas} other {Cada mes}} cada persona compra de una a {mostShares} acciones; cada acción cuesta {amount}. Son de {fewest} a {memberCount} personas. A los {cycleMonths} meses reparten lo que hay en la caja: cada quien recibe según sus acciones.

{loans, select, yes {Usted puede pedir prestado de la caja hasta {timesShares} veces lo que costaron sus acciones, por {longestDays} días cuando más. Cuesta el {charge} % del préstamo, una sola vez. Lo que todavía deba se descuenta de lo que recibe al final.} other {De la caja no se presta.}} Quien se sale antes del final recibe lo que costaron sus acciones, menos lo que deba.`,
  fundRules: 'También tienen un fondo para quien pase una necesidad. Se guarda aparte y nunca se reparte.',
  fineRules: 'Hay multas, como acordaron. Van {into, select, box {a la caja} other {al fondo}}.',
  privacyRules: 'Las demás personas no ven cuánto ahorra ni cuánto debe usted. La persona que lleva el grupo sí. Si una vez no puede pagar, avísele antes del día.',
  rules: `{memberCount} personas ponen {amount} cada una, {cadence, select, weekly {cada semana} biweekly {cada dos semanas} other {cada mes}}. Cada vez, una de ustedes recibe todo, {pot}, {order, select, lottery {en el orden que salga por sorteo} assigned {en el orden que diga la persona que lleva la tanda} other {en el orden que acordaron}}. Cuando a todas les tocó su turno, la tanda termina: cada una puso {pot} y recibió {pot}. Nadie paga interés.

{guaranteed, select, yes {Si alguien no pone a tiempo, la garantía pone por esa persona, que lo sigue debiendo. Quien se sale antes de recibir recupera lo que puso.} other {Si alguien no pone a tiempo, lo que se junta espera.}}{holdsLate, select, yes { A quien debe una vez no se le entrega hasta que se ponga al día: antes recibe la persona que sigue.} other {}}

Las demás ven su turno, si usted ya pagó esta vez y si ya recibió. En una votación abierta ven también su voto. Nada más de usted. Si una vez no puede pagar, avise antes del día a la persona que lleva la tanda.`,
  groupRules: `Son {memberCount} personas que se conocen y no son familia. Cada quien pide su propio préstamo y debe solamente el suyo. Antes del primer préstamo hay una capacitación. {staggered, select, yes {Los préstamos salen por pasos: primero unas personas, y las demás después de unas semanas en que todas pagaron a tiempo.} other {Los préstamos salen conforme se aprueban.}}

{setting, select, none {Si alguien no paga, para las demás personas no cambia nada.} access_block {Mientras alguien del grupo tenga {lateDays} días de atraso o más, nadie más del grupo recibe un préstamo nuevo.} increase_block {Mientras alguien del grupo tenga {lateDays} días de atraso o más, nadie más del grupo recibe un préstamo más grande que el anterior.} capped_share {Cada quien responde por una parte de lo que se pierda del préstamo de otra persona, hasta una cantidad, y solo si firma una hoja para ese préstamo, que dice de cuánto es. A cada una puede decir que no; entonces ese préstamo no sale.} other {Cada quien responde por todo lo que se pierda del préstamo de otra persona, y solo si firma una hoja para ese préstamo, que dice de cuánto es. A cada una puede decir que no; entonces ese préstamo no sale.}}

A nadie se le dice quién está atrasado. Las demás personas ven su nombre y si el grupo va al corriente, y nada más de su préstamo, fuera de lo que diga una hoja que ellas firman. Si una vez no puede pagar, avise a la persona que lleva el grupo antes de ese día.`,
}
