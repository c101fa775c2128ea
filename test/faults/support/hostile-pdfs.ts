import { deflateSync } from 'node:zlib'

/** A PDF of one page from its other objects, numbered from 5 on; its table is left out, as readers find the objects by themselves. */
export function pdfWith({ catalogue = '', page = '', objects = [] }: { catalogue?: string; page?: string; objects?: (string | Buffer)[] }): Buffer {
  const all: (string | Buffer)[] = [
    `<</Type/Catalog/Pages 2 0 R ${catalogue}>>`, '<</Type/Pages/Kids[3 0 R]/Count 1>>', `<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<<>> ${page}>>`,
    '<</Length 21>>stream\n0 0 50 50 re f % renta\nendstream', ...objects,
  ]
  const parts = all.flatMap((object, index) => [Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')])
  const before: number[] = []
  let length = 9
  for (let index = 0; index < parts.length; index++) {
    if (index % 3 === 0) before.push(length)
    length += parts[index]?.length ?? 0
  }
  const table = before.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n'), ...parts,
    Buffer.from(`xref\n0 ${all.length + 1}\n0000000000 65535 f \n${table}trailer<</Root 1 0 R/Size ${all.length + 1}>>\nstartxref\n${length}\n%%EOF\n`),
  ])
}

export const streamOf = (dict: string, content: Buffer): Buffer => Buffer.concat([Buffer.from(`<<${dict}/Length ${content.length}>>stream\n`), content, Buffer.from('\nendstream')])

const annotation = (action: string) => pdfWith({ page: '/Annots[5 0 R]', objects: [`<</Type/Annot/Subtype/Link/Rect[0 0 90 90]/A 6 0 R>>`, `<<${action}>>`] })
const onOpening = (action: string) => pdfWith({ catalogue: '/OpenAction 5 0 R', objects: [`<<${action}>>`] })

/** An object packed into a stream of objects, where a look at the bytes finds nothing. */
function packed(object: string): Buffer {
  const head = '9 0 '
  return pdfWith({ objects: [streamOf(`/Type/ObjStm/N 1/First ${head.length}/Filter/FlateDecode`, deflateSync(Buffer.from(head + object)))] })
}

/** Papers that run or send something, or carry something else, each of which is refused for it. */
export const activePdfs: Readonly<Record<string, Buffer>> = {
  'pdf that starts a program as it opens': onOpening('/S/Launch/F(calc.exe)'),
  'pdf that calls an address as it opens': onOpening('/S/URI/URI(https://example.org/seen)'),
  'pdf that sends a form': annotation('/S/SubmitForm/F(https://example.org/take)'),
  'pdf that opens another file': annotation('/S/GoToR/F(other.pdf)/D[0/Fit]'),
  'pdf that takes data in': annotation('/S/ImportData/F(data.fdf)'),
  'pdf whose link starts a program': annotation('/S/Launch/F(calc.exe)'),
  'pdf whose next action starts a program': annotation('/S/GoTo/D[3 0 R/Fit]/Next<</S/Launch/F(calc.exe)>>'),
  'pdf with a script in hex': annotation('/#53/#4aavaScript/#4a#53(app.alert)'),
  'pdf with a script in a stream of objects': packed('<</S/JavaScript/JS(app.alert)>>'),
  'pdf with a file pinned to it': pdfWith({ page: '/Annots[5 0 R]', objects: ['<</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]/FS 6 0 R>>', '<</Type/Filespec/F(x.exe)/EF<</F 7 0 R>>>>', streamOf('/Type/EmbeddedFile', Buffer.from('MZ'))] }),
  'pdf with a form that is a program': pdfWith({ catalogue: '/AcroForm<</Fields[]/XFA 5 0 R>>', objects: [streamOf('', Buffer.from('<xdp/>'))] }),
}
