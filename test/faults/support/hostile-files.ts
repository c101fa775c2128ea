import { deflateSync, crc32 } from 'node:zlib'
import { fc } from '#test/support/generated-cases.ts'
import Pdf from 'pdfkit'
import sharp from 'sharp'
import { activePdfs } from './hostile-pdfs.ts'

/** One attempt to send a file: what is in it, what it is called, and how the pieces go. */
export interface HostileUpload {
  what: string
  bytes: Buffer
  mediaType: string
  kind: string
  manner: Manner
  /** Where in a file something is done to it, from 0 to 1. */
  where: number
}

export const manners = [
  'honest', 'honest', 'honest', 'honest', 'too-little', 'too-much', 'wrong-hash', 'out-of-order', 'twice', 'ends-early', 'tiny-pieces', 'again-with-other-bytes',
  'no-offset', 'strange-offset', 'json-piece', 'id-is-a-path', 'not-begun', 'two-at-once',
] as const
export type Manner = (typeof manners)[number]

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A PNG whose head says one size and whose body is what is given. */
function png(width: number, height: number, body: Buffer): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 1
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head), chunk('IDAT', deflateSync(body)), chunk('IEND', Buffer.alloc(0))])
}

const pdf = (options: PDFKit.PDFDocumentOptions, draw: (paper: PDFKit.PDFDocument) => void = () => undefined): Promise<Buffer> => new Promise((resolve) => {
  const paper = new Pdf(options)
  const parts: Buffer[] = []
  paper.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve(Buffer.concat(parts)))
  paper.text('Recibo de renta')
  draw(paper)
  paper.end()
})

/** A PDF whose one stream unpacks to many times what is sent. */
function swollenPdf(bytes: number): Buffer {
  const stream = deflateSync(Buffer.alloc(bytes, 0x20))
  const head = `%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n`
  const object = `4 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${stream.length}>>stream\n`
  return Buffer.concat([Buffer.from(head + object), stream, Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R/Size 5>>\nstartxref\n0\n%%EOF\n')])
}

const blank = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#c08040' } })

/** What files are made of, by name. Made once: the rest is cutting, joining and changing. */
export async function materials(): Promise<Record<string, Buffer>> {
  const [jpeg, pngs, webp, gif, paper] = [await blank(64, 48).jpeg().toBuffer(), await blank(40, 40).png().toBuffer(), await blank(40, 40).webp().toBuffer(), await blank(20, 20).gif().toBuffer(), await pdf({})]
  const zip = Buffer.from('504b0304140000000000000000000000000000000000000000000500000078782e2e2f504b0102', 'hex')
  const html = Buffer.from('<!doctype html><html><script>alert(document.cookie)</script></html>')
  return {
    jpeg, png: pngs, webp, gif, pdf: paper, zip, html,
    tiff: await blank(20, 20).tiff().toBuffer(), avif: await blank(20, 20).avif().toBuffer(),
    heic: Buffer.concat([Buffer.from('0000001c6674797068656963000000006d696631686569636d696166', 'hex'), Buffer.alloc(200, 7)]),
    svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><image href="file:///etc/passwd"/></svg>'),
    docx: Buffer.concat([zip, Buffer.from('[Content_Types].xml word/document.xml')]), exe: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300, 1)]), elf: Buffer.concat([Buffer.from('7f454c46', 'hex'), Buffer.alloc(300, 1)]),
    script: Buffer.from('#!/bin/sh\nrm -rf /\n'), nul: Buffer.alloc(500), path: Buffer.from('../../../../etc/cron.d/x\u0000.jpg'),
    'png of 2 giga pixels': png(46_000, 46_000, Buffer.alloc(100)), 'png of 40 mega pixels': png(8_000, 5_000, Buffer.alloc(1001 * 5_000)), 'png of no width': png(0, 10, Buffer.alloc(10)), 'png shorter than it says': png(900, 900, Buffer.alloc(500)),
    'jpeg and zip': Buffer.concat([jpeg, zip]), 'jpeg and html': Buffer.concat([jpeg, html]), 'gif that is a script': Buffer.from('GIF89a=1;alert(1)//'), 'pdf and zip': Buffer.concat([paper, zip]),
    'html and pdf': Buffer.concat([html, paper]), 'zip and pdf': Buffer.concat([zip, paper]), 'jpeg and pdf': Buffer.concat([jpeg, paper]), 'pdf and jpeg': Buffer.concat([paper, jpeg]),
    'pdf with a password': await pdf({ userPassword: 'x' }), 'pdf with an owner': await pdf({ ownerPassword: 'x' }), 'pdf with a file': await pdf({}, (one) => one.file(html, { name: '../../x.html' })),
    'pdf of 41 pages': await pdf({}, (one) => { for (let page = 1; page < 41; page++) one.addPage() }), 'pdf that swells': swollenPdf(60_000_000), 'pdf of nothing': Buffer.from('%PDF-1.7\n%%EOF\n'),
    ...activePdfs,
  }
}

