import type { en } from './en.catalogue.ts'

/** Spanish is written first. */
export const es: typeof en = {
  code: {
    subject: 'Su código de Molino es {code}',
    mail: 'Su código es {code}. Vale {minutes} minutos. No se lo dé a nadie: nadie de Molino se lo va a pedir.',
    text: 'Molino: su código es {code}. Vale {minutes} minutos. No se lo dé a nadie.',
  },
  helpCode: {
    subject: '{code}: para que le ayuden con su solicitud',
    mail: 'Alguien quiere ayudarle con su solicitud de préstamo. Si esa persona está con usted y está de acuerdo, dígale este código: {code}. Vale {minutes} minutos. Si no, no se lo dé a nadie.',
    text: 'Molino: diga {code} solo a quien le ayuda ahora con su solicitud. Vale {minutes} minutos. ¿No hay nadie con usted? No lo dé.',
  },
  welcome: 'Molino: le mandaremos mensajes sobre su solicitud y su préstamo. Su compañía puede cobrarle. Responda AYUDA si necesita ayuda, ALTO para no recibirlos.',
  stopped: 'Molino: ya no le mandaremos mensajes de texto. Responda START si los quiere otra vez.',
  help: 'Molino: préstamos pequeños. ¿Preguntas? {phone}. Responda ALTO para no recibir mensajes.',
  foot: 'También puede leerlo en Molino: {address}',
  letterAttached: 'La carta va con este mensaje.',
}
