import type en from '../en/file.catalogue.ts'
import type { WordsLike } from '../words.ts'

export default {
  loading: 'Abriendo la solicitud', queue: 'Pendientes', logged: 'Solicitud {reference}. Queda anotado que usted la abrió.',
  asks: '{business}. Pide <b>{amount}</b>, {product}. {purpose}', speaks: { en: 'Hablan inglés.', es: 'Hablan español.' },
  story: 'Lo que cuentan',
  by: {
    'incompleteness-notice': 'Aviso de papeles a más tardar el {date}, día {day} de {of}', 'respond-by': 'Responden a más tardar el {date}',
    decision: 'Contestar a más tardar el {date}, {left, plural, =0 {es hoy} one {queda # día} other {quedan {left, number} días}}, día {day} de {of}', 'counter-expiry': 'Responden a más tardar el {date}',
  },
  way: {
    asked: 'Pidió {date}', complete: 'Papeles completos {date}', incomplete: 'Faltan papeles', loan: 'Firmar y entregar',
    status: { draft: 'Decisión', incomplete: 'Decisión', complete: 'Decisión', proposed: 'Segundo sí', approved: 'Aprobada', countered: 'Con otra oferta', declined: 'Rechazada', withdrawn: 'Retirada', closed: 'Cerrada' },
  },
  business: {
    since: { idea: 'todavía es una idea', 'under-1': 'menos de un año', '1-to-2': 'de 1 a 2 años', '3-to-5': 'de 3 a 5 años', 'over-5': 'más de 5 años' },
    place: { home: 'en su casa', market: 'en la calle o un mercado', shop: 'en un local', 'at-customers': 'con el cliente', online: 'por internet', elsewhere: 'en otro lado' },
    kind: { microenterprise: 'microempresa', 'main-street': 'negocio de barrio', 'second-stage': 'en crecimiento', 'innovation-led': 'de invento o idea nueva' },
  },
  uses: { title: 'Para qué es', seller: 'Precio de {seller}', total: 'Todo junto', 'left-over': 'Pide {difference} más de lo que cuesta.', 'her-part': 'Ponen {difference} de su parte.' },
  asked: {
    title: 'Cómo se pidió', language: { en: 'Se habló en inglés.', es: 'Se habló en español.' },
    consent: { electronic: 'De acuerdo con avisos y firma en pantalla', truth: 'Dice que es verdad' },
    given: '{name}, {when}. Texto {version}.', givenHelped: '{name}, {when}, en el aparato de quien le ayudó. Texto {version}.', notices: 'Avisos: texto {version}.',
    helped: '{helper} ayudó en persona ({role})', role: { officer: 'oficial', coach: 'guía', partner: 'organización' },
    consented: 'Con permiso de {name}, {when}. Texto {version}.', confirmed: 'Revisó {count, plural, one {# parte} other {# partes}} y dijo que está bien, {when}.', notConfirmed: 'No confirmó nada con quien le ayudó.',
  },
  budget: {
    badMonth: 'En un mes malo entra {amount}', title: 'Presupuesto de un mes normal', in: 'Entra', out: 'Sale', already: 'Ya sale {amount}', payment: 'Este pago {amount}', left: 'Queda {amount}', lacks: 'Faltan {amount}',
    line: { 'business-sales': 'Ventas del negocio', 'other-work': 'Otro trabajo en la casa', 'other-help': 'Otra ayuda', home: 'Renta o casa', food: 'Comida', car: 'Carro y gasolina', utilities: 'Luz, agua, teléfono', debts: 'Otras deudas', 'business-costs': 'Gastos del negocio', other: 'Otro' },
  },
  people: { title: 'Quiénes la piden', invited: 'Tiene invitación, todavía no entra', call: 'Llamar', lostPhone: 'Perdió su teléfono', lostPhoneOf: 'Perdió su teléfono: {name}', role: { borrower: 'quien pide', 'co-borrower': 'pide también', guarantor: 'garantiza' } },
  endorsements: {
    title: 'Organizaciones', status: { requested: 'Se le pidió {date}', returned: 'Se regresó {date}', endorsed: 'Recomendó {date}', declined: 'No pudo recomendar {date}', withdrawn: 'La retiró {date}' }, conflict: '{name} dijo que tiene un interés',
    recommends: 'Recomienda {amount} en {count, number} pagos, dentro de su acuerdo de {maximum}; ofrece {hours, number} horas de guía.', known: 'Conoce desde {date}: {capacity}', answers: { yes: 'Sí.', some: 'Algo.', no: 'No.' },
    signed: 'Firmó {name}, {date}.', recused: '{name} no firma, {date}.', headroom: 'Quedan {amount} en el fondo de garantía.',
    refusal: { 'not-known': 'No conoce a la persona.', 'known-too-little': 'La conoce hace poco.', 'conflict-of-interest': 'Hay un interés propio.', 'outside-policy': 'Fuera de su acuerdo.', 'no-room': 'Ya no hay lugar.', 'not-now': 'Ahora no.', other: 'Otra razón.' },
    return: 'Regresarla', returnNote: 'Qué hay que ver otra vez', returnHint: 'La organización lo lee.', returnDo: 'Regresarla',
  },
  vouches: {
    title: 'Quién responde por ellos', count: '{counted, number} de {needed, number}. De la casa y la familia cuenta a lo más {close, number}.', close: 'Misma casa o familia', byParty: 'Ya es parte, no cuenta', withdrawn: 'La retiró {date}',
    knownFor: { 'less-than-1': 'Se conocen hace menos de un año.', '1-to-3': 'Se conocen hace 1 a 3 años.', '3-to-10': 'Se conocen hace 3 a 10 años.', 'more-than-10': 'Se conocen hace más de 10 años.' },
    capacity: { neighbor: 'Vive cerca.', friend: 'Es su amistad.', customer: 'Le compra.', supplier: 'Le vende.', 'worked-together': 'Trabajaron juntos.', community: 'Se conocen de un grupo.', other: 'Se conocen de otra parte.' },
    seen: { often: 'Ha visto el negocio muchas veces.', 'a-few-times': 'Ha visto el negocio algunas veces.', 'heard-of-it': 'Ha oído del negocio.', 'not-seen': 'No ha visto el negocio.' },
    kept: { always: 'Con el dinero siempre cumple.', 'almost-always': 'Con el dinero casi siempre cumple.', 'not-always': 'Con el dinero no siempre cumple.', 'do-not-know': 'No sabe cómo cumple con el dinero.' },
    lend: { yes: 'Le prestaría.', 'a-small-amount': 'Le prestaría un poco.', no: 'No le prestaría.' },
    signed: 'Firmó como {name}, {date}',
    waiting: { waiting: 'Se le pidió {date}, no ha contestado', opened: 'La abrió {date}, no ha contestado', expired: 'Se le pidió y la invitación se venció', declined: 'Dijo el {date} que esta vez no puede', given: 'Contestó {date}', withdrawn: 'La retiró {date}' },
  },
  documents: {
    title: 'Lo que mandaron', loading: 'Buscando lo que mandaron', none: 'Todavía no han mandado nada.', openOf: 'Abrir: {name}',
    by: '{name}, {date}', byHelper: '{name}, {date}; con ayuda de {helper}', state: { sent: 'Por ver', accepted: 'Aceptado', rejected: 'Regresado' },
    accept: 'Aceptar', acceptOf: 'Aceptar: {name}', accepted: 'Aceptado, y ya se le avisó', sendBack: 'Regresar', sendBackOf: 'Regresar: {name}', sentBack: 'Regresado, y ya se le dijo por qué', why: 'Por qué no sirve',
    whole: 'Ver completo', wholeOf: 'Ver completo el número de {name}; queda anotado',
  },
  missing: {
    why: 'Por qué se pide', inOne: 'Pedir con un toque, para dentro de una semana:', askOf: 'Pedir: {item}', toLookAt: 'Ya lo mandaron, falta verlo', sentBack: 'Se regresó; otro a más tardar el {date}',
    title: 'Papeles', none: 'No falta nada.', due: 'A más tardar el {date}', cameOn: 'Llegó {date}', hasCome: 'Ya llegó', hasComeOf: 'Ya llegó: {item}', came: 'Anotado', ask: 'Pedir un papel', asked: 'Ya se pidió. Lo pueden ver desde ahora.',
    whose: 'De quién', whoseHint: 'Solo se le avisa a quien lo va a mandar.', anyOfThem: 'De cualquiera de los que piden', of: 'De {name}', which: 'Qué papel', note: 'Por qué, o cuál exactamente', noteHint: { en: 'Lo leen tal como lo escriba: en inglés.', es: 'Lo leen tal como lo escriba: en español.' }, by: 'A más tardar el', send: 'Pedirlo', leave: 'Ahora no',
    kind: {
      identity: 'Identificación con foto', 'address-proof': 'Algo que muestre dónde vive', 'income-proof': 'Algo que muestre lo que entra', 'bank-statements': 'Estados de cuenta', 'tax-return': 'Declaración de impuestos', 'business-proof': 'Algo que muestre el negocio',
      licence: 'Licencia o permiso', 'price-quote': 'Precio de lo que va a comprar', references: 'Referencias', 'debts-proof': 'Lo que debe en otro lado', vouch: 'Alguien que responda', other: 'Otra cosa', party: 'Todavía no entra',
    },
  },
  readings: {
    title: 'Lo que dicen los datos', lead: 'Es una lectura de esta página, no un puntaje. Usted decide.',
    budget: { fits: '<b>Le alcanza.</b> Quedan {left} en un mes normal; el programa pide {asked}.', tight: '<b>Va justo.</b> Quedan {left} en un mes normal; el programa pide {asked}.', short: '<b>No le alcanza.</b> Faltan {left} en un mes normal; el programa pide que queden {asked}.' },
    people: '<b>{all, plural, one {# persona} other {# personas}}</b> en la solicitud; {joined, plural, one {ya entró #} other {ya entraron #}}.',
    badMonth: { fits: '<b>Le alcanza también en un mes malo.</b> Quedan {left}.', tight: '<b>En un mes malo va justo.</b> Quedan {left}.', short: '<b>En un mes malo no le alcanza.</b> Faltan {left}.' },
    identity: '{count, plural, =0 {<b>Quienes ya entraron dieron el número de su identificación.</b>} one {<b># persona</b> no ha dado el número de su identificación.} other {<b># personas</b> no han dado el número de su identificación.}}',
    vouches: '<b>{count, plural, one {Falta que # persona responda} other {Faltan # personas que respondan}} por la solicitud.</b>',
    papersMissing: '<b>{count, plural, one {Falta # papel} other {Faltan # papeles}}.</b>',
    papersToLookAt: '<b>{count, plural, one {# papel ya llegó y nadie lo ha visto} other {# papeles ya llegaron y nadie los ha visto}}.</b>',
    papersComplete: '<b>Los papeles están completos.</b>',
  },
  quote: {
    title: 'La cuenta', receive: 'Reciben', pays: 'Cada uno de {count, number} pagos', apr: 'Tasa anual (APR)', financeCharge: 'Les cuesta', total: 'Pagan en total',
    dates: 'Si se entrega hoy: primer pago el {first}, último el {last}.', try: 'Probar otra cantidad o plazo', enough: 'Cerrar esta prueba',
  },
  clocks: {
    title: 'Lo que pasa por sí solo', lead: 'Mientras nadie lo haga antes.', morning: '{date}, en la mañana', evening: '{date}, al terminar el día',
    kind: {
      'missing-items-reminder': 'Se les recuerda lo que falta', 'incompleteness-notice': 'Sale el aviso de papeles que faltan', 'close-incomplete': 'Se cierra si no llegó nada',
      'vouch-reminder': 'Se les recuerda quién falta que responda', 'vouching-window': 'Se les ofrece otra manera de seguir', 'papers-unseen': 'Se avisa de papeles sin ver',
      'escalation-15': 'Se le recuerda a su oficial', 'escalation-25': 'Se avisa a los demás oficiales', 'escalation-28': 'Se avisa a la administración', 'breach-30': 'Se vence el plazo de ley',
      'counter-expiry': 'Se vence la otra oferta; sale la carta con las razones', 'adverse-action-90': 'Último día para la carta con las razones', 'sign-reminder': 'Se les recuerda firmar',
    },
  },
  letters: {
    title: 'Cartas', to: 'Para {name}, {date}', markPosted: 'Ya la puse en el correo', posted: 'Anotado: la carta ya va por correo', way: '{channel}: {state} {when}',
    channel: { mail: 'Correo electrónico', text: 'Texto', paper: 'Papel' },
    state: { queued: 'por mandar', sent: 'mandada', delivered: 'llegó', failed: 'no se pudo', 'given-up': 'no se pudo', held: 'no sale' },
    screen: { unread: 'En su página, sin abrir', read: 'La abrió {date}' },
  },
  history: {
    title: 'Qué ha pasado', decision: { approve: 'Se aprobaron {amount}', counter: 'Otra oferta: {amount}', decline: 'Se rechazó' }, byAt: '{name}, {when}', note: 'Para colegas: {note}',
    second: { agreed: '{name} dio el segundo sí. {note}', returned: '{name} la regresó: {note}' }, answer: { accepted: 'Aceptaron.', refused: 'No aceptaron.', expired: 'Nadie respondió a tiempo.' },
    notice: 'Para {name} {date}, sin leer', noticeRead: 'Para {name} {date}, leído',
  },
  bar: {
    label: 'Decisión', within: '<b>{amount} está dentro de su límite de {limit}.</b> Usted decide.', above: '<b>{amount} pasa de su límite de {limit}.</b> Su sí sigue a {names}, para el segundo sí.', aboveNobody: '<b>{amount} pasa de su límite de {limit},</b> y aquí nadie puede dar el segundo sí.',
    more: 'Más', less: 'Menos', approve: 'Aprobar', approveAndSend: 'Aprobar y pedir el segundo sí', counter: 'Otra oferta', decline: 'Rechazar', toLoan: 'Abrir el préstamo',
    why: { 'not-authorised': 'Usted puede leer esta solicitud. Deciden los oficiales.', party: 'Usted es parte de esta solicitud; decide un colega.', 'helped-applicant': 'Usted ayudó a llenarla; decide un colega.', 'same-person': 'Usted ya decidió; el segundo sí lo da otra persona.', limit: 'La cantidad pasa de su límite; el segundo sí lo da un colega con límite más alto.', status: 'Ahora no hay nada que decidir aquí.' },
  },
  decide: {
    title: { approve: 'Aprobar como la piden', counter: 'Hacer otra oferta', decline: 'Rechazar' },
    lead: { approve: '{amount} en {count, number} pagos. En seguida les llega el contrato para firmar.', counter: 'Pidieron {amount} en {count, number} pagos. Les llega una carta con lo que usted ofrece, las razones y la fecha para responder.', decline: 'Les llega una carta con las razones que usted dé aquí.' },
    amount: 'Lo que podemos prestar', installments: 'Pagos', note: 'Nota para colegas', noteHint: 'Nunca se manda.', leave: 'Regresar',
    propose: { approve: 'Aprobar y pedir el segundo sí', counter: 'Proponerla y pedir el segundo sí', decline: 'Rechazar y pedir el segundo sí' },
    do: { approve: 'Aprobar', counter: 'Mandar la otra oferta', decline: 'Rechazar y mandar la carta' },
    done: { approve: 'Aprobada. El contrato está listo para firmar.', counter: 'Ya se mandó la otra oferta', decline: 'Rechazada. La carta ya se mandó.', proposed: 'Ya se pidió el segundo sí' },
  },
  reasons: {
    title: 'Las razones principales', count: '{count, plural, =0 {de una a cuatro} one {# escogida} other {# escogidas}}', other: 'Con sus palabras', otherHint: { en: 'Diga exactamente qué, en inglés: así lo leen. Una regla de la casa no es una razón.', es: 'Diga exactamente qué, en español: así lo leen. Una regla de la casa no es una razón.' },
    group: { application: 'Solicitud', credit: 'Referencias', work: 'Trabajo e ingresos', residence: 'Dónde vive', record: 'Historial', business: 'Negocio', other: 'Otra' },
  },
  second: {
    label: 'Segundo sí', asked: { approve: '<b>{name} aprobó {amount}</b> y pide el segundo sí.', counter: '<b>{name} quiere ofrecer {amount}</b> y pide el segundo sí.', decline: '<b>{name} rechazó</b> y pide el segundo sí.' },
    agree: 'Dar el segundo sí', return: 'Regresarla', leave: 'Atrás', note: 'Qué hay que ver otra vez', noteHint: 'Lo lee su colega.', done: { agreed: 'Listo, queda decidida.', returned: 'Ya regresó a su colega' },
  },
} satisfies WordsLike<typeof en>
