import type { IntakeWords } from './en.catalogue.ts'

/** Se escribe primero aquí: usted, corto, claro, sin decir de más. */
export const es = {
  notices: {
    'application-received': {
      subject: 'Recibimos su solicitud {reference}',
      body: `Recibimos su solicitud de {amount} para {businessName} el {receivedOn}. Su número es {reference}; dígalo cuando nos llame.

Ya tenemos lo que hace falta para empezar. Una persona la va a leer y usted tendrá respuesta a más tardar el {answerBy}.

¿Preguntas? Llame a {lenderName}, {lenderPhone}.`,
    },
    'application-received-incomplete': {
      subject: 'Recibimos su solicitud {reference}; todavía falta algo',
      body: `Recibimos su solicitud de {amount} para {businessName} el {receivedOn}. Su número es {reference}; dígalo cuando nos llame.

Para poder decidir todavía falta:
{items}

Puede mandar otra vez la invitación desde su solicitud. ¿Algo se le complica? Llame a {lenderName}, {lenderPhone}, y lo vemos.`,
    },
    'missing-items': {
      subject: 'Nos falta un papel de su solicitud {reference}',
      body: `Para seguir con su solicitud de {businessName} necesitamos:
{items}

Si algo no lo tiene o se le complica, llame a {lenderName}, {lenderPhone}. Muchas veces sirve otro papel.`,
      text: 'Molino: nos falta algo de su solicitud {reference}. Véalo en Molino o llame al {lenderPhone}.',
    },
    'application-complete': {
      subject: 'Su solicitud {reference} está completa',
      body: `Ya no falta nada en su solicitud de {businessName}. {late, select, yes {Nos tardamos en ver sus papeles y le pedimos una disculpa. Ya avisamos a quienes deciden.} other {Usted tendrá respuesta a más tardar el {answerBy}.}}

¿Preguntas? Llame a {lenderName}, {lenderPhone}.`,
    },
    'document-accepted': {
      subject: 'Su papel está bien ({reference})',
      body: `Ya vimos lo que mandó: {paper}. Está bien. No tiene que hacer nada más con él.

¿Preguntas? Llame a {lenderName}, {lenderPhone}.`,
    },
    'document-rejected': {
      subject: 'Nos hace falta otra vez este papel ({reference})',
      body: `Ya vimos lo que mandó: {paper}.

{why}

Mándelo otra vez a más tardar el {dueOn}, desde su solicitud. Si se le complica, llame a {lenderName}, {lenderPhone}. Muchas veces sirve otro papel.`,
      text: 'Molino: nos hace falta otra vez un papel de su solicitud {reference}. Mándelo antes del {dueOn}.',
    },
    'documents-came': {
      subject: 'Llegaron papeles para {reference}',
      body: `{name} mandó papeles para la solicitud {reference}. Falta que usted los vea.`,
    },
    'party-joined': {
      subject: '{name} ya está en su solicitud {reference}',
      body: `{name} aceptó su invitación y ya es parte de la solicitud de {businessName}.`,
    },
    'help-started': {
      subject: '{helper} le ayuda con su solicitud {reference}',
      body: `Hoy, {on}, {helper} empezó a llenar con usted la solicitud {reference}, con su permiso.

Si no fue así, llámenos hoy mismo: {lenderName}, {lenderPhone}. En su solicitud puede ver qué se puso y quitar el permiso.`,
    },
    'application-withdrawn': {
      subject: 'Se retiró la solicitud {reference}',
      body: `La solicitud {reference} de {businessName} se retiró el {on}, como se pidió. No se decidió nada y no tiene que hacer nada más.

Cuando quiera, puede empezar otra. Aquí estamos: {lenderName}, {lenderPhone}.`,
    },
  },
  missing: {
    identity: 'Identificación (matrícula consular, pasaporte o licencia)',
    'address-proof': 'Un papel que diga dónde vive',
    'income-proof': 'Talones de cheque u otro papel de lo que gana',
    'bank-statements': 'Estados de cuenta del banco',
    'tax-return': 'Declaración de impuestos',
    'business-proof': 'Algo que muestre su negocio: libreta de ventas, fotos, recibos',
    licence: 'Licencia o permiso del negocio',
    'price-quote': 'Cotización de lo que va a comprar',
    references: 'Nombres de personas que le conocen',
    'debts-proof': 'Papeles de otras deudas',
    other: 'Otro papel',
    vouch: '{count, plural, one {Una persona que responda por usted, o una organización} other {# personas que respondan por usted, o una organización}}',
    party: 'Falta que acepte la invitación: {name}',
    itemWithDate: '• {item}, a más tardar el {dueOn}',
    itemWithNote: '• {item}, a más tardar el {dueOn}. {note}',
  },
  asWritten: 'Escrito en {language}: «{note}»',
  asked: {
    'everyone-sends-it': 'Se lo pedimos a todos.',
    'to-confirm-it': 'Con él se ve lo que nos contó.',
    'to-see-the-price': 'Queremos ver el precio.',
    'figures-differ': 'Un papel dice otra cantidad.',
    'newer-one': 'El que mandó ya es viejo.',
    'names-differ': 'El nombre no es igual en todos los papeles.',
  },
  rejected: {
    blurry: 'Se ve borroso y no lo podemos leer. Tome la foto otra vez, con buena luz.',
    'cut-off': 'Se ve cortado. Deben salir las cuatro esquinas.',
    'pages-missing': 'Faltan hojas. Mande todas, también por atrás.',
    'another-paper': 'Es otro papel, no el que hace falta.',
    'too-old': 'Ya es viejo. Mande el más nuevo.',
    'another-name': 'Tiene otro nombre. Mande uno con su nombre.',
    other: 'Así no nos sirve.',
  },
  applying: {
    electronic: `Usted dice que sí a recibir los avisos y los papeles de {lenderName} en esta página, y a firmar en pantalla.

Vale para esta solicitud y para su préstamo, si se lo damos. Puede pedir cualquier papel impreso, gratis. Puede decir que ya no cuando quiera: llame al {lenderPhone} y se los mandamos por correo. No le cuesta nada ni cambia su solicitud. Si cambia de teléfono o de correo, avísenos al mismo número o en “Mi cuenta”. Para verlos basta el teléfono o la computadora que usa ahora, con internet y algo que abra archivos PDF.`,
    truth: 'Lo que puse es verdad, hasta donde sé. {lenderName} puede preguntarme más o pedirme un papel para confirmarlo.',
  },
  help: `Usted pide que {helper} le ayude a llenar su solicitud, en el aparato de {helper}.

{helper} verá lo que usted conteste en la solicitud y lo escribirá por usted. Si usted quiere, también toma foto de sus papeles y la manda; ahí la puede ver solo mientras le ayuda. No decide si le damos el préstamo. Guardamos quién le ayudó, cuándo, y lo que usted revisó.

Es solo por hoy. Puede parar cuando quiera, sin dar razones, y seguir sin ayuda en su teléfono. Pedir ayuda no cuesta nada ni cambia la respuesta. Si tiene dudas, llame a {lenderName}, {lenderPhone}.`,
  consent: {
    borrower: `Al aceptar, usted pide este préstamo junto con {inviter} para {businessName}.

Eso quiere decir tres cosas. {lenderName} verá los datos que usted dé y los usará para decidir. Quienes piden con usted verán su nombre y que ya aceptó, nada más de usted. Los avisos y los papeles le llegarán en esta página; puede pedirlos en papel, gratis, y puede dejar de recibirlos así cuando quiera llamando al {lenderPhone}.

Todavía no debe nada. Solo deberá si después lee y firma el contrato.`,
    guarantor: `Al aceptar, usted dice que está de acuerdo en que le consideremos como garante de este préstamo de {inviter} para {businessName}.

Piénselo bien: si después firma el contrato y el préstamo no se paga, usted tendrá que pagarlo, hasta el total de la deuda y sus cargos, y se le puede cobrar a usted sin cobrarle antes a quien recibió el dinero.

{lenderName} verá los datos que usted dé y los usará para decidir. Los avisos y los papeles le llegarán en esta página; puede pedirlos en papel, gratis, y puede dejar de recibirlos así cuando quiera llamando al {lenderPhone}.

Todavía no debe nada. Solo deberá si después lee y firma el contrato.`,
  },
} satisfies IntakeWords
