import { describe, expect, it } from 'vitest';
import { readMetadata } from '../../../src/schema/index.ts';
import { v4 } from './declared.ts';

const metadata = v4('<EntityType Name="T"><Property Name="p" Type="Edm.String"/></EntityType>');
const page = (head: string, body = '') => `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;

describe('what is no metadata', () => {
  it.each<[what: string, text: string, message: string]>([
    ['nothing', '', 'The document is empty.'],
    ['white space', ' \r\n\t\uFEFF ', 'The document is empty.'],
    ['a byte order mark', '\uFEFF', 'The document is empty.'],
    ['words', 'Not Found', 'This is no metadata: it begins with "Not Found".'],
    ['many words', `no${' such'.repeat(50)}`, `This is no metadata: it begins with "no${' such'.repeat(11)} su…".`],
    ['a number', '404', 'This is no metadata: it begins with "404".'],
    ['a web page', page('<title>Widgets &amp; more</title>'), 'This is a web page, "Widgets &amp; more", not metadata.'],
    ['one without a title', page(''), 'This is a web page, not metadata.'],
    ['one without a document type', '<HTML><body>x</body></HTML>', 'This is a web page, not metadata.'],
    ['a piece of one', '<p>Error</p>', 'This is a web page, not metadata.'],
    ['one of XHTML', '<?xml version="1.0"?><!-- x --><html xmlns="http://www.w3.org/1999/xhtml"/>', 'This is a web page, not metadata.'],
    [
      'a page to sign in at, by its title',
      page('<title>Sign in to Example</title>'),
      'This is a web page to sign in at, "Sign in to Example", not metadata.',
    ],
    ['by its field', page('', '<input name=p type="password">'), 'This is a web page to sign in at, not metadata.'],
    [
      'a service document',
      '<service xmlns="http://www.w3.org/2007/app"/>',
      'This is the service’s list of resources: its metadata is at $metadata, beside it.',
    ],
    [
      'data in Atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"/>',
      'These are data in Atom format, not metadata, which is at the service’s $metadata.',
    ],
    [
      'an error',
      '<m:error><m:code/><m:message xml:lang="en">No such\n service</m:message></m:error>',
      'The service answers with an error, "No such service".',
    ],
    ['an error without words', '<error/>', 'The service answers with an error.'],
    ['WSDL', '<wsdl:definitions/>', 'This describes a SOAP service (WSDL), not one of OData.'],
    [
      'SOAP',
      '<s:Envelope><s:Body><s:Fault><faultstring>Denied</faultstring></s:Fault></s:Body></s:Envelope>',
      'This is an answer in SOAP, "Denied", not metadata.',
    ],
    ['other XML', '<svg/>', 'This is XML but no metadata: it begins with svg, not with Edmx.'],
    ['XML of a hostile name', '<__proto__/>', 'This is XML but no metadata: it begins with __proto__, not with Edmx.'],
    ['XML without an element', '<?xml version="1.0"?><!-- nothing -->', 'The document has no element.'],
    ['a tag that never ends', '<', 'The document has no element.'],
    ['an Edmx of nothing', '<edmx:Edmx Version="4.0"/>', 'The document has no schema that could be read.'],
    [
      'an Edmx of wrong things',
      '<Edmx><DataServices><Shema Namespace="N"/></DataServices></Edmx>',
      'The document has no schema that could be read.',
    ],
    ['half a tag of metadata', '<edmx:Edmx Vers', 'The document has no schema that could be read.'],
  ])('%s', (_what, text, message) => {
    const { service, problems } = readMetadata(text, { name: 'mine' });
    expect(problems.filter(({ code }) => code === 'unreadable').map((problem) => problem.message)).toEqual([message]);
    expect([service.name, service.open, service.origin, service.types.size]).toEqual(['mine', true, 'none', 0]);
  });
});

describe('what metadata comes in', () => {
  const misread = (text: string, encoding: BufferEncoding) => Buffer.from(text, 'utf16le').toString(encoding);
  const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('latin1');
  const json = JSON.stringify(metadata);
  const wrapped = 'The document is wrapped in JSON: it is read from there.';
  const before = 'Something stands before the document: it is left out.';
  const sixteen = 'The text is UTF-16 that was read as something else: letters beyond ASCII may be wrong.';

  it.each<[what: string, text: string, problems: string[]]>([
    ['white space before', `\n\t\t${metadata}`, []],
    ['and before a declaration', `\n\t\t<?xml version="1.0" encoding="iso-8859-1"?>${metadata}`, []],
    ['a byte order mark', `\uFEFF${metadata}`, []],
    ['one read as Latin-1', `ï»¿<?xml version="1.0"?>${metadata}`, []],
    ['both and white space', ` \uFEFF ï»¿ ${metadata}`, []],
    ['a comment, a style sheet, a comment', `<!-- <Edmx> --><?xml-stylesheet href="x"?><!-- -->${metadata}`, []],
    ['an encoding that it does not have', `<?xml version="1.0" encoding="utf-16"?>${metadata}`, []],
    ['version 1.1 of XML', `<?xml version="1.1" encoding="utf-8" standalone="yes"?>${metadata}`, []],
    ['headers of an answer', `HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\n\r\n${metadata}`, []],
    ['a note of the browser’s', `This XML file does not appear to have any style information.\n\n${metadata}`, [before]],
    ['a warning of the server’s', `<br />\n<b>Warning</b>: x in y<br />\n<?xml version="1.0"?>${metadata}`, [before]],
    ['a fence', `\`\`\`xml\n${metadata}`, [before]],
    ['a JSON string', json, [wrapped]],
    ['a property of JSON', `{"d": {"x": 1, "y": ${json}}, "z": 2}`, [wrapped]],
    ['an item of JSON', `[${json}]`, [wrapped]],
    ['JSON that escapes more', json.replaceAll('<', '\\u003c').replaceAll('/', '\\/'), [wrapped]],
    ['JSON that is cut off', json.slice(0, -1), [wrapped]],
    ['JSON in an answer', `HTTP/2 200\n\n${json}`, [wrapped]],
    ['bytes of UTF-16 read as Latin-1', misread(`\uFEFF${metadata}`, 'latin1'), [sixteen]],
    ['or as UTF-8', misread(`\uFEFF${metadata}`, 'utf8'), [sixteen]],
    ['without a mark', misread(metadata, 'latin1'), [sixteen]],
    ['big-endian ones', swapped(`\uFEFF${metadata}`), [sixteen]],
  ])('%s', (_what, text, messages) => {
    const { service, problems } = readMetadata(text);
    expect([...service.types.keys(), ...(service.types.get('N.T')?.properties.keys() ?? [])]).toEqual(['N.T', 'p']);
    expect(problems.map(({ code, message }) => `${code}: ${message}`)).toEqual(messages.map((message) => `odd: ${message}`));
  });

  it.each<[what: string, wrap: (text: string) => string, written: (word: string) => string]>([
    ['as it is', (text) => text, (word) => word],
    ['white space before', (text) => `\n\n ${text}`, (word) => word],
    ['words before', (text) => `Hello ${text}`, (word) => word],
    ['JSON', (text) => `{"a": ${JSON.stringify(text)}}`, (word) => JSON.stringify(word).slice(1, -1)],
    ['JSON in an answer', (text) => `HTTP/1.1 200\n\n${JSON.stringify(text)}`, (word) => JSON.stringify(word).slice(1, -1)],
    ['UTF-16', (text) => misread(text, 'latin1'), (word) => misread(word, 'latin1')],
  ])('places of problems are those of the text that was given: %s', (_what, wrap, written) => {
    const wrong = '<Wrong\n x="1"/>';
    const text = wrap(v4(`\n${wrong}<EntityType Name="T"/>`));
    const { problems } = readMetadata(text);
    const { span } = problems.find(({ code }) => code === 'invalid')!;
    expect(text.slice(span.start, span.end)).toBe(written(wrong));
  });

  it('tells that letters were lost', () => {
    const text = `<?xml version="1.0" encoding="iso-8859-1"?>${metadata.replace('"p"', '"gr\uFFFD\uFFFDe"')}`;
    const { service, problems } = readMetadata(text);
    expect(service.types.get('N.T')?.properties.has('gr\uFFFD\uFFFDe')).toBe(true);
    expect(problems).toMatchObject([
      { code: 'odd', span: { start: text.indexOf('\uFFFD') }, message: expect.stringContaining('declares iso-8859-1') },
    ]);
  });

  it('puts letters of UTF-16 together again', () => {
    const { service } = readMetadata(misread(metadata.replace('"p"', '"größe_длина"'), 'latin1'));
    expect([...service.types.get('N.T')!.properties.keys()]).toEqual(['größe_длина']);
  });
});

