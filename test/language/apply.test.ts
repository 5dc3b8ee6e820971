import { expect, test } from 'vitest';
import { aggregationMethods, transformations } from '../../grammar/index.ts';
import { createLanguageService } from '../../src/language/index.ts';
import { balena, dialects } from '../../src/schema/index.ts';
import { apply, fixesOf, found, standard, v7 } from './support.ts';

/** balena's names, in a service that speaks plain OData. */
const plain = createLanguageService({ ...balena('v7'), dialect: dialects['odata-4.01'] });

test.each([
  'device?$apply=groupby((status),aggregate(memory_usage with sum as Used))/filter(Used gt 3)&$orderby=Used',
  'device?$apply=groupby((belongs_to__application/slug),aggregate($count as n))&$filter=n gt 3 and slug ne null',
  'device?$apply=compute(memory_usage mul 2 as Twice)/filter(Twice gt 3)/orderby(Twice)&$select=Twice,id',
  'device?$apply=aggregate(Weather,belongs_to__application/Weather as w)',
  'device?$apply=concat(identity,aggregate($count as n))/filter(n gt 3)',
  'device?$apply=Own.function(Count=1)/filter(anything eq 1)',
  'device?$apply={{steps}}/filter(anything eq 1)',
  'device?$apply=groupby((rolluprecursive($root/device,Tree,id,filter(anything eq 1))))',
  'device?$apply=ancestors($root/device,Tree,any/thing,filter(id eq 1),keep start)',
  'application?$apply=aggregate(owns__device/memory_usage with sum as Used,owns__device with countdistinct as n)',
  'application?$apply=join(owns__device as d,filter(memory_usage gt 3))/groupby((d/device_name))',
  'application?$apply=addnested(owns__device,filter(memory_usage gt 3) as Large)/filter(Large/any(l:l/id eq 1))',
  'application?$filter=owns__device/aggregate(memory_usage with sum) gt 3',
  'device?$filter=memory_usage gt $these/aggregate(memory_usage with average)',
  'device?$filter=isdefined(device_name)',
  'device?$at=2024-02-29&$expand=owns__device_log($from=min;$to=max)',
])('no false alarm: %s', (url) => {
  expect(found(plain, `GET /${url}`).filter((line) => !line.includes('owns__device_log'))).toEqual([]);
  expect(found(standard, `GET /${url}`)).toEqual([]);
});

test.each([
  ['device?$apply=filter(|nope| eq 1)', 'unknown-property'],
  ['device?$apply=groupby((|nope|),aggregate($count as n))', 'unknown-property'],
  ['device?$apply=aggregate(|nope| with sum as n)', 'unknown-property'],
  ['device?$apply=aggregate(memory_usage with sum from |nope| with max as n)', 'unknown-property'],
  ['device?$apply=identity/top(1)&$filter=|nope| eq 1', 'unknown-property'],
  ['application?$apply=addnested(owns__device,filter(|app_name| eq null) as d)', 'unknown-property'],
  ['application?$filter=owns__device/aggregate(|slug| with max) eq null', 'unknown-property'],
  ['device?$apply=|where|(id eq 1)', 'unknown-transformation'],
  ['device?$apply=aggregate(memory_usage with |middle| as m)', 'unknown-aggregation-method'],
])('%s: %s', (marked, code) => {
  expect(found(plain, `GET /${marked.replaceAll('|', '')}`)).toEqual([`${code}: GET /${marked}`]);
});

test.each([
  ['aggregate(memory_usage with avg as m)', 'aggregate(memory_usage with average as m)'],
  ['aggregate(memory_usage with middle as m)', undefined],
])('a method that is none is mended where one is meant: $apply=%s', (written, mended) => {
  const text = `GET /device?$apply=${written}`;
  const [fix] = fixesOf(plain, text, 'unknown-aggregation-method');
  expect(fix && apply(text, fix.edits)).toBe(mended && `GET /device?$apply=${mended}`);
});

test('balena takes no $apply, and what is in it is not its business', () => {
  expect(found(v7, 'GET /device?$apply=filter(nope eq 1)')).toEqual(['option-not-taken: GET /device?|$apply=filter(nope eq 1)|']);
});

test.each([
  ['|groupby((a))', 'Country'],
  ['aggregate(a with |sum as b)', 'sum of the values'],
  ['aggregate(a from c with |max as b)', 'largest'],
  ['groupby((|rollup(a,b)))', 'levels'],
])('$apply=%s hovers', (marked, word) => {
  const text = `GET /d?$apply=${marked.replace('|', '')}`;
  expect(plain.hover(text, text.length - marked.length + 1 + marked.indexOf('|'))?.markdown).toContain(word);
});

const offered = (marked: string) => {
  const text = `GET /device?$apply=${marked}`;
  return plain.complete(text.replace('|', ''), text.indexOf('|')).map(({ label }) => label);
};

test('transformations are offered where one begins', () => {
  const steps = Object.entries(transformations).flatMap(([name, { place }]) => (place === 'groupby' ? [] : [name]));
  for (const marked of ['|', 'top(1)/|', 'groupby((id),|)', 'concat(top(1),|)']) expect(offered(marked)).toEqual(steps);
  expect(offered('top|')).toEqual(['top', 'topcount', 'toppercent', 'topsum']);
});

test('methods are offered behind "with", properties where one may stand', () => {
  expect(offered('aggregate(memory_usage with |')).toEqual(Object.keys(aggregationMethods));
  expect(offered('aggregate(memory_usage with av| as Mean)')).toEqual(['average']);
  for (const marked of ['groupby((|', 'aggregate(|', 'filter(|', 'orderby(|', 'groupby((id),aggregate(|']) {
    expect(offered(marked)).toContain('memory_usage');
  }
});

test.each([
  ['$apply=filter(id eq 1)/groupby((status))', 'Then makes one row for each `status`.'],
  ['$at=2024-02-29', 'All is shown as it was at `2024-02-29`.'],
  ['$toInclusive=max', 'All is shown as it was up to `max`.'],
])('%s is explained: %s', (query, sentence) => {
  expect(plain.explain(`GET /device?${query}`, 5)?.lines.at(-1)?.markdown).toBe(sentence);
});
