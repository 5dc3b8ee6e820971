import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Running, startHttp } from '../runner/servers.ts';
import { useBrowser } from '../support/browser.ts';
import { metadataXml } from '../support/metadata-service.ts';
import { Playground } from './playground.ts';

const browser = useBrowser();
let service: Running;
let busy = true;
const asked: string[] = [];

beforeAll(async () => {
  service = await startHttp(({ headers, method, url = '' }, response) => {
    response.setHeader('Access-Control-Allow-Origin', headers.origin ?? '*');
    response.setHeader('Access-Control-Expose-Headers', 'Retry-After');
    if (method === 'OPTIONS') return void response.writeHead(204).end();
    if (url.endsWith('$metadata')) return void response.writeHead(200, { 'Content-Type': 'application/xml' }).end(metadataXml());
    asked.push(url);
    if (busy) return void response.writeHead(429, { 'Retry-After': '7' }).end();
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"value":[{"ID":1,"Title":"Emma"}]}');
  });
});
afterAll(() => service?.close());

test('a service that is too busy for values is left alone as long as it wants, and asked again afterwards', async () => {
  const page = await browser.newPage({ sandbox: false });
  const playground = await Playground.open(page);
  const { editor } = playground;
  await playground.connectTo(`${service.origin}/`);
  // Its metadata are read.
  await editor.pane.getByText('OData 4.0 dialect').waitFor();
  await editor.replace('GET /Books?$filter=Title eq ');

  await editor.complete('Ask the service…');
  await playground.notice('Too many requests. Send it again in 7 seconds');
  await expect.poll(() => editor.text()).toBe('GET /Books?$filter=Title eq ');

  await editor.complete('Ask the service…');
  await playground.notice('The service wants to be left alone for');
  expect(asked).toHaveLength(1);

  busy = false;
  await page.clock.setFixedTime(Date.now() + 8000);
  await editor.complete('Ask the service…');
  await editor.listed("'Emma'");
  await playground.notice('The service told one value for Title.');
  expect(asked).toEqual([asked[0], asked[0]]);
});
