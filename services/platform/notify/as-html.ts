import type { Locale } from './words.ts'

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign)

/** A plain text as a page that any mail program shows: no pictures, nothing fetched, links that can be pressed. */
export function asHtml(text: string, locale: Locale): string {
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => (
    `<p style="margin:0 0 1em">${escaped(paragraph).replaceAll('\n', '<br>').replaceAll(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`)}</p>`
  ))
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title></title></head>`
    + `<body style="max-width:38em;font:1rem/1.5 sans-serif">${paragraphs.join('')}</body></html>`
}
