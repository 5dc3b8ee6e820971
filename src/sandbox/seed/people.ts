import { daysAgo, isoAt } from './clock.ts';
import type { Random } from './random.ts';
import type { Rows } from './rows.ts';
import { organizations, people } from './words.ts';

const memberRoles = ['administrator', 'member'] as const;
const fleetRoles = ['operator', 'developer', 'observer'] as const;

/** Something that acts: whatever gets a row here can be granted rights, and hold keys. */
export function addActor(rows: Rows): number {
  return rows.add('actor', {});
}

/** Users, the first of whom is the person at the sandbox; organizations; who belongs to what; keys and teams. */
export function addPeople(rows: Rows, random: Random): void {
  for (const name of memberRoles) rows.add('organization membership role', { name });
  for (const username of people) addUser(rows, random, username);
  for (const organization of organizations) addOrganization(rows, random, organization);
  for (const name of fleetRoles) addFleetRole(rows, name);
}

function addUser(rows: Rows, random: Random, username: string): void {
  const user = rows.add('user', { username, actor: addActor(rows), 'created at': isoAt(daysAgo(random, 1900, 400)) });
  rows.add('user profile', {
    'is of-user': user,
    email: `${username}@example.com`,
    'first name': username[0]!.toUpperCase() + username.slice(1),
    'last name': null,
    'is verified': true,
    'has password set': true,
    company: null,
    'account type': 'professional',
  });
  if (user > 6) return;
  rows.add('user-has-public key', {
    user,
    title: `${username}'s laptop`,
    'public key': `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${random.hex(43)} ${username}`,
    'created at': isoAt(daysAgo(random, 400)),
  });
  rows.add('api key', {
    'is of-actor': user,
    name: user % 2 ? 'ci-deploys' : 'inventory-script',
    description: user % 2 ? 'Used by the build server' : null,
    'expiry date': user % 3 ? null : isoAt(daysAgo(random, -30, -300)),
    'created at': isoAt(daysAgo(random, 300)),
  });
}

function addOrganization(rows: Rows, random: Random, of: (typeof organizations)[number]): void {
  const { name, handle, industry, website } = of;
  const organization = rows.add('organization', {
    name,
    handle,
    industry,
    website,
    'company name': handle === 'ada' ? null : `${name} Ltd`,
    'created at': isoAt(daysAgo(random, 1900, 1000)),
  });
  const members = membersOf(organization, handle);
  for (const [index, user] of members.entries()) {
    rows.add('organization membership', {
      user,
      'is member of-organization': organization,
      'organization membership role': index === 0 ? 1 : 2,
      'effective seat role': memberRoles[index === 0 ? 0 : 1],
      'created at': isoAt(daysAgo(random, 900)),
    });
  }
  if (handle === 'ada') return;
  for (const team of ['operations', 'firmware']) addTeam(rows, random, organization, team, members);
}

/** The person at the sandbox belongs to three of the organizations, so that not every fleet is theirs. */
function membersOf(organization: number, handle: string): readonly number[] {
  const staff = people.map((_, index) => index + 1).filter((user) => user > 1 && user % 4 === organization % 4);
  if (handle === 'ada') return [1];
  return handle === 'acme' || handle === 'northwind' ? [1, ...staff] : staff;
}

function addTeam(rows: Rows, random: Random, organization: number, name: string, members: readonly number[]): void {
  const team = rows.add('team', {
    name,
    description: name === 'operations' ? 'Keeps the devices running' : null,
    'belongs to-organization': organization,
    'created at': isoAt(daysAgo(random, 800)),
  });
  for (const user of members.filter(() => random.chance(0.6))) {
    rows.add('team membership', { user, 'is member of-team': team, 'created at': isoAt(daysAgo(random, 700)) });
  }
}

function addFleetRole(rows: Rows, name: (typeof fleetRoles)[number]): void {
  const writes = name !== 'observer';
  const abilities = ['update application', 'modify application tags', 'create device', 'update device', 'delete device', 'create release'];
  rows.add('application membership role', {
    name,
    description: `${name[0]!.toUpperCase()}${name.slice(1)}s of a fleet`,
    'belongs to-organization': 1,
    'can read application': true,
    'can read device': true,
    ...Object.fromEntries(abilities.map((ability) => [`can ${ability}`, writes && (name === 'developer' || !ability.includes('delete'))])),
  });
}
