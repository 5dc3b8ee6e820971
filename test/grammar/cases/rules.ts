/** `rule: text ==> tree`: what `parseRule` accepts, rule by rule; `␠` is a blank. */
export const accepted = String.raw`
  null: null ==> null
  boolean: tRuE ==> tRuE
  booleanValue: false ==> false
  guid: 01234567-89ab-cdef-0123-456789ABCDEF ==> Guid:01234567-89ab-cdef-0123-456789ABCDEF
  guidValue: 01234567-89ab-cdef-0123-456789abcdef ==> Guid:01234567-89ab-cdef-0123-456789abcdef
  date: -0001-02-28 ==> Date:-0001-02-28
  dateValue: 12024-12-31 ==> Date:12024-12-31
  timeOfDayLiteral: 23%3A59:60.123456789012 ==> TimeOfDay:23:59:60.123456789012
  timeOfDayValue: 00:00 ==> TimeOfDay:00:00
  dateTimeOffsetLiteral: 2024-02-29t12%3A30z ==> DateTimeOffset:2024-02-29t12:30z
  dateTimeOffsetLiteral: 2024-02-29T12:30:15.5%2B01%3A00 ==> DateTimeOffset:2024-02-29T12:30:15.5+01:00
  dateTimeOffsetValue: 2024-02-29T12:30:15-08:00 ==> DateTimeOffset:2024-02-29T12:30:15-08:00
  durationValue: P ==> Duration:P
  durationValue: -p1dt2h3m4.5s ==> Duration:-p1dt2h3m4.5s
  durationLiteral: DURATION%27PT1M%27 ==> Duration:DURATION'PT1M'
  durationLiteral: 'P1D' ==> Duration:'P1D'
  decimalLiteral: %2B1.5E%2B3 ==> Double:+1.5E+3
  decimalLiteral: -INF ==> Double:-INF
  decimalValue: NaN ==> Double:NaN
  doubleLiteral: 1e9 ==> Double:1e9
  singleValue: -0.5 ==> Double:-0.5
  byte: 255 ==> 255
  sbyteLiteral: -128 ==> -128
  sbyteValue: +127 ==> +127
  int16Literal: 99999 ==> 99999
  int32Value: -2147483648 ==> -2147483648
  int64Literal: %2B9223372036854775807 ==> +9223372036854775807
  stringLiteral: '' ==> ''
  stringLiteral: 'a''b%27'c%20d' ==> 'a''b''c d'
  stringLiteral: %27x&y=z%27 ==> 'x&y=z'
  binaryLiteral: BINARY'AQ==' ==> Binary:BINARY'AQ=='
  binaryValue: AQID-_A ==> Binary:AQID-_A
  enumLiteral: NS.Color'Red,-1' ==> Enum:NS.Color'Red,-1'
  enumLiteral: 'Red' ==> Enum:'Red'
  enumValue: Red,+1,Blue ==> Enum:Red,+1,Blue
  singleEnumLiteral: Red ==> Enum:Red
  geographyPoint: Geography'srid=4326%3Bpoint(1 2 3 -4.5e1)' ==> Geography:Geography'srid=4326;point(1 2 3 -4.5e1)'
  geometryPolygon: geometry'SRID=0;Polygon((0 0%2C1 1,0 0))' ==> Geometry:geometry'SRID=0;Polygon((0 0,1 1,0 0))'
  geometryMultiPoint: geometry'SRID=0;MultiPoint()' ==> Geometry:geometry'SRID=0;MultiPoint()'
  geographyCollection: geography'SRID=1;GeometryCollection(GeometryCollection(Point(1 1)),LineString(1 1,2 2))' ==> Geography:geography'SRID=1;GeometryCollection(GeometryCollection(Point(1 1)),LineString(1 1,2 2))'
  fullPointLiteral: SRID=4326;Point(8.5 47.4) ==> Geography:SRID=4326;Point(8.5 47.4)
  stringInUrl: "a\"b\u0041%22 ==> "a\"bA"
  stringInUrl: %22a/b%22 ==> "a/b"
  primitiveValue: 2024-12-24T18:30Z ==> DateTimeOffset:2024-12-24T18:30Z
  primitiveValue: -P1D ==> Duration:-P1D
  primitiveValue: Red,Blue ==> Enum:Red,Blue
  primitiveValue: AQID-_A= ==> Binary:AQID-_A=
  odataIdentifier: _a1 ==> _a1
  odataIdentifier: Ger%C3%A4t ==> Gerät
  entitySetName: Products ==> Products
  namespace: A.B.C ==> A.B.C
  qualifiedEntityTypeName: NS.Type ==> NS.Type
  optionallyQualifiedEntityTypeName: Type ==> Type
  qualifiedTypeName: Collection(Edm.GeographyMultiPoint) ==> Collection(Edm.GeographyMultiPoint)
  qualifiedTypeName: Collection%28NS.Type) ==> Collection(NS.Type)
  optionallyQualifiedTypeName: Type ==> Type
  primitiveTypeName: Edm.DateTimeOffset ==> Edm.DateTimeOffset
  annotationInQuery: %40Core.Description%23short ==> @Core.Description#short
  annotationInFragment: @Core.Description#short ==> @Core.Description#short
  allOperationsInSchema: NS.Sub.%2A ==> NS.Sub.*
  parameterNames: a,b%2Cc ==> a,b,c
  customName: !delta(token) ==> !delta(token)
  keyPathLiteral: O'Neil%2F%24(x) ==> O'Neil/$(x)
  asyncresult: AsyncResult:202 ==> AsyncResult=202
  content-id: CONTENT-ID:  a~b-1 ==> CONTENT-ID=a~b-1
  isolation: OData-Isolation: Snapshot ==> OData-Isolation=Snapshot
  odata-entityid: OData-EntityId: https://host/A(1) ==> OData-EntityId=https://host/A(1)
  odata-error: odata-error: {"code":"x", any text ==> odata-error={"code":"x", any text
  odata-maxversion: OData-MaxVersion: 4.01 ==> OData-MaxVersion=4.01
  odata-version: odata-version:4.0 ==> odata-version=4.0
  header: Isolation:snapshot ==> Isolation=snapshot
  header: prefer: return=minimal,wait=10 ==> prefer: return=minimal wait=10
  prefer: Prefer: respond-async , odata.continue-on-error = TRUE ==> Prefer: respond-async odata.continue-on-error=TRUE
  preference: callback ; url="https://host:80/p?q#f" ==> callback(url="https://host:80/p?q#f")
  preference: omit-values=nulls ==> omit-values=nulls
  callbackPreference: callback;url="mailto:a@b.c" ==> callback(url="mailto:a@b.c")
  includeAnnotationsPreference: include-annotations="*,-NS.*,NS.Term#q" ==> include-annotations="*,-NS.*,NS.Term#q"
  maxpagesizePreference: maxpagesize = 50 ==> maxpagesize=50
  returnPreference: Return=representation ==> Return=representation
  waitPreference: wait=0 ==> wait=0
  request-id: a.b_c~d-1 ==> a.b_c~d-1
  URI: urn:isbn:123 ==> urn:isbn:123
  host: [::ffff:1.2.3.4] ==> [::ffff:1.2.3.4]
  context: #Products ==> Products
  context: #Products(1)/Category ==> Products(1)/Category
  context: #Products(*,NS.*,NS.Type/Rating) ==> Products [* NS.* NS.Type/Rating]
  context: #Products(Category+,Parts+(ID,Parts+)) ==> Products [Category+ Parts+[ID Parts+]]
  context: #Products('a,b')/Address/NS.Home/Street ==> Products('a,b')/Address/NS.Home/Street
  context: #Products(Address/NS.Home/City,@NS.Term#q(ID))/$delta ==> Products [Address/NS.Home/City @NS.Term#q[ID]] $delta
  context: #Products/NS.Type(NS.Fn(a,b),NS.Act)/$entity ==> Products/NS.Type [NS.Fn(a,b) NS.Act] $entity
  context: #Singleton(Name) ==> Singleton [Name]
  context: #Collection(NS.Type)(Name) ==> Collection(NS.Type) [Name]
  context: #Collection($ref) ==> Collection($ref)
  context: #$ref ==> $ref
  context: #Edm.String ==> Edm.String
  context: #Products/$deletedLink ==> Products $deletedLink
  context: #Products(ID=1,No='x')/Parts(2)/Parts/NS.Type/$entity ==> Products(ID=1,No='x')/Parts(2)/Parts/NS.Type $entity
  context: #Products/1/Category ==> Products/=1/Category
  contextFragment: Products(Name) ==> Products [Name]
  odataUri: http://host:8080/service/ ==> http://host:8080 /service/?segment
  odataUri: https://[2001:db8::1]/$metadata?$format=xml#Products/$entity ==> https://[2001:db8::1] /$metadata ? ($format xml) # Products $entity
  odataUri: HTTPS://host/a%20b/Products(1)?$select=ID ==> HTTPS://host /=a b/Products(1) ? (select ID)
  serviceRoot: https://host/v4/ ==> https://host /v4/?segment
  odataRelativeUri: $metadata ==> $metadata
  odataRelativeUri: $metadata#Edm.String ==> $metadata # Edm.String
  odataRelativeUri: $batch?$format=json&!x ==> $batch ? ($format json) (custom !x)
  odataRelativeUri: $entity?$id=Products(1)&$format=json ==> $entity ? ($id Products(1)) ($format json)
  odataRelativeUri: $entity/NS.Type?$select=Name&id=Products(1) ==> $entity/NS.Type ? (select Name) (id Products(1))
  odataRelativeUri: $all/NS.Type ==> $all/NS.Type
  odataRelativeUri: $crossjoin(A,B)/$query ==> $crossjoin(A,B)/$query
  odataRelativeUri: Products? ==> Products ?
  odataRelativeUri: Products(1)/Parts/2/Parts/$count?$filter=Price%20gt%205 ==> Products(1)/Parts/=2/Parts/$count ? (filter (gt Price 5))
  resourcePath: Products/NS.Type/$filter(Price%20gt 5)/$each/NS.Discount ==> Products/NS.Type/$filter((gt Price 5))/$each/NS.Discount
  resourcePath: Products/$filter(@f)(1)/Name/$value ==> Products/$filter(@f)(1)/Name/$value
  resourcePath: Orders(ID=1,No=@n)/Items/$ref ==> Orders(ID=1,No=@n)/Items/$ref
  resourcePath: Import(a=1,%20b='x')(1)/Name ==> Import(a=1,b='x')(1)/Name
  resourcePath: Products/$query ==> Products/$query
  keyPredicate: (1) ==> (1)
  keyPredicate: (ID=1,No='x') ==> (ID=1,No='x')
  keyPredicate: /1/x ==> /=1/x
  simpleKey: (@key) ==> (@key)
  compoundKey: %28ID=1%2CNo=2) ==> (ID=1,No=2)
  keyValuePair: ID=1 ==> ID=1
  functionParameters: ( a=1 , b=@b ) ==> (a=1,b=@b)
  functionParameter: color='red' ==> color='red'
  parameterAlias: %40p ==> @p
  crossjoin: $crossjoin(A,B) ==> $crossjoin(A,B)
  filterInPath: /$filter(Price gt 5) ==> $filter((gt Price 5))
  each: /$each ==> $each
  ordinalIndex: /-1 ==> =-1
  collectionNavigation: (1)/Name ==> (1)/Name
  boundOperation: /NS.Fn(a=1)/$count ==> /NS.Fn(a=1)/$count
  queryOptions: $top=5&SKIP=10&$count=TRUE ==> ? ($top 5) (SKIP 10) ($count TRUE)
  queryOptions: @a=1&b=@a add 1&$filter=ID eq @a ==> ? (@a 1) (custom b @a add 1) (filter (eq ID @a))
  batchOptions: $format=json&x ==> ? ($format json) (custom x)
  metadataOptions: !x=y ==> ? (custom !x y)
  entityOptions: $format=json&$id=a ==> ? ($format json) ($id a)
  entityCastOptions: id=a&$expand=b ==> ? (id a) (expand b)
  top: top=5 ==> (top 5)
  skip: $SKIP=0 ==> ($SKIP 0)
  inlinecount: count=true ==> (count true)
  format: $format=application/json;odata.metadata=full ==> ($format application/json;odata.metadata=full)
  id: id=../Products(1) ==> (id ../Products(1))
  index: $index=-1 ==> ($index -1)
  levels: levels=MAX ==> (levels MAX)
  skiptoken: $skiptoken=a=b?c ==> ($skiptoken a=b?c)
  deltatoken: $deltatoken=x ==> ($deltatoken x)
  schemaversion: $schemaversion=%2A ==> ($schemaversion *)
  aliasAndValue: @a={"b":[1,c/d]} ==> (@a {"b":[1,c/d]})
  nameAndValue: a=b add 1 ==> (a (add b 1))
  customQueryOption: find ==> (custom find)
  systemQueryOption: $Search=a ==> (search a)
  filter: $FILTER=Name EQ 'x' ==> (filter (EQ Name 'x'))
  select: $select=*,NS.*,Name,Address/NS.Home/City,Tags($top=1),NS.Fn(a,b) ==> (select * NS.* Name Address/NS.Home/City Tags(($top 1)) NS.Fn(a,b))
  expand: $expand=A,B/$ref($top=1),C/$count($search=x),*($levels=2),D/NS.T($select=E;$expand=F),$value ==> (expand A B/$ref(($top 1)) C/$count((search x)) *(($levels 2)) D/NS.T((select E); (expand F)) $value)
  orderby: $orderby=Name DESC,Parts/$count asc ==> (orderby Name:desc Parts/$count:asc)
  compute: $compute=Price mul 2 AS Twice,1 as One ==> (compute (mul Price 2):Twice 1:One)
  search: $search= a AND NOT (b OR "c d") ==> (search (AND a (NOT (group (OR b "c d")))))
  searchExpr: NOT a b ==> (AND (NOT a) b)
  searchExpr: %22a%20b%22%20OR%09c ==> (OR "a b" c)
  searchParenExpr: ( a ) ==> (group a)
  searchNegateExpr: NOT a OR b ==> (OR (NOT a) b)
  searchPhrase: "a b" ==> "a b"
  searchWord: Daniel's ==> Daniel's
  searchExpr-incomplete: 'a"b(' ==> 'a"b('
  searchOrExpr: %20OR b ==> (OR ?expression b)
  searchAndExpr: ␠b AND c ==> (AND (AND ?expression b) c)
  orderbyItem: Price add 1 desc ==> (add Price 1):desc
  computeItem: a as b ==> a:b
  selectItem: Address/City ==> Address/City
  selectProperty: Tags($filter=$this eq 1) ==> Tags((filter (eq $this 1)))
  expandItem: NS.T/A($levels=max) ==> NS.T/A(($levels max))
  expandPath: A/$ref ==> A/$ref
  commonExpr: Name eq 'Milk%20%26%20more' and not (Price gt 3 or Stock in (1,2)) ==> (and (eq Name 'Milk & more') (not (group (or (gt Price 3) (in Stock (list 1 2))))))
  commonExpr: $it/Name eq $root/Products(1)/Name ==> (eq $it/Name $root/Products(1)/Name)
  commonExpr: Parts/ANY(p:p/Price gt 1) ==> Parts/any(p: (gt p/Price 1))
  commonExpr: Parts/$filter(Price gt 1)/$count($search=a) gt 1 ==> (gt Parts/$filter((gt Price 1))/$count((search a)) 1)
  commonExpr: cast(Price,Collection(Edm.Int32)) ==> cast[Price, Collection[Edm.Int32]]
  commonExpr: isof(NS.Type) ==> isof[NS.Type]
  commonExpr: case(a eq 1:'x',true:'y') ==> case[(eq a 1), 'x', true, 'y']
  commonExpr: CONTAINS(Name,'x') ==> CONTAINS[Name, 'x']
  commonExpr: [1,"a",{"b":null}] ==> [1,"a",{"b":null}]
  commonExpr: NS.Fn(a=1,b=Name)/Street ==> NS.Fn(a=1,b=Name)/Street
  commonExpr: Style has NS.Color'Red' ==> (has Style Enum:NS.Color'Red')
  commonExpr: @p/Name ==> @p/Name
  commonExpr: Price/@Measures.Unit ==> Price/@Measures.Unit
  eqExpr: ␠eq 1 ==> (eq ?expression 1)
  andExpr: %20and b ==> (and ?expression b)
  inExpr: ␠in (1,2) ==> (in ?expression (list 1 2))
  addExpr: ␠add 1 mul 2 eq 3 ==> (eq (add ?expression (mul 1 2)) 3)
  notExpr: not a and b ==> (and (not a) b)
  negateExpr: -a add 1 ==> (add (- a) 1)
  parenExpr: ( a ) ==> (group a)
  listExpr: ( 1 , null ) ==> (list 1 null)
  listExpr: () ==> (list)
  arrayOrObject: {"a":[1]} ==> {"a":[1]}
  member: "a" : 1 ==> "a":1
  rootExpr: $root/A ==> $root/A
  firstMemberExpr: $it/Name ==> $it/Name
  memberExpr: NS.T/Name ==> NS.T/Name
  functionExpr: NS.Fn() ==> NS.Fn()
  concatMethodCallExpr: concat(a,b) ==> concat[a, b]
  nowMethodCallExpr: now( ) ==> now[]
  caseMethodCallExpr: case( a : 1 ) ==> case[a, 1]
  anyExpr: any(x:x/a) ==> any(x: x/a)
  allExpr: all(x:true) ==> all(x: true)
  implicitVariableExpr: $it ==> $it
`;