describe('problems', () => {
  it('are in the order of the text', () => {
    const text = v4('<EntityType Name="A" BaseType="N.Missing"/><Wrong/><EntityType Name="B" BaseType="N.Missing"/>');
    expect(readMetadata(text).problems.map(({ code }) => code)).toEqual(['unknown-name', 'invalid', 'unknown-name']);
  });

  it('say where in the model they are', () => {
    const text = v4(
      '<EntityType Name="A"><Property Name="p" Type="Edm.String" Nullable="perhaps"/></EntityType><EntityContainer Name="C"><EntitySet Name="S" EntityType="N.A" x="y"/></EntityContainer>',
    );
    expect(readMetadata(text).problems.map(({ path }) => path)).toEqual(['N.A/p', 'N.C/S']);
  });

  it('are a thousand at most, and one that says so', () => {
    const { problems } = readMetadata(v4(`${'<Wrong/>'.repeat(5000)}<EntityType Name="T"/>`));
    expect(problems.length).toBe(1001);
    expect(problems.at(-1)).toMatchObject({ code: 'odd', message: 'There are 4000 more problems.' });
  });
});

describe('progress', () => {
  it.each([
    ['XML', metadata],
    ['a long one', v4('<EntityType Name="T"/>'.repeat(20_000))],
    ['JSON', '{"$Version":"4.01","N":{}}'],
    ['nothing', ''],
  ])('rises to 1: %s', (_what, text) => {
    const heard: number[] = [];
    readMetadata(text, { onProgress: (share) => heard.push(share) });
    expect(heard).toEqual(heard.toSorted((left, right) => left - right));
    expect(heard.at(-1)).toBe(1);
    expect(heard[0]).toBeGreaterThan(0);
  });
});
