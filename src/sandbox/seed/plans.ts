import { isoAt, today } from './clock.ts';
import type { Rows } from './rows.ts';
import { organizations } from './words.ts';

/** What organizations pay for: enough to follow each link once. */
export function addPlans(rows: Rows): void {
  for (const [title, price] of [
    ['Starter', 0],
    ['Prototype', 12_900],
    ['Production', 129_900],
  ] as const) {
    rows.add('plan', {
      title,
      'billing code': title.toLowerCase(),
      'monthly price': price,
      'annual price': price * 10,
      'can self serve': true,
    });
  }
  for (const [title, slug] of [
    ['Microservices devices', 'microservices-device'],
    ['Private support', 'private-support'],
  ] as const) {
    rows.add('feature', { title, slug, 'billing code': slug });
  }
  rows.add('support tier', { title: 'Standard', slug: 'standard', 'includes private support': true, 'includes-SLA': null });
  rows.add('support feature', { feature: 2, 'support tier': 1 });
  for (const plan of [1, 2, 3]) rows.add('plan feature', { plan, 'provides-feature': 1, quantity: 10 ** plan });
  rows.add('plan addon', { plan: 3, 'offers-feature': 2, 'base price': 50_000, 'can self serve': true, 'bills dynamically': false });
  for (const [index, { handle }] of organizations.entries()) addSubscription(rows, index + 1, handle === 'ada' ? 1 : 3);
}

function addSubscription(rows: Rows, organization: number, plan: number): void {
  rows.add('subscription', {
    'is for-organization': organization,
    'is for-plan': plan,
    'billing cycle': 'monthly',
    'starts on-date': isoAt(today - 300 * 86_400_000),
    'ends on-date': null,
    'is active': true,
    'discount percentage': 0,
    origin: 'https://dashboard.example',
  });
}
