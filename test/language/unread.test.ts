import { describe, expect, test } from 'vitest';
import { v7 } from './support.ts';

const errors = (text: string): readonly string[] => v7.diagnose(text).flatMap(({ code, severity }) => (severity === 'error' ? [code] : []));
const warnings = (text: string): readonly string[] =>
  v7.diagnose(text).flatMap(({ code, severity }) => (severity === 'warning' ? [code] : []));

describe('what the service parses and does not go by is warned of', () => {
  test.each([
    ['GET /device?$filter=(id eq 1) eq nothing', 'unknown-property'],
    ['GET /device?$filter=(id eq 1) eq created_at', 'type-mismatch'],
    ['GET /device?$filter=(id lt 1) lt (date(device_name) eq 1)', 'argument-type'],
    ['GET /device?$filter=id sub 1 sub device_name eq 2', 'operand-type'],
    ['GET /device?$filter=nothing eq 1&$filter=id eq 1', 'unknown-property'],
    ['GET /device?$select=nothing&$select=other&$select=id', 'unknown-property'],
    ["GET /device?$filter=id eq 'x'&$filter=id eq 1", 'type-mismatch'],
    ['GET /device?$expand=belongs_to__application($select=nothing;$select=id)', 'unknown-property'],
    ['OPTIONS /device?$filter=nothing eq 1', 'unknown-property'],
    ['OPTIONS /device(nothing=1)', 'not-a-key'],
  ])('%s: %s', (text, code) => {
    expect(errors(text)).toEqual([]);
    expect(warnings(text)).toContain(code);
  });
});

describe('what it goes by, or does not parse, is an error', () => {
  test.each([
    ['GET /device?$filter=(nothing eq 1) eq is_online', 'unknown-property'],
    ['GET /device?$filter=nothing sub 1 sub id eq 2', 'unknown-property'],
    ['GET /device?$filter=(id eq 1) eq (id has 1)', 'operator-not-taken'],
    ['GET /device?$filter=(id eq 1) eq contains(device_name)', 'argument-count'],
    ['GET /device?$filter=id eq 1&$filter=nothing eq 1', 'unknown-property'],
    ['GET /device?$filter=id has 1&$filter=id eq 1', 'operator-not-taken'],
    ['GET /device?$filter=nothing eq 1&$select=id&$select=uuid', 'unknown-property'],
    ['OPTIONS /device?$filter=id has 1', 'operator-not-taken'],
    ['OPTIONS /nothing', 'unknown-resource'],
  ])('%s: %s', (text, code) => expect(errors(text)).toContain(code));
});
