import type { en } from './en.catalogue.ts'

/** Spanish is written first. */
export const es: typeof en = {
  notices: {
    'address-changed': {
      subject: 'Cambió su {what}',
      body: 'En su cuenta hay ahora otro {what}. Si fue usted, no tiene que hacer nada. Si no fue usted, llámenos hoy mismo al {phone}.',
      text: 'Molino: en su cuenta hay ahora otro {what}. Si no fue usted, llámenos hoy mismo al {phone}.',
    },
    'sign-in-recovered': {
      subject: 'Alguien le ayudó a entrar a su cuenta',
      body: 'Una persona de {lender} revisó quién es usted y puso otro {what} en su cuenta. Cerramos su cuenta en todos los aparatos. Si no fue usted, llámenos hoy mismo al {phone}.',
      text: 'Molino: una persona de {lender} puso otro {what} en su cuenta y la cerró en todos los aparatos. Si no fue usted, llámenos hoy mismo al {phone}.',
    },
  },
  what: { phone: 'número de teléfono', mail: 'correo' },
}
