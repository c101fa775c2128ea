import type { DecisionWords } from './en.catalogue.ts'

/** El español de las cartas acompaña al inglés, que es el que vale ante la ley; los demás avisos se escriben primero aquí. */
export const es = {
  notices: {
    'missing-items-reminder': {
      subject: 'Su solicitud {reference} le espera',
      body: `Todavía nos falta esto para su solicitud de {businessName}:
{items}

Si algo se le complica, llame a {lenderName}, {lenderPhone}. Muchas veces sirve otro papel.`,
      text: 'Molino: a su solicitud {reference} todavía le falta algo. Véalo en Molino o llame al {lenderPhone}.',
    },
    'vouch-reminder': {
      subject: 'Falta alguien que responda por usted: {reference}',
      body: `{missing, plural, one {Falta una persona} other {Faltan # personas}} que respondan por usted en su solicitud de {businessName}. Si se puede, antes del {endsOn}.

{awaited, plural, =0 {No hay nadie a quien le haya pedido y que falte de contestar. Puede pedírselo a alguien desde su solicitud.} other {Todavía esperamos a:}} {names}

{people, plural, =0 {También se lo puede pedir a una persona que conozca.} other {Puede mandar otra vez la invitación o pedírselo a otra persona.}} ¿Preguntas? Llame a {lenderName}, {lenderPhone}.`,
    },
    'vouch-reminder-voucher': {
      subject: '{applicant} espera su respuesta',
      body: `{applicant} le pidió que responda por su persona y usted todavía no ha contestado. Si puede, conteste antes del {endsOn} con la invitación que le mandó.

Si prefiere no hacerlo, ahí mismo lo puede decir. ¿Preguntas? Llame a {lenderName}, {lenderPhone}.`,
    },
    'endorsement-reminder': {
      subject: '{applicant} espera la respuesta de {partner}',
      body: `{applicant} le pidió a {partner} que le recomiende y eso todavía no está listo. Si se puede, termínenlo en su página antes del {endsOn}.

Si esta vez no pueden recomendarle, ahí mismo lo pueden decir: así {applicant} tiene tiempo de buscar otra manera. ¿Preguntas? Llame a {lenderName}, {lenderPhone}.`,
    },
    'vouching-window': {
      subject: 'Hay otra manera de seguir con su solicitud {reference}',
      body: `{missing, plural, one {Todavía falta una persona} other {Todavía faltan # personas}} que respondan por usted en su solicitud de {businessName}. Su solicitud sigue abierta y no se pierde nada.

Hay otras maneras:
• Pedírselo a otras personas: a quien le compra, a su vecina, a quien trabajó con usted.
• Pedirle a una organización que le conoce que le recomiende.
• Ahorrar en una tanda.

Llame a {lenderName}, {lenderPhone}, y vemos cuál le queda mejor.`,
    },
    'incompleteness-notice': {
      subject: 'Aviso: su solicitud {reference} está incompleta',
      body: `{lenderName}
{lenderAddress}
{on}

Solicitud {reference}, {businessName}, recibida el {receivedOn}.

No se puede decidir su solicitud porque falta información. Necesitamos:
{items}

Háganos llegar esto a más tardar el {respondBy}. Si para esa fecha no lo recibimos, ya no podremos seguir con su solicitud y la vamos a cerrar. Puede volver a pedir cuando quiera.

¿Preguntas, o algo se le complica? Llame a {lenderName}, {lenderPhone}.

El texto en inglés de esta carta es el que vale ante la ley.`,
      text: 'Molino: a su solicitud {reference} le falta algo. Mándelo a más tardar el {respondBy}. Le escribimos una carta: léala en Molino.',
    },
    'application-closed': {
      subject: 'Su solicitud {reference} se cerró',
      body: `El {noticeOn} le escribimos que faltaba información en su solicitud de {businessName}, y la pedimos a más tardar el {respondBy}. No llegó, así que cerramos la solicitud. Esto no fue una decisión sobre usted.

Puede empezar otra vez cuando quiera; lo que ya nos contó se guarda. Aquí estamos: {lenderName}, {lenderPhone}.`,
    },
    approval: {
      subject: 'Su préstamo está aprobado: {amount}',
      body: `Buenas noticias: su solicitud {reference} de {businessName} está aprobada, {amount} en {installments, plural, one {un pago} other {# pagos}}.

Lo que sigue: cada persona del préstamo lee y firma el contrato en Molino, con todos los números adentro. Después otra persona manda el dinero. Usted no debe nada mientras no firme.

¿Preguntas? Llame a {lenderName}, {lenderPhone}.`,
      text: 'Molino: su préstamo de {amount} está aprobado. Falta leer y firmar el contrato.',
    },
    counteroffer: {
      subject: 'Sobre su solicitud {reference}: le podemos ofrecer algo distinto',
      body: `{lenderName}
{lenderAddress}
{lenderPhone}
{on}

Solicitud {reference}, {businessName}. Usted pidió {askedAmount} en {askedInstallments, plural, one {un pago} other {# pagos}} el {receivedOn}.

No le podemos ofrecer el crédito como lo pidió, por las razones de abajo. Sí le podemos ofrecer esto:
{offeredAmount} en {offeredInstallments, plural, one {un pago} other {# pagos}}, {offeredProduct}.

Si esta oferta le conviene, díganoslo a más tardar el {expiresOn}, en Molino o en la dirección o el teléfono de arriba. Si para esa fecha no sabemos de usted, la oferta se termina y su solicitud queda negada por las mismas razones.

Razones principales por las que no se da lo que pidió:
{reasons}

{ecoaNotice}

El texto en inglés de esta carta es el que vale ante la ley.`,
      text: 'Molino: le podemos ofrecer {offeredAmount}. Lea la carta y conteste a más tardar el {expiresOn}.',
    },
    'adverse-action': {
      subject: 'Nuestra decisión sobre su solicitud {reference}',
      body: `{lenderName}
{lenderAddress}
{lenderPhone}
{on}

Solicitud {reference}, {businessName}. Usted pidió {askedAmount} el {receivedOn}.

Lo que se decidió: {action}

Razones principales de nuestra decisión:
{reasons}

{ecoaNotice}

¿Quiere platicarlo? Llame a {lenderName}, {lenderPhone}. Puede volver a pedir cuando quiera.

El texto en inglés de esta carta es el que vale ante la ley.`,
    },
    'sign-reminder': {
      subject: 'Su préstamo espera su firma',
      body: `Su préstamo de {amount} para {businessName} está aprobado y espera su firma. Antes de firmar puede leer todos los números en el contrato.

¿Preguntas? Llame a {lenderName}, {lenderPhone}.`,
      text: 'Molino: su préstamo de {amount} espera su firma. Léalo y fírmelo en Molino.',
    },
    'second-opinion-wanted': {
      subject: '{reference}: hace falta otra persona',
      body: 'Alguien del equipo propone {decision, select, approve {aprobar} counter {hacer una contraoferta a} other {negar}} la solicitud {reference} ({amount}). Está arriba de su límite y dentro del de usted. La ley pide respuesta a más tardar el {answerBy}.',
    },
    'decision-returned': {
      subject: '{reference}: su decisión regresó',
      body: 'Alguien del equipo no estuvo de acuerdo con la decisión de la solicitud {reference} y la regresó: {note}',
    },
    'counteroffer-answered': {
      subject: '{reference}: la contraoferta {answer, select, accepted {se aceptó} refused {no se aceptó} other {quedó sin respuesta}}',
      body: 'La contraoferta de {amount} de la solicitud {reference} {answer, select, accepted {se aceptó: el contrato espera las firmas} refused {no se aceptó: la solicitud queda negada y se mandó la carta} other {quedó sin respuesta a tiempo: la solicitud queda negada y se mandó la carta}}.',
    },
    'escalation-15': {
      subject: '{reference} espera una decisión, día {day} de {of}',
      body: 'La solicitud {reference} ({amount}) está completa y sin decidir desde el {completedOn}. La ley pide respuesta a más tardar el {answerBy}. Por favor decida.',
    },
    'escalation-25': {
      subject: '{reference} espera una decisión, día {day} de {of}',
      body: 'La solicitud {reference} ({amount}) está completa y sin decidir desde el {completedOn}. La ley pide respuesta a más tardar el {answerBy}. Quien la lleva no ha decidido: por favor véanla juntos, o decida usted.',
    },
    'escalation-28': {
      subject: '{reference} espera una decisión, día {day} de {of}',
      body: 'La solicitud {reference} ({amount}) está completa y sin decidir desde el {completedOn}. La ley pide respuesta a más tardar el {answerBy}. Ya se avisó antes a quienes deciden: por favor vea que alguien decida.',
    },
    'papers-unseen': {
      subject: '{reference}: hay papeles sin ver',
      body: 'En la solicitud {reference} ({amount}) hay papeles que nadie ha visto desde el {since}. {all, select, yes {No falta nada más: los días de la ley cuentan desde que llegaron.} other {También falta algo que ella no ha mandado.}} Por favor véanlos.',
    },
    'breach-30': {
      subject: '{reference}: pasó la fecha de la ley sin respuesta',
      body: 'La solicitud {reference} ({amount}), completa desde el {completedOn}, tenía que contestarse a más tardar el {answerBy} y no se contestó. La falta queda anotada. No se mandó ninguna carta: una persona tiene que decidir ya, con sus razones.',
    },
  },
  figures: {
    asked: 'Usted pidió',
    offered: 'Le podemos ofrecer',
    granted: 'Su préstamo',
    installments: '{installments, plural, one {En un pago} other {En # pagos}}',
  },
  action: {
    declined: 'Su solicitud de crédito fue negada.',
    'counteroffer-refused': 'Su solicitud de crédito fue negada como usted la pidió. No aceptó nuestra contraoferta de {amount}.',
    'counteroffer-expired': 'Su solicitud de crédito fue negada como usted la pidió. Nuestra contraoferta de {amount} estuvo abierta hasta el {expiresOn} y no se aceptó.',
  },
  ecoaNotice: 'Aviso: La ley federal de igualdad de oportunidades de crédito (Equal Credit Opportunity Act) prohíbe que quien presta dinero discrimine a quien lo pide por su raza, color, religión, origen nacional, sexo, estado civil o edad (siempre que la persona tenga capacidad para firmar un contrato válido); porque todo o parte de lo que gana venga de un programa de asistencia pública; o porque haya ejercido de buena fe algún derecho de la ley de protección del crédito al consumidor (Consumer Credit Protection Act). La agencia federal que vigila que este prestamista cumpla esa ley es {agencyName}, {agencyAddress}.',
  reasons: {
    'application-incomplete': 'Solicitud de crédito incompleta',
    'insufficient-credit-references': 'No se dieron suficientes referencias de crédito',
    'unacceptable-credit-references': 'El tipo de referencias de crédito que se dieron no se puede aceptar',
    'unverifiable-credit-references': 'No se pudieron comprobar las referencias de crédito',
    'irregular-employment': 'Empleo temporal o irregular',
    'unverifiable-employment': 'No se pudo comprobar el empleo',
    'length-of-employment': 'Tiempo en el empleo',
    'insufficient-income': 'Lo que entra no alcanza para la cantidad que se pidió',
    'excessive-obligations': 'Demasiadas deudas en relación con lo que entra',
    'unverifiable-income': 'No se pudo comprobar lo que entra',
    'length-of-residence': 'Tiempo de vivir en el domicilio',
    'temporary-residence': 'Domicilio temporal',
    'unverifiable-residence': 'No se pudo comprobar el domicilio',
    'no-credit-file': 'No hay historial de crédito',
    'limited-credit-experience': 'Poca experiencia con crédito',
    'poor-performance-with-us': 'Problemas de pago en créditos con nosotros',
    'delinquent-obligations': 'Atrasos, de antes o de ahora, en créditos con otros',
    'collection-or-judgment': 'Una deuda en cobranza o una sentencia',
    'garnishment-or-attachment': 'Embargo de sueldo o de bienes',
    'foreclosure-or-repossession': 'Pérdida de casa o de bienes por falta de pago',
    bankruptcy: 'Bancarrota',
    'recent-inquiries': 'Número de consultas recientes en el reporte de crédito',
    'insufficient-collateral': 'El valor o el tipo de la garantía no es suficiente',
    'business-credit': 'Deudas del negocio, de antes o de ahora',
    'owner-or-guarantor-credit': 'Deudas, de antes o de ahora, de una persona dueña o garante',
    'use-of-proceeds': 'Para lo que se pide el préstamo no entra en lo que este programa puede prestar',
    'cash-flow': 'Lo que entra y sale del negocio no alcanza para los pagos',
    'business-collateral': 'La garantía del negocio no es suficiente',
    'time-in-business': 'El negocio lleva abierto poco tiempo para la cantidad que se pidió',
    'government-programme-criteria': 'El negocio no cumple con lo que pide el programa de gobierno solicitado',
    'aggregate-exposure': 'La cantidad que se pidió y lo que ya se nos debe, juntas, pasan de lo que podemos prestar',
    'unverifiable-business-information': 'No se pudo comprobar información del negocio',
    other: 'Otra',
  },
} satisfies DecisionWords
