import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** What the source says of a schema and of its fields, `a` or `a.b`. */
export type SchemaComments = { readonly about: string; readonly fields: ReadonlyMap<string, string> };

/** A constant of the source, and the comment above it. */
type Constant = { readonly value: ts.Expression; readonly about: string };

/** The text of a doc comment, as one paragraph. */
function commentOf(node: ts.Node): string {
  const [comment] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const text = comment === undefined ? '' : (ts.getTextOfJSDocComment(comment.comment) ?? '');
  return text.replaceAll(/\s+/g, ' ').trim();
}

function constantsOf(folder: string): Map<string, Constant> {
  const constants = new Map<string, Constant>();
  for (const name of readdirSync(folder).filter((file) => !file.includes('.test.'))) {
    const text = readFileSync(join(folder, name), 'utf8');
    const source = ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true);
    for (const statement of source.statements.filter(ts.isVariableStatement)) {
      for (const { name: constant, initializer: value } of statement.declarationList.declarations) {
        if (value !== undefined) constants.set(constant.getText(), { value, about: commentOf(statement) });
      }
    }
  }
  return constants;
}

/** Collects the comments of the fields below an expression; `path` is where it stands. */
function collect(
  node: ts.Node,
  path: string,
  into: { constants: Map<string, Constant>; fields: Map<string, string> },
) {
  const { constants, fields } = into;
  if (ts.isPropertyAssignment(node)) {
    const own = path === '' ? node.name.getText() : `${path}.${node.name.getText()}`;
    const about = commentOf(node);
    if (about !== '') fields.set(own, about);
    collect(node.initializer, own, into);
    return;
  }
  // A shared list of fields, spread or extended, is as if it were written here.
  const shared = ts.isIdentifier(node) ? constants.get(node.text) : undefined;
  if (shared !== undefined) collect(shared.value, path, into);
  ts.forEachChild(node, (child) => collect(child, path, into));
}

/** The doc comments of every schema in a folder, by the names of the constants. */
export function fieldComments(folder: string): ReadonlyMap<string, SchemaComments> {
  const constants = constantsOf(folder);
  return new Map(
    [...constants].map(([name, { value, about }]) => {
      const fields = new Map<string, string>();
      collect(value, '', { constants, fields });
      return [name, { about, fields }];
    }),
  );
}
