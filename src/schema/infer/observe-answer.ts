import { isObject, type Payload, readEnvelope } from './envelope.ts';
import { createMember, createStructure, type Evidence, noEvidence, type ResourceEvidence, type Seen, type Structure } from './evidence.ts';
import { joinMembers } from './join.ts';
import type { Question } from './question.ts';
import { type Reading, readEntity, readMember, readRows } from './read-entity.ts';

/** What one answer shows. */
export type Observation = Evidence;

/** Values of one answer that are looked at. */
const budget = 20_000;

/** As `observe` does, where the URL was read elsewhere: this needs no grammar. */
export function observeAnswer(question: Question, answer: unknown): Observation {
  const payload = readEnvelope(answer, question.key !== undefined);
  if (!payload) return noEvidence;
  const { content, protocols } = payload;
  if (content.kind === 'resources') return { protocols, resources: new Map(content.names.filter(isName).map(namedResource)) };
  const reading: Reading = { baseUrl: question.baseUrl, pine: protocols.has('pine'), budget };
  const resources = content.kind === 'value' ? fromValue(reading, question, payload) : fromEntities(reading, question, payload);
  return resources.size === 0 ? noEvidence : { protocols, resources };
}

const isName = ({ name }: { readonly name: string }): boolean => name !== '' && name.length <= 128;

const namedResource = ({ name, kind }: { readonly name: string; readonly kind: 'EntitySet' | 'Singleton' }) =>
  [name, createResourceEvidence({ kinds: new Set([kind]) })] as const;

const createResourceEvidence = (given: Partial<ResourceEvidence>): ResourceEvidence => ({
  ...{ kinds: new Set(), asked: new Set(), entities: createStructure({}) },
  ...given,
});

type Resources = ReadonlyMap<string, ResourceEvidence>;

const nothing: Resources = new Map();

/** `/device/$count` shows that there is such a resource; `/Books(1)/title`, that its entities have such a property. */
function fromValue(reading: Reading, { steps, asked }: Question, { content, context, protocols }: Payload): Resources {
  if (content.kind !== 'value') return nothing;
  const [root, ...path] = context ? [context.root, ...context.path] : steps;
  if (root === undefined || (asked && path.length === 0)) return nothing;
  const entitySet = new Set(['EntitySet'] as const);
  if (!asked)
    return steps.length === 1 && protocols.has('pine') ? new Map([[root, createResourceEvidence({ kinds: entitySet })]]) : nothing;
  const [name, ...deeper] = path.toReversed();
  if (name === undefined || deeper.length > 0) return nothing;
  const member = readMember(reading, content.value, undefined, name, 0);
  return new Map([[root, createResourceEvidence({ entities: createStructure({ members: new Map([[name, member]]) }) })]]);
}

function fromEntities(reading: Reading, question: Question, { content, context }: Payload): Resources {
  const { asked, steps } = question;
  if (!asked || steps.length === 0) return nothing;
  const entities = readContent(reading, question, content);
  if (!entities) return nothing;
  const isList = content.kind === 'rows';
  if (context && context.path.length > 0) {
    // What the path ends in is a link when its rows say that they are entities; a property otherwise.
    const isLink = context.entity || isList;
    return isLink ? placed([context.root, ...context.path], entities, isList, reading.pine, undefined) : nothing;
  }
  const root = context?.root ?? ownSet(entities, steps) ?? steps[0]!;
  if (steps.length > 1) return alongPath(question, entities, context ? root : ownSet(entities, []), isList, reading.pine);
  const kinds = new Set([context && !isList && !context.entity && !question.key ? ('Singleton' as const) : ('EntitySet' as const)]);
  const askedKey = question.key && root === steps[0] && question.key.names.length > 0 ? [question.key.names.join(',')] : [];
  return new Map([[root, createResourceEvidence({ kinds, asked: new Set(askedKey), entities })]]);
}

function readContent(reading: Reading, { asked, key }: Question, content: Payload['content']): Structure | undefined {
  if (content.kind === 'entity') return withAskedKey(readEntity(reading, content.entity, asked, 0), [content.entity], key);
  if (content.kind !== 'rows') return undefined;
  return withAskedKey(readRows(reading, content.rows, asked, 0), content.rows, key);
}

/** An entity that was asked for by one value without a name has that value in its key. */
function withAskedKey(entities: Structure, rows: readonly unknown[], key: Question['key']): Structure {
  if (!key || key.names.length > 0 || key.value === undefined || rows.length !== 1 || entities.keyFits) return entities;
  const [row] = rows;
  if (!isObject(row)) return entities;
  const equal = Object.entries(row).filter(([name, value]) => entities.members.has(name) && isValue(value, key.value));
  return { ...entities, keyFits: new Set(equal.map(([name]) => name)) };
}

/** Objects, which may have no text at all, are no keys. */
const isValue = (value: unknown, text: string | undefined): boolean =>
  (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') && String(value) === text;

/** The one set that all entities say they are in, when it is not the one that was asked for: a function gave them. */
function ownSet({ sets }: Structure, steps: readonly string[]): string | undefined {
  const [set, ...others] = sets;
  return others.length === 0 && set !== steps[0] ? set : undefined;
}

/** `/Books(1)/author`: its first step has that link; what came back belongs to the set that the answer names, or to the link alone. */
function alongPath({ steps }: Question, entities: Structure, set: string | undefined, isList: boolean, pine: boolean): Resources {
  if (set === undefined) return placed(steps, entities, isList, pine, undefined);
  const direct = new Map([[set, createResourceEvidence({ kinds: new Set(['EntitySet'] as const), entities })]]);
  if (set === steps[0]) return direct;
  return new Map([...direct, ...placed(steps, undefined, isList, pine, set)]);
}

/** Evidence for entities that are reached over links from a resource. */
function placed(
  [root = '', ...links]: readonly string[],
  entities: Structure | undefined,
  isList: boolean,
  pine: boolean,
  set: string | undefined,
): Resources {
  const reached = links.reduceRight<Structure | undefined>((inside, name, index) => {
    const isLast = index === links.length - 1;
    const seen = new Set<Seen>(['expanded', ...(isLast ? ([isList ? (pine ? 'single' : 'many') : 'one'] as const) : [])]);
    const member = joinMembers(createMember({ seen, inside }), createMember({ sets: new Set(isLast && set !== undefined ? [set] : []) }));
    return createStructure({ members: new Map([[name, member]]) });
  }, entities);
  return new Map([[root, createResourceEvidence({ kinds: new Set(['EntitySet'] as const), entities: reached ?? createStructure({}) })]]);
}
