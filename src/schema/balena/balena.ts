import { dialects } from '../dialect/index.ts';
import { createService } from '../make.ts';
import type { Service } from '../service.ts';
import { buildResources } from './build-resources.ts';
import { buildTypes } from './build-types.ts';
import { buildElsewhere } from './elsewhere.ts';
import { readModel } from './model-format.ts';
import { v6 } from './model-v6.ts';
import { v7 } from './model-v7.ts';
import type { BalenaVersion } from './version.ts';

const texts: Readonly<Record<BalenaVersion, string>> = { v7, v6 };
const models = memoize((version) => readModel(texts[version]));
const services = memoize(build);

/** The balena API of this version, whole, with its documentation; the same object each time. */
export function balena(version: BalenaVersion): Service {
  return services(version);
}

function build(version: BalenaVersion): Service {
  const model = models(version);
  const resources = buildResources(model, version);
  const types = buildTypes(model, version);
  return createService({
    name: `balena ${version}`,
    dialect: dialects.balena,
    version: '4.0',
    origin: 'built-in',
    resources,
    types,
    elsewhere: buildElsewhere({ resources, types }, models(version === 'v7' ? 'v6' : 'v7'), version),
  });
}

function memoize<Value>(make: (version: BalenaVersion) => Value): (version: BalenaVersion) => Value {
  const made = new Map<BalenaVersion, Value>();
  return (version) => {
    const value = made.get(version) ?? make(version);
    made.set(version, value);
    return value;
  };
}
