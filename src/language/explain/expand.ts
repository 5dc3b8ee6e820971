import { type ExpandItem, type ExpandOption, type Path, print, type QueryOption } from '../../../grammar/index.ts';
import { code } from '../markdown.ts';
import { clausesOf } from './clauses.ts';
import type { Line, Told } from './line.ts';
import type { Telling } from './telling.ts';
import { isToOne } from './values.ts';

/** A sentence a link that is expanded, and then those of the links that are expanded of it. */
export function expandLines({ telling }: Pick<Told, 'telling'>, { items }: ExpandOption, subject: string): readonly Line[] {
  return items.flatMap((item) => (item.kind === 'Hole' ? [] : itemLines(telling, item, subject)));
}

function itemLines(telling: Telling, item: ExpandItem, subject: string): readonly Line[] {
  const { path } = item;
  const last = path.segments.at(-1);
  const given = (last?.kind === 'CountSegment' ? last.options : undefined) ?? item.options ?? [];
  const options = given.filter((option) => option.kind !== 'Hole');
  const name = code(print(linkOf(path), { encoding: 'decoded' }));
  const clauses = clausesOf(telling, options);
  const limits = clauses.length === 0 ? '' : `: ${clauses.join('; ')}`;
  const inner = `${isToOne(telling, path) ? 'That' : 'Each'} ${name}`;
  const nested = options.flatMap((option) => (option.kind === 'ExpandOption' ? expandLines({ telling }, option, inner) : []));
  return [{ span: item.span, markdown: `${subject} comes with ${whatComes(telling, path, name)}${depth(options)}${limits}.` }, ...nested];
}

/** Without what stands behind the link: `$count`, `$ref`. */
const linkOf = (path: Path): Path => ({
  ...path,
  segments: path.segments.filter(({ kind }) => kind !== 'CountSegment' && kind !== 'SystemSegment'),
});

function whatComes(telling: Telling, path: Path, name: string): string {
  const last = path.segments.at(-1);
  if (last?.kind === 'CountSegment') return `the number of its ${name}`;
  if (last?.kind === 'StarSegment') return 'all that it links to';
  if (last?.kind === 'SystemSegment') return `${isToOne(telling, linkOf(path)) ? 'a reference' : 'references'} to its ${name}`;
  return `its ${name}`;
}

/** What `$levels` says. */
function depth(options: readonly QueryOption[]): string {
  const levels = options.find((option) => option.kind === 'ValueOption' && option.name.text.toLowerCase() === '$levels');
  if (levels?.kind !== 'ValueOption' || levels.value.kind === 'Hole') return '';
  const value = print(levels.value, { encoding: 'decoded' });
  return value === 'max' ? ', down to the last level' : `, ${value} level${value === '1' ? '' : 's'} deep`;
}
