import { expect, test } from 'vitest';
import { isLoopback, isPrivate } from '../../src/lib/index.ts';

type Place = 'this machine' | 'a private network' | 'elsewhere';

const hosts: readonly (readonly [url: string, Place])[] = [
  ['http://localhost:8080/', 'this machine'],
  ['http://LOCALHOST./', 'this machine'],
  ['http://api.localhost/', 'this machine'],
  ['http://127.0.0.1/', 'this machine'],
  ['http://127.1/', 'this machine'],
  ['http://127.255.0.3/', 'this machine'],
  ['http://[::1]:3000/', 'this machine'],
  ['http://10.1.2.3/', 'a private network'],
  ['http://192.168.0.1/', 'a private network'],
  ['http://172.16.0.1/', 'a private network'],
  ['http://172.31.255.1/', 'a private network'],
  ['http://169.254.1.1/', 'a private network'],
  ['http://[fd12::1]/', 'a private network'],
  ['http://[fe80::1]/', 'a private network'],
  ['http://[febf::1]/', 'a private network'],
  ['http://nas.local/', 'a private network'],
  ['http://build.corp.internal/', 'a private network'],
  ['http://localhost.evil.example/', 'elsewhere'],
  ['http://notlocalhost/', 'elsewhere'],
  ['http://127.0.0.1.evil.example/', 'elsewhere'],
  ['http://127.evil.example/', 'elsewhere'],
  ['http://10.evil.example/', 'elsewhere'],
  ['http://192.168.evil.example/', 'elsewhere'],
  ['http://172.15.0.1/', 'elsewhere'],
  ['http://172.32.0.1/', 'elsewhere'],
  ['http://11.0.0.1/', 'elsewhere'],
  ['http://fd.example/', 'elsewhere'],
  ['http://[2001:db8::1]/', 'elsewhere'],
  ['http://[::2]/', 'elsewhere'],
  ['http://local/', 'elsewhere'],
  ['http://local.example/', 'elsewhere'],
];

test.each(hosts)('%s is %s', (url, place) => {
  const { hostname } = new URL(url);
  expect([isLoopback(hostname), isPrivate(hostname)]).toEqual([place === 'this machine', place !== 'elsewhere']);
});

test('a name of no end is read at once', () => {
  expect(isPrivate(`${'localhost.'.repeat(100_000)}x`)).toBe(false);
});
