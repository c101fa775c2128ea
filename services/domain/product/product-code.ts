/** A product's short name for files and filters, out of its English one: 'School-year loan, 6%' is 'school-year-loan-6'. */
export function productCode(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  return plain.slice(0, 40).replace(/-+$/, '') || 'loan'
}
