import { daysAgo, isoAt, since, today } from './clock.ts';
import type { Fleet, Release } from './fleets.ts';
import { addActor } from './people.ts';
import type { Random } from './random.ts';
import type { Row, Rows } from './rows.ts';
import { adjectives, cities, places } from './words.ts';

/** The device of the documents' examples. */
const attic = { id: 123, name: 'attic-7', uuid: '4f2a9c1e7b6d4038a5c2e91f0d8b7a63', room: 'attic' };

export function addDevices(rows: Rows, random: Random, fleets: readonly Fleet[]): void {
  for (const fleet of fleets) {
    for (let nth = 0; nth < fleet.devices; nth++) addDevice(rows, random, fleet);
  }
}

function addDevice(rows: Rows, random: Random, fleet: Fleet): void {
  const id = (rows.tables().get('device')?.length ?? 0) + 1;
  const place = id === attic.id ? attic.room : random.pick(places);
  const name = `${random.pick(adjectives)}-${place}-${String(random.integer(1, 40)).padStart(2, '0')}`;
  const created = since(random, fleet.created);
  const running = currentRelease(random, fleet);
  const state = stateOf(random, id === attic.id ? 0.1 : random.next(), created);
  rows.add('device', {
    'device name': id === attic.id ? attic.name : name,
    uuid: id === attic.id ? attic.uuid : random.hex(32),
    actor: addActor(rows),
    'belongs to-application': fleet.id,
    'belongs to-user': random.integer(1, 12),
    'is of-device type': fleet.deviceType,
    'is running-release': running?.id ?? null,
    'is pinned on-release': running && random.chance(0.08) ? running.id : null,
    'is managed by-service instance': state['is connected to vpn'] ? random.integer(1, 2) : null,
    'created at': isoAt(created),
    'modified at': isoAt(since(random, created)),
    ...softwareOf(random),
    ...placeOf(random, fleet),
    ...state,
  });
  addTags(rows, random, id, place);
  addVariables(rows, random, id, created);
  if (running) addInstalls(rows, random, id, fleet, running, state.status === 'Downloading');
}

/** Most devices run the newest release, some one before it, a few none. */
function currentRelease(random: Random, { releases }: Fleet): Release | undefined {
  const dice = random.next();
  if (dice < 0.02) return undefined;
  return dice < 0.75 ? releases.at(-1) : random.pick(releases);
}

function stateOf(random: Random, dice: number, created: number): Row {
  const online = dice < 0.72;
  const downloading = dice < 0.06;
  const seen = online ? daysAgo(random, 20) : Math.max(created, daysAgo(random, 200, 1));
  const never = dice > 0.985;
  return {
    'is online': online,
    'api heartbeat state': online ? 'online' : never ? 'unknown' : dice > 0.95 ? 'timeout' : 'offline',
    'changed api heartbeat state on-date': never ? null : isoAt(seen),
    'is connected to vpn': online && dice < 0.69,
    'last vpn event': never ? null : isoAt(seen),
    'last connectivity event': never ? null : isoAt(seen),
    'is active': !(dice > 0.97 && dice < 0.98),
    status: downloading ? 'Downloading' : 'Idle',
    'download progress': downloading ? random.integer(1, 99) : null,
    'update status': downloading ? 'downloading' : dice < 0.65 ? 'done' : null,
    'last update status event': dice < 0.65 ? isoAt(Math.max(created, today - random.integer(1, 90) * 86_400_000)) : null,
    'provisioning state': never ? 'Post-Provisioning' : '',
    'provisioning progress': never ? 90 : null,
    ...metricsOf(random, online),
  };
}

