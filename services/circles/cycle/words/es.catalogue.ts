import type { en } from './en.catalogue.ts'

export const es: typeof en = {
  notices: {
    'circle-round-soon': {
      subject: 'Su tanda {circle}: el próximo día es el {on}',
      body: 'Cada quien pone {amount} a más tardar el {on}. Si esta vez se le hace difícil, avise antes a {person}, que lleva la tanda: hay maneras.',
    },
    'circle-round-today': {
      subject: 'Su tanda {circle}: hoy es el día',
      body: 'Hoy, {on}, es el día de poner {amount}. Si hoy no se puede, avise a {person}, que lleva la tanda: hay maneras.',
    },
    'circle-step-hers': {
      subject: '{step, select, reminder {Su tanda {circle}: falta la vuelta {round}} other {{person} le va a llamar por la tanda {circle}}}',
      body: '{step, select, reminder {Todavía no están anotados sus {amount} de la vuelta {round}. Si ya los puso, avise a {person}, que lleva la tanda. Si ahora no puede, avise también: juntos buscan una manera. Esto lo ven solo usted y {person}.} other {{person}, que lleva la tanda, le va a llamar para buscar juntos una manera con la vuelta {round}. También puede llamar usted primero. Esto lo ven solo usted y {person}.}}',
    },
    'circle-step-taken-back': {
      subject: 'Fue un error nuestro: no se le pide nada de la vuelta {round} de {circle}',
      body: 'Lo que le escribimos sobre la vuelta {round} ya no vale. Usted no tiene que hacer nada.',
    },
    'circle-call-neighbor': {
      subject: 'Una llamada a {name}, de {circle}',
      body: 'Usted preside la tanda: por favor llame a {name} y pregunte cómo le va. No hace falta pedir dinero: basta una palabra amable. Luego diga en la página de su tanda si hablaron. Esto queda entre ustedes.',
    },
    'circle-step-for-keeper': {
      subject: '{circle}: {step, select, peer_call {llamar a {name}} coordinator {hablar con {name}} plan {hacer un plan con {name}} advance {la garantía puede poner por {name}} exclusion_vote {pensar en una votación sobre el lugar de {name}} other {decidir sobre el dinero de la garantía por {name}}}',
      body: '{step, select, peer_call {{name} no ha puesto la vuelta {round} y no hay quien presida la tanda para llamarle. Llame y anote en qué quedaron.} coordinator {{name} no ha puesto la vuelta {round}. Hable con {name} y anote en qué quedaron.} plan {{name} todavía debe la vuelta {round}. Acuerden un día y anótelo: hasta entonces los pasos esperan.} advance {{name} todavía debe la vuelta {round}. La garantía puede ponerla, para que se entregue completo lo de la tanda; {name} la sigue debiendo.} exclusion_vote {{name} todavía debe la vuelta {round} y no ha recibido. Si nada más ayuda, la tanda puede votar si otra persona toma ese lugar.} other {La garantía puso por {name} la vuelta {round} y no lo ha recuperado. Una persona de préstamos decide si ya no se cobra.}} Está en la página de la tanda.',
    },
    'circle-paused': {
      subject: 'Su tanda {circle} descansa un tiempo',
      body: 'Desde el {from} la tanda descansa, y el {until} sigue. Mientras tanto no se le recuerda nada a nadie. Las fechas de las vueltas quedan como las acordaron.',
    },
    'circle-goes-on': {
      subject: 'Su tanda {circle} sigue',
      body: 'Desde el {on} la tanda sigue como la acordaron. En su página ve qué día es el próximo.',
    },
    'circle-term-ends': {
      subject: '{circle}: un cargo termina el {on}',
      body: 'Hasta el {on}, {holder} {office, select, chair {preside la tanda} secretary {lleva la secretaría} treasurer {lleva la tesorería} other {tiene una llave}}. {isNext, select, somebody {Por turno le toca a {next}.} other {A nadie le toca por turno: la tanda puede votar.}} Anótelo en la página de la tanda cuando esté acordado.',
    },
  },
}
