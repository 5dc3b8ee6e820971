import { daysAgo, isoAt, since } from './clock.ts';
import { deviceTypes } from './hardware.ts';
import { addActor } from './people.ts';
import type { Random } from './random.ts';
import type { Rows } from './rows.ts';
import { fleets, organizations } from './words.ts';

/** What devices are made from: a fleet with its releases, oldest first. */
export interface Fleet {
  readonly id: number;
  readonly name: string;
  readonly deviceType: number;
  readonly organization: number;
  readonly devices: number;
  readonly created: number;
  readonly services: readonly number[];
  readonly releases: readonly Release[];
}

export interface Release {
  readonly id: number;
  readonly created: number;
  /** One for each of the fleet's services, in their order. */
  readonly images: readonly number[];
}

export function addFleets(rows: Rows, random: Random): readonly Fleet[] {
  return fleets.map((row) => addFleet(rows, random, row));
}

function addFleet(rows: Rows, random: Random, [name, handle, type, devices, serviceNames]: (typeof fleets)[number]): Fleet {
  const created = daysAgo(random, 1500, 200);
  const deviceType = deviceTypes.findIndex(([slug]) => slug === type) + 1;
  const organization = organizations.findIndex((of) => of.handle === handle) + 1;
  const id = rows.tables().get('application')?.length ?? 0;
  const application = id + 1;
  const services = serviceNames.map((service) =>
    rows.add('service', { application, 'service name': service, 'created at': isoAt(created) }),
  );
  const releases = addReleases(rows, random, { application, created, services, serviceNames });
  rows.add('application', {
    'app name': name,
    slug: `${handle}/${name}`,
    uuid: random.hex(32),
    actor: addActor(rows),
    organization,
    'is for-device type': deviceType,
    'application type': 2,
    'is of-class': name.endsWith('-block') ? 'block' : 'fleet',
    'is public': random.chance(0.15) || name === 'weather-block',
    'is archived': name === 'test-benches',
    'should track latest release': random.chance(0.8),
    'should be running-release': releases.at(-1)?.id ?? null,
    'is accessible by support until-date': random.chance(0.1) ? isoAt(daysAgo(random, -3, -30)) : null,
    'created at': isoAt(created),
  });
  addSettings(rows, random, application, created, services);
  return { id: application, name, deviceType, organization, devices, created, services, releases };
}

interface Plan {
  readonly application: number;
  readonly created: number;
  readonly services: readonly number[];
  readonly serviceNames: readonly string[];
}

function addReleases(rows: Rows, random: Random, plan: Plan): readonly Release[] {
  const count = random.integer(9, 14);
  const moments = Array.from({ length: count }, () => since(random, plan.created)).sort((a, b) => a - b);
  const versions = releaseVersions(random, count);
  const releases = moments.map((created, index) =>
    addRelease(rows, random, plan, { created, semver: versions[index]!, last: index === count - 1 }),
  );
  return releases.filter((release) => release !== undefined);
}

function releaseVersions(random: Random, count: number): readonly string[] {
  const version = [1, 0, 0] as [number, number, number];
  return Array.from({ length: count }, () => {
    const text = version.join('.');
    const dice = random.next();
    if (dice < 0.1) version.splice(0, 3, version[0] + 1, 0, 0);
    else if (dice < 0.45) version.splice(1, 2, version[1] + 1, 0);
    else version[2] += 1;
    return text;
  });
}

interface Version {
  readonly created: number;
  readonly semver: string;
  readonly last: boolean;
}

/** Gives nothing for a release that devices cannot run: one that failed, or is a draft. */
function addRelease(rows: Rows, random: Random, plan: Plan, { created, semver, last }: Version): Release | undefined {
  const failed = !last && random.chance(0.08);
  const draft = !last && !failed && random.chance(0.1);
  const ended = created + random.integer(90, 900) * 1000;
  const [major, minor, patch] = semver.split('.').map(Number) as [number, number, number];
  const raw = draft ? `${semver}-${created}` : semver;
  const id = rows.add('release', {
    'belongs to-application': plan.application,
    'is created by-user': random.integer(1, 8),
    commit: random.hex(32),
    composition: { version: '2.4', services: Object.fromEntries(plan.serviceNames.map((name) => [name, { restart: 'always' }])) },
    status: failed ? 'failed' : 'success',
    source: random.chance(0.85) ? 'cloud' : 'local',
    'build log': failed ? `[Error] Service ${plan.serviceNames[0]} failed to build` : null,
    'is invalidated': !last && random.chance(0.03),
    'is final': !draft,
    'is finalized at-date': draft ? null : isoAt(ended),
    'is passing tests': !failed,
    'start timestamp': isoAt(created),
    'end timestamp': isoAt(ended),
    'update timestamp': isoAt(ended),
    'release version': null,
    semver,
    'semver major': major,
    'semver minor': minor,
    'semver patch': patch,
    'semver prerelease': '',
    'semver build': '',
    variant: '',
    revision: draft ? null : 0,
    'raw version': raw,
    version: { raw, major, minor, patch, version: semver, prerelease: [], build: [] },
    phase: last ? 'current' : null,
    note: random.chance(0.2) ? `Rolled out to ${random.pick(['canaries', 'everyone', 'the lab'])} first` : null,
    'created at': isoAt(created),
  });
  rows.add('release tag', { release: id, 'tag key': 'branch', value: draft ? 'feature/next' : 'main' });
  const images = plan.services.map((service) => addImage(rows, random, service, id, created, failed));
  return failed || draft ? undefined : { id, created, images };
}

function addImage(rows: Rows, random: Random, service: number, release: number, created: number, failed: boolean): number {
  const ended = isoAt(created + random.integer(60, 600) * 1000);
  const image = rows.add('image', {
    'is a build of-service': service,
    status: failed ? 'failed' : 'success',
    'project type': 'Standard Dockerfile',
    'is stored at-image location': `registry2.balena.example/v2/${random.hex(32)}`,
    'content hash': failed ? null : `sha256:${random.hex(64)}`,
    'image size': random.integer(18, 900) * 1_048_576,
    'error message': failed ? 'The command "npm ci" returned a non-zero code: 1' : null,
    'start timestamp': isoAt(created),
    'end timestamp': ended,
    'push timestamp': failed ? null : ended,
    'created at': isoAt(created),
  });
  rows.add('release image', { image, 'is part of-release': release, 'created at': isoAt(created) });
  return image;
}

function addSettings(rows: Rows, random: Random, application: number, created: number, services: readonly number[]): void {
  const at = { 'created at': isoAt(since(random, created)) };
  rows.add('application environment variable', { application, name: 'LOG_LEVEL', value: random.pick(['info', 'debug', 'warn']), ...at });
  rows.add('application environment variable', { application, name: 'TZ', value: random.pick(['Europe/London', 'UTC']), ...at });
  rows.add('application config variable', { application, name: 'RESIN_SUPERVISOR_POLL_INTERVAL', value: '900000' });
  rows.add('application tag', { application, 'tag key': 'cost-centre', value: `cc-${random.integer(100, 130)}` });
  if (random.chance(0.5)) rows.add('application tag', { application, 'tag key': 'stage', value: random.pick(['pilot', 'production']) });
  for (const service of services) {
    rows.add('service environment variable', { service, name: 'PORT', value: String(random.integer(3000, 9000)), ...at });
    if (random.chance(0.3)) rows.add('service label', { service, 'label name': 'io.balena.features.dbus', value: '1', ...at });
  }
  if (random.chance(0.4)) {
    rows.add('user application membership', {
      user: random.integer(2, 9),
      'is member of-application': application,
      'application membership role': 2,
    });
  }
}
