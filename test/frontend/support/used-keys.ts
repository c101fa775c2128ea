import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const sources = fileURLToPath(new URL('../../../frontend/src', import.meta.url))

/** A key as a component asks for it: whole, or with a part known only at run time (`*`). */
export type Asked = string

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(catalogue|d)\.ts$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
}

/** What a first argument can be: literals of every branch, templates with `*` for what is put in, `*` for anything else. */
function keysIn(node: ts.Expression): readonly string[] {
  if (ts.isStringLiteralLike(node)) return [node.text]
  if (ts.isTemplateExpression(node)) return [node.head.text + node.templateSpans.map((span) => `*${span.literal.text}`).join('')]
  if (ts.isConditionalExpression(node)) return [...keysIn(node.whenTrue), ...keysIn(node.whenFalse)]
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) return [...keysIn(node.left), ...keysIn(node.right)]
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return keysIn(node.expression)
  return ['*']
}

const isHook = (node: ts.Node): node is ts.CallExpression => ts.isCallExpression(node) && node.expression.getText() === 'useTranslations'

function namespaceOf(call: ts.CallExpression): string {
  const [argument] = call.arguments
  return argument !== undefined && ts.isStringLiteralLike(argument) ? argument.text : ''
}

type Scope = ReadonlyMap<string, readonly string[]>

const isScope = (node: ts.Node): boolean => ts.isFunctionLike(node) || ts.isSourceFile(node)

function scopeAround(node: ts.Node): ts.Node {
  let { parent } = node
  while (!isScope(parent)) parent = parent.parent
  return parent
}

/** The translators of each function: the names its `useTranslations` were given. */
function translatorsIn(file: ts.SourceFile): Map<ts.Node, Map<string, readonly string[]>> {
  const scopes = new Map<ts.Node, Map<string, readonly string[]>>()
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer !== undefined) {
      let { initializer } = node
      while (ts.isAsExpression(initializer)) initializer = initializer.expression
      const namespaces = isHook(initializer) ? [namespaceOf(initializer)] : ts.isIdentifier(initializer) ? named(initializer, scopes) : []
      const scope = scopeAround(node)
      if (namespaces.length > 0) scopes.set(scope, new Map([...(scopes.get(scope) ?? []), [node.name.text, namespaces]]))
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return scopes
}

/** The namespaces of a translator, looked up as the language does: from the innermost function outwards. */
function named(name: ts.Identifier, scopes: ReadonlyMap<ts.Node, Scope>): readonly string[] {
  for (let scope = scopeAround(name); ; scope = scopeAround(scope)) {
    const found = scopes.get(scope)?.get(name.text)
    if (found !== undefined) return found
    if (ts.isSourceFile(scope)) return []
  }
}

/** What a call speaks through: `t(…)`, `t.rich(…)` or `useTranslations('x')(…)`. */
function namespacesOf(callee: ts.Expression, scopes: ReadonlyMap<ts.Node, Scope>): readonly string[] {
  if (isHook(callee)) return [namespaceOf(callee)]
  if (ts.isPropertyAccessExpression(callee) && ['rich', 'markup', 'has', 'raw'].includes(callee.name.text)) return namespacesOf(callee.expression, scopes)
  return ts.isIdentifier(callee) ? named(callee, scopes) : []
}

function askedIn(file: ts.SourceFile): readonly Asked[] {
  const scopes = translatorsIn(file)
  const asked: Asked[] = []
  const visit = (node: ts.Node): void => {
    const [first] = ts.isCallExpression(node) ? node.arguments : []
    if (ts.isCallExpression(node) && first !== undefined) {
      for (const namespace of namespacesOf(node.expression, scopes)) {
        for (const key of keysIn(first)) asked.push(namespace === '' ? key : `${namespace}.${key}`)
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return asked
}

/** Every key that the portal's components ask their catalogues for. */
export function askedKeys(): ReadonlySet<Asked> {
  const asked = filesOf(sources).flatMap((name) => {
    const kind = name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
    return askedIn(ts.createSourceFile(name, readFileSync(name, 'utf8'), ts.ScriptTarget.Latest, true, kind))
  })
  return new Set(asked)
}

/** Tells whether a path is what somebody asks for; `*` stands for one step. */
export function askedFor(asked: ReadonlySet<Asked>): (leaf: string) => boolean {
  const patterns = [...asked].filter((key) => key.includes('*')).map((key) => new RegExp(`^${key.split('*').map((part) => part.replaceAll('.', '\\.')).join('[^.]+')}$`))
  return (leaf) => asked.has(leaf) || patterns.some((pattern) => pattern.test(leaf))
}
