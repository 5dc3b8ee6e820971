import { type Service, valuesOf } from '../../../src/schema/index.ts';
import { ask, type Ground } from './grounds.ts';
import type { Stop } from './stop.ts';

/** Each value of each property that takes only some: compared, and in a list. */
export function enumStops(service: Service, { path, type }: Ground): readonly Stop[] {
  return [...type.properties.values()].flatMap((property) => {
    const values = valuesOf(service, property) ?? [];
    const prefix = service.enums.has(property.type) ? property.type : '';
    const quote = (value: string): string => (prefix || property.type === 'Edm.String' ? `${prefix}'${value}'` : value);
    return values.flatMap((value) =>
      [`|${quote(value)}|`, ...(service.version < '4.01' && service.dialect.id !== 'balena' ? [] : [`in (|${quote(value)}|)`])].map(
        (form) => ({
          marked: ask(path, `$filter=${property.name} ${form.startsWith('in') ? form : `eq ${form}`}`),
          declared: prefix || undefined,
          says: [`\`${quote(value)}\``, `\`${value}\``],
        }),
      ),
    );
  });
}
