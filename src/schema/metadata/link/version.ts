import type { ODataVersion } from '../../service.ts';
import type { Declarations } from '../declarations.ts';

/** CSDL 3's namespace; those of 1 and 2 are `…/2006/04/edm`, `…/2007/05/edm`, `…/2008/09/edm`, and variants of them. */
const csdl3 = /2009\/11/;

/** What a document says of its version. `1.0` at its root stands for OData 1 to 3, which its other marks tell apart. */
export function versionOf({ version, dataServiceVersion, schemaNamespace }: Declarations): ODataVersion {
  const isOld = version === undefined ? schemaNamespace?.includes('schemas.microsoft.com') : /^[123]\./.test(version);
  if (isOld) return dataServiceVersion?.startsWith('3') || csdl3.test(schemaNamespace ?? '') ? '3.0' : '2.0';
  return version === '4.0' || version === '4' ? '4.0' : '4.01';
}
