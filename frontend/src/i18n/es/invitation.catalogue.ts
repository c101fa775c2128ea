import type en from '../en/invitation.catalogue.ts'
import type { WordsLike } from '../words.ts'

export default {
  title: 'Le invitan a un préstamo',
  loading: 'Buscando su invitación',
  asks: { 'co-borrower': '{inviter} pide un préstamo para <b>{business}</b> y le invita a pedirlo juntos.', guarantor: '{inviter} pide un préstamo para <b>{business}</b> y le pide que usted sea garante.', borrower: '{inviter} pide un préstamo para <b>{business}</b>.' },
  noName: 'su negocio',
  forName: 'Es para',
  amount: 'Piden',
  until: 'La invitación sirve hasta el',
  read: 'Lea esto primero',
  other: { en: 'Leerlo en inglés', es: 'Leerlo en español' },
  first: 'Primero haga su cuenta. Nadie más la ve.',
  makeAccount: 'Hacer mi cuenta',
  signIn: 'Ya tengo cuenta',
  agree: 'Ya lo leí y estoy de acuerdo',
  agreeFirst: 'Marque aquí si está de acuerdo.',
  accept: 'Aceptar la invitación',
  notYou: 'Entró como {name}. Si es otra persona, salga primero en «Mi cuenta».',
  accepted: 'Ya es parte de la solicitud.',
  no: 'Si no quiere, no haga nada. Nadie le va a cobrar.',
  over: { expired: 'Esta invitación ya se venció. Pídale a {inviter} que le mande otra.', accepted: 'Esta invitación ya se usó. Si no fue usted, pídale a {inviter} un enlace nuevo.', over: 'Esa solicitud ya no recibe a más personas.', home: 'Ir al inicio', mine: 'Ver mi solicitud' },
} satisfies WordsLike<typeof en>
