import type { Navigation, Service, StructuredType } from '../../schema/index.ts';

/** How a link joins two resources: `from` here equals `to` there. */
export interface Join {
  readonly target: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The models name links to many but not what they are the reverse of. Where exactly one link leads back it is that one; these are
 * the others, by the type that has them: the link that leads back.
 */
const reverses: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  release: {
    is_running_on__device: 'is_running__release',
    is_pinned_to__device: 'is_pinned_on__release',
    should_be_running_on__device: 'should_be_running__release',
    should_operate__device: 'should_be_operated_by__release',
    should_manage__device: 'should_be_managed_by__release',
  },
  image: { is__origin__of__delta: 'originates_from__image', is_produced_by__delta: 'produces__image' },
  application: {
    can_use__application_as_host: 'application',
    is_directly_accessible_by__user: 'has_direct_access_to__application',
  },
  public_organization: {
    application: 'organization',
    is_of__application: 'organization',
    owns__team: 'belongs_to__organization',
    owns__credit_bundle: 'belongs_to__organization',
    includes_legacy_link_to__user: 'has_legacy_link_to__organization',
    subscription: 'is_for__organization',
  },
  user: { has_direct_access_to__application: 'user' },
  device_type: { is_accessible_privately_by__organization: 'has_private_access_to__device_type' },
  plan: { plan_feature: 'plan', offers__plan_addon: 'plan' },
  subscription: { subscription_addon_discount: 'subscription' },
  actor: {
    is_of__user: 'actor',
    is_of__application: 'actor',
    is_of__device: 'actor',
    api_key: 'is_of__actor',
  },
};

/** Whether a link is a column of its own type. */
export function isColumn(type: StructuredType, link: Navigation): boolean {
  return !link.collection && link.aliasOf === undefined && !absent(type, link);
}

/** v6: a link that neither a column nor a resource backs. */
function absent(type: StructuredType, link: Navigation): boolean {
  return type.name === 'actor' && link.target === 'public_device';
}

/** How to follow a link of a type, by any of its names; undefined where nothing backs it. */
export function joinOf(service: Service, type: StructuredType, link: Navigation): Join | undefined {
  const name = link.aliasOf ?? link.name;
  const to = reverses[type.name]?.[name] ?? (link.collection ? onlyLinkBack(service, type, link.target) : undefined);
  if (to !== undefined) return { target: link.target, from: 'id', to };
  return link.collection || absent(type, link) ? undefined : { target: link.target, from: name, to: 'id' };
}

function onlyLinkBack(service: Service, type: StructuredType, target: string): string | undefined {
  const links = [...(service.types.get(target)?.navigations.values() ?? [])];
  const back = links.filter((link) => !link.collection && link.aliasOf === undefined && link.target === type.name);
  return back.length === 1 ? back[0]!.name : undefined;
}
