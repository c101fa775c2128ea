import type en from '../en/keeping.catalogue.ts'
import type { WordsLike } from '../words.ts'

export default {
  settings: 'Ajustes',
  coaches: {
    title: 'Guías', lead: 'Quién guía, y a quién le toca cada persona.', loading: 'Buscando a los guías', who: 'Quiénes guían', none: 'Todavía no hay guías.', people: '{count, plural, =0 {nadie} one {# persona} other {# personas}}', add: 'Darle a alguien el cargo de guía',
    whose: 'A quién le toca cada persona', noPlans: 'Ahora nadie tiene guía.', plan: '{reference}, desde el {date}', nobody: 'Todavía nadie', given: 'Ya cambió la guía de {name}',
  },
  partners: {
    title: 'Organizaciones', lead: 'Conocen a la gente y responden por ella, cada una con su acuerdo.', loading: 'Buscando las organizaciones', none: 'Todavía no hay ninguna organización', noneWhy: 'Agregue la primera, y luego dé el cargo de organización a quien habla por ella.',
    active: 'Recibe solicitudes', notActive: 'No recibe solicitudes', contact: 'Contacto', people: 'Quién habla por ella', nobody: 'Todavía nadie', most: 'Recomienda hasta', signers: 'Cuántos firman', pool: 'Fondo de garantía que la respalda', noPool: 'Ninguno', question: 'Pregunta {number}',
    change: 'Cambiar', changeOf: 'Cambiar: {name}', speaks: 'Quién habla por ella',
    form: {
      name: 'Nombre', about: 'Qué es, en una frase ({language})', aboutHint: 'La gente lo lee cuando escoge a quién pedirle.', contactName: 'A quién llamar ahí', contactPhone: 'Teléfono', most: 'Lo más que recomienda para una persona', mostHint: 'Arriba de eso, la página no los deja.', signers: 'Cuántos de su gente firman',
      conflict: 'Alguien de ahí es familia, o gana con eso', conflictRule: { recuse: 'Esa persona se hace a un lado y firma otra', disclose: 'Esa persona lo dice, y firma' }, pool: 'Fondo de garantía que respalda lo que recomienda', noPool: 'Ninguno',
      question: 'Pregunta {number} ({language})', another: 'Otra pregunta', active: 'Recibe solicitudes nuevas', add: 'Agregar una organización', keep: 'Guardar', leave: 'Ahora no', done: 'Guardado. Vale desde ahora.',
    },
  },
  pools: {
    title: 'Fondos de garantía', lead: 'Aportaciones que respaldan los préstamos. Lo que se paga vuelve a dar lugar.', loading: 'Buscando los fondos de garantía', none: 'Todavía no hay ningún fondo de garantía', noneWhy: 'Empiece uno, y agregue las aportaciones.',
    kind: { partner: 'organización', lender: 'prestamista', philanthropy: 'donante', other: 'otro' }, pledged: 'Aportado en total', reserved: 'Aprobado u ofrecido, sin entregar', exposure: 'Lo que el fondo respalda', headroom: 'Lo que queda en el fondo',
    add: 'Agregar una aportación', addOf: 'Agregar una aportación a {name}', begin: 'Empezar un fondo de garantía', new: { title: 'Un fondo de garantía nuevo', name: 'Nombre', do: 'Empezarlo', leave: 'Ahora no', done: 'Ya está el fondo de garantía' },
    pledge: { source: 'Quién aporta', kind: 'Qué es', amount: 'Cuánto', hint: 'Lo que llegue después es otra aportación.', do: 'Agregar la aportación', leave: 'Ahora no', done: 'Ya está la aportación', sure: '¿Son {amount}?', result: '{source} los aporta a {pool}.', send: 'Sí, agregar {amount}' },
    takenBack: 'anulada, {date}: {reason}', claimed: 'Se fue en pérdidas', recovered: 'Volvió de las pérdidas', pledgesTitle: 'Lo que le queda a cada aportación', ofPledged: 'De {pledged}, {lost} se fueron en pérdidas',
    statement: {
      of: 'Estado de cuenta: {source}', label: 'Estado de cuenta de {source}', loading: 'Buscando el estado de cuenta', on: 'Día', what: 'Qué', amount: 'Cantidad', left: 'Queda después',
      kind: { pledge: 'aportación', 'pledge-taken-back': 'aportación anulada', claim: 'su parte de una pérdida', 'claim-taken-back': 'reclamo anulado', recovery: 'volvió', 'recovery-taken-back': 'lo que volvió, anulado' },
      reservedPart: 'Su parte de lo aprobado u ofrecido', exposurePart: 'Su parte de lo prestado', leftNow: 'Le queda', paper: 'En papel, en los dos idiomas (PDF)',
    },
    waterfall: {
      title: 'Quién cubre una pérdida', of: 'Orden en {name}', 'pro-rata': 'Todos juntos, cada quien según su parte', 'partner-first': 'Primero la organización, luego los demás', 'philanthropy-first': 'Primero los donantes, luego los demás',
      note: 'Vale para los reclamos desde ahora. Lo que vuelve es primero para quien cubrió al último.', done: 'Guardado. Vale para el próximo reclamo.',
    },
    claims: {
      title: 'Pérdidas que cubre el fondo', loading: 'Buscando los reclamos', none: 'Ninguna. Cuando un préstamo se da por perdido, aquí se le pide al fondo que lo cubra.', lost: '{reference} se dio por perdido: faltan {amount} del préstamo.', wouldBear: 'Se cubriría', ask: 'Pedirle {amount} al fondo', asked: 'Pedido. Otra persona tiene que aceptar.',
      waits: '{reference}: lo pidió {name} el {date}. Espera a una segunda persona.', another: 'Otra persona de finanzas o de administración tiene que aceptar.', agree: 'Aceptar {amount}', agreed: 'Aceptado. Lo cubren las aportaciones.', refuse: 'Decir que no', refused: 'No se le pidió al fondo.', leave: 'Retirar lo pedido',
      made: '{reference}, {date}: el fondo cubrió {amount}', borne: 'Lo que cubre ahora', cameBack: 'Volvieron {amount}', takeBack: 'Anular este reclamo', takeBackOf: 'Anular el reclamo de {reference}', takenBack: 'El reclamo se anuló', why: 'Por qué', notNow: 'Ahora no',
      back: 'Anulado, {date}: {reason}', chargeOffBack: 'ya no está dado por perdido',
    },
    forecast: {
      loading: 'Sumando lo que va a volver', label: 'Lo que queda al final de cada mes', finding: 'Al final de {month} va a haber lugar para {amount}', month: 'Fin de mes', room: 'Queda en el fondo', back: 'Vuelve',
      measure: 'Lo que queda si todos pagan como está planeado y no se presta nada más.', measureLate: 'Lo que queda si todos pagan como está planeado y no se presta nada más. {late} están atrasados o perdidos, y no se cuentan.', scale: 'La barra más larga es cuando más queda.',
    },
    takeBack: { begin: 'Anular una aportación', of: 'Anular una aportación de {name}', which: 'Cuál aportación', why: 'Por qué', whyHint: 'Se queda en la lista con esta razón.', do: 'Anularla', leave: 'Ahora no', done: 'La aportación se anuló' },
  },
} satisfies WordsLike<typeof en>
