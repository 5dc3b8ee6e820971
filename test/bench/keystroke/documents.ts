import { applyEdits } from '../../../src/language/edits.ts';
import { createLanguageService } from '../../../src/language/index.ts';
import { balena } from '../../../src/schema/index.ts';

/** A text, and the offset behind the first name of a `$select` in its middle: what is typed there. */
export interface TypedDocument {
  readonly name: string;
  readonly text: string;
  readonly caret: number;
  /** Milliseconds that a key may take. */
  readonly goal: number;
}

/** What the documents ask of a service. */
export interface Asked {
  readonly resource: string;
  readonly first: string;
  readonly second: string;
  /** Conditions that differ in what they are made of, taken by turns; `#` is a number. */
  readonly conditions: readonly string[];
}

export const balenaAsked: Asked = {
  resource: 'device',
  first: 'device_name',
  second: 'uuid',
  conditions: [
    "(is_online eq false and belongs_to__application/any(a:a/slug eq 'fleet-#'))",
    "(contains(device_name,'attic-#') and not (status eq 'Idle'))",
    "(created_at gt '2020-01-01' and is_of__device_type/any(t:t/slug in ('raspberrypi#','intel-nuc')))",
  ],
};

/** Of the first type of `bigMetadata`. */
export const bigAsked: Asked = {
  resource: 'Sales_Order_0Set',
  first: 'ID',
  second: 'ValidCategory1',
  conditions: [
    "(ValidCategory1 eq 'fleet-#' and from_1/any(a:a/ID eq 'item-#'))",
    "(contains(ID,'attic-#') and not (from_2/$count gt #))",
    "(length(ID) gt # and to_0/ID in ('partner-#','plant'))",
  ],
};

/** A short query; a long document of many requests; as long a one of a single request, as it is formatted and on one line. */
export function documentsFor(asked: Asked): readonly TypedDocument[] {
  const service = createLanguageService(balena('v7'));
  const format = (text: string): string => applyEdits(text, service.format(text));
  const document = (name: string, goal: number, length: number, most: number, form = format): TypedDocument => {
    const text = form(write(asked, length, most));
    return { name, goal, text, caret: caretIn(text, asked) };
  };
  return [
    document('2 kB, one request', 16, 2000, Number.POSITIVE_INFINITY),
    document('100 kB of many requests', 50, 90_000, 2),
    document('100 kB, one request', 50, 80_000, Number.POSITIVE_INFINITY),
    document('100 kB, one request, one line', 50, 100_000, Number.POSITIVE_INFINITY, (text) => text),
  ];
}

/** Behind the first name of the `$select` of the request in the middle, or of the only one. */
function caretIn(text: string, { first }: Asked): number {
  const list = `&$select=${first}`;
  const behind = text.indexOf(list, text.length / 2);
  return behind + list.length;
}

/** Requests of at most so many conditions, together about so long. */
function write({ resource, first, second, conditions }: Asked, length: number, most: number): string {
  const requests: string[] = [];
  let number = 0;
  for (let written = 0; written < length; written += requests.at(-1)!.length) {
    const start = `### Request ${requests.length + 1}\nGET /${resource}\n  ?$filter=`;
    const list: string[] = [];
    for (let own = written + start.length; list.length < most && own < length; own += list.at(-1)!.length + ' or '.length)
      list.push(conditions[number % conditions.length]!.replaceAll('#', String(++number)));
    requests.push(`${start}${list.join(' or ')}\n  &$select=${first},${second}\n  &$top=20\n\n`);
  }
  return requests.join('');
}
