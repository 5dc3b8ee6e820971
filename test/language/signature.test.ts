import { expect, test } from 'vitest';
import { cursorIn } from './completing.ts';
import { v7 } from './support.ts';

/** The label, with the active parameter marked. */
function signatureAt(marked: string): string | undefined {
  const { text, offset } = cursorIn(marked);
  const signature = v7.signature(text, offset);
  if (!signature) return undefined;
  const active = signature.parameters[signature.activeParameter]?.label;
  return active === undefined ? signature.label : `${signature.label} → ${active}`;
}

const cases: readonly (readonly [marked: string, signature: string | undefined])[] = [
  // calls
  ['GET /device?$filter=contains(|', 'contains(text, part) → text'],
  ['GET /device?$filter=contains(uuid|', 'contains(text, part) → text'],
  ['GET /device?$filter=contains(uuid,|', 'contains(text, part) → part'],
  ["GET /device?$filter=contains(uuid,'|')", 'contains(text, part) → part'],
  ["GET /device?$filter=contains(uuid,'a,b|')", 'contains(text, part) → part'],
  ['GET /device?$filter=substring(uuid,1,|', 'substring(text, start, length?) → length?'],
  ['GET /device?$filter=substring(tolower(|),1)', 'tolower(text) → text'],
  ['GET /device?$filter=substring(tolower(uuid),|1)', 'substring(text, start, length?) → start'],
  ['GET /device?$filter=contains((|', 'contains(text, part) → text'],
  ['GET /device?$filter=now(|)', 'now()'],
  ['GET /device?%24filter=contains(uuid%2C|', 'contains(text, part) → part'],

  // keys
  ['GET /device(|)', 'device(id) → id'],
  ['GET /device(1|)', 'device(id) → id'],
  ['GET /device(uuid=|)', 'device(uuid) → uuid'],
  ['GET /device_tag(device=1,|)', 'device_tag(device, tag_key) → tag_key'],
  ['GET /device_tag(tag_key=1,|)', 'device_tag(device, tag_key) → device'],
  ['GET /device(uu|id=1)', 'device(uuid) → uuid'],
  ['GET /device(uu|)', 'device(id) → id'],
  ['GET /device?$filter=isof(Edm.Str|ing)', 'isof(value?, type) → type'],
  ['GET /device?$filter=cast(id,|)', 'cast(value?, type) → type'],
  ["GET /device_tag(device=1,tag_key='|", 'device_tag(device, tag_key) → tag_key'],

  // lambdas
  ['GET /application?$filter=owns__device/any(|', 'any(variable: condition) → variable'],
  ['GET /application?$filter=owns__device/any(d:|', 'any(variable: condition) → condition'],
  ['GET /application?$filter=owns__device/all(d:d/id eq |)', 'all(variable: condition) → condition'],

  // nothing
  ['GET /device|', undefined],
  ['GET /device(1)|', undefined],
  ["GET /device?$filter=contains(uuid,'x')|", undefined],
  ['GET /device?$filter=(|id eq 1)', undefined],
  ['GET /device?$filter=nope(|)', undefined],
  ['GET /device?$filter=contains(uuid\n  &$top=|', undefined],
  ['POST /device\n\n{ "a": "contains(|" }', undefined],
  ['|', undefined],
];

test.each(cases)('%s', (marked, signature) => {
  expect(signatureAt(marked)).toBe(signature);
});
