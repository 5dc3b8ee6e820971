// In place of `@balena/sbvr-types` in the page: see sandbox-plugin.ts. Each type is the package's own; left out are those that need Node.
exports.default = {
  'Big Integer': require('@balena/sbvr-types/out/types/big-integer'),
  'Big Serial': require('@balena/sbvr-types/out/types/big-serial'),
  Boolean: require('@balena/sbvr-types/out/types/boolean'),
  Date: require('@balena/sbvr-types/out/types/date'),
  'Date Time': require('@balena/sbvr-types/out/types/date-time'),
  ForeignKey: require('@balena/sbvr-types/out/types/foreign-key'),
  Integer: require('@balena/sbvr-types/out/types/integer'),
  Interval: require('@balena/sbvr-types/out/types/interval'),
  JSON: require('@balena/sbvr-types/out/types/json'),
  Real: require('@balena/sbvr-types/out/types/real'),
  Serial: require('@balena/sbvr-types/out/types/serial'),
  'Short Text': require('@balena/sbvr-types/out/types/short-text'),
  Text: require('@balena/sbvr-types/out/types/text'),
  Time: require('@balena/sbvr-types/out/types/time'),
  WebResource: require('@balena/sbvr-types/out/types/web-resource'),
};