/** Few of what takes long to look into, many of the rest. */
const heavy = ['png of 40 mega pixels', 'pdf that swells']
const honestTypes = ['image/jpeg', 'image/png', 'application/pdf', 'application/octet-stream', '']
const mediaTypes = ['text/html', 'image/svg+xml', 'image/heic', '../../x', 'image/jpeg; name=../../x', '\u0000', 'x'.repeat(100)]
const honestKinds = ['identity', 'business-proof', 'other']
const kinds = ['party', '../../etc/passwd', 'identity\u0000', '', '__proto__']

/** What passes the door in four cases of five, so that what is behind it is tried. */
const mostly = (honest: readonly string[], hostile: readonly string[]) => fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...honest) }, { weight: 1, arbitrary: fc.constantFrom(...hostile) })

export function anyUpload(made: Readonly<Record<string, Buffer>>): fc.Arbitrary<HostileUpload> {
  const light = Object.keys(made).filter((name) => !heavy.includes(name))
  const whole = fc.oneof({ weight: 300, arbitrary: fc.constantFrom(...light) }, { weight: 1, arbitrary: fc.constantFrom(...heavy) })
    .map((name) => ({ what: name, bytes: made[name] ?? Buffer.alloc(1) }))
  const noise = fc.uint8Array({ minLength: 1, maxLength: 3000 }).map((bytes) => ({ what: 'noise', bytes: Buffer.from(bytes) }))
  const changed = fc.tuple(fc.constantFrom(...light), fc.double({ min: 0, max: 1, noNaN: true }), fc.uint8Array({ minLength: 1, maxLength: 8 })).map(([name, at, patch]) => {
    const bytes = Buffer.from(made[name] ?? [])
    bytes.set(patch.subarray(0, Math.max(0, bytes.length - Math.floor(at * bytes.length))), Math.floor(at * bytes.length))
    return { what: `${name}, changed`, bytes }
  })
  const cut = fc.tuple(fc.constantFrom(...light), fc.double({ min: 0, max: 1, noNaN: true })).map(([name, at]) => {
    const bytes = made[name] ?? Buffer.alloc(1)
    return { what: `${name}, cut`, bytes: bytes.subarray(0, Math.max(1, Math.floor(at * bytes.length))) }
  })
  const joined = fc.tuple(fc.constantFrom(...light), fc.constantFrom(...light)).map(([one, other]) => ({ what: `${one} then ${other}`, bytes: Buffer.concat([made[one] ?? Buffer.alloc(0), made[other] ?? Buffer.alloc(0)]) }))
  const content = fc.oneof({ weight: 4, arbitrary: whole }, { weight: 1, arbitrary: noise }, { weight: 2, arbitrary: changed }, { weight: 2, arbitrary: cut }, { weight: 1, arbitrary: joined })
  return fc.record({
    content, mediaType: mostly(honestTypes, mediaTypes), kind: mostly(honestKinds, kinds), manner: fc.constantFrom(...manners), where: fc.double({ min: 0, max: 1, noNaN: true }),
  }).map(({ content: { what, bytes }, ...rest }) => ({ what, bytes, ...rest }))
}
