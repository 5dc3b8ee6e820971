import { inVersion, versionsOf } from '../../schema/index.ts';
import type { Rule } from '../rule.ts';

/** A path's first segment may name a version of the service (see `Dialect.versionSegment`). balena answers an unknown one 404. */
export const version: Rule = ({ bound, target, dialect, report }) => ({
  Url() {
    const name = target?.version;
    const known = versionsOf(bound.connected);
    if (!name || known.length === 0) return;
    const found = inVersion(bound.connected, name.text);
    if (!found) report('unknown-version', name.span, { name: name.text, known, service: dialect.name });
    else if (!found.exact) report('unpublished-version', name.span, { name: name.text, checked: found.service.name });
  },
});
