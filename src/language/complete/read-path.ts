import { inVersion } from '../../schema/index.ts';
import { structureOf, typeOfNavigation, typeOfProperty, unknownType } from '../bind/binder.ts';
import { expressionFrame, type ItemsFrame, itemsFrame, type KeyFrame, type OptionsFrame, type PathFrame } from './frames.ts';
import { beginUrlOptions, isMark, optionsFrame, type Reader } from './reader.ts';
import type { CursorToken } from './tokens.ts';

export function readPath(reader: Reader, frame: PathFrame, token: CursorToken): void {
  if (token.kind === 'word') readStep(reader, frame, token.text);
  else if (isMark(token, '/')) frame.state = 'start';
  else if (isMark(token, '?')) beginUrlOptions(reader);
  else if (isMark(token, '(')) reader.stack.push({ kind: 'Key', type: frame.type, present: [], name: undefined, positional: false });
  else if (token.kind !== 'mark') Object.assign(frame, { state: 'named', lost: frame.depth === 0 });
}

function readStep(reader: Reader, frame: PathFrame, name: string): void {
  frame.state = 'named';
  if (frame.depth === 0 && isPrefix(reader, name)) return;
  const { service } = reader;
  frame.depth++;
  if (frame.depth === 1) {
    frame.resource = service.resources.get(name);
    frame.type = frame.resource && service.types.get(frame.resource.type);
    frame.collection = frame.resource?.kind !== 'Singleton';
    frame.lost = !frame.resource;
    return;
  }
  if (name === '$count') {
    frame.counted = true;
    return;
  }
  const navigation = frame.type?.navigations.get(name);
  frame.type = navigation && structureOf(service, typeOfNavigation(navigation));
  frame.collection = navigation?.collection ?? false;
  frame.keyed = false;
  frame.lost = !navigation;
}

/** A version of the service, which is asked from there on; or a part of an absolute URL before the service's own names. */
function isPrefix(reader: Reader, name: string): boolean {
  const { service, absolute } = reader;
  const version = service.dialect.versionSegment;
  if (version !== undefined && new RegExp(`^(?:${version})$`).test(name)) {
    reader.service = inVersion(service, name)?.service ?? service;
    return true;
  }
  return absolute && !service.resources.has(name);
}

export function readKey(reader: Reader, frame: KeyFrame, token: CursorToken): void {
  if (token.kind === 'word' && frame.name === undefined) frame.name = token.text;
  else if (isMark(token, '=') && frame.name !== undefined) {
    frame.present.push(frame.name);
    const property = frame.type?.properties.get(frame.name);
    const like = property ? typeOfProperty(property) : unknownType;
    reader.stack.push(expressionFrame({ type: undefined, variables: new Map() }, { like }));
  } else if (token.kind !== 'mark') frame.positional = true;
}

const valueFrames: Readonly<Record<string, (frame: OptionsFrame) => Parameters<Reader['stack']['push']>>> = {
  $filter: ({ type, variables }) => [expressionFrame({ type, variables }, { predicate: true })],
  $orderby: ({ type, variables }) => [{ kind: 'Orderby', scope: { type, variables }, chosen: [], state: 'expression' }],
  $select: ({ type }) => [itemsFrame('Select', type)],
  $expand: ({ type }) => [itemsFrame('Expand', type)],
};

export function readOptions(reader: Reader, frame: OptionsFrame, token: CursorToken): void {
  if (token.kind === 'word') frame.name = token.text;
  if (!isMark(token, '=') || frame.name === '') return;
  frame.present.push(frame.name);
  const alias = frame.name.startsWith('@');
  const scope = { type: undefined, variables: new Map() };
  const value = valueFrames[frame.name]?.(frame) ?? [alias ? expressionFrame(scope) : ({ kind: 'Value', option: frame.name } as const)];
  reader.stack.push(...value);
}

export function readItems(reader: Reader, frame: ItemsFrame, token: CursorToken): void {
  if (token.kind === 'word') readItemStep(reader, frame, token.text);
  else if (isMark(token, '*')) Object.assign(frame, { state: 'closed', path: '*' });
  else if (isMark(token, '/') && frame.state === 'named') frame.state = 'member';
  else if (isMark(token, '(') && frame.state === 'named') {
    const type = frame.reached && structureOf(reader.service, frame.reached);
    const place = frame.counted ? 'count' : frame.kind === 'Select' ? 'select' : 'expand';
    reader.stack.push(optionsFrame(place, { type, variables: new Map(), single: !frame.counted && frame.reached?.collection === false }));
  }
}

function readItemStep(reader: Reader, frame: ItemsFrame, name: string): void {
  frame.path = frame.state === 'member' ? `${frame.path}/${name}` : name;
  if (name === '$count') frame.counted = true;
  else frame.reached = stepFrom(reader, frame, name);
  frame.state = 'named';
}

function stepFrom(reader: Reader, frame: ItemsFrame, name: string): ItemsFrame['reached'] {
  const owner = frame.state === 'member' ? frame.reached && structureOf(reader.service, frame.reached) : frame.type;
  const property = owner?.properties.get(name);
  if (property) return typeOfProperty(property);
  const navigation = owner?.navigations.get(name);
  return navigation ? typeOfNavigation(navigation) : unknownType;
}
