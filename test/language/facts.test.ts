import { describe, expect, test } from 'vitest';
import { type FunctionFact, functions, type OperatorFact, operators, type QueryOptionFact, queryOptions } from '../../grammar/index.ts';
import { balena, dialects, type Service } from '../../src/schema/index.ts';
import { labelsAt } from './completing.ts';
import { v7 } from './support.ts';

/** The balena model behind a service that takes all of the standard. */
const standard: Service = { ...balena('v7'), dialect: dialects['odata-4.01'] };

describe.each(Object.entries<FunctionFact>(functions))('function %s', (name, { documentation }) => {
  const taken = balena('v7').dialect.functions?.includes(name) === true;

  test(taken ? 'is offered' : 'is not offered, as balena rejects it', () => {
    const offered = [
      ...labelsAt(`GET /device?$filter=${name.slice(0, 3)}|`),
      ...labelsAt(`GET /device?$filter=cpu_temp eq ${name.slice(0, 3)}|`),
      ...labelsAt(`GET /device?$filter=created_at eq ${name.slice(0, 3)}|`),
    ];
    expect(offered.includes(name)).toBe(taken);
  });

  test('is explained where it stands', () => {
    const text = `GET /device?$filter=${name}(uuid,1)`;
    expect(v7.hover(text, text.indexOf(name) + 1)?.markdown).toContain(documentation);
    expect(v7.signature(text, text.indexOf('(') + 1)?.documentation).toContain(documentation);
  });

  test('has its colour', () => {
    const text = `GET /device?$filter=${name}(uuid,1)`;
    const token = v7.tokens(text).find(({ span }) => span.start === text.indexOf(name));
    expect(token?.type).toBe('function');
  });
});

describe.each(Object.entries<QueryOptionFact>(queryOptions))('option %s', (name, { places, documentation }) => {
  const taken = balena('v7').dialect.options?.includes(name) === true;

  test(`is ${taken ? 'offered' : 'not offered'}`, () => {
    expect(labelsAt('GET /device?|').includes(name)).toBe(taken && places.includes('query'));
    expect(labelsAt('GET /device?$expand=device_tag(|)').includes(name)).toBe(taken && places.includes('expand'));
    expect(labelsAt('GET /application?$filter=owns__device/$count(|)').includes(name)).toBe(taken && places.includes('count'));
  });

  test('is explained where it stands', () => {
    const text = `GET /device?${name}=1`;
    expect(v7.hover(text, text.indexOf('$') + 2)?.markdown).toContain(documentation);
  });
});

describe.each(Object.entries<OperatorFact>(operators).filter(([, fact]) => !fact.prefix))(
  'operator %s',
  (name, { group, documentation }) => {
    const { operators: taking, unansweredOperators } = balena('v7').dialect;
    const taken = taking?.includes(name) === true && !unansweredOperators.includes(name);
    const marked = group === 'logical' ? 'GET /device?$filter=memory_usage eq 1 |' : 'GET /device?$filter=memory_usage |';

    test(`is ${taken ? 'offered' : 'not offered'}`, () => {
      expect(labelsAt(marked).includes(name)).toBe(taken);
    });

    test('is explained where it stands', () => {
      const text = `GET /device?$filter=id ${name} 1`;
      expect(v7.hover(text, text.indexOf(` ${name}`) + 2)?.markdown).toContain(documentation);
    });
  },
);

describe('a service of the standard', () => {
  test.each([
    ['GET /device?$filter=matches|', 'matchesPattern'],
    ['GET /device?$filter=memory_usage |', 'divby'],
    ['GET /device?|', '$search'],
    ['GET /device?|', '$compute'],
    ['GET /device?$expand=device_tag(|', '$levels'],
    ['GET /device(1)/|', 'belongs_to__application'],
    ['GET /device(1)/belongs_to__application/|', 'slug'],
    ['GET /device?$orderby=|', 'length'],
    ['GET /device?$filter=created_at gt |', '2026-01-31T00:00:00Z'],
    ['GET /device\n|', 'Prefer'],
    ['PATCH /device(1)\n\n{ |', 'belongs_to__application@odata.bind'],
  ])('%s offers %s', (marked, label) => {
    expect(labelsAt(marked, standard)).toContain(label);
  });

  test.each([
    ['GET /device?$filter=|', 'substringof'],
    ['GET /device?|', '$inlinecount'],
    ['GET /device?$filter=created_at gt |', "'2026-01-31T00:00:00Z'"],
    ['PATCH /device(1)\n\n{ |', 'belongs_to__application'],
  ])('%s does not offer %s', (marked, label) => {
    expect(labelsAt(marked, standard)).not.toContain(label);
  });
});
