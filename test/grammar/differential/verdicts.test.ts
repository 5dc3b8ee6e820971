import { expect, test } from 'vitest';
import { parseUrl } from '../../../grammar/index.ts';
import { balenaParser, cdsParser } from '../../support/peers.ts';
import { cases } from '../show.ts';

/** Texts that not all accept, and some that none should: who does. */
const verdicts = cases(`
  /d?$filter=a add 1 eq 2 ==> we balena
  /d?$filter=a divby 2 eq 1 ==> we
  /d?$filter=-a lt 0 ==> we balena
  /d?$filter=a eq 1.5e3 ==> we cds
  /d?$filter=style has NS.Color'Red' ==> we
  /d?$filter=a eq INF ==> we balena cds
  /d?$filter=$it/a eq 1 ==> we
  /d?$filter=$this eq 1 ==> we
  /d?$filter=a eq binary'Zm9v' ==> we balena
  /d?$filter=a eq 2024-02-29 ==> we cds
  /d?$filter=a eq 01234567-89ab-cdef-0123-456789abcdef ==> we cds
  /d?$filter=a eq datetime'2024-02-29' ==> we balena
  /d?$filter=a eq duration'P1D' ==> we balena
  /d?$filter=a in [1,2] ==> we
  /d?$filter=a in (1, 2) ==> we balena
  /d?$filter=a in () ==> we
  /d?$filter=not(a eq 1) ==> we balena
  /d?$filter=a ==> we balena
  /d?$filter=NAME EQ 1 ==> we
  /d?$filter=a eq 1 AND b eq 2 ==> we cds
  /d?$filter=nullable eq 1 ==> we
  /d?$filter=trueish eq 1 ==> we
  /d?$filter=case(a gt 0:1,true:0) eq 1 ==> we
  /d?$filter=geo.distance(a,b) lt 1 ==> we
  /d?$filter=matchesPattern(a,'^b') ==> we cds
  /d?$filter=isof(NS.T) ==> we balena
  /d?$filter=substringof('a',b) ==> we balena
  /d?$filter=NS.fn(a=1) eq 2 ==> we balena
  /d?$filter=a/NS.Sub/b eq 1 ==> we balena cds
  /d?$filter=a eq 'x ==> balena
  /d?$filter=a eq ==> nobody
  /d?$filter=(a eq 1 ==> nobody
  /d?$filter=a eq 1) ==> nobody
  /d?$filter=a eq O'Neil ==> balena
  /d?$filter=a eq 1 b eq 2 ==> nobody
  /d?$filter=a == 1 ==> nobody
  /d?$filter=a eq 12 and ==> nobody
  /d?$filter=a eq 5e ==> nobody
  /d?$filter=a eq 1,b ==> nobody
  /d?$filter=a eq 2024-13-45 ==> cds
  /d?$select=a, b ==> we cds
  /d?$select=a, ==> nobody
  /d?$expand=* ==> we cds
  /d?$expand=a($levels=2) ==> we
  /d?$expand=a/b ==> we balena
  /d?$expand=a/$ref ==> we
  /d?$expand= ==> cds
  /d?$expand=a($select=b&$top=1) ==> we balena
  /d?$expand=a($top=1)($top=2) ==> nobody
  /d?$search=a AND b ==> we cds
  /d?$search="a b" ==> we cds
  /d?$compute=a mul 2 as b ==> we cds
  /d?$apply=aggregate($count as n) ==> we
  /d?$top=-1 ==> cds
  /d?$top=many ==> nobody
  /d?$count=yes ==> nobody
  /d?$orderby=a up ==> nobody
  /d?$orderby=a desc, ==> nobody
  /d?$orderby=a add 1 ==> we
  /d?$format=xml ==> we balena
  /d?top=1 ==> we balena cds
  /d?$TOP=1 ==> we
  /d?&$top=1 ==> cds
  /d?$top=1&&$skip=2 ==> cds
  /d? ==> we balena cds
  /d/a ==> we cds
  /d/1 ==> we cds
  /d/$value ==> we cds
  /d(1)/$value ==> we cds
  /d(1)/a/$count ==> we balena cds
  /d/$ref ==> we cds
  /d(1)/$links/a ==> we balena cds
  /$batch ==> we cds
  /$crossjoin(a,b) ==> we cds
  /d(a=1 ==> cds
  /d/NS.T ==> we cds
  /d/a(b=1) ==> we cds
  / ==> we balena cds
  /d?@p=1&$filter=a eq @p ==> we balena cds
  /d?$filter=a eq @p ==> we balena cds
  /d?$skiptoken=x ==> we
  /d?$top=1;$skip=2 ==> nobody
  /d('a%2Fb') ==> we balena cds
  /d?$filter=a%20eq%201 ==> we balena
`);

test.each(verdicts)('%s is accepted by %s', (text, accepting) => {
  const accepts = (read: () => unknown) => {
    try {
      read();
      return true;
    } catch {
      return false;
    }
  };
  const who = [
    parseUrl(text).problems.length === 0 && 'we',
    accepts(() => balenaParser.parse(text)) && 'balena',
    accepts(() => cdsParser.parse(text)) && 'cds',
  ].filter((name) => name !== false);
  expect(who.join(' ') || 'nobody').toBe(accepting);
});
