/** `rule: text ==> codes`: what `parseRule` rejects, with the places of its problems between « and »; `␠` is a blank. */
export const rejected = String.raw`
  null: «NULL» ==> expected
  boolean: «yes» ==> expected
  booleanValue: «TRUE» ==> expected
  guid: 01234567-89ab-cdef-0123-456789abcde«» ==> expected
  guid: «{»01234567-89ab-cdef-0123-456789abcdef} ==> must-encode
  date: 2024-1«3-01» ==> expected
  date: 2024-1«-01» ==> expected
  date: 2«4-01-01» ==> expected
  date: 2024-02-3«2» ==> expected
  dateValue: 2024-02-01«Z» ==> unexpected
  timeOfDayLiteral: 2«4:00» ==> expected
  timeOfDayLiteral: 12:«60» ==> expected
  timeOfDayLiteral: 12:30:«61» ==> expected
  timeOfDayLiteral: 12:30:00.123456789012«3» ==> unexpected
  timeOfDayValue: 12«%3A30» ==> expected
  dateTimeOffsetLiteral: 2024-02-29T12:30«» ==> expected
  dateTimeOffsetLiteral: 2024-02-29«␠»12:30Z ==> must-encode
  dateTimeOffsetValue: 2024-02-29T12:30«%2B01:00» ==> expected
  durationValue: P1«Y» ==> expected
  durationValue: P1DT1«D» ==> expected
  durationValue: PT1.«S» ==> expected
  durationLiteral: duration'P1«W'» ==> expected
  durationLiteral: duration«"»P1D" ==> must-encode
  decimalLiteral: 1«,5» ==> unexpected
  decimalLiteral: 1.«» ==> expected
  decimalLiteral: +«INF» ==> expected
  decimalValue: «%2B1» ==> expected
  doubleLiteral: 1e«» ==> expected
  singleValue: «nan» ==> expected
  byte: 100«0» ==> unexpected
  sbyteLiteral: -«-1» ==> expected
  int16Literal: 12345«6» ==> unexpected
  int32Value: 1«.0» ==> unexpected
  int64Literal: 1234567890123456789«0» ==> unexpected
  stringLiteral: 'a«␠»b' ==> must-encode
  stringLiteral: 'a«» ==> expected
  stringLiteral: «"»a" ==> must-encode
  stringLiteral: 'a«/»b' ==> must-encode
  stringLiteral: 'a%27«b'» ==> unexpected
  stringLiteral: 'a%2«'» ==> expected
  binaryLiteral: «X'AB'» ==> expected
  binaryLiteral: binary'A«'» ==> expected
  binaryLiteral: binary'AB«+/'» ==> expected
  enumLiteral: Color«'Red'» ==> expected
  enumLiteral: NS.Color'Red,«'» ==> expected
  enumLiteral: NS.Color'Red,«␠»Blue' ==> must-encode
  enumValue: Red«|Blue» ==> unexpected
  geographyPoint: geography'«Point(1 2)'» ==> expected
  geographyPoint: geography'SRID=4326;Point(1«,2)'» ==> expected
  geographyPoint: geography'SRID=12345«6;Point(1 2)'» ==> expected
  geographyPoint: «geometry'SRID=0;Point(1 2)'» ==> expected
  geometryLineString: geometry'SRID=0;LineString(1 1«)'» ==> expected
  geometryPolygon: geometry'SRID=0;Polygon(«1 1,2 2)'» ==> expected
  stringInUrl: «'a'» ==> expected
  stringInUrl: "a«\x"» ==> expected
  stringInUrl: "a«» ==> expected
  odataIdentifier: «1a» ==> expected
  odataIdentifier: a«-b» ==> unexpected
  odataIdentifier: Ger«ä»t ==> must-encode
  entitySetName: NS«.Products» ==> unexpected
  namespace: A.«.B» ==> expected
  namespace: A.«» ==> expected
  qualifiedEntityTypeName: Type«» ==> expected
  primitiveTypeName: Edm.«Text» ==> expected
  primitiveTypeName: «edm.String» ==> expected
  qualifiedTypeName: collection«(Edm.String)» ==> expected
  annotationInQuery: @Core.Description«#»short ==> must-encode
  annotationInFragment: @Core.Description«%23short» ==> unexpected
  customName: «$find» ==> expected
  customName: «@find» ==> expected
  keyPathLiteral: a«/b» ==> unexpected
  asyncresult: AsyncResult: 20«» ==> expected
  isolation: Isolation: «serializable» ==> expected
  odata-version: OData-Version: «3.0» ==> expected
  odata-maxversion: OData-MaxVersion: 4«» ==> expected
  content-id: Content-ID: a« b» ==> unexpected
  header: «X-Other: 1» ==> not-the-rule
  prefer: Prefer: return=minimal«;wait=1» ==> unexpected
  preference: return=«Minimal» ==> expected
  preference: maxpagesize=«0» ==> expected
  preference: maxpagesize=«» ==> expected
  preference: callback;url=«http://x» ==> expected
  preference: include-annotations="NS«"» ==> expected
  preference: «handling=strict» ==> not-the-rule
  waitPreference: wait=«-1» ==> expected
  request-id: a«/b» ==> unexpected
  URI: http«» ==> expected
  host: [::1«» ==> expected
  host: [«1:2:3]» ==> expected
  context: «»Products ==> expected
  context: #Products«(»Name ==> missing-close
  context: #Products(Name)«)» ==> unexpected
  context: #Products(Name,«») ==> missing
  context: #Products(1)«» ==> expected
  context: #Products/«$ref» ==> step-not-here
  context: #Products(@NS.Term«%23»q) ==> needless-encoding
  context: #Collection($ref)«(Name)» ==> nothing-after
  context: #Products/$entity«/$delta» ==> nothing-after
  odataUri: «Products» ==> expected
  odataUri: «ftp://host/» ==> expected
  odataUri: https://host«» ==> expected
  odataUri: https«:/host/» ==> expected
  serviceRoot: https://host/v4«» ==> expected
  odataRelativeUri: «/»Products ==> unexpected
  odataRelativeUri: $metadata?«$select»=Name ==> option-not-here
  odataRelativeUri: $batch?«$filter»=a eq 1 ==> option-not-here
  odataRelativeUri: $entity«» ==> missing-option
  odataRelativeUri: $entity?$id=a&«$expand»=b ==> option-not-here
  odataRelativeUri: $entity/NS.T?$select=a«» ==> missing-option
  odataRelativeUri: «$Metadata» ==> unexpected
  odataRelativeUri: Products«#x» ==> url-fragment
  odataRelativeUri: Products?$filter=a eq 1«#x» ==> url-fragment
  odataRelativeUri: NS«.Act» ==> qualified-name
  odataRelativeUri: Products?«?»$top=1 ==> unexpected-character
  resourcePath: Products/$count«/Name» ==> nothing-after
  resourcePath: Products(1)/Name/$value«/x» ==> nothing-after
  resourcePath: Products/$ref«/$count» ==> nothing-after
  resourcePath: Products(ID«␠»= 1) ==> unexpected-blank
  resourcePath: Products(«␠»1) ==> unexpected-blank
  resourcePath: Products«(1, 2)» ==> step-not-here
  resourcePath: Products«(null)» ==> step-not-here
  resourcePath: Products(ID=1«;No=2») ==> unexpected
  resourcePath: Products(«Name») ==> key-value
  resourcePath: Products/«$it» ==> step-not-here
  resourcePath: Products/$filter«␠»(a) ==> unexpected-blank
  resourcePath: Products('a«␠»b') ==> must-encode
  resourcePath: Products(«1L») ==> not-in-4
  resourcePath: Products(1)/«$links»/Category ==> not-in-4
  resourcePath: Pro« ducts» ==> unexpected
  resourcePath: $crossjoin(A,«␠»B) ==> unexpected-blank
  keyPredicate: «()» ==> not-the-rule
  keyPredicate: «(»1 ==> missing-close
  compoundKey: «(1)» ==> not-the-rule
  functionParameters: «(1)» ==> not-the-rule
  ordinalIndex: «/x» ==> not-the-rule
  each: «$each» ==> not-the-rule
  queryOptions: $top=1&«»&$skip=2 ==> missing
  queryOptions: $top=«x» ==> invalid-value
  queryOptions: $top=«-1» ==> invalid-value
  queryOptions: «$foo»=1 ==> unknown-option
  queryOptions: $filter=a eq 1«;»«$top»=1 ==> unexpected missing-ampersand
  queryOptions: «%24»top=1 ==> needless-encoding
  queryOptions: $top=«␠»1 ==> unexpected-blank
  queryOptions: «$inlinecount=allpages» ==> not-in-4
  queryOptions: x=a«␠»b ==> must-encode
  queryOptions: x=«é» ==> must-encode
  queryOptions: «$skiptoken» ==> missing-equals
  top: «$skip=1» ==> not-the-rule
  top: $top=1«&$skip=2» ==> unexpected
  levels: $levels=«0» ==> invalid-value
  format: $format=«text» ==> invalid-value
  schemaversion: $schemaversion=«» ==> missing
  batchOptions: «$top»=1 ==> option-not-here
  entityOptions: $format=json«» ==> missing-option
  filter: $filter=«» ==> missing
  filter: $filter«␠»=a ==> unexpected-blank
  filter: $filter=a eq 'x«␠»y' ==> must-encode
  filter: $filter=Name%20«%65»q 1 ==> needless-encoding
  select: $select=a,«␠»b ==> unexpected-blank
  select: $select=a/«$count» ==> step-not-here
  select: $select=*«/a» ==> nothing-after
  select: $select=a(«$expand»=b) ==> option-not-here
  expand: $expand=a«␠»($top=1) ==> unexpected-blank
  expand: $expand=a($top=«1,»«$skip»=2) ==> invalid-value missing-ampersand
  expand: $expand=a/$ref(«$select»=b) ==> option-not-here
  expand: $expand=*(«$top=1») ==> step-not-here
  expand: $expand=a/«$value» ==> step-not-here
  expand: $expand=NS.T«» ==> expected
  orderby: $orderby=a  «ascending» ==> unexpected
  orderby: $orderby=a,«␠»b ==> unexpected-blank
  compute: $compute=a «»«b» ==> missing-as unexpected
  compute: $compute=a as b«.c» ==> qualified-name
  search: $search=a«»"b" ==> missing-blank
  search: $search=NOT«»(a) ==> missing-blank
  search: $search=«"a» ==> unclosed-phrase
  search: $search=a«&b» ==> unexpected
  search: $search=«(»a ==> missing-close
  searchWord: a« b» ==> unexpected
  searchPhrase: "a«» ==> expected
  orderbyItem: «a,b» ==> not-the-rule
  computeItem: a«» ==> missing-as
  commonExpr: a eq«» ==> missing-operand
  commonExpr: a  eq  1«␠» ==> unexpected-blank
  commonExpr: «␠»a ==> unexpected-blank
  commonExpr: a «eq»{{x}} ==> missing-blank
  commonExpr: a eq «<X>» ==> unexpected
  commonExpr: NS.Fn«» ==> expected
  commonExpr: concat(a«)» ==> argument-count
  commonExpr: concat(a,b,«c») ==> argument-count
  commonExpr: now(«a») ==> argument-count
  commonExpr: foo(«a») ==> parameter-name
  commonExpr: concat«␠»(a,b) ==> unexpected-blank
  commonExpr: «substringof('a',b)» ==> not-in-4
  commonExpr: case(a«,»b) ==> expected
  commonExpr: case(a:b,c«») ==> expected
  commonExpr: «cast(a,'Edm.String')» ==> not-in-4
  commonExpr: a in«»(1,2) ==> missing-blank
  commonExpr: a in («b»,«c») ==> list-item list-item
  commonExpr: a in (1,«@b») ==> list-item
  commonExpr: a has «1» ==> expected
  commonExpr: not«»(a) ==> missing-blank
  commonExpr: a eq «(1,2)» ==> list-outside-in
  commonExpr: {"a"«» 1} ==> expected
  commonExpr: a eq «"b"» ==> double-quoted-string
  commonExpr: ger«ä»t eq 1 ==> must-encode
  commonExpr: a/«$value» ==> step-not-here
  commonExpr: a/$count«/b» ==> nothing-after
  commonExpr: a/any(x«»«») ==> missing-colon missing
  commonExpr: a/«all()» ==> missing-lambda
  commonExpr: «any»(x:x) ==> lambda-without-path
  commonExpr: 2024«-02-30T25:00Z» ==> unexpected
  commonExpr: a eq «datetime'2024-01-01T00:00'» ==> not-in-4
  commonExpr: «$It»/a ==> unexpected
  commonExpr: a«==»1 ==> foreign-operator
  commonExpr: a«%3D»1 ==> foreign-operator
  eqExpr: eq« »«1» ==> unexpected-blank unexpected
  eqExpr: « ne 1» ==> not-the-rule
  andExpr: « eq 1» ==> not-the-rule
  notExpr: «a» ==> not-the-rule
  parenExpr: «(»a ==> missing-close
  arrayOrObject: «1» ==> not-the-rule
  rootExpr: «a» ==> not-the-rule
  anyExpr: «all(x:x)» ==> not-the-rule
  anyExpr: any(x:«») ==> missing
  nowMethodCallExpr: «date(a)» ==> not-the-rule
  implicitVariableExpr: «$root» ==> step-not-here
  nameAndValue: «a» ==> not-the-rule
  aliasAndValue: «a=1» ==> not-the-rule
  parameterAlias: «@a.b» ==> not-the-rule
  primitiveLiteral: «a» ==> not-the-rule
  functionParameter: «a» ==> key-value
`;
