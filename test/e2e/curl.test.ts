import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { type OddService, startOddService } from '../support/odd-service.ts';
import { Playground } from './playground.ts';

const browser = useBrowser();
let service: OddService;
let playground: Playground;
beforeAll(async () => {
  service = await startOddService();
  playground = await Playground.open(await browser.newPage({ sandbox: false, keep: true }));
  await playground.connectToBalena(service.url, 'v7', 'tok-en');
});
afterAll(() => service?.stop());

const inBash = (command: string) => promisify(execFile)('bash', ['-c', command], { env: { ...process.env, BALENA_TOKEN: 'tok-en' } });

describe('a copied command, pasted into a terminal, sends what the page sends', () => {
  test.each([
    "GET /device?$filter=device_name eq 'it''s 100%25 & #1 + ü $HOME `ls`'&$select=id",
    "GET /device(uuid='a/b,c:d')?$expand=belongs_to__application($select=id;$top=1)",
    'POST /device\nContent-Type: application/json\n\n{ "device_name": "it\'s \\"q\\" $HOME ü" }',
  ])('%s', async (text) => {
    await playground.runText(text);
    const sent = service.seen.at(-1);
    const command = await playground.copyCurl();
    expect(command).toContain('$BALENA_TOKEN');
    expect(command).not.toContain('tok-en');
    const before = service.seen.length;
    await inBash(command);
    expect(service.seen.slice(before)).toEqual([sent]);
  });
});
