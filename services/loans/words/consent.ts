import type { LocalizedText } from '#db/entities/shapes.ts'

/**
 * What a party consents to before she signs on a screen: the six statements of 15 USC 7001(c) (regulation.md part h).
 * A changed text has a new version; a signature keeps the version she saw.
 */
export const consentText: { version: string; statements: readonly LocalizedText[] } = {
  version: 'esign-2026-11-22',
  statements: [
    {
      es: 'Quiero firmar en pantalla. Mi firma aquí vale lo mismo que una firma en papel.',
      en: 'I want to sign on a screen. My signature here counts the same as one on paper.',
    },
    {
      es: 'Puedo pedir el contrato en papel y firmarlo a mano. No me cuesta nada: se lo pido a mi oficial de préstamos.',
      en: 'I may ask for the agreement on paper and sign it by hand. It costs nothing: I ask my loan officer.',
    },
    {
      es: 'Esto vale para este contrato y para los papeles de este préstamo: recibos, estados de cuenta y avisos.',
      en: 'This is for this agreement and for the papers of this loan: receipts, statements and notices.',
    },
    {
      es: 'Puedo cambiar de idea cuando quiera, sin costo, diciéndoselo a mi oficial. Lo que ya firmé sigue valiendo y lo demás me llega en papel.',
      en: 'I may change my mind at any time, at no cost, by telling my officer. What I have signed stays good, and the rest comes to me on paper.',
    },
    {
      es: 'Si cambian mi correo o mi teléfono, los cambio en mi cuenta o se los digo a mi oficial.',
      en: 'If my email or phone changes, I change it in my account or tell my officer.',
    },
    {
      es: 'Para leerlo necesito un teléfono o una computadora con internet que abra archivos PDF. Acabo de abrir el contrato, así que el mío puede.',
      en: 'To read it I need a phone or computer with internet that opens PDF files. I have just opened the agreement, so mine does.',
    },
  ],
}
