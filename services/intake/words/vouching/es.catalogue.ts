import type { VouchingWords } from './en.catalogue.ts'

/** Se escribe primero aquí. Responder por alguien no es ser garante, y lo dice. */
export const es = {
  statement: `{name} pide un préstamo a {lenderName} para {businessName} y le pide a usted que responda por su persona.

Responder es dar su palabra: decir desde cuándo conoce a {name}, qué ha visto de su negocio y qué piensa de cómo cumple.

No es una garantía. Usted no firma el préstamo y no debe nada, ni hoy ni después. Si el préstamo no se paga, nadie le va a cobrar a usted.

Lo que conteste lo lee la persona de {lenderName} que decide. {applicantSees, select, answers {{name} también puede ver lo que usted contestó.} other {{name} solo verá que usted contestó, no lo que dijo.}} Usted no verá lo que {name} gana ni lo que debe.

Puede retirar su palabra mientras no se haya decidido. ¿Preguntas? Llame al {lenderPhone}.`,
  endorsement: `{partner} da su palabra: conocemos a esta persona como dice aquí, las respuestas son nuestras y ciertas hasta donde sabemos, y recomendamos el préstamo que dice aquí.

Es nuestra palabra, no una deuda. {partner} no firma el préstamo.`,
  notices: {
    'endorsement-wanted': {
      subject: '{applicant} le pide a {partner} que le recomiende',
      body: `{applicant} pide un préstamo y le pide a {partner} que le recomiende. Su solicitud está en su página.`,
    },
    'endorsement-given': {
      subject: '{partner} le recomienda',
      body: `{partner} le recomendó para su solicitud {reference}. Con eso usted no debe nada más.`,
    },
    'endorsement-declined': {
      subject: 'Hay otra manera de seguir con su solicitud {reference}',
      body: `{partner} nos dijo que esta vez no puede recomendarle. No es una decisión sobre su préstamo. Su solicitud sigue abierta y no se pierde nada.

Hay otras maneras:
• Pedirle a personas que le conocen que respondan por usted.
• Pedírselo a otra organización.
• Ahorrar en una tanda.

Llame a {lenderName}, {lenderPhone}, y vemos cuál le queda mejor.`,
    },
    'endorsement-returned': {
      subject: 'Regresó una recomendación de {partner}',
      body: `La persona que decide le pide a {partner} que vea otra vez una recomendación: {note}

Lo que escribieron está guardado. Cambien lo que haga falta y firmen otra vez.`,
    },
    'vouch-given': {
      subject: '{name} ya respondió por usted',
      body: `{name} ya contestó para su solicitud {reference}.

{missing, plural, =0 {Ya tiene a las personas que hacen falta.} one {Falta una persona más.} other {Faltan # personas más.}}`,
    },
    'vouch-declined': {
      subject: '{name} no puede responder esta vez',
      body: `{name} nos dijo que esta vez no puede responder por usted. No pasa nada con su solicitud {reference}: sigue abierta.

Puede pedírselo a otra persona desde su solicitud. Si quiere platicarlo, llame a {lenderName}, {lenderPhone}.`,
    },
    'vouch-withdrawn': {
      subject: '{name} retiró su palabra',
      body: `{name} había respondido por usted y ya no. Su solicitud {reference} sigue abierta.

{missing, plural, =0 {Todavía tiene a las personas que hacen falta.} one {Ahora falta una persona: puede pedírselo a alguien más desde su solicitud.} other {Ahora faltan # personas: puede pedírselo a alguien más desde su solicitud.}} ¿Preguntas? Llame a {lenderName}, {lenderPhone}.`,
    },
    'vouch-kept': {
      subject: 'Guardamos su palabra por {applicant}',
      body: `Gracias. El {on} usted respondió por {applicant} y firmó con su nombre. Con eso no debe nada.

Si cambia de idea antes de que se decida, puede retirarla en su página, o llame a {lenderName}, {lenderPhone}.`,
    },
  },
} satisfies VouchingWords
