import { v7 } from '../support.ts';
import type { Group } from './case.ts';

export const silences: readonly Group[] = [
  {
    name: 'comments that silence',
    service: v7,
    bad: [
      ['# odata-playground-ignore |long-url|\nGET /device', 'unused-silence', 'There is no "long-url" below: this silences nothing.'],
      ['# odata-playground-ignore |long-ulr|\nGET /device', 'unknown-silence', 'There is no check "long-ulr". Did you mean "long-url"?'],
      ['# odata-playground-ignore |missing-operand|\nGET /device', 'unknown-silence', /cannot be silenced/],
      ['|# odata-playground-ignore|\nGET /device', 'unknown-silence', /Name what is to be silenced/],
    ],
    good: ['# odata-playground-ignore large-fields\nGET /release', '# odata-playground is ignored\nGET /device'],
    fixed: [
      ['# odata-playground-ignore long-url\nGET /device', 'unused-silence', undefined, 'GET /device'],
      ['# odata-playground-ignore\nGET /device', 'unknown-silence', undefined, 'GET /device'],
    ],
  },
];
