import sharp from 'sharp'
import type { Person } from './person.ts'

export interface TakenPhoto {
  name: string
  mimeType: string
  buffer: Buffer
}

/** A photo as a phone takes it: large, with the place where it was taken in it. */
export const photo = async (colour: string): Promise<TakenPhoto> => ({
  name: '../../foto.jpg', mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 3000, height: 2000, channels: 3, background: colour } }).withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 5/1 4/1' } }).jpeg().toBuffer(),
})

/** Chooses a file as a phone hands over a photo. */
export async function take(person: Person, button: string, file: TakenPhoto): Promise<void> {
  const choosing = person.page.waitForEvent('filechooser')
  await person.press(button)
  await (await choosing).setFiles([file])
}
