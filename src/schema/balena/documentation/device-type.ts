import type { Sentences } from './sentences.ts';

/** Members of `device_type`. */
export const deviceType = {
  slug: 'Short name, such as `raspberrypi4-64`, as images and the command line use it. Unique.',
  name: 'Name shown to people, such as `Raspberry Pi 4 (using 64bit OS)`.',
  logo: 'Logo of the hardware: an SVG image as a data URI, or its address.',
  contract: 'Contract of the device type, as JSON: its hardware, how to flash it, which features it has.',
  is_private: 'True when only some organizations may use it.',
  is_of__cpu_architecture: 'The architecture that images for it are built for.',
  belongs_to__device_family: 'The family of devices that it belongs to; null when none is known.',
  is_default_for__application: 'Fleets whose default device type it is.',
  describes__device: 'Devices of this type.',
  public_device: 'Devices of this type in public fleets, as anyone may see them.',
  device_type_alias: 'Other slugs by which it can be named.',
  is_accessible_privately_by__organization: 'Organizations that may use it although it is private.',
  device_history: 'Records of devices of this type.',
} as const satisfies Sentences;
