import sharp from 'sharp'
import { FileRefusal, type KeptFile } from './kept-file.ts'

/** A phone's largest photograph; what unpacks to more is made to hurt. */
const mostPixels = 50_000_000
const longestSide = 2400
const previewSide = 600
const quality = { kept: 82, preview: 70 }
const secondsAtMost = 15

sharp.cache(false)
sharp.concurrency(1)
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] })

/**
 * Decodes a picture and writes it anew: turned as it was held, at most 2400 pixels, without anything else that was in the
 * file (where it was taken, by what and when, thumbnails, colour profiles, whatever was appended).
 * @throws FileRefusal `image-too-large`, `file-damaged`
 */
export async function readPicture(bytes: Buffer): Promise<KeptFile> {
  try {
    const { data: content, info: { width, height } } = await madeAnew(bytes, longestSide, quality.kept)
    const { data: preview } = await madeAnew(content, previewSide, quality.preview)
    return { mediaType: 'image/jpeg', content, preview, width, height, pages: null }
  } catch (error) {
    throw new FileRefusal(error instanceof Error && /pixel limit|dimensions exceed|too large/i.test(error.message) ? 'image-too-large' : 'file-damaged', error)
  }
}

const madeAnew = (bytes: Buffer, side: number, jpegQuality: number) => sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', animated: false })
  .autoOrient()
  .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
  .flatten({ background: '#ffffff' })
  .toColourspace('srgb')
  .jpeg({ quality: jpegQuality })
  .timeout({ seconds: secondsAtMost })
  .toBuffer({ resolveWithObject: true })
