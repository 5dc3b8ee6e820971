import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answered, refused } from '../language/balena-answers.ts';
import { type Joined, join } from './joined.ts';
import { openLasting } from './precision/rolled-back.ts';

let joined: Joined;
beforeAll(async () => {
  const { sandbox } = await openLasting();
  joined = await join('v7', sandbox);
});
afterAll(() => joined.sandbox.close());

describe('the sandbox refuses', () => {
  it.each(refused)('%s', async (text) => expect((await joined.send(text)).status).toBeGreaterThanOrEqual(400));
});

describe('the sandbox answers', () => {
  it.each(answered)('%s', async (text) => expect((await joined.send(text)).status).toBeLessThan(400));
});
