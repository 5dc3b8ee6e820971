import { describe, expect, test } from 'vitest';
import { answered, refused } from './balena-answers.ts';
import { v7 } from './support.ts';

const errors = (text: string): readonly string[] => v7.diagnose(text).flatMap(({ code, severity }) => (severity === 'error' ? [code] : []));

describe('what balena refuses', () => {
  test.each(refused)('%s: %s', (text, code) => expect(errors(text)).toContain(code));
});

describe('what balena answers', () => {
  test.each(answered)('%s', (text) => expect(errors(text)).toEqual([]));
});
