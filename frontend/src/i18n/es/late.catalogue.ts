import type en from '../en/late.catalogue.ts'
import type { WordsLike } from '../words.ts'

export default {
  title: 'Atrasados hoy', loading: 'Buscando los atrasados', lead: '{date}. Primero quien espera respuesta, luego las promesas rotas.',
  limits: 'A lo más {most, plural, one {# llamada} other {# llamadas}} en siete días. De las {from} a las {until} no se llama.',
  stopped: '{count, plural, one {# préstamo atrasado no está aquí: de él nadie debe llamar.} other {# préstamos atrasados no están aquí: de ellos nadie debe llamar.}}',
  none: 'Hoy nadie está atrasado', noneWhy: 'Aquí sale quien se pase de su fecha, y quien avise que no puede pagar.', noneLike: 'Nadie con este filtro', noneLikeWhy: 'Quite un filtro para ver a los demás.',
  filters: 'Mostrar', all: 'Todos', mine: 'Míos',
  group: { 'asked-for-help': 'Esperan respuesta', 'promise-broken': 'Promesa rota', 'promise-today': 'Prometió para hoy', 'to-call': 'Por llamar', 'to-decide': 'Por decidir', later: 'Más adelante' },
  bucket: { current: 'Sin atraso', '1-30': '1 a 30 días', '31-60': '31 a 60', '61-90': '61 a 90', '91-180': '91 a 180', 'over-180': 'Más de 180' },
  head: { person: 'Persona y negocio', days: 'Días', pastDue: 'Atrasado', promise: 'Promesa', lastContact: 'Última llamada', next: 'Qué toca ahora' },
  days: '{days, plural, =0 {al corriente} one {# día} other {{days, number} días}}',
  answerBy: 'Contestar a más tardar el {date}', promised: '{amount} el {date}', received: 'llegaron {amount}', nextContact: 'Volver a llamar el {date}', noCall: 'Sin llamadas', calls: '{count} de {most} esta semana',
  noPhone: 'Sin teléfono', officer: '{name}',
  refusal: { 'contact-stopped': 'No llamar', 'contact-limit': 'Ya no esta semana', 'quiet-hours': 'A esta hora no' },
  brokeRule: { 'contact-stopped': 'Contra la regla: no se debía llamar', 'contact-limit': 'Contra la regla: ya eran las llamadas de esa semana', 'quiet-hours': 'Contra la regla: a esa hora no se llama' },
  outcome: { talked: 'Hablamos', 'no-answer': 'No contestó', 'message-left': 'Dejé recado', 'wrong-number': 'Número equivocado', 'asked-to-wait': 'Pidió que espere', refused: 'Dice que no paga', other: 'Otra cosa' },
  next: {
    call: 'Llamar', callOn: 'Llamar el {date}', 'find-number': 'Buscar otro número', 'answer-help': 'Contestar a más tardar el {date}', 'wait-for-promise': 'Prometió para el {date}', 'contact-stopped': 'En espera: nadie debe llamar', 'decide-charge-off': 'Decidir si se da por perdido',
    whatCame: 'Cómo terminó la llamada', more: 'Más, o una promesa', decide: 'Decidir', putOff: 'Ahora no: preguntar en {days, number} días', putOffDone: 'Queda para el {date}',
  },
  steps: {
    title: 'Lo que se hizo', since: 'Se notó el {date}',
    kind: { 'late-reminder': 'Se mandó un recordatorio', 'call-due': 'Tocaba llamar', 'promise-reminder': 'Se recordó la promesa', 'promise-due': 'Venció la promesa', 'late-for-long': 'Carta con salidas', 'charge-off-proposal': 'Se propuso darlo por perdido', 'charge-off-put-off': 'Se dejó para después' },
    on: '{step}, {date}',
  },
  keys: { next: 'siguiente', previous: 'anterior', open: 'abrir' },
  contacts: {
    lostPhone: '¿Vino y perdió su teléfono? Ayuda para entrar:',
    title: 'Llamadas', none: 'Todavía no hay llamadas.', by: '{name}, {when}', sheCalled: 'Nos llamó', weCalled: 'Llamamos', again: 'Volver a llamar el {date}',
    log: 'Anotar una llamada', direction: 'Quién llamó', outcomeLabel: 'Cómo terminó', note: 'Nota', noteHint: 'Solo la lee el personal.', next: 'Volver a llamar', nextHint: 'Si no hace falta, déjelo en blanco.',
    promiseToo: 'Prometió un pago', amount: 'Cuánto', amountZero: 'Escriba cuánto.', promisedOn: 'A más tardar', save: 'Anotar la llamada', leave: 'Ahora no', saved: 'Llamada anotada', kept: 'Guardada en este teléfono. Se anota cuando haya señal.',
    call: 'Llamar a {name}, {phone}', usage: '{count} de {most} llamadas en siete días',
    stop: 'No llamar más', stopWhy: 'Por qué', stopNote: 'Nota', stopDo: 'Parar llamadas y avisos', stopped: 'Nadie debe llamar de este préstamo: {reason}. No salen avisos. {name}, {when}.', resume: 'Volver a llamar', resumeWhy: 'Por qué ya se puede llamar', resumeHint: 'Queda anotado.', resumeShort: 'Diga por qué.', resumeDo: 'Permitir llamadas y avisos', stopDone: 'Ya no se llama', resumed: 'Se vuelve a llamar',
    reason: { bankruptcy: 'Bancarrota', death: 'Falleció', fraud: 'Fraude o robo de identidad', 'asked-in-writing': 'Lo pidió por escrito', attorney: 'Tiene abogado' },
  },
  promise: { title: 'Promesas', state: { open: 'Anotada', kept: 'Cumplida', partly: 'En parte', broken: 'Rota', replaced: 'Cambiada' }, one: '{amount} a más tardar el {date}', through: { portal: 'lo puso en su teléfono', call: 'en una llamada' } },
  help: {
    title: 'No puede pagar esta vez', asked: 'Pide', cause: 'Qué pasó', by: '{name} contesta a más tardar el {date}.', handedOver: '{count, plural, one {Nadie contestó a tiempo una vez.} other {Nadie contestó a tiempo # veces.}}',
    answer: 'Contestar', answerHint: 'Lo va a leer tal como lo escriba: escriba en su idioma.', send: 'Mandar la respuesta', sent: 'Respuesta mandada', close: 'Terminar la plática',
    older: 'Pláticas de antes',
  },
} satisfies WordsLike<typeof en>
