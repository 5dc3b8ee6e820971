import type { Sentences } from './sentences.ts';

const environment = {
  name: 'Name of the variable as services see it: letters, digits and `_`, not starting with a digit.',
  value: 'Value of the variable, always text; secrets in it are readable to everyone with access.',
} as const satisfies Sentences;

const configuration = {
  name: 'Name of the setting, starting with `BALENA_` or `RESIN_`, such as `BALENA_SUPERVISOR_DELTA_VERSION`.',
  value: 'Value of the setting, always text. Changing it may restart the device.',
} as const satisfies Sentences;

const fleet = { application: 'The fleet that the variable is set for.' } as const satisfies Sentences;
const device = { device: 'The device that the variable is set for.' } as const satisfies Sentences;

export const applicationEnvironmentVariable = { ...environment, ...fleet } as const satisfies Sentences;
export const applicationConfigVariable = { ...configuration, ...fleet } as const satisfies Sentences;
export const deviceEnvironmentVariable = { ...environment, ...device } as const satisfies Sentences;
export const deviceConfigVariable = { ...configuration, ...device } as const satisfies Sentences;
export const buildEnvironmentVariable = {
  name: 'Name of the variable as the builder sees it.',
  value: 'Value of the variable, always text.',
  application: 'The fleet whose builds see the variable.',
} as const satisfies Sentences;
export const serviceEnvironmentVariable = {
  ...environment,
  service: 'The service that the variable is set for, on all devices of its fleet.',
} as const satisfies Sentences;
export const deviceServiceEnvironmentVariable = {
  ...environment,
  service_install: 'The service on a device that the variable is set for.',
} as const satisfies Sentences;
export const imageEnvironmentVariable = {
  ...environment,
  release_image: 'The image of a release that the variable comes with.',
} as const satisfies Sentences;
