import { describe, expect, test } from 'vitest';
import { allRows, bytesOf, draw, treeOf, treeOfPieces } from './drawing.ts';

const bodies = {
  'JSON of many kinds': ' {"d":[{"é😀":"\\u00e9\\n\u2028€","n":-1.5e+10,"t":true,"f":false,"z":null},[],{},""]}\n',
  'a fault': '[1,"ü",{"a":tru}]',
  'a fault in a number': '[1,"ü",-01]',
  'an early end': '{"a":["😀\\u12',
  HTML: '<html>\r\nü\n</html>',
} as const;

describe('where a body is cut into pieces makes no difference', () => {
  for (const [name, text] of Object.entries(bodies)) {
    const body = bytesOf(`${text}`);
    const whole = treeOf(body);
    whole.openTo(9);

    test.each(Array.from({ length: body.length - 1 }, (_, index) => index + 1))(`${name}, at byte %d`, (cut) => {
      const pieces = treeOfPieces(body, [cut]);
      pieces.openTo(9);
      expect([draw(pieces), pieces.summary(), pieces.lines(0, 9)]).toEqual([draw(whole), whole.summary(), whole.lines(0, 9)]);
    });

    test(`${name}, at every byte`, () => {
      const pieces = treeOfPieces(body, body.map((_, index) => index) as unknown as number[]);
      pieces.openTo(9);
      expect([allRows(pieces), pieces.summary(), pieces.text()]).toEqual([allRows(whole), whole.summary(), whole.text()]);
    });
  }
});

/** Long enough that pieces come after the format has been told: before it, the first kilobyte is kept together. */
const long = `${' '.repeat(1100)}{"d":[{"é😀":"\\u00e9\\n€\\ud83d","n":-1.5e+10,"t":true,"f":false,"z":null},[[]],{},""],"${'k'.repeat(300)}":"${'ü'.repeat(300)}"}`;

test('nor after the first kilobyte', () => {
  const body = bytesOf(long);
  const whole = treeOf(body);
  whole.openTo(9);
  for (let cut = 1100; cut < body.length; cut++) {
    const pieces = treeOfPieces(body, [1050, cut]);
    pieces.openTo(9);
    expect([allRows(pieces), pieces.summary(), pieces.lines(0, 9)]).toEqual([allRows(whole), whole.summary(), whole.lines(0, 9)]);
  }
  const bytewise = treeOfPieces(body, Array.from(body.keys()));
  bytewise.openTo(9);
  expect([allRows(bytewise), bytewise.summary(), bytewise.lines(0, 9)]).toEqual([allRows(whole), whole.summary(), whole.lines(0, 9)]);
});

test('nor do empty pieces', () => {
  expect(draw(treeOfPieces(bytesOf('[1]'), [0, 0, 1, 1, 3, 3]))).toBe('▾ [1]\n  0: 1');
});
