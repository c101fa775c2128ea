import type { en } from './en.catalogue.ts'

/** Se escribe primero aquí. */
export const es: typeof en = {
  /** What she consents to before she signs on a screen, as it is shown to her: 15 USC 7001(c). */
  consent: {
    onScreen: 'Quiero firmar en pantalla. Mi firma aquí vale lo mismo que una firma en papel.',
    onPaper: 'Puedo pedir el contrato en papel y firmarlo a mano. No me cuesta nada: se lo pido a mi oficial de préstamos.',
    whatFor: 'Esto vale para este contrato y para los papeles de este préstamo: recibos, estados de cuenta y avisos.',
    changeMind: 'Puedo cambiar de idea cuando quiera, sin costo, diciéndoselo a mi oficial. Lo que ya firmé sigue valiendo y lo demás me llega en papel.',
    addressChanges: 'Si cambian mi correo o mi teléfono, los cambio en mi cuenta o se los digo a mi oficial.',
    device: 'Para leerlo necesito un teléfono o una computadora con internet que abra archivos PDF. Acabo de abrir el contrato, así que el mío puede.',
  },
  /** Fees of a product's terms, by their kind. */
  fees: {
    access: 'Cargo único de acceso',
    origination: 'Cargo por hacer el préstamo',
    filing: 'Cargo por registro público',
  },
}
