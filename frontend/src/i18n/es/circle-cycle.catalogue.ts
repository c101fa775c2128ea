import type en from '../en/circle-cycle.catalogue.ts'
import type { WordsLike } from '../words.ts'

export default {
  loading: 'Viendo a quién le hace falta ayuda',
  leave: 'Ahora no',
  open: {
    title: 'A quién le hace falta ayuda',
    private: 'Esto lo ve solo quien lleva la tanda, y cada persona lo suyo.',
    since: 'Turno {round}, desde el {day}.',
    asked: 'Le va a llamar {chair}.',
    note: 'Anotar en qué quedaron', noteOf: 'Anotar en qué quedaron con {name}',
    later: 'Dejarlo para después',
  },
  what: {
    reminder: 'Se le recordó a {name}', 'peer-call': 'Llamar a {name}', coordinator: 'Hablar con {name}', plan: 'Hacer un plan con {name}',
    advance: 'La garantía puede poner por {name}', 'exclusion-vote': 'Preguntar a la tanda por el lugar de {name}', 'write-off': 'Decidir sobre el dinero de la garantía por {name}',
  },
  do: {
    advance: 'La garantía pone {amount}', advanced: 'Anotado: la garantía puso por {name}.',
    vote: 'Ponerlo a votación', voteTitle: 'Una votación sobre el lugar de {name}', voteResult: 'A las demás personas se les avisa que hay una votación, y votan en secreto durante siete días. {name} no vota, y también la ve.', voteGo: 'Abrir la votación', voteOpen: 'La votación está abierta.',
    writeOff: 'Ya no cobrarlo', writeOffTitle: 'Ya no cobrar lo que la garantía puso por {name}', writeOffResult: 'La garantía pierde {amount}; ya nadie lo cobra.', writeOffGo: 'Ya no cobrarlo', writtenOff: 'Anotado.',
  },
  outcome: { spoke: 'Hablamos', 'not-reached': 'No contestó', agreed: 'Acordamos un día', 'not-agreed': 'No llegamos a un acuerdo', 'put-off': 'Esperar' },
  note: {
    outcome: 'En qué quedaron', until: 'Hasta qué día', untilHint: 'Hasta entonces no viene nada más.',
    words: 'En pocas palabras', wordsHint: 'Si quiere. La tanda no lo ve.', go: 'Anotar', done: 'Anotado.',
  },
  state: { noted: 'Anotado.', done: 'Hecho.', over: 'Ya se puso al día.', overtaken: 'Llegó el paso que sigue.', 'taken-back': 'Deshecho.', open: 'Pendiente.' },
  reason: { 'paid-already': 'Ya estaba pagado', 'noted-wrongly': 'Se anotó por error', 'agreed-otherwise': 'Quedamos en otra cosa', other: 'Otra razón' },
  past: {
    title: 'Lo que se ha hecho', until: 'hasta el {day}.', by: '{name}, {day}.',
    takeBack: 'Deshacer', takeBackOf: 'Deshacer lo de {name}', takeBackTitle: 'Deshacer este paso', takeBackResult: 'Queda escrito que llegó y por qué se deshizo. Si se le escribió a la persona, se le avisa que no se le pide nada.', why: 'Por qué', takenBack: 'Deshecho.',
  },
  pause: {
    title: 'Días de descanso', ask: 'Que la tanda descanse', runs: 'La tanda descansa', comes: 'La tanda va a descansar', word: 'pausada',
    what: 'Mientras tanto no se le recuerda nada a nadie ni llega ningún paso. Los días de los turnos quedan igual. A todas las personas se les avisan los días.',
    days: 'Del {from} hasta el {until}.', rounds: 'Turnos en esos días: {days}.',
    from: 'Desde', until: 'Sigue el', reason: 'Por qué', reasonHint: 'La tanda no lo ve.', go: 'Que descanse', begun: 'La tanda descansa; ya se avisó.',
    goOn: 'Seguir ya', callOff: 'Ya no descansar', resumed: 'La tanda sigue; ya se avisó.', leave: 'Ahora no',
  },
  mine: {
    rests: 'Su tanda descansa', willRest: 'Su tanda va a descansar', paused: 'pausada', restDays: 'Del {from} hasta el {until} no se le recuerda nada a nadie. Los días de los turnos quedan igual.',
    title: 'Sobre el turno {round}', private: 'Esto lo ven solo usted y quien lleva la tanda.',
    agreed: 'Acordaron un día: {day}. Hasta entonces no viene nada más.',
    step: {
      reminder: 'Todavía no está anotado que usted puso. Si ya puso, avise a quien lleva la tanda; si ahora no puede, avise también.',
      'peer-call': 'Alguien de la tanda le va a llamar, para saber cómo está.',
      coordinator: 'Quien lleva la tanda le va a llamar para buscar juntos una manera. También puede llamar usted primero.',
      plan: 'Haga un plan con quien lleva la tanda: un día que a usted le quede bien.',
      advance: 'La garantía puede poner por usted, para que nadie espere. Entonces se lo debe a la garantía.',
      'exclusion-vote': 'Puede ser que la tanda vote sobre su lugar. Hable con quien la lleva: todavía puede ponerse al día.',
      'write-off': 'Una persona de préstamos revisa lo que la garantía puso por usted. Todavía puede ponerse al día.',
    },
  },
  call: {
    title: 'Por favor llame a {name}', how: 'Usted preside la tanda: pregunte a {name} cómo le va. No hace falta pedir dinero. Queda entre ustedes.',
    spoke: 'Hablamos', notReached: 'No contestó', done: 'Anotado. Gracias.',
  },
} satisfies WordsLike<typeof en>
