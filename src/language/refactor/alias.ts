import { type Alias, type AliasOption, type Expression, type Node, walk } from '../../../grammar/index.ts';
import { selectsByPath } from '../facts.ts';
import { removeOption } from '../fixes/option-edits.ts';
import { addOptions } from '../pointing/add.ts';
import { pathsIn } from './conditions.ts';
import type { Refactor, RefactorContext } from './refactor-context.ts';

/** Parameter aliases (URL Conventions 5.3): a value becomes `@name`, given once behind the query; or an alias becomes its value again. */
export const parameterAlias: Refactor = (context) => (selectsByPath(context.service) ? [] : [...extract(context), ...inline(context)]);

function extract(context: RefactorContext): ReturnType<Refactor> {
  const { path, url } = context;
  const at = path.findLastIndex((node) => isValue(context, node));
  const value = path[at];
  const ancestors = path.slice(0, at);
  if (!value || !ancestors.some(({ kind }) => kind === 'FilterOption' || kind === 'Arguments')) return [];
  const inList = ancestors.at(-1)?.kind === 'List';
  if (inList && context.dialect.quirks.includes('alias-for-literals')) return [];
  const name = freeAlias(context, nameFor(context, value, ancestors));
  const edits = [context.edit(value.span, name), addOptions(context, url, [`${name}=${context.syntax(value)}`])];
  return [{ title: `Extract into the alias ${name}`, kind: 'extract', edits }];
}

/** A literal at the cursor; or what is selected, where it is the same for every row and the service takes expressions. */
function isValue(context: RefactorContext, node: Node): boolean {
  if (node.kind === 'Literal') return node.type !== 'Null';
  if (context.dialect.quirks.includes('alias-for-literals')) return false;
  const isSelected = node.span.start === context.span.start && node.span.end === context.span.end;
  return isSelected && (node.kind === 'Call' || node.kind === 'Binary') && isConstant(node);
}

function isConstant(node: Expression): boolean {
  let hasAlias = false;
  walk(node, ({ kind }) => {
    hasAlias ||= kind === 'Alias';
  });
  return !hasAlias && pathsIn(node).length === 0;
}

/** What the value is compared with, or the key that it is of. */
function nameFor({ bound }: RefactorContext, value: Node, ancestors: readonly Node[]): string {
  const parent = ancestors.at(-1);
  if (parent?.kind === 'Argument') return parent.name?.text ?? bound.target?.type?.key[0] ?? 'key';
  const beside: readonly Expression[] =
    parent?.kind === 'Binary' ? [parent.left, parent.right] : parent?.kind === 'Call' ? parent.arguments : [];
  const path = beside.find((node) => node !== value && node.kind === 'Path');
  const names = path?.kind === 'Path' ? path.segments.filter((segment) => segment.kind === 'NameSegment') : [];
  const name = names.at(-1)?.name;
  return name?.kind === 'Name' && !name.text.includes('.') ? name.text : 'value';
}

function freeAlias({ url }: RefactorContext, name: string): string {
  const taken = new Set(url.options?.flatMap((option) => (option.kind === 'AliasOption' ? [option.name.text] : [])));
  for (let alias = `@${name}`, number = 2; ; alias = `@${name}${number++}`) if (!taken.has(alias)) return alias;
}

function inline(context: RefactorContext): ReturnType<Refactor> {
  const name = aliasAt(context);
  const declarations = context.url.options?.filter(
    (option): option is AliasOption => option.kind === 'AliasOption' && option.name.text === name,
  );
  const [declaration, ...more] = declarations ?? [];
  const uses: Alias[] = [];
  walk(context.url, (node) => {
    if (node.kind === 'Alias' && node.name === name) uses.push(node);
  });
  if (!declaration || more.length > 0 || uses.length === 0 || !isInlined(declaration.value)) return [];
  const syntax = context.syntax(declaration.value);
  const text = declaration.value.kind === 'Binary' || declaration.value.kind === 'Unary' ? `(${syntax})` : syntax;
  const edits = [...uses.map(({ span }) => context.edit(span, text)), removeOption(context, declaration.span)];
  return [{ title: `Write the value of ${name} in its place`, kind: 'inline', edits }];
}

const isInlined = ({ kind }: Expression): boolean => kind === 'Literal' || kind === 'Call' || kind === 'Binary' || kind === 'Unary';

function aliasAt({ path }: RefactorContext): string | undefined {
  const node = path.findLast(({ kind }) => kind === 'Alias' || kind === 'AliasOption');
  return node?.kind === 'Alias' ? node.name : node?.kind === 'AliasOption' ? node.name.text : undefined;
}
