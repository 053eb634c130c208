import ts from 'typescript';

/** One import; `typesOnly`: nothing of it is left when the program runs. */
export type Import = { to: string; line: number; typesOnly: boolean };
export type Source = { path: string; imports: Import[]; says: { text: string; line: number }[] };

/** What a source imports, in any way there is, and what it says: calls, members and names, as written. */
export function readSource(path: string, source: string): Source {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const says: Source['says'] = [];
  const lineOf = (node: ts.Node) => file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
  const imported = (node: ts.Node, to: ts.Node | undefined, typesOnly: boolean) => {
    if (to && ts.isStringLiteralLike(to)) imports.push({ to: to.text, line: lineOf(node), typesOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) imported(node, node.moduleSpecifier, isTypeImport(node.importClause));
    if (ts.isExportDeclaration(node)) imported(node, node.moduleSpecifier, node.isTypeOnly);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      imported(node, node.argument.literal, true);
    }
    if (ts.isCallExpression(node) && /^(import|require)$/.test(node.expression.getText(file))) {
      imported(node, node.arguments[0], false);
    }
    if (isDefaultExport(node)) says.push({ text: 'export default', line: lineOf(node) });
    const text = saidBy(node, file);
    if (text) says.push({ text, line: lineOf(node) });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { path, imports, says };
}

function isDefaultExport(node: ts.Node): boolean {
  if (ts.isExportAssignment(node)) return !node.isExportEquals;
  if (ts.isExportSpecifier(node)) return node.name.text === 'default';
  if (!ts.canHaveModifiers(node)) return false;
  return ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false;
}

function saidBy(node: ts.Node, file: ts.SourceFile): string {
  if (ts.isNewExpression(node)) {
    return `new ${node.expression.getText(file)}(${node.arguments?.length ? '…' : ''})`;
  }
  if (ts.isPropertyAccessExpression(node)) return node.getText(file).replace(/\s+/g, '');
  if (ts.isTaggedTemplateExpression(node)) return `${node.tag.getText(file)}\`\``;
  return ts.isIdentifier(node) && !isMemberName(node) ? node.text : '';
}

/** `.name`, `{ name: … }` and the like: a word after which something is called, and no use of a global. */
const isMemberName = (node: ts.Identifier): boolean => {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    ((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isJsxAttribute(parent)) &&
      parent.name === node)
  );
};

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const bindings = clause.namedBindings;
  return (
    !clause.name &&
    bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.length > 0 &&
    bindings.elements.every(({ isTypeOnly }) => isTypeOnly)
  );
}
