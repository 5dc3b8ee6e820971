import { expect, test } from 'vitest';
import { fittingExample } from '../../src/language/fitting-example.ts';
import { balena, openService } from '../../src/schema/index.ts';
import { walkedServices } from './walk/services.ts';

const models = new Map(walkedServices);

test.each([
  ['museum', "contains(Name,'attic')", "contains(Title,'attic')"],
  ['museum', 'Price sub 10 lt 50', 'Weight sub 10 lt 50'],
  ['museum', 'date(Created) eq 2024-12-24', 'date(Acquired) eq 2024-12-24'],
  ['library', 'date(Created) eq 2024-12-24', "date(Changed) eq datetime'2024-12-24T00:00:00'"],
  ['museum', "Items/any(i:i/Name eq 'Name')", "Photos/any(i:i/Name eq 'Name')"],
  ['fleet', '$expand=Items($select=Name)', '$expand=devices($select=name)'],
  // What it has none of stays as it is.
  ['museum', 'IsOpen eq true', 'IsOpen eq true'],
  ['museum', "hassubset(Names,['a','b'])", "hassubset(Names,['a','b'])"],
])('%s: %s becomes %s', (model, example, fitting) => {
  expect(fittingExample(example, models.get(model)!)).toBe(fitting);
});

test('balena takes days and times in quotes', () => {
  expect(fittingExample('time(Created) gt 12:00', balena('v7'))).toBe("time(created_at) gt '12:00'");
});

test('where nothing is known of a service, it is the example itself', () => {
  expect(fittingExample("Items/any(i:i/Name eq 'a') and Price gt 5", openService('OData'))).toBe(
    "Items/any(i:i/Name eq 'a') and Price gt 5",
  );
});
