import { type Described, resourceOfType, type Service } from '../../../schema/index.ts';
import { shortName } from '../../parts/names.ts';
import type { Subject } from '../../state/explorer.ts';
import { wordOfType } from '../type-words.ts';
import type { Details, Fact, NamePiece, Words } from './details.ts';

/** A name that has no details of its own. */
export const code = (name: string): NamePiece => ({ name, to: undefined });

/** A name with its details. */
export const named = (name: string, to: Subject): NamePiece => ({ name, to });

/** Entities of a type, by the resource that they are asked for by, where there is one. */
export function entities(service: Service, type: string): NamePiece {
  const resource = resourceOfType(service, type);
  if (resource) return named(resource.name, { kind: 'resource', name: resource.name });
  return service.types.has(type) ? named(shortName(type), { kind: 'type', name: type }) : code(shortName(type));
}

/** A resource by its name, with its details where the service has it. */
export const resourcePiece = ({ resources }: Service, name: string): NamePiece =>
  resources.has(name) ? named(name, { kind: 'resource', name }) : code(name);

/** Any type, with its details where the service has some. */
export function typePiece(service: Service, type: string): NamePiece | string {
  const known = kindOfType(service, type);
  return known ? named(shortName(type), { kind: known, name: type }) : wordOfType(type);
}

function kindOfType({ types, enums, typeDefinitions }: Service, name: string): 'type' | 'enum' | 'type-definition' | undefined {
  if (types.has(name)) return 'type';
  if (enums.has(name)) return 'enum';
  return typeDefinitions.has(name) ? 'type-definition' : undefined;
}

export const member = (owner: string, name: string): NamePiece => named(name, { kind: 'member', owner, name });

/** Names in a sentence go on to here; the rest is counted. */
const mostNames = 12;

/** `a, b and 3 more`; a name with details is no part of a line, so that nothing but a blank may stand behind it. */
export function listOf(names: readonly NamePiece[]): Words {
  const shown = names.slice(0, mostNames);
  const rest = names.length - shown.length;
  return [
    ...shown.flatMap((name, index): Words => (index === 0 ? [name] : [name.to ? ' · ' : ', ', name])),
    ...(rest > 0 ? [` and ${rest} more`] : []),
  ];
}

/** A fact of whichever lines there are; undefined without any. */
export function fact(label: string, ...lines: readonly (Words | string | undefined | false)[]): Fact | undefined {
  const said = lines.filter((line) => line !== undefined && line !== false && line.length > 0) as readonly (Words | string)[];
  return said.length === 0 ? undefined : { label, lines: said.map((line) => (typeof line === 'string' ? [line] : line)) };
}

export const isSaid = (found: Fact | undefined): found is Fact => found !== undefined;

/** What everything with a name has. */
export function describedParts({ name, label, documentation, deprecated, annotations }: Described, guessed?: string) {
  const since = deprecated?.since === undefined ? '' : ` since ${deprecated.since}`;
  const warnings = [deprecated && `Deprecated${since}. ${deprecated.note ?? 'New requests do without it.'}`, guessed];
  return {
    title: shortName(name),
    label: label === name ? undefined : label,
    warnings: warnings.filter((warning) => warning !== undefined),
    documentation: documentation?.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '') ?? [],
    annotations: [...annotations].map(([term, value]) => ({
      term,
      value: typeof value === 'string' ? value : JSON.stringify(value, null, 1),
    })),
  } satisfies Partial<Details>;
}
