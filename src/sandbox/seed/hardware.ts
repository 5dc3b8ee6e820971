import type { Rows } from './rows.ts';

const architectures = ['rpi', 'armv7hf', 'aarch64', 'i386-nlp', 'i386', 'amd64'] as const;

const manufacturers = [
  ['raspberry-pi', 'Raspberry Pi'],
  ['nvidia', 'NVIDIA'],
  ['intel', 'Intel'],
  ['compulab', 'CompuLab'],
  ['beagleboard', 'BeagleBoard.org'],
] as const;

const families = [
  ['raspberrypi', 'Raspberry Pi', 'raspberry-pi'],
  ['jetson', 'NVIDIA Jetson', 'nvidia'],
  ['nuc', 'Intel NUC', 'intel'],
  ['iot-gate', 'IoT Gateway', 'compulab'],
  ['beaglebone', 'BeagleBone', 'beagleboard'],
] as const;

/** Slug, name, architecture, family. */
export const deviceTypes = [
  ['raspberry-pi', 'Raspberry Pi (v1 / Zero / Zero W)', 'rpi', 'raspberrypi'],
  ['raspberrypi0-2w-64', 'Raspberry Pi Zero 2 W (64bit)', 'aarch64', 'raspberrypi'],
  ['raspberrypi3', 'Raspberry Pi 3', 'armv7hf', 'raspberrypi'],
  ['raspberrypi4-64', 'Raspberry Pi 4 (using 64bit OS)', 'aarch64', 'raspberrypi'],
  ['raspberrypi5', 'Raspberry Pi 5', 'aarch64', 'raspberrypi'],
  ['jetson-xavier', 'Nvidia Jetson AGX Xavier', 'aarch64', 'jetson'],
  ['jetson-orin-nano-devkit-nvme', 'Nvidia Jetson Orin Nano DevKit NVMe', 'aarch64', 'jetson'],
  ['intel-nuc', 'Intel NUC', 'amd64', 'nuc'],
  ['generic-amd64', 'Generic x86_64 (GPT)', 'amd64', null],
  ['iot-gate-imx8', 'Compulab IOT-GATE-iMX8', 'aarch64', 'iot-gate'],
  ['beaglebone-black', 'BeagleBone Black', 'armv7hf', 'beaglebone'],
  ['qemux86', 'QEMU X86 32bit', 'i386', null],
] as const;

export function addHardware(rows: Rows): void {
  for (const slug of architectures) rows.add('cpu architecture', { slug });
  for (const [slug, name] of manufacturers) rows.add('device manufacturer', { slug, name });
  for (const [slug, name, maker] of families) {
    const manufacturer = manufacturers.findIndex(([key]) => key === maker) + 1;
    rows.add('device family', { slug, name, 'is manufactured by-device manufacturer': manufacturer });
  }
  for (const [slug, name, architecture, family] of deviceTypes) addDeviceType(rows, slug, name, architecture, family);
  rows.add('application type', applicationType('Starter', 'microservices-starter', true, 10));
  rows.add('application type', applicationType('Microservices', 'microservices', true, null));
  rows.add('application type', applicationType('Classic', 'legacy-v2', false, null));
  rows.add('service instance', { 'ip address': '10.0.12.7' });
  rows.add('service instance', { 'ip address': '10.0.31.4' });
}

function addDeviceType(rows: Rows, slug: string, name: string, architecture: (typeof architectures)[number], family: string | null): void {
  const id = rows.add('device type', {
    slug,
    name,
    logo: null,
    contract: { type: 'hw.device-type', slug, name, data: { arch: architecture, media: { defaultBoot: 'sdcard' } } },
    'is private': false,
    'is of-cpu architecture': architectures.indexOf(architecture) + 1,
    'belongs to-device family': family === null ? null : families.findIndex(([key]) => key === family) + 1,
  });
  rows.add('device type alias', { 'device type': id, 'is referenced by-alias': slug });
}

function applicationType(name: string, slug: string, multicontainer: boolean, most: number | null) {
  return {
    name,
    slug,
    description: `${name} fleets`,
    'supports web url': true,
    'supports multicontainer': multicontainer,
    'supports gateway mode': false,
    'requires payment': false,
    'is legacy': slug.startsWith('legacy'),
    'needs-os version range': '>=2.0.0',
    'maximum device count': most,
  };
}
