import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { balena, type Service } from '../../../src/schema/index.ts';
import { layoutInput } from '../../../src/ui/diagram/boxes.ts';
import { graphOf } from '../../../src/ui/diagram/graph.ts';
import { place } from '../../../src/ui/diagram/layout/place.ts';
import { pictureOf } from '../../../src/ui/diagram/picture.ts';
import { toSvg } from '../../../src/ui/diagram/svg-text.ts';
import { serviceOf, shop } from './services.ts';

const colours = { paper: '#fff', box: '#fff', border: '#888', text: '#111', soft: '#555', line: '#888', accent: '#00f' };

async function drawn(service: Service, title = 'test', selected?: string): Promise<string> {
  const graph = graphOf(service, { scope: { kind: 'types', namespace: undefined }, added: [] }, 'fields');
  return toSvg(pictureOf(graph, await place(layoutInput(graph), () => {}, new AbortController().signal)), title, colours, selected);
}

interface Read {
  readonly elements: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
  readonly texts: readonly string[];
}

/** Reads a document as strictly as XML is read; throws at the first fault. */
function read(svg: string): Read {
  const found = { elements: new Set<string>(), attributes: new Set<string>(), texts: [] as string[] };
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    found.elements.add(name);
    for (const attribute of Object.keys(attributes)) found.attributes.add(attribute);
  });
  parser.on('text', (text) => void found.texts.push(text));
  parser.write(svg).close();
  return found;
}

const elements = new Set(['svg', 'title', 'rect', 'g', 'path', 'text']);

describe('hostile names are text', () => {
  test.each([
    ['markup', '<script>alert(1)</script>'],
    ['the end of a text', '</text><image href="x" onerror="alert(1)"/>'],
    ['the end of an attribute', '" onload="alert(1)'],
    ['an entity', '&lt;script&gt;'],
    ['an entity of its own', '&xxe;'],
    ['the end of a CDATA section', ']]><script/>'],
    ['a comment', '<!-- --><script/>'],
    ['an instruction', '<?xml-stylesheet href="x"?>'],
    ['a style', '</style><style>@import "//x"'],
    ['quotes', `'"\``],
    ['what no document may hold', 'a\u0000\u0008\uFFFF\uD800b'],
    ['turned around', '\u202Egnp.\u202C'],
    ['a name of the language', '__proto__'],
  ])('%s', async (_, name) => {
    const service = serviceOf(`${name.replaceAll(':', ';')}: ${name.replaceAll(/[,>=]/g, '_')}, to>Other`, 'Other: x');
    const { elements: used, attributes } = read(await drawn(service, name, 'Other'));
    expect([...used].filter((element) => !elements.has(element))).toEqual([]);
    expect([...attributes].filter((attribute) => /^on|href|style|src/i.test(attribute))).toEqual([]);
  });
});

test('it needs nothing from elsewhere', async () => {
  const svg = await drawn(balena('v7'));
  expect(svg.match(/https?:[^"]*/g)).toEqual(['http://www.w3.org/2000/svg']);
  expect(svg).not.toMatch(/url\(|@import|<style|<image|<use/);
});

test('all types and links are in it, by name', async () => {
  const { texts } = read(await drawn(shop));
  for (const name of ['Order', 'Customer', 'Line', '→ customer 1', 'id · key', 'complex']) expect(texts).toContain(name);
  expect(texts).toContain('Customer orders leads to many Order; Order customer leads to one Customer');
});

test('in a large one, links of the selected type are named', async () => {
  expect(read(await drawn(balena('v7'))).texts.join()).not.toContain('belongs_to__application 0..1');
  expect(read(await drawn(balena('v7'), 'test', 'device')).texts.join()).toContain('belongs_to__application 0..1');
});

test('one of nothing is a document as well', async () => {
  expect(read(await drawn(serviceOf(), 'Types of <nothing>')).texts).toContain('Types of <nothing>');
});
