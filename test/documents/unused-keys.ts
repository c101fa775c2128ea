import ts from 'typescript'

/** What one source says, from its syntax tree: comments and types that only look like it do not count. */
interface Said {
  /** Given as the kind of what is told: `kind: 'loan-paid-off'`, `tell(…, 'document-accepted')`, or as a clock that tells. */
  kinds: Set<string>
  /** Every string, also those of types: what a word may be looked up by. */
  strings: Set<string>
  /** Words looked up: `words[locale].reasons[code]` is `['*', 'reasons', '*']`. */
  lookedUp: string[][]
}

const isWords = (name: string) => /words$/i.test(name)
const isTelling = (name: string) => /^(?:sendNotice$|tell)/.test(name)

/** From the root of an access outwards; undefined where it does not begin with words. */
function accessOf(node: ts.Expression): string[] | undefined {
  if (ts.isIdentifier(node)) return isWords(node.text) ? [] : undefined
  if (ts.isNonNullExpression(node)) return accessOf(node.expression)
  if (ts.isPropertyAccessExpression(node)) return accessOf(node.expression)?.concat(node.name.text)
  if (!ts.isElementAccessExpression(node)) return undefined
  return accessOf(node.expression)?.concat(ts.isStringLiteralLike(node.argumentExpression) ? node.argumentExpression.text : '*')
}

/** The strings that an expression can come to, e.g. both sides of `late ? 'payment-late' : 'payment-due'`. */
function outcomes(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text]
  if (ts.isConditionalExpression(node)) return [...outcomes(node.whenTrue), ...outcomes(node.whenFalse)]
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return outcomes(node.expression)
  return []
}

function kindsAt(node: ts.Node): string[] {
  if (ts.isPropertyAssignment(node) && node.name.getText() === 'kind') return outcomes(node.initializer)
  // A clock that tells by its own kind: `'escalation-15': escalateToOfficer`.
  if (ts.isPropertyAssignment(node) && ts.isStringLiteral(node.name) && ts.isIdentifier(node.initializer)) return [node.name.text]
  if (ts.isVariableDeclaration(node) && node.name.getText() === 'kind' && node.initializer) return outcomes(node.initializer)
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && isTelling(node.expression.text)) return node.arguments.flatMap(outcomes)
  return []
}

function saidIn(source: string): Said {
  const said: Said = { kinds: new Set(), strings: new Set(), lookedUp: [] }
  const visit = (node: ts.Node): void => {
    for (const kind of kindsAt(node)) said.kinds.add(kind)
    if (ts.isStringLiteralLike(node)) said.strings.add(node.text)
    if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) said.strings.add(node.name.getText().replaceAll(`'`, ''))
    if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) {
      const access = accessOf(node)
      if (access) said.lookedUp.push(access[0] === '*' ? access.slice(1) : access)
      // `words[name].subject`, where what is looked up first is no language.
      if (access?.[0] === '*') said.lookedUp.push(access)
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('one.ts', source, ts.ScriptTarget.Latest, true))
  return said
}

export interface Sources {
  /** Those that can look the words up. */
  own: readonly string[]
  /** Those that can name a kind of notice, or a word to look up: the clocks of the domain, other services. */
  all: readonly string[]
}

const isNotice = (keys: ReadonlySet<string>, group: string) => keys.has(`${group}.subject`) && keys.has(`${group}.body`)

/**
 * The keys of a catalogue that nothing says: of a notice, where its kind is given to no telling; of every other, where it
 * is neither named in full nor looked up by a name that stands somewhere.
 */
export function unusedKeys(catalogue: Iterable<string>, { own, all }: Sources): string[] {
  const keys = new Set(catalogue)
  const [mine, every] = [own.map(once), all.map(once)]
  const kinds = new Set(every.flatMap((said) => [...said.kinds]))
  const strings = new Set([...mine, ...every].flatMap((said) => [...said.strings]))
  const lookedUp = mine.flatMap((said) => said.lookedUp).filter((access) => access.some((name) => name !== '*'))
  const isNamed = (key: string) => mine.some((said) => said.strings.has(key))
  const isLookedUp = (names: readonly string[]) => lookedUp.some((access) => (
    access.length === names.length && access.every((name, index) => (name === '*' ? strings.has(names[index] ?? '') : name === names[index]))
  ))
  return [...keys].filter((key) => {
    const names = key.split('.')
    const group = names.slice(0, -1)
    if (isNotice(keys, group.join('.'))) return !kinds.has(group.at(-1) ?? '')
    return !isNamed(key) && !isLookedUp(names)
  })
}

const read = new Map<string, Said>()
/** Each source is read once. */
function once(source: string): Said {
  const known = read.get(source) ?? saidIn(source)
  read.set(source, known)
  return known
}