function metricsOf(random: Random, online: boolean): Row {
  const memory = random.pick([476, 926, 1876, 3794, 7812]);
  const storage = random.pick([7180, 14400, 29200, 58600]);
  return {
    'memory total': memory,
    'memory usage': Math.round(memory * (0.15 + random.next() * 0.7)),
    'storage total': storage,
    'storage usage': Math.round(storage * (0.1 + random.next() * 0.6)),
    'storage block device': random.pick(['/dev/mmcblk0p6', '/dev/sda6']),
    'cpu usage': online ? random.integer(1, 96) : null,
    'cpu temp': online ? random.integer(31, 84) : null,
    'is undervolted': online && random.chance(0.03),
  };
}

function softwareOf(random: Random): Row {
  const [os, supervisor] = random.pick([
    ['balenaOS 6.5.24', '17.0.5'],
    ['balenaOS 6.1.11', '16.7.6'],
    ['balenaOS 5.3.22', '16.1.10'],
    ['balenaOS 2.115.7', '14.12.1'],
    ['balenaOS 2.98.33', '14.0.8'],
  ] as const);
  return { 'os version': os, 'os variant': random.chance(0.9) ? 'prod' : 'dev', 'supervisor version': supervisor };
}

function placeOf(random: Random, fleet: Fleet): Row {
  const city = cities[(fleet.organization * 3 + random.integer(0, 3)) % cities.length]!;
  const near = (degrees: number) => (degrees + (random.next() - 0.5) / 4).toFixed(4);
  const moved = random.chance(0.12);
  return {
    location: city.name,
    latitude: near(city.latitude),
    longitude: near(city.longitude),
    'custom latitude': moved ? near(city.latitude) : '',
    'custom longitude': moved ? near(city.longitude) : '',
    'ip address': `192.168.${random.integer(0, 9)}.${random.integer(2, 254)}`,
    'public address': `203.0.113.${random.integer(1, 254)}`,
    'mac address': random
      .hex(12)
      .toUpperCase()
      .replace(/..(?=.)/g, '$&:'),
    'is web accessible': random.chance(0.05),
    'local id': null,
    note: random.chance(0.06) ? random.pick(['Replace the SD card', 'Behind the second door', 'Loaned from the lab', 'Flaky Wi-Fi']) : null,
  };
}

function addTags(rows: Rows, random: Random, device: number, place: string): void {
  rows.add('device tag', { device, 'tag key': 'room', value: place });
  if (random.chance(0.5)) rows.add('device tag', { device, 'tag key': 'floor', value: String(random.integer(0, 6)) });
  if (random.chance(0.2)) rows.add('device tag', { device, 'tag key': 'rollout', value: random.pick(['canary', 'early', 'late']) });
}

function addVariables(rows: Rows, random: Random, device: number, created: number): void {
  const at = { 'created at': isoAt(since(random, created)) };
  if (random.chance(0.25)) rows.add('device environment variable', { device, name: 'LOG_LEVEL', value: 'debug', ...at });
  if (random.chance(0.15))
    rows.add('device environment variable', { device, name: 'SAMPLE_SECONDS', value: random.pick(['5', '30', '60']), ...at });
  if (random.chance(0.2)) rows.add('device config variable', { device, name: 'RESIN_HOST_CONFIG_gpu_mem', value: '16' });
}

function addInstalls(rows: Rows, random: Random, device: number, fleet: Fleet, release: Release, downloading: boolean): void {
  for (const [index, service] of fleet.services.entries()) {
    const busy = downloading && index === 0;
    const at = since(random, release.created);
    rows.add('image install', {
      device,
      'installs-image': release.images[index]!,
      'is provided by-release': release.id,
      'install date': isoAt(at),
      status: busy ? 'Downloading' : random.chance(0.97) ? 'Running' : 'exited',
      'download progress': busy ? random.integer(1, 99) : null,
    });
    const install = rows.add('service install', { device, 'installs-service': service, 'created at': isoAt(at) });
    if (random.chance(0.03)) {
      rows.add('device service environment variable', { 'service install': install, name: 'DEBUG', value: '1', 'created at': isoAt(at) });
    }
  }
}
