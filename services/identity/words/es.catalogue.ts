import type { en } from './en.catalogue.ts'

/** Spanish is written first. */
export const es: typeof en = {
  notices: {
    'address-changed': {
      subject: 'Cambió su {what}',
      body: 'En su cuenta hay ahora otro {what}. Si fue usted, no tiene que hacer nada. Si no fue usted, llámenos hoy mismo al {phone}.',
    },
    'sign-in-recovered': {
      subject: 'Alguien le ayudó a entrar a su cuenta',
      body: 'Una persona de {lender} vio su identificación y puso otro {what} en su cuenta. Cerramos su cuenta en todos los aparatos. Si no fue usted, llámenos hoy mismo al {phone}.',
    },
  },
  what: { phone: 'número de teléfono', mail: 'correo' },
}
